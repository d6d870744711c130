// RUN: %exec-compare %s
// Arguments in every order, results used in every way, values kept across calls.
#include "Inputs/test.h"

FN u64 sub(u64 a, u64 b) { return a * 10 - b; }
FN u64 three(u64 a, u64 b, u64 c) { return (a * 10 + b) * 10 + c; }
FN u64 ten(u64 a, u64 b, u64 c, u64 d, u64 e, u64 f, u64 g, u64 h, u64 i,
           u64 j) {
  return a + b * 2 + c * 3 + d * 5 + e * 7 + f * 11 + g * 13 + h * 17 +
         i * 19 + j * 23;
}
FN u64 mixed(u8 a, i8 b, u16 c, i16 d, u32 e, i32 f, u64 g, i64 h, u8 i, i16 j) {
  return a + b * 3 + c * 5 + d * 7 + (u64)e * 11 + f * 13ul + g * 17 + h * 19 +
         i * 23 + j * 29;
}

FN u64 reversed(u64 a, u64 b) { return sub(b, a); }
FN u64 same(u64 a) { return sub(a, a); }
FN u64 in_itself(u64 a, u64 b) { return sub(sub(a, b), b); }
FN u64 in_both(u64 a, u64 b) { return sub(sub(a, b), sub(b, a)); }
FN u64 rotated(u64 a, u64 b, u64 c) { return three(b, c, a) + three(c, a, b); }
FN u64 needed_after(u64 a, u64 b, u64 c) {
  u64 r = three(a, b, c);
  return r ^ a << 8 ^ b << 16 ^ c << 24;
}
FN u64 stack_rotated(u64 a, u64 b, u64 c, u64 d, u64 e, u64 f, u64 g, u64 h,
                     u64 i, u64 j) {
  return ten(j, i, h, g, f, e, d, c, b, a);
}
FN u64 stack_nested(u64 a, u64 b) {
  return ten(a, sub(a, b), 3, sub(b, a), 5, ten(1, 2, 3, 4, 5, 6, 7, 8, a, b),
             7, sub(b, b), ten(b, a, 1, 1, 1, 1, 1, 1, 2, 3), b);
}
FN u64 across_branch(u64 a, u64 b) {
  int c = a > b;
  u64 r = sub(a, b);
  if (c)
    r += sub(r, a);
  return r;
}
FN u64 across_address(u64 *table, u64 i, u64 a) {
  u64 r = sub(a, i);
  table[i] += r;
  return table[i + 1];
}
FN u64 as_address(u64 *table, u64 a, u64 b) { return table[sub(a, b) & 7]; }
FN void ignored(u64 a) {
  sub(a, 1);
  three(1, 2, a);
}
FN u64 *pick(u64 *table, int i) { return table + i; }
FN u64 through_result(u64 *table, int i) {
  *pick(table, i) += 5;
  return *pick(table, i + 1) + pick(table, i)[0];
}
FN u64 keep_many(u64 a, u64 b) {
  u64 c = a + 1, d = b + 2, e = a ^ b, f = a * b, g = a | b, h = a & b;
  u64 r = sub(a, b);
  return three(c, d, e) + three(f, g, h) + r + a + b + sub(e, f);
}
FN void out_parameters(u64 a, u64 *x, u32 *y, u8 *z) {
  *x = a * 3;
  *y = sub(*x, a);
  *z = *y + 1;
}
FN int truncated_result(u64 a) { return (int)sub(a, 1); }
FN u8 narrow_result(u32 a) { return a * 3; }
FN i64 use_narrow(u32 a) { return narrow_result(a) - 300 + truncated_result(a); }

int main(void) {
  u64 table[9] = {1, 2, 4, 8, 16, 32, 64, 128, 256};
  for (u64 a = 0; a < 5; a++)
    for (u64 b = 0; b < 3; b++) {
      u64 x;
      u32 y;
      u8 z;
      out_parameters(a + 100, &x, &y, &z);
      ignored(b);
      printf("%ld %ld %ld %ld %ld %ld\n", reversed(a, b), same(a),
             in_itself(a, b), in_both(a, b), rotated(a, b, 7),
             needed_after(a, b, 9));
      printf("%ld %ld %ld %ld\n", stack_rotated(a, b, 3, 4, 5, 6, 7, 8, 9, 10),
             stack_nested(a, b), across_branch(a, b), keep_many(a, b));
      printf("%ld ", across_address(table, a, b));
      printf("%ld ", through_result(table, a));
      printf("%ld\n", as_address(table, a, b));
      printf("%lu %u %u %ld\n", x, y, z, use_narrow(a * 1000 - b));
    }
  printf("%lx\n", mixed(255, -128, 65535, -32768, 0xffffffff, -2147483647 - 1,
                        ~0ul, -1, 128, -1));
  return 0;
}
