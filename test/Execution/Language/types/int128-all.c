// __int128: every operator, conversions from and to every type, comparisons,
// shifts by every count, in structures and arrays, printed in decimal.
#include "test.h"

typedef __int128 i128;
typedef unsigned __int128 u128;
FN void mix128(u128 v) { mix(v), mix(v >> 64); }
FN void print(i128 v) {
  char text[48], *p = text + 47;
  u128 u = v < 0 ? -(u128)v : (u128)v;
  *p = 0;
  do
    *--p = '0' + (int)(u % 10);
  while (u /= 10);
  if (v < 0)
    *--p = '-';
  puts(p);
}
FN void operators(u128 a, u128 b) {
  i128 s = a, t = b;
  mix128(a + b), mix128(a - b), mix128(a * b), mix128(a & b), mix128(a | b),
      mix128(a ^ ~b), mix128(-a), mix(!a);
  mix(a < b), mix(a <= b), mix(a == b), mix(a != b), mix(s < t), mix(s >= t),
      mix(a && b), mix(s > 0);
  if (b)
    mix128(a / b), mix128(a % b);
  if (t && t != -1)
    mix128(s / t), mix128(s % t);
  mix128(a / 10), mix128(a % 1000000007), mix128(s / 3), mix128(s % -7),
      mix128(s / ((i128)1 << 70)), mix128(a * 5);
  mix128(a++), mix128(--b), mix128(a += b), mix128(a <<= 3), mix128(b >>= 1);
  mix128(a > b ? a : b), mix128(s < t ? s : t);
}
FN void shifts(u128 v) {
  for (int n = 0; n < 128; n += 3)
    mix128(v << n), mix128(v >> n), mix128((i128)v >> n),
        mix128(v << n | v >> (-n & 127)), mix128((u128)1 << n & v);
  mix128(v << 64), mix128(v >> 64), mix128((i128)v >> 127), mix128(v >> 63),
      mix128(v << 65);
}
FN void conversions(u128 v, i8 c, u32 u, double d, float f) {
  mix((i8)v), mix((u16)v), mix((i32)v), mix((u64)v), mix((_Bool)v),
      mix_double((double)v), mix_double((double)(i128)v), mix_double((float)v),
      mix_double((float)(i128)v);
  mix128(c), mix128((u128)c), mix128(u), mix128((i128)(i32)u), mix128((i128)d),
      mix128((i128)f), mix128((u128)(d < 0 ? -d : d));
}
struct s {
  u8 a;
  i128 v;
  u8 b;
};

int main(void) {
  static const u64 parts[] = {
      0, 1, 0x7fffffffffffffff, 0x8000000000000000, ~0ul, 0x123456789abcdef,
      10};
  for (int i = 0; i < COUNT(parts); i++) {
    for (int j = 0; j < COUNT(parts); j++) {
      u128 v = (u128)parts[i] << 64 | parts[j],
           w = (u128)parts[j] << 64 | parts[(i + 3) % 7];
      operators(v, w), operators(v, parts[j]);
      if (i == j)
        shifts(v);
      conversions(v, parts[i], parts[j], (double)(i64)parts[i] * 1e15,
                  i * -1e20f);
    }
    show("int128", digest);
  }
  struct s array[3] = {{1, (i128)1 << 100, 2}, {3, -5, 4}};
  array[2] = array[HIDE(int, 0)], array[2].v -= array[1].v;
  print(array[2].v), print(-array[2].v), print((i128)1 << 127), print(0),
      print(~((i128)1 << 127));
  i128 f = 1;
  for (int i = 1; i < 34; i++)
    f *= i;
  print(f);
  return 0;
}
