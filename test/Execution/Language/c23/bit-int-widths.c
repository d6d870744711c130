// _BitInt of many widths: wrapping, signs, every operator, conversions,
// comparisons, in structures and arrays, as arguments and results.
#include "test.h"

FN void mix_wide(unsigned _BitInt(128) v) { mix(v), mix(v >> 64); }
#define WIDTHS(DO)                                                             \
  DO(3)                                                                        \
  DO(7) DO(8) DO(9) DO(13) DO(16) DO(17) DO(24) DO(31) DO(32) DO(33) DO(40)    \
      DO(48) DO(63) DO(64) DO(65) DO(80) DO(100) DO(127) DO(128)
#define OPERATIONS(N)                                                          \
  typedef _BitInt(N) s##N;                                                     \
  typedef unsigned _BitInt(N) u##N##_;                                         \
  struct in##N {                                                               \
    u8 a;                                                                      \
    s##N v;                                                                    \
    u8 b;                                                                      \
    u##N##_ w[2];                                                              \
  };                                                                           \
  FN s##N signed##N(s##N a, s##N b, int n) { return (a & b) | (a ^ b) >> n; }  \
  FN u##N##_ unsigned##N(u##N##_ a, u##N##_ b, int n) {                        \
    return a * b + (a - b) + (a << n) - (a >> n) + ~b;                         \
  }                                                                            \
  FN struct in##N pass##N(struct in##N s, u##N##_ k) {                         \
    s.v ^= (s##N)k, s.w[1] += k, s.w[0]--, s.a++;                              \
    return s;                                                                  \
  } static void test##N(u64 x, u64 y) {                                        \
    unsigned _BitInt(128) wide = (unsigned _BitInt(128))x << 64 | y;           \
    u##N##_ a = (u##N##_)wide, b = (u##N##_)(wide >> 7);                       \
    s##N c = (s##N)a, d = (s##N)b;                                             \
    mix_wide(unsigned##N(a, b, y % N)),                                        \
        mix_wide((unsigned _BitInt(128)) signed##N(c, d, y % N));              \
    mix((a < b) | (c < d) << 1 | (a == b) << 2 | (c >= d) << 3 | !a << 4 |     \
        (c < 0) << 5);                                                         \
    if (b)                                                                     \
      mix_wide(a / b), mix_wide(a % b);                                        \
    if (d && d != -1)                                                          \
      mix_wide((unsigned _BitInt(128))(c / d)),                                \
          mix_wide((unsigned _BitInt(128))(c % d));                            \
    mix((u8)a), mix((i64)c), mix((u64)d), mix((int)a), mix((_Bool)b),          \
        mix(sizeof(s##N));                                                     \
    a++, b--, a += 3, b ^= a, mix_wide(a), mix_wide(b);                        \
    struct in##N s = pass##N((struct in##N){1, c, 2, {a, b}}, b);              \
    mix_wide(s.w[0]), mix_wide(s.w[1]), mix_wide((unsigned _BitInt(128))s.v),  \
        mix(s.a + s.b);                                                        \
  }
WIDTHS(OPERATIONS)
#define TEST(N) test##N(r, s);

int main() {
  static const u64 edges[] = {0,
                              1,
                              ~0ul,
                              0x8000000000000000,
                              0x7fffffffffffffff,
                              0x80000000,
                              0xffffffff00000000};
  for (int i = 0; i < 12; i++) {
    u64 r = i < 7 ? edges[i] : next_random(),
        s = i < 7 ? edges[(i * 3 + 1) % 7] : next_random();
    WIDTHS(TEST)
    show("widths", digest);
  }
}
