// RUN: %exec-compare %s
// Minimum, maximum, absolute value and clamping at the ends of every width.
#include "Inputs/test.h"

#define OPERATIONS(t)                                                          \
  FN t min_##t(t a, t b) { return a < b ? a : b; }                             \
  FN t max_##t(t a, t b) { return a > b ? a : b; }                             \
  FN t clamp_##t(t a, t low, t high) {                                         \
    return a < low ? low : a > high ? high : a;                                \
  }                                                                            \
  FN t min_constant_##t(t a) { return a < 100 ? a : 100; }                     \
  FN t max_zero_##t(t a) { return a > 0 ? a : 0; }                             \
  FN t max_chain_##t(const t *p, int n) {                                      \
    t m = p[0];                                                                \
    for (int i = 1; i < n; i++)                                                \
      m = p[i] > m ? p[i] : m;                                                 \
    return m;                                                                  \
  }
OPERATIONS(i8) OPERATIONS(u8) OPERATIONS(i16) OPERATIONS(u16)
OPERATIONS(i32) OPERATIONS(u32) OPERATIONS(i64) OPERATIONS(u64)

FN i8 abs_i8(i8 a) { return a < 0 ? -a : a; }
FN i16 abs_i16(i16 a) { return a < 0 ? -a : a; }
FN u32 abs_i32(i32 a) { return a < 0 ? -(u32)a : (u32)a; }
FN u64 abs_i64(i64 a) { return a < 0 ? -(u64)a : (u64)a; }
FN u32 distance(u32 a, u32 b) { return a > b ? a - b : b - a; }
FN i64 sign(i64 a) { return (a > 0) - (a < 0); }

#define TRY(t)                                                                 \
  {                                                                            \
    t list[3] = {(t)a, (t)b, (t)(a ^ b)};                                      \
    printf("%lx %lx %lx %lx %lx %lx ", (u64)min_##t(a, b),                     \
           (u64)max_##t(a, b), (u64)clamp_##t(a, 10, 90),                      \
           (u64)min_constant_##t(a), (u64)max_zero_##t(b),                     \
           (u64)max_chain_##t(list, 3));                                       \
  }

int main(void) {
  static const i64 values[] = {0, 1, -1, 50, 127, 128, -128, 255, 32767, 32768,
                               65535, 0x7fffffff, -0x80000000l, 0x80000000,
                               0xffffffff, 0x7fffffffffffffff,
                               -0x7fffffffffffffff - 1};
  for (int i = 0; i < COUNT(values); i++)
    for (int j = 0; j < COUNT(values); j++) {
      i64 a = values[i], b = values[j];
      TRY(i8) TRY(u8) TRY(i16) TRY(u16) TRY(i32) TRY(u32) TRY(i64) TRY(u64)
      printf("%d %d %u %lu %u %ld\n", abs_i8(a), abs_i16(a), abs_i32(a),
             abs_i64(a), distance(a, b), sign(b));
    }
  return 0;
}
