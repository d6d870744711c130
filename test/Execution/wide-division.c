// RUN: %exec-compare -O0 -O2 -Os --host-cc=%host-clang -Xclang -fexperimental-max-bitint-width=256 %s
// Numbers of up to 256 bits, which clang has behind an option: division and remainder of
// all pairs of lengths, signed and unsigned, besides multiplication and shifts.
#include "Inputs/test.h"

#define WIDTHS(M) M(129) M(160) M(192) M(200) M(255) M(256)

static u64 state = 88172645463325252u;
static u64 next(void) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return state;
}

// Words of zeros, ones, runs of both, and random ones, of any total length.
static unsigned _BitInt(256) make(void) {
  unsigned _BitInt(256) value = 0;
  for (int i = 0; i < 4; i++) {
    u64 word = next(), kind = next() % 6;
    word = kind == 0   ? 0
           : kind == 1 ? ~(u64)0
           : kind == 2 ? (u64)1 << word % 64
           : kind == 3 ? ~(u64)0 << word % 64
                       : word;
    value = value << 64 | word;
  }
  return value >> next() % 256;
}

#define FUNCTIONS(n)                                                                     \
  typedef unsigned _BitInt(n) u_##n;                                                     \
  typedef _BitInt(n) s_##n;                                                              \
  FN u_##n quotient_##n(u_##n a, u_##n b) { return a / b; }                              \
  FN u_##n remainder_##n(u_##n a, u_##n b) { return a % b; }                             \
  FN u_##n both_##n(u_##n a, u_##n b) { return a / b ^ a % b; }                          \
  FN s_##n quotient_s_##n(s_##n a, s_##n b) { return a / b; }                            \
  FN s_##n both_s_##n(s_##n a, s_##n b) { return (a / b) ^ (a % b); }                    \
  FN u_##n others_##n(u_##n a, u_##n b) {                                                \
    unsigned amount = (unsigned)(b % n);                                                 \
    return a * b ^ a << amount ^ a >> amount ^ (u_##n)((s_##n)a >> amount);              \
  }                                                                                      \
  static void put_##n(u_##n value) {                                                     \
    for (int i = 0; i < n; i += 64)                                                      \
      mix((u64)(value >> i));                                                            \
  }                                                                                      \
  static void test_##n(u_##n a, u_##n b) {                                               \
    if (b == 0)                                                                          \
      return;                                                                            \
    put_##n(quotient_##n(a, b)), put_##n(remainder_##n(a, b)), put_##n(both_##n(a, b));  \
    put_##n(others_##n(a, b));                                                           \
    const u_##n least = (u_##n)1 << (n - 1);                                             \
    if (a == least && b == (u_##n)-1)                                                    \
      return;                                                                            \
    put_##n((u_##n)quotient_s_##n((s_##n)a, (s_##n)b));                                  \
    put_##n((u_##n)both_s_##n((s_##n)a, (s_##n)b));                                      \
  }
WIDTHS(FUNCTIONS)

#define TEST(n) test_##n((u_##n)a, (u_##n)b), test_##n((u_##n)-a, (u_##n)b), test_##n((u_##n)a, (u_##n)-b);

int main(void) {
  for (int i = 0; i < 400; i++) {
    unsigned _BitInt(256) a = make(), b = make();
    if (i % 4 == 0) // near a multiple
      a = b * (make() >> next() % 256) + next() % 3 - 1;
    WIDTHS(TEST)
    if (i % 20 == 0)
      printf("%lx\n", (unsigned long)digest);
  }
  return 0;
}
