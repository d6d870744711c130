// Structures of no size (GNU) and of an array of no size, among other
// arguments.
#include "test.h"
#include <stdarg.h>

struct empty {};
struct nothing {
  struct empty a;
  int b[0];
};
struct tail {
  int n;
  struct empty e;
  u8 rest[0];
};
union blank {};
struct around {
  struct empty a;
  int v;
  struct empty b;
};

FN int take(int a, struct empty e, int b, struct nothing n, int c,
            union blank u, int d) {
  return a + b * 2 + c * 3 + d * 4;
}
FN struct empty give(int *calls) {
  ++*calls;
  return (struct empty){};
}
FN struct around pass(struct around s, struct empty e, int k) {
  return (struct around){e, s.v * k, e};
}
FN struct tail cut(struct tail t, struct empty e) {
  t.n -= 1;
  return t;
}
FN int many(struct empty a, int b, struct empty c, int d, struct empty e, int f,
            struct empty g, int h, struct empty i, int j, struct empty k, int l,
            struct empty m, int n) {
  return b + d * 2 + f * 3 + h * 4 + j * 5 + l * 6 + n * 7;
}
FN int variadic(int count, ...) {
  va_list list;
  int sum = 0;
  va_start(list, count);
  while (count--)
    sum = sum * 3 + va_arg(list, int);
  va_end(list);
  return sum;
}

int main(void) {
  int calls = 0;
  struct empty e = give(&calls), f[4];
  struct nothing n = {};
  union blank u = {};
  f[1] = e;
  printf("%d\n", take(1, e, 2, n, 3, u, 4));
  printf("%d\n", take(5, give(&calls), 6, n, 7, u, 8));
  struct around s = pass((struct around){e, 6}, give(&calls), 7);
  printf("%d %d\n", s.v, cut(cut((struct tail){9}, e), f[1]).n);
  printf("%d\n", many(e, 1, e, 2, e, 3, e, 4, e, 5, e, 6, e, 7));
  printf("%d %d\n", variadic(3, 1, 2, 3), calls);
  printf("%d %d %d %d\n", (int)sizeof e, (int)sizeof f,
         (int)sizeof(struct tail), (int)sizeof s);
  return 0;
}
