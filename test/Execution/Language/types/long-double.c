// long double, with values that are exact in every format it may have:
// arithmetic, conversions, comparisons, arguments, variable arguments, arrays,
// unions, functions.
#include "test.h"
#include <stdarg.h>

FN long double poly(long double x, int n) {
  long double v = 0;
  while (n-- > 0)
    v = v * x + n;
  return v;
}
FN long double many(int a, long double b, char c, long double d, long e,
                    long double f, float g, long double h, double i,
                    long double j) {
  return a + b * 2 + c + d * 4 - e + f * 8 - g + h * 16 + i - j;
}
FN long double variadic(int n, ...) {
  va_list list;
  va_start(list, n);
  long double v = 0;
  for (int i = 0; i < n; i++)
    v = i % 3 == 2 ? v + va_arg(list, int)
                   : v * 0.5L + va_arg(list, long double);
  va_end(list);
  return v;
}
FN void conversions(long double v, u64 u) {
  mix((i8)v), mix((i32)v), mix((i64)v), mix((i64)(float)v),
      mix_double((float)v), mix_double((double)v), mix((_Bool)v),
      mix((__int128)v);
  mix_double((double)(long double)(u32)u),
      mix_double((double)(long double)(i16)u),
      mix_double((double)(long double)(u64)(u >> 20)),
      mix_double((double)(long double)(__int128)(i64)(i32)u);
  v += 1, v *= u & 15, v++, v -= 0.25f, v /= 4;
  mix_double((double)v), mix((v > 3) + (v < 3) * 2 + (v == 3) * 4 + !v * 8),
      mix((i64)-v);
}
static long double table[4] = {1.5L, -0.25L, 0x1p60L, 3};
struct s {
  char c;
  long double v[2];
};
FN struct s turn(struct s s) {
  return (struct s){s.c + 1, {s.v[1] * 2, s.v[0]}};
}
typedef long double (*function)(long double, int);

int main(void) {
  function volatile f = poly;
  for (int i = 0; i < 8; i++) {
    u64 r = next_random();
    mix_double((double)poly(i * 0.5L, 6)), mix_double((double)f(-i, 5)),
        mix_double((double)many(1, i, 'c', 0.5L, 3, i * 0.25L, 1.5f, 2, 2.5,
                                table[i & 3]));
    mix_double((double)variadic(7, 1.0L, i * 0.5L, i, 4.0L, -2.0L, -i, 64.0L)),
        conversions((i - 3) * 1.25L, r);
    table[i & 3] = table[(i + 1) & 3] * 0.5L + i;
    struct s s =
        turn(turn(turn((struct s){i, {i * 1.5L, table[0] * 0.0L + 8}})));
    mix(s.c), mix_double((double)s.v[0]), mix_double((double)s.v[1]);
    show("long double", digest);
  }
  long double inf = HIDE(long double, 1) / HIDE(long double, 0),
              nan = inf - inf;
  printf("%d %d %d %d %d\n", inf > 1e300L, nan != nan, -inf < 0,
         nan < 1 || nan >= 1, __builtin_isinf(inf) != 0);
  printf("%d\n", _Generic(1.0f + 1.0L, long double: 1, default: 0) +
                     _Generic(1.0 * 1.0L, long double: 2, default: 0) +
                     _Generic(1 ? 1.0L : 1, long double: 4, default: 0));
  return 0;
}
