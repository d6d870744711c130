// Results that are structures, used where they stand: members, arrays in them,
// conditional and comma expressions, conditions, initializers.
#include "test.h"

struct s {
  int a;
  char name[6];
  struct {
    i16 x[3];
  } in;
};
struct t {
  double d;
  int *p;
};

FN struct s make(int a) {
  struct s s = {a, "abc", {{a, a * 2, -a}}};
  s.name[0] += a;
  return s;
}
FN struct t address(int *p) { return (struct t){*p * 0.5, p}; }
FN int length(const char *text) {
  int n = 0;
  while (text[n])
    n++;
  return n;
}
FN int sum(const i16 *x) { return x[0] + x[1] * 10 + x[2] * 100; }
static struct s copies[3];
FN struct s *slot(int i) {
  static int calls;
  calls++;
  mix(calls);
  return copies + i;
}

int main(void) {
  int k = HIDE(int, 3), n = 5;
  printf("%d %c %d %d\n", make(k).a, make(k).name[0], make(k).in.x[1],
         make(k + 1).name[2]);
  printf("%d %d %s\n", length(make(1).name), sum(make(7).in.x), make(2).name);
  struct s s = k > 2 ? make(k) : make(-k), u = (make(9), make(10)), v = s = u;
  printf("%d %d %d %s\n", s.a, u.a, v.in.x[2], (k ? s : u).name);
  *address(&n).p += 4;
  ++*address(&n).p;
  printf("%d %d\n", n, (int)(address(&n).d * 2));
  if (make(k).in.x[k - 3] == 3 && !make(0).a)
    puts("condition");
  switch (make(k).a + make(1).in.x[2]) {
  case 2:
    puts("two");
    break;
  default:
    puts("other");
  }
  for (int i = 0; make(i).in.x[1] < 6; i++)
    *slot(i) = make(i * 2), slot(i)->in = make(i).in;
  for (int i = 0; i < 3; i++)
    printf("%d %d %s\n", copies[i].a, copies[i].in.x[1], copies[i].name);
  struct s array[] = {make(1), [2] = make(4),
                      [1] = (struct s){.a = make(5).a, .in = make(6).in}};
  for (int i = 0; i < 3; i++)
    printf("%d %d\n", array[i].a, sum(array[i].in.x));
  copies[0] = copies[1] = copies[2] = make(20);
  *slot(make(1).a) = *slot(make(2).a) = make(30);
  printf("%d %d %d %d\n", copies[0].a, copies[1].a, copies[2].a,
         (int)sizeof make(1).name);
  show("calls", digest);
  return 0;
}
