// popcount, parity, clz, ctz, clrsb, ffs, bswap of every width; rotations and
// field extraction as one writes them; the same at compile time.
#include "test.h"

FN void bits(u64 v) {
  u32 w = v;
  mix(__builtin_popcount(w)), mix(__builtin_popcountl(v)),
      mix(__builtin_popcountll(v)), mix(__builtin_parity(w)),
      mix(__builtin_parityll(v));
  mix(__builtin_ffs(w)), mix(__builtin_ffsl(v)), mix(__builtin_ffsll(v)),
      mix(__builtin_clrsb(w)), mix(__builtin_clrsbll(v));
  if (w)
    mix(__builtin_clz(w)), mix(__builtin_ctz(w)), mix(31 - __builtin_clz(w)),
        mix(__builtin_clz(w) ^ 31);
  if (v)
    mix(__builtin_clzl(v)), mix(__builtin_ctzl(v)), mix(__builtin_clzll(v)),
        mix(__builtin_ctzll(v)), mix(63 ^ __builtin_clzl(v));
  mix(__builtin_bswap16(v)), mix(__builtin_bswap32(v)),
      mix(__builtin_bswap64(v)), mix((i16)__builtin_bswap16(v)),
      mix((u64)(__builtin_bswap64(v) >> 16));
  mix(v ? __builtin_ctzl(v) : 64), mix(w ? __builtin_clz(w) : 32),
      mix(__builtin_popcount((u8)v)), mix(__builtin_popcount((u16)v) > 8);
}
FN void fields(u64 v, unsigned n) {
  mix(v << (n & 63) | v >> (-n & 63)), mix(v >> (n & 63) | v << (64 - n & 63)),
      mix((u32)v << (n & 31) | (u32)v >> (-n & 31));
  mix((u16)((u16)v << (n & 15) | (u16)v >> (-n & 15))),
      mix((u8)((u8)v >> (n & 7) | (u8)v << (-n & 7)));
  mix(v >> 13 & 0x3ff), mix((i64)(v << 20) >> 50),
      mix((i32)((u32)v << 7) >> 25), mix(v & -v), mix(v & v - 1),
      mix(v | v + 1), mix(v ^ v - 1);
  mix(v >> n % 64 & 1), mix((v & 1ul << n % 64) != 0), mix(v | 1ul << n % 64),
      mix(v & ~(1ul << n % 64)), mix(v >> 32 | v << 32),
      mix(v & (1ul << n % 64) - 1);
  mix((v & 0x5555555555555555) << 1 | (v >> 1 & 0x5555555555555555)),
      mix(v << 8 >> 56), mix((v & v - 1) == 0),
      mix(n % 64 > 3 ? v >> n % 64 - 3 : 0);
}
FN u64 reverse(u64 v) {
  u64 r = 0;
  for (int i = 0; i < 64; i++, v >>= 1)
    r = r << 1 | (v & 1);
  return r;
}
FN int count(u64 v) {
  int n = 0;
  for (; v; v &= v - 1)
    n++;
  return n;
}
FN int log2_of(u64 v) {
  int n = 0;
  while (v >>= 1)
    n++;
  return n;
}
FN u32 load_swapped(const u8 *p) {
  return (u32)p[0] << 24 | p[1] << 16 | p[2] << 8 | p[3];
}
FN u64 load_bytes(const u8 *p) {
  u64 v = 0;
  for (int i = 0; i < 8; i++)
    v |= (u64)p[i] << i * 8;
  return v;
}
FN void store_swapped(u8 *p, u64 v) {
  for (int i = 0; i < 8; i++)
    p[i] = v >> (56 - i * 8);
}
static const int constant[] = {__builtin_popcount(0xf0f0), __builtin_clz(1),
                               __builtin_ctzll(1ul << 40), __builtin_ffs(0),
                               __builtin_bswap16(0x1234),  __builtin_parity(7)};

int main(void) {
  u8 buffer[16];
  for (int i = 0; i < 64; i++)
    bits(1ul << i), bits(~0ul >> i), bits(~0ul << i), bits(0),
        fields(0x123456789abcdef0, i);
  show("single", digest);
  for (int i = 0; i < 40; i++) {
    u64 v = next_random() & next_random();
    bits(v), bits(v >> i), fields(v, v >> 50), mix(reverse(v)), mix(count(v)),
        mix(log2_of(v));
    store_swapped(buffer + i % 8, v), mix(load_swapped(buffer + i % 8 + 1)),
        mix(load_bytes(buffer + i % 8));
  }
  mix_bytes(constant, sizeof constant);
  show("random", digest);
  return 0;
}
