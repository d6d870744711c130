// A structure of every size from 1 to 40 bytes: as an argument among others, as
// a result, both ways through a pointer to a function.
#include "test.h"

#define SIZES(DO)                                                              \
  DO(1)                                                                        \
  DO(2) DO(3) DO(4) DO(5) DO(6) DO(7) DO(8) DO(9) DO(10) DO(11) DO(12) DO(13)  \
      DO(14) DO(15) DO(16) DO(17) DO(18) DO(19) DO(20) DO(21) DO(22) DO(23)    \
          DO(24) DO(25) DO(26) DO(27) DO(28) DO(29) DO(30) DO(31) DO(32)       \
              DO(33) DO(34) DO(35) DO(36) DO(37) DO(38) DO(39) DO(40)

#define DEFINE(N)                                                              \
  struct s##N {                                                                \
    u8 byte[N];                                                                \
  };                                                                           \
  FN struct s##N make##N(u64 seed) {                                           \
    struct s##N s;                                                             \
    for (int i = 0; i < N; i++)                                                \
      s.byte[i] = seed * 31 >> i % 23;                                         \
    return s;                                                                  \
  } FN u64 take##N(int a, struct s##N s, char b, struct s##N t, long c) {      \
    u64 sum = a + b * 3 + c * 5;                                               \
    for (int i = 0; i < N; i++)                                                \
      sum = sum * 7 + s.byte[i] - t.byte[N - 1 - i];                           \
    s.byte[0] = t.byte[N - 1] = 0;                                             \
    return sum;                                                                \
  }                                                                            \
  FN struct s##N turn##N(struct s##N s) {                                      \
    struct s##N r;                                                             \
    for (int i = 0; i < N; i++)                                                \
      r.byte[i] = s.byte[N - 1 - i];                                           \
    return r;                                                                  \
  } static void test##N(u64 seed) {                                            \
    struct s##N (*volatile make)(u64) = make##N;                               \
    struct s##N (*volatile turn)(struct s##N) = turn##N;                       \
    struct s##N s = make##N(seed), t = make(seed + 1);                         \
    mix(take##N(-1, s, 'x', t, 1l << 40));                                     \
    mix(take##N(-1, turn##N(t), 'y', turn(s), -9));                            \
    s = turn(turn##N(s));                                                      \
    mix_bytes(&s, sizeof s);                                                   \
    mix(sizeof s + turn##N(t).byte[N / 2]);                                    \
  }

SIZES(DEFINE)

#define TEST(N)                                                                \
  test##N(next_random());                                                      \
  show("size " #N, digest);

int main(void) {
  SIZES(TEST)
  return 0;
}
