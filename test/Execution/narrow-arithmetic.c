// RUN: %exec-compare %s
// 8- and 16-bit values are cut to their width whenever their upper bits count.
#include "Inputs/test.h"

FN int mul16_is_zero(int a, int b) { return (i16)(a * b) == 0; }
FN int add8_is_zero(int a, int b) { return (i8)(a + b) == 0; }
FN int wrapped_less(u8 a, u8 b) { return (u8)(a + b) < a; }
FN u8 shift_wrapped(u8 a, u8 b) { return (u8)(a + b) >> 1; }
FN i8 shift_signed(i8 a, i8 b) { return (i8)(a + b) >> 2; }
FN u16 shift_wrapped16(u16 a, u16 b) { return (u16)(a * b) >> 3; }
FN u8 rotate8(u8 x, u8 n) { return (u8)(x << (n & 7) | x >> (-n & 7)); }
FN u16 rotate16(u16 x, u8 n) { return (u16)(x << (n & 15) | x >> (-n & 15)); }
FN int index_by(const u8 *table, u8 x) { return table[16 - x]; }
FN u8 divide8(u8 a, u8 b) { return (u8)(a + 200) / b; }
FN i8 divide_signed8(i8 a, i8 b) { return (i8)(a + 100) / b; }
FN i16 remainder16(i16 a, i16 b) { return (i16)(a * 3) % b; }
FN int count8(u8 a, u8 b) { return __builtin_popcount((u8)(a + b)); }
FN int leading8(u8 a, u8 b) {
  u8 sum = a + b;
  return sum ? __builtin_clz(sum) - 24 : 8;
}
FN int trailing16(u16 a, u16 b) {
  u16 product = a * b;
  return product ? __builtin_ctz(product) : 16;
}
FN i64 widen_signed(i8 a, i8 b) { return (i8)(a - b); }
FN u64 widen_unsigned(u8 a, u8 b) { return (u8)(a - b); }
FN i32 negate(i8 a) { return (i8)-a; }
FN u32 complement(u16 a) { return (u16)~a; }

int main(void) {
  static const int values[] = {0, 1, 2, 15, 16, 100, 127, 128, 129, 200, 255,
                               256, 32767, 32768, 65535};
  u8 table[64];
  for (int i = 0; i < 64; i++)
    table[i] = i * 7;
  for (int i = 0; i < COUNT(values); i++)
    for (int j = 0; j < COUNT(values); j++) {
      int a = values[i], b = values[j];
      printf("%d %d: %d %d %d %d %d %d %d %d %d\n", a, b, mul16_is_zero(a, b),
             add8_is_zero(a, b), wrapped_less(a, b), shift_wrapped(a, b),
             shift_signed(a, b), shift_wrapped16(a, b), rotate8(a, b),
             rotate16(a, b), index_by(table, a % 17));
      printf(" %d %d %d %d %d %d %ld %lu %d %u\n", divide8(a, b | 1),
             (i8)b > 0 ? divide_signed8(a, b) : 0, remainder16(a, b | 1),
             count8(a, b), leading8(a, b), trailing16(a, b),
             widen_signed(a, b), widen_unsigned(a, b), negate(a),
             complement(b));
    }
  return 0;
}
