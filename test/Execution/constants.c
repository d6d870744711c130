// RUN: %exec-compare %s
// Constants at the edges of every immediate length, as a value, an operand, a
// stored value, an argument and a result.
#include "Inputs/test.h"

#define EACH(M)                                                                \
  M(1, 0) M(2, 1) M(3, -1) M(4, 127) M(5, 128) M(6, -128) M(7, -129)           \
  M(8, 255) M(9, 32767) M(10, 32768) M(11, -32768) M(12, -32769)               \
  M(13, 65535) M(14, 8388607) M(15, 8388608) M(16, -8388608)                   \
  M(17, -8388609) M(18, 0x7fffffff) M(19, 0x80000000) M(20, -0x80000000l)      \
  M(21, -0x80000001l) M(22, 0xffffffff) M(23, 0x100000000)                     \
  M(24, 0xffffffff00000000) M(25, 0x7fffffffffffffff)                          \
  M(26, 0x8000000000000000) M(27, 0x8000000080000000)                          \
  M(28, 0x123456789abcdef0) M(29, 0x1000000000000) M(30, 0xfff000)

static u64 stored;
FN void store_64(u64 *p, u64 v) { *p ^= v; }

#define FUNCTIONS(n, c)                                                        \
  FN u64 value_##n(void) { return c; }                                         \
  FN u32 value32_##n(void) { return (u32)(c); }                                \
  FN u64 add_##n(u64 a) { return a + (u64)(c); }                               \
  FN u32 add32_##n(u32 a) { return a + (u32)(c); }                             \
  FN u64 from_##n(u64 a) { return (u64)(c) - a; }                              \
  FN u32 from32_##n(u32 a) { return (u32)(c) - a; }                            \
  FN u64 and_##n(u64 a) { return a & (u64)(c); }                               \
  FN u64 or_##n(u64 a) { return a | (u64)(c); }                                \
  FN u64 xor_##n(u64 a) { return a ^ (u64)(c); }                               \
  FN u64 mul_##n(u64 a) { return a * (u64)(c); }                               \
  FN u32 mul32_##n(u32 a) { return a * (u32)(c); }                             \
  FN void set_##n(u64 *p, u32 *q, u16 *r, u8 *s) {                             \
    *p = c, *q = (u32)(c), *r = (u16)(c), *s = (u8)(c);                        \
    stored = c;                                                                \
  }                                                                            \
  FN void pass_##n(u64 *p) { store_64(p, c); }                                 \
  FN u64 choose_##n(int x, u64 a) { return x ? (u64)(c) : a; }                 \
  FN int equals_##n(u64 a) { return a == (u64)(c); }
EACH(FUNCTIONS)

#define TRY(n, c)                                                              \
  {                                                                            \
    u64 p, a = 0x0f1e2d3c4b5a6978;                                             \
    u32 q;                                                                     \
    u16 r;                                                                     \
    u8 s;                                                                      \
    set_##n(&p, &q, &r, &s);                                                   \
    printf("%lx %x %x %x %lx", p, q, r, s, stored);                            \
    pass_##n(&p);                                                              \
    printf(" %lx %lx %x %lx %x %lx %x\n", p, value_##n(), value32_##n(),       \
           add_##n(a), add32_##n(a), from_##n(a), from32_##n(a));              \
    printf(" %lx %lx %lx %lx %x %lx %lx %d%d\n", and_##n(a), or_##n(a),        \
           xor_##n(a), mul_##n(a), mul32_##n(a), choose_##n(0, a),             \
           choose_##n(1, a), equals_##n(a), equals_##n(c));                    \
  }

int main(void) {
  EACH(TRY)
  return 0;
}
