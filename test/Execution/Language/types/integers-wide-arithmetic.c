// 64-bit arithmetic made of parts: products, quotients and remainders by
// constants and variables, shifts by every count, averages, square roots,
// powers modulo.
#include "test.h"

#define BY(DO)                                                                 \
  DO(1)                                                                        \
  DO(2) DO(3) DO(5) DO(6) DO(7) DO(9) DO(10) DO(11) DO(12) DO(25) DO(60)       \
      DO(64) DO(100) DO(125) DO(127) DO(255) DO(365) DO(641) DO(1000) DO(1024) \
          DO(3600) DO(10000) DO(65537) DO(86400) DO(1000000) DO(16777213)      \
              DO(1000000007) DO(2147483647)
#define DIVIDE(D)                                                              \
  FN void divide##D(u64 v) {                                                   \
    mix(v / D), mix(v % D), mix((i64)v / D), mix((i64)v % D),                  \
        mix((i64)v / -D), mix((i64)v % -D);                                    \
    mix((u32)v / D), mix((u32)v % D), mix((i32)v / D), mix((i32)v % D),        \
        mix((i32)v / -D);                                                      \
    mix((u16)v / D), mix((i16)v % D), mix((u8)v / D), mix((i8)v % D);          \
    mix(v % D == 0), mix((i32)v % D == 0), mix((u32)v % D == D / 2),           \
        mix(v * D), mix((u32)v * D);                                           \
  }
BY(DIVIDE)
#define CALL(D) divide##D(v);

FN void shifts(u64 v) {
  for (int n = 0; n < 64; n++) {
    mix(v << n), mix(v >> n), mix((i64)v >> n), mix(v << n | v >> (-n & 63));
    mix((u32)v << (n & 31)), mix((u32)v >> (n & 31)), mix((i32)v >> (n & 31)),
        mix((u32)v << (n & 31) | (u32)v >> (-n & 31));
    mix((i16)v >> (n & 15)), mix((u8)v >> (n & 7)), mix(v >> n & 1),
        mix(v & ~(1ul << n)), mix(v ^ 1ul << n), mix(v << (63 - n) >> (63 - n));
  }
}
FN u64 power(u64 b, u64 e, u64 m) {
  u64 r = 1;
  for (b %= m; e; e >>= 1, b = (unsigned __int128)b * b % m)
    if (e & 1)
      r = (unsigned __int128)r * b % m;
  return r;
}
FN u32 root(u64 v) {
  u64 r = 0;
  for (u64 bit = 1ul << 62; bit; bit >>= 2)
    if (v >= r + bit)
      v -= r + bit, r = (r >> 1) + bit;
    else
      r >>= 1;
  return r;
}
FN u64 parts(u64 a, u64 b) { // the upper half of the product, from 32-bit ones
  u64 al = (u32)a, ah = a >> 32, bl = (u32)b, bh = b >> 32;
  u64 m = ah * bl + (al * bl >> 32), n = al * bh + (u32)m;
  return ah * bh + (m >> 32) + (n >> 32);
}
FN i64 average(i64 a, i64 b) { return (a & b) + ((a ^ b) >> 1); }

int main(void) {
  static const u64 edges[] = {0,
                              1,
                              0x7f,
                              0x80,
                              0xffff,
                              0x7fffffff,
                              0x80000000,
                              0xffffffff,
                              0x100000000,
                              0x7fffffffffffffff,
                              0x8000000000000000,
                              ~0ul};
  for (int i = 0; i < 30; i++) {
    u64 v = i < COUNT(edges) ? edges[i] : next_random() >> i % 40,
        w = next_random();
    BY(CALL)
    if (i % 5 == 0)
      shifts(v);
    mix(power(v, w, (w >> 3) | 1)), mix(root(v)), mix(parts(v, w)),
        mix(parts(v, w) == (u64)((unsigned __int128)v * w >> 64)),
        mix(average(v, w));
    if (w && v)
      mix(v / w), mix(w / v), mix(w % v), mix((i64)w % (i64)v);
    show("wide", digest);
  }
  return 0;
}
