// _Float16: conversions from and to every type, arithmetic rounded at each
// step, edges, comparisons, arguments, variable arguments, arrays and
// structures.
#include "test.h"

FN void mix_half(_Float16 h) {
  u16 b;
  memcpy(&b, &h, 2);
  mix(h != h ? 0x7e00 : b);
}
FN void arithmetic(_Float16 a, _Float16 b) {
  volatile _Float16 sum = a + b, difference = a - b, product = a * b,
                    quotient = a / b;
  mix_half(sum), mix_half(difference), mix_half(product), mix_half(quotient),
      mix_half(-a);
  mix((a < b) | (a == b) << 1 | (a >= b) << 2 | (a != b) << 3 | !a << 4);
  a += 1, a *= b;
  mix_half(a);
}
FN void to(_Float16 h) {
  mix_double(h), mix_double((float)h), mix((_Bool)h);
  if (h == h && h - h == 0)
    mix((int)h), mix((i64)h), mix((i16)(h / 2));
  if (h >= 0 && h < 60000)
    mix((u16)h), mix((u64)h);
}
FN void from(double d, float f, i64 i) {
  mix_half((_Float16)d), mix_half((_Float16)f), mix_half((_Float16)(i16)i),
      mix_half((_Float16)(i8)i), mix_half((_Float16)(u16)i),
      mix_half((_Float16)(i >> 50));
}
struct s {
  u8 tag;
  _Float16 h[3];
};
FN struct s pass(struct s s, _Float16 k) {
  return (struct s){s.tag + 1, {s.h[2], s.h[0] + k, s.h[1] * k}};
}

int main(void) {
  static const double edges[] = {
      0.0,           -0.0,    1,       -1.5,    0.1,
      65504,         65519.9, 65520,   1e6,     6.1035e-5,
      6.0976e-5,     5.96e-8, 2.98e-8, 2.99e-8, 1 + 0x1p-11,
      1 + 0x1.8p-10, 2048.5,  2049.5,  1e-300,  0x1.ffcp-15 + 0x1p-40};
  for (int i = 0; i < COUNT(edges); i++) {
    from(edges[i], edges[i], (i64)next_random()), from(-edges[i], -edges[i], i);
    for (int j = 0; j < COUNT(edges); j++)
      arithmetic(edges[i], edges[j]), arithmetic(-edges[j], edges[i]);
    to(edges[i]), to(-edges[i]);
    show("half", digest);
  }
  struct s s = {1, {1.5f16, 2, -3}};
  for (int i = 0; i < 5; i++) {
    s = pass(s, 0.5f16);
    mix(s.tag);
    for (int k = 0; k < 3; k++)
      mix_half(s.h[k]);
  }
  _Float16 total = 0;
  for (int i = 0; i < 100; i++)
    total += (_Float16)0.1f;
  mix_half(total), show("total", digest);
  return (int)sizeof(_Float16);
}
