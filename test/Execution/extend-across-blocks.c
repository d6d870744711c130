// RUN: %exec-compare %s
// 32-bit results that 64-bit operations use in another block, and widenings of
// phis, loads and call results.
#include "Inputs/test.h"

FN u32 source(u32 x) { return x * 0x10001; }
FN i32 signed_source(i32 x) { return x >> 1; }

FN u64 zero_extend_later(u32 a, u32 b, int c) {
  u32 sum = a + b;
  if (c)
    return sum;
  return (u64)sum << 8 | (a > b);
}
FN i64 sign_extend_later(i32 a, i32 b, int c) {
  i32 product = (i32)((u32)a * (u32)b);
  if (c > 1)
    return (i64)product * 3;
  return product;
}
FN u64 zero_extend_phi(int c, u32 a, u32 b) {
  u32 v = c ? a - b : a ^ b;
  return (u64)v + 1;
}
FN i64 sign_extend_phi(int c, u32 a, u32 b) {
  i32 v = c ? (i32)(a - b) : (i32)(a ^ b);
  return (i64)v - 1;
}
FN u64 zero_extend_truncated(u64 a, u64 b) { return (u32)(a * b); }
FN i64 sign_extend_truncated(u64 a, u64 b) { return (i32)(a * b); }
FN u64 extend_call(u32 a) { return (u64)source(a) / 3; }
FN i64 extend_signed_call(i32 a) { return (i64)signed_source(a) * 5; }
FN u64 extend_load(const u32 *p, const i32 *q) { return (u64)*p * 3 + (u64)(i64)*q; }
FN u64 induction(u32 from, u32 count) {
  u64 sum = 0;
  for (u32 i = from; count > 0; i++, count--)
    sum += (u64)i << 1;
  return sum;
}
FN u64 signed_induction(i32 from, int count, const u8 *base) {
  u64 sum = 0;
  for (i32 i = from; i < from + count; i++)
    sum = sum * 3 + base[i];
  return sum;
}
FN u64 used_both_ways(u32 a, u32 b) {
  u32 d = a - b;
  return (u64)d ^ (u64)(i64)(i32)d;
}
FN i64 chain(i32 a, i64 b) {
  i32 n = (i32)((u32)b + 7);
  i64 w = (i64)a + n;
  return w + (i32)((u32)w * 2u);
}
// Additions of one width are not folded into additions of the other.
FN u64 add_32_then_64(u32 a) { return (u64)(u32)(a + 0x7ffffff0u) + 0x7ffffff0; }
FN u64 add_64_then_32(u64 a) { return (u32)((u32)(a + 0x7ffffff0) + 0x7ffffff0u); }
FN const u8 *index_wraps(const u8 *p, u32 i) { return p + (u32)(i + 0xfffffffe); }
FN const u8 *index_signed(const u8 *p, i32 i) { return p + (i - 2); }

// A result comes back in the register that the first argument, an extended one, arrived
// in; it is not extended itself.
FN i64 shuffled(i64 x) { return x * 0x9e3779b97f4a7c15; }
FN i32 truncate_result(i32 a) { return (i32)shuffled(a) < 5 ? a : 7; }
FN i64 extend_result(i32 a, i32 b) { return (i32)shuffled(a) + (i64)b; }

int main(void) {
  static const u32 values[] = {0, 1, 2, 0x7ffffff0, 0x7fffffff, 0x80000000,
                               0x80000010, 0xfffffff0, 0xffffffff};
  u8 bytes[32];
  for (int i = 0; i < 32; i++)
    bytes[i] = i * 3;
  for (int i = 0; i < COUNT(values); i++)
    for (int j = 0; j < COUNT(values); j++) {
      u32 a = values[i], b = values[j];
      u64 w = (u64)a << 31 ^ b;
      printf("%lx %lx %lx %lx", zero_extend_later(a, b, 0),
             zero_extend_later(a, b, 1), sign_extend_later(a, b, 0),
             sign_extend_later(a, b, 2));
      printf(" %lx %lx %lx %lx", zero_extend_phi(0, a, b),
             zero_extend_phi(1, a, b), sign_extend_phi(0, a, b),
             sign_extend_phi(1, a, b));
      printf(" %lx %lx %lx %lx %lx", zero_extend_truncated(w, b),
             sign_extend_truncated(w, b), extend_call(a), extend_signed_call(b),
             extend_load(&a, (i32 *)&b));
      printf(" %x %lx", truncate_result(a), extend_result(a, b));
      printf(" %lx %lx %lx %lx %lx\n", induction(a, j), used_both_ways(a, b),
             chain(a / 4, w), add_32_then_64(a), add_64_then_32(w));
    }
  printf("%lx\n", signed_induction(3, 10, bytes));
  printf("%d %d\n", *index_wraps(bytes, 10), *index_signed(bytes, 4));
  return 0;
}
