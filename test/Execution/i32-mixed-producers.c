// RUN: %exec-compare %s
// Every producer of a 32-bit value leaves it in the same form, so that values
// from different producers compare as they should.
#include "Inputs/test.h"

FN int swap_equals(u32 x, u32 y) { return __builtin_bswap32(x) == y + 1; }
FN int swap_less(u32 x, u32 y) { return __builtin_bswap32(x) < y * 3; }
FN int swap_less_signed(u32 x, i32 y) { return (i32)__builtin_bswap32(x) < (i32)((u32)y - 1); }
FN u32 min_mixed(u32 x, u32 y) {
  u32 a = __builtin_bswap32(x), b = y - 7;
  return a < b ? a : b;
}
FN u32 max_mixed(const u32 *x, u32 y) {
  u32 a = *x, b = y << 3;
  return a > b ? a : b;
}
FN u32 saturated(u32 x, u32 y) { return x + y < x ? 0xffffffffu : x + y; }
FN int saturated_equals(u32 x, u32 y, u32 z) { return saturated(x, y) == z; }
FN u64 phi_of_both(int c, u32 x, const u32 *p) {
  u32 v;
  if (c)
    v = __builtin_bswap32(x);
  else
    v = *p + 1;
  return (u64)v * 2 + (v > 0x80000000u);
}
FN i64 signed_phi(int c, i32 x, u64 y) {
  i32 v = c ? (i32)((u32)x * 5) : (i32)(y >> 13);
  return v < 0 ? (i64)v - 1 : (i64)v + 1;
}
FN int loaded_equals(const u32 *p, u64 y) { return *p == (u32)(y >> 7); }
FN int truncated_less(u64 a, u64 b) { return (u32)a < (u32)b; }
FN int truncated_less_signed(u64 a, u64 b) { return (i32)a < (i32)b; }
FN u32 mask_and_compare(u64 a, u32 b) { return (u32)(a & 0xffffffff) == b; }
FN int divided(u32 a, u32 b, u32 c) { return a / b >= c; }
FN int count_equals(u32 a, u32 b) { return __builtin_popcount(a) == (int)(b >> 27); }

int main(void) {
  static const u32 values[] = {0, 1, 0x7f, 0x80, 0x7fffffff, 0x80000000,
                               0x80000001, 0xfffffffe, 0xffffffff, 0x12345678,
                               0xff00ff00, 0x00ff00ff};
  for (int i = 0; i < COUNT(values); i++)
    for (int j = 0; j < COUNT(values); j++) {
      u32 x = values[i], y = values[j];
      u64 wide = (u64)x << 32 | y;
      printf("%x %x: %d%d%d%d%d%d%d%d%d%d %x %x %lx %lx %ld %ld\n", x, y,
             swap_equals(x, y), swap_less(x, y), swap_less_signed(x, y),
             saturated_equals(x, y, 0xffffffff), loaded_equals(&x, wide),
             truncated_less(wide, ~wide), truncated_less_signed(wide, ~wide),
             mask_and_compare(wide, y), divided(x, y | 1, y),
             count_equals(x, y), min_mixed(x, y), max_mixed(&x, y),
             phi_of_both(0, x, &y), phi_of_both(1, x, &y),
             signed_phi(0, x, wide), signed_phi(1, x, wide));
    }
  return 0;
}
