// Conversions between float, double and every integer type: edges, halves,
// beyond 2^53, rounding to nearest even.
#include "test.h"

FN void from_integer(u64 v) {
  mix_double((double)(i8)v), mix_double((double)(u8)v),
      mix_double((double)(i16)v), mix_double((double)(u16)v);
  mix_double((double)(i32)v), mix_double((double)(u32)v),
      mix_double((double)(i64)v), mix_double((double)v);
  mix_double((float)(i8)v), mix_double((float)(u16)v),
      mix_double((float)(i32)v), mix_double((float)(u32)v),
      mix_double((float)(i64)v), mix_double((float)v);
  mix_double((float)(double)v), mix_double((_Bool)v),
      mix_double((double)(float)(i64)v);
}
FN void to_signed(double d) {
  float f = d;
  mix((i64)d), mix((i64)f), mix((i64)(d * 0.5)), mix((i64)-d);
  if (d > -2147483649.0 && d < 2147483648.0)
    mix((i32)d), mix((i32)f == (i32)d);
  if (d > -32769 && d < 32768)
    mix((i16)d);
  if (d > -129 && d < 128)
    mix((i8)d), mix((i8)f);
  mix((_Bool)d), mix((_Bool)f), mix(d == (i64)d), mix(f == (i32)(i64)f);
}
FN void to_unsigned(double d) {
  float f = d;
  mix((u64)d), mix((u64)f);
  if (d < 4294967296.0)
    mix((u32)d), mix((u32)(d / 2));
  if (d < 65536)
    mix((u16)d);
  if (d < 256)
    mix((u8)d);
}
FN float sum(const float *v, int n) {
  float s = 0;
  for (int i = 0; i < n; i++)
    s += v[i] * (i + 1) - (u8)i;
  return s;
}
FN int compound(int i, u8 c, i64 l) {
  i += 2.75, c *= 1.5, l -= 0.5f;
  i /= 0.3f, c += i * 0.01, l *= 1e3;
  mix(i), mix(c), mix(l);
  double d = i;
  d++, d -= c, --d, d /= 7;
  float f = d;
  f *= l, f++;
  mix_double(d), mix_double(f);
  return f > d;
}

int main(void) {
  static const u64 integers[] = {0,
                                 1,
                                 127,
                                 128,
                                 255,
                                 256,
                                 32768,
                                 65535,
                                 0xffffff,
                                 0x1000000,
                                 0x1000001,
                                 0x1000002,
                                 0x1000003,
                                 0x7fffffbf,
                                 0x7fffffc0,
                                 0x7fffffff,
                                 0x80000000,
                                 0xffffffff,
                                 0x1fffffffffffff,
                                 0x20000000000001,
                                 0x20000000000002,
                                 0x20000000000003,
                                 0x7fffffffffffffff,
                                 0x8000000000000000,
                                 0x8000000000000400,
                                 0x8000000000000401,
                                 0xfffffffffffffbff,
                                 0xfffffffffffffc00,
                                 ~0ul,
                                 0x8000008000000000,
                                 0x8000008000000001,
                                 0xffffff7fffffffff};
  for (int i = 0; i < COUNT(integers); i++)
    from_integer(integers[i]), from_integer(-integers[i]);
  for (int i = 0; i < 64; i++)
    from_integer(next_random() >> i);
  show("from", digest);
  static const double reals[] = {0.0,          -0.0,         0.25,
                                 0.5,          0.999999999,  1.0,
                                 1.5,          2.5,          126.9,
                                 127.5,        255.9,        32767.9,
                                 65535.5,      2147483647.5, 2147483648.0,
                                 4294967295.9, 1e15 + 0.5,   4503599627370497.5,
                                 4e18,         1e-320};
  for (int i = 0; i < COUNT(reals); i++)
    to_signed(reals[i]), to_signed(-reals[i]), to_unsigned(reals[i]),
        to_unsigned(reals[i] * 2);
  show("to", digest);
  to_unsigned(4611686018427387904.0), to_unsigned(9223372036854774784.0);
  float values[30];
  for (int i = 0; i < 30; i++)
    values[i] = (i32)next_random() / 1024.0f;
  mix_double(sum(values, 30));
  for (int i = 1; i < 9; i++)
    mix(compound(i * 10, i, i * 100));
  show("compound", digest);
  return 0;
}
