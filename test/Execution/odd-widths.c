// RUN: %exec-compare --host-cc=%host-clang -std=c23 -Xclang=-fexperimental-max-bitint-width=256 %s
// Integers of widths that no register has, up to 256 bits. The host's compiler is
// clang, because gcc 12 has no _BitInt.
#include "Inputs/test.h"

#define WIDTHS(M)                                                              \
  M(2) M(3) M(7) M(9) M(12) M(17) M(24) M(31) M(33) M(37) M(48) M(57) M(63)    \
  M(65) M(96) M(100) M(127) M(129) M(160) M(192) M(200) M(255) M(256)

#define FUNCTIONS(n)                                                           \
  typedef unsigned _BitInt(n) u_##n;                                           \
  typedef _BitInt(n) s_##n;                                                    \
  FN u_##n add_##n(u_##n a, u_##n b) { return a + b; }                         \
  FN u_##n sub_##n(u_##n a, u_##n b) { return a - b; }                         \
  FN u_##n mul_##n(u_##n a, u_##n b) { return a * b; }                         \
  FN u_##n div_##n(u_##n a, u_##n b) { return b ? a / b : 0; }                 \
  FN u_##n rem_##n(u_##n a, u_##n b) { return b ? a % b : a; }                 \
  FN s_##n sdiv_##n(s_##n a, s_##n b) {                                        \
    return b == 0 || b == -1 ? a : a / b;                                      \
  }                                                                            \
  FN s_##n srem_##n(s_##n a, s_##n b) {                                        \
    return b == 0 || b == -1 ? 0 : a % b;                                      \
  }                                                                            \
  FN u_##n shl_##n(u_##n a, unsigned s) { return a << s; }                     \
  FN u_##n shr_##n(u_##n a, unsigned s) { return a >> s; }                     \
  FN s_##n sar_##n(s_##n a, unsigned s) { return a >> s; }                     \
  FN u_##n logic_##n(u_##n a, u_##n b) { return (a & b) ^ (a | ~b); }          \
  FN int compare_##n(u_##n a, u_##n b) {                                       \
    return (a < b) | (a == b) << 1 | ((s_##n)a < (s_##n)b) << 2 |              \
           ((s_##n)a <= 0) << 3 | (a > (u_##n)2) << 4;                         \
  }                                                                            \
  FN s_##n widen_##n(i8 a) { return (s_##n)a; }                                \
  FN i64 narrow_##n(s_##n a) { return (i64)a; }                                \
  FN s_##n choose_##n(int c, s_##n a, s_##n b) { return c ? a : b; }           \
  static void print_##n(u_##n v) {                                             \
    for (int i = (n - 1) / 64; i >= 0; i--)                                    \
      printf("%lx%s", (u64)(v >> (i < (n + 63) / 64 ? i * 64 : 0)),            \
             i ? "_" : " ");                                                   \
  }                                                                            \
  FN void store_##n(u_##n *p, u_##n v) { *p ^= v; }                            \
  FN void run_##n(u64 x, u64 y) {                                              \
    u_##n a = (u_##n)x, b = (u_##n)y, cell = 1;                                \
    for (int i = 64; i < n; i += 64) {                                         \
      a = (u_##n)(a << (n > 64 ? 63 : 0)) ^ (u_##n)(x * 7);                    \
      b = (u_##n)(b << (n > 64 ? 50 : 0)) + (u_##n)~y;                         \
    }                                                                          \
    unsigned s = (unsigned)(x ^ y) % n;                                        \
    store_##n(&cell, b);                                                       \
    printf("%d: ", n);                                                         \
    print_##n(add_##n(a, b)), print_##n(sub_##n(a, b));                        \
    print_##n(mul_##n(a, b)), print_##n(div_##n(a, b));                        \
    print_##n(rem_##n(a, b)), print_##n((u_##n)sdiv_##n((s_##n)a, (s_##n)b));  \
    print_##n((u_##n)srem_##n((s_##n)a, (s_##n)b)), print_##n(shl_##n(a, s));  \
    print_##n(shr_##n(a, s)), print_##n((u_##n)sar_##n((s_##n)a, s));          \
    print_##n(logic_##n(a, b)), print_##n((u_##n)widen_##n((i8)x));            \
    print_##n((u_##n)choose_##n(x & 1, (s_##n)a, (s_##n)b));                   \
    print_##n(cell);                                                           \
    printf("%d %lx\n", compare_##n(a, b), narrow_##n((s_##n)b));               \
  }
WIDTHS(FUNCTIONS)

int main(void) {
  static const u64 values[] = {0, 1, 3, 0x55, 0x80, 0x123456789abcdef0, -1,
                               0x8000000000000000};
  for (int i = 0; i < COUNT(values); i++)
    for (int j = 0; j < COUNT(values); j += 2) {
#define TRY(n) run_##n(values[i], values[(i + j) % COUNT(values)]);
      WIDTHS(TRY)
    }
  return 0;
}
