// RUN: %exec-compare %s
// Counts, reversals and inverted logic in every width, zero included.
#include "Inputs/test.h"

FN int pop8(u8 a) { return __builtin_popcount(a); }
FN int pop16(u16 a) { return __builtin_popcount(a); }
FN int pop32(u32 a) { return __builtin_popcount(a); }
FN int pop64(u64 a) { return __builtin_popcountll(a); }
FN int parity(u64 a) { return __builtin_parityll(a); }
FN int clz32(u32 a) { return a ? __builtin_clz(a) : 32; }
FN int clz64(u64 a) { return a ? __builtin_clzll(a) : 64; }
FN int ctz32(u32 a) { return a ? __builtin_ctz(a) : 32; }
FN int ctz64(u64 a) { return a ? __builtin_ctzll(a) : 64; }
FN int clz_nonzero(u32 a) { return __builtin_clz(a); }
FN int ctz_nonzero(u64 a) { return __builtin_ctzll(a); }
FN int clz16(u16 a) { return a ? __builtin_clz(a) - 16 : 16; }
FN int ctz8(u8 a) { return a ? __builtin_ctz(a) : 8; }
FN int ffs64(u64 a) { return __builtin_ffsll(a); }
FN int clrsb(i32 a) { return __builtin_clrsb(a); }
FN int log2_floor(u64 a) { return 63 - __builtin_clzll(a); }
FN u16 swap16(u16 a) { return __builtin_bswap16(a); }
FN u32 swap32(u32 a) { return __builtin_bswap32(a); }
FN u64 swap64(u64 a) { return __builtin_bswap64(a); }
FN u64 swap_by_hand(const u8 *p) {
  u64 r = 0;
  for (int i = 0; i < 8; i++)
    r = r << 8 | p[i];
  return r;
}
FN u8 reverse8(u8 a) {
  u8 r = 0;
  for (int i = 0; i < 8; i++)
    r |= (a >> i & 1) << (7 - i);
  return r;
}
FN u64 reverse64(u64 a) {
  a = a >> 1 & 0x5555555555555555 | (a & 0x5555555555555555) << 1;
  a = a >> 2 & 0x3333333333333333 | (a & 0x3333333333333333) << 2;
  a = a >> 4 & 0x0f0f0f0f0f0f0f0f | (a & 0x0f0f0f0f0f0f0f0f) << 4;
  return __builtin_bswap64(a);
}
FN u64 and_not(u64 a, u64 b) { return a & ~b; }
FN u64 or_not(u64 a, u64 b) { return a | ~b; }
FN u64 xnor(u64 a, u64 b) { return ~(a ^ b); }
FN u64 nand(u64 a, u64 b) { return ~(a & b); }
FN u32 and_not32(u32 a, u32 b) { return a & ~b; }
FN u64 merge(u64 a, u64 b, u64 mask) { return (a & mask) | (b & ~mask); }
FN u64 lowest(u64 a) { return a & -a; }
FN u64 clear_lowest(u64 a) { return a & (a - 1); }
FN u32 power_of_two(u32 a) { return a && !(a & (a - 1)); }
FN u64 count_loop(u64 a) {
  u64 n = 0;
  while (a) {
    a &= a - 1;
    n++;
  }
  return n;
}
FN u64 wide_masks(u64 a) {
  return (a & 0xffffffff) ^ (a & 0xffffffffffff) ^ (a & 0xff00000000) ^
         (a & ~0xfful) ^ (a & 0xffff) ^ (a & 0x7fff);
}
FN u64 high_product(u64 a, u64 b) { return (unsigned __int128)a * b >> 64; }
FN i64 high_product_signed(i64 a, i64 b) { return (__int128)a * b >> 64; }

int main(void) {
  static const u64 values[] = {0, 1, 2, 0x80, 0xff, 0x100, 0x8000, 0xffff,
                               0x7fffffff, 0x80000000, 0xffffffff, 0x100000000,
                               0x123456789abcdef0, 0x8000000000000000, -2, -1};
  for (int i = 0; i < COUNT(values); i++) {
    u64 a = values[i];
    printf("%d %d %d %d %d %d %d %d %d %d %d %d %d %d %d\n", pop8(a), pop16(a),
           pop32(a), pop64(a), parity(a), clz32(a), clz64(a), ctz32(a),
           ctz64(a), clz16(a), ctz8(a), ffs64(a), clrsb(a),
           clz_nonzero(a | 1), ctz_nonzero(a | 0x4000000000000000));
    printf("%d %x %x %lx %lx %x %lx %lx %lx %u %lu %lx\n", log2_floor(a | 1),
           swap16(a), swap32(a), swap64(a), swap_by_hand((const u8 *)&a),
           reverse8(a), reverse64(a), lowest(a), clear_lowest(a),
           power_of_two(a), count_loop(a), wide_masks(a));
    for (int j = 0; j < COUNT(values); j++) {
      u64 b = values[j];
      printf("%lx %lx %lx %lx %x %lx %lx %lx\n", and_not(a, b), or_not(a, b),
             xnor(a, b), nand(a, b), and_not32(a, b), merge(a, b, a * 77),
             high_product(a, b), high_product_signed(a, b));
    }
  }
  return 0;
}
