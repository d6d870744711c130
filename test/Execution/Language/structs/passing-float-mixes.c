// Structures of every mix of up to three integers, floats and doubles.
#include "test.h"

#define PAIR(A, B)                                                             \
  struct A##B {                                                                \
    A x;                                                                       \
    B y;                                                                       \
  };                                                                           \
  FN struct A##B make_##A##B(double v) {                                       \
    return (struct A##B){(A)v, (B)(v * 3 + 1)};                                \
  } FN double take_##A##B(float before, struct A##B s, struct A##B t,          \
                          int after) {                                         \
    return before + s.x * 2.0 + s.y * 3.0 - t.x * 4.0 - t.y * 5.0 + after;     \
  }                                                                            \
  static void test_##A##B(void) {                                              \
    struct A##B (*volatile make)(double) = make_##A##B;                        \
    for (int i = 1; i < 50; i += 7)                                            \
      mix_double(take_##A##B(i, make(i), make_##A##B(100 - i), -i));           \
    mix(sizeof(struct A##B));                                                  \
  }
#define TRIPLE(A, B, C)                                                        \
  struct A##B##C {                                                             \
    A x;                                                                       \
    B y;                                                                       \
    C z;                                                                       \
  };                                                                           \
  FN struct A##B##C turn_##A##B##C(struct A##B##C s) {                         \
    return (struct A##B##C){(A)s.z, (B)s.x, (C)s.y};                           \
  } static void test_##A##B##C(void) {                                         \
    struct A##B##C s = {(A)5, (B)70, (C)120};                                  \
    for (int i = 0; i < 4; i++) {                                              \
      s = turn_##A##B##C(s);                                                   \
      mix_double(s.x + s.y * 2.0 + s.z * 3.0);                                 \
    }                                                                          \
    mix(sizeof s);                                                             \
  }

typedef signed char byte;
#define SECOND(DO, A)                                                          \
  DO(A, byte) DO(A, int) DO(A, long) DO(A, float) DO(A, double)
#define PAIRS(DO)                                                              \
  SECOND(DO, byte)                                                             \
  SECOND(DO, int) SECOND(DO, long) SECOND(DO, float) SECOND(DO, double)
#define TRIPLES(DO)                                                            \
  DO(byte, float, byte)                                                        \
  DO(float, byte, float) DO(float, float, float) DO(double, float, int)        \
      DO(int, double, float) DO(float, int, double) DO(byte, byte, float)      \
          DO(long, float, byte) DO(double, double, double)                     \
              DO(int, int, double) DO(float, double, byte)

PAIRS(PAIR)
TRIPLES(TRIPLE)

#define TEST2(A, B)                                                            \
  test_##A##B();                                                               \
  show(#A " " #B, digest);
#define TEST3(A, B, C)                                                         \
  test_##A##B##C();                                                            \
  show(#A " " #B " " #C, digest);

int main(void) {
  PAIRS(TEST2)
  TRIPLES(TEST3)
  return 0;
}
