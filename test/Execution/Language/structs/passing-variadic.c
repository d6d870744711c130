// Structures of every size and mix among variable arguments.
#include "test.h"
#include <stdarg.h>

#define SIZES(DO)                                                              \
  DO(1)                                                                        \
  DO(2) DO(3) DO(4) DO(5) DO(6) DO(7) DO(8) DO(9) DO(12) DO(15) DO(16) DO(17)  \
      DO(20) DO(23) DO(24) DO(25) DO(31) DO(32) DO(33)
#define DEFINE(N)                                                              \
  struct s##N {                                                                \
    u8 b[N];                                                                   \
  };                                                                           \
  FN void take##N(int count, ...) {                                            \
    va_list list;                                                              \
    va_start(list, count);                                                     \
    for (int i = 0; i < count; i++) {                                          \
      struct s##N s = va_arg(list, struct s##N);                               \
      mix_bytes(&s, sizeof s);                                                 \
      mix(va_arg(list, int));                                                  \
    }                                                                          \
    va_end(list);                                                              \
  }                                                                            \
  static void test##N(void) {                                                  \
    struct s##N s, t, u;                                                       \
    for (int i = 0; i < N; i++) {                                              \
      s.b[i] = i + 1;                                                          \
      t.b[i] = next_random();                                                  \
      u.b[i] = 255 - i;                                                        \
    }                                                                          \
    take##N(3, s, -1, t, 2, u, -3);                                            \
  }
SIZES(DEFINE)

struct ld {
  long l;
  double d;
};
struct f {
  float f;
};
struct fff {
  float a, b, c;
};
struct bits {
  u32 a : 3, b : 29;
  i64 c : 50;
};
union u {
  double d;
  u8 b[12];
};

FN void mixture(const char *what, ...) {
  va_list list;
  va_start(list, what);
  for (; *what; what++)
    switch (*what) {
    case 'i':
      mix(va_arg(list, int));
      break;
    case 'd':
      mix_double(va_arg(list, double));
      break;
    case 'l': {
      struct ld s = va_arg(list, struct ld);
      mix(s.l), mix_double(s.d);
      break;
    }
    case 'f':
      mix_double(va_arg(list, struct f).f);
      break;
    case 'F': {
      struct fff s = va_arg(list, struct fff);
      mix_double(s.a + s.b * 2 + s.c * 4);
      break;
    }
    case 'b': {
      struct bits s = va_arg(list, struct bits);
      mix(s.a), mix(s.b), mix(s.c);
      break;
    }
    case 'u': {
      union u s = va_arg(list, union u);
      mix_bytes(s.b, 12);
      break;
    }
    case 'p':
      mix(*va_arg(list, int *));
      break;
    }
  va_end(list);
}

#define TEST(N)                                                                \
  test##N();                                                                   \
  show(#N, digest);
int main(void) {
  SIZES(TEST)
  struct ld l = {-5, 2.5};
  struct f f = {1.5f};
  struct fff fff = {1, -2, 0.5f};
  struct bits b = {5, 1 << 28, -1l << 45};
  union u u = {.b = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}};
  int k = 77;
  mixture("ildlfFbup", 1, l, 2.25, l, f, fff, b, u, &k);
  mixture("fififid", f, 1, f, 2, f, 3, -0.0);
  mixture("uFuFbbdi", u, fff, u, fff, b, b, 1e300, -1);
  mixture("dddddddddiiiiiiiiil", 1., 2., 3., 4., 5., 6., 7., 8., 9., 1, 2, 3, 4,
          5, 6, 7, 8, 9, l);
  show("mixture", digest);
  return 0;
}
