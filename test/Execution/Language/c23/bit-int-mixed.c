// _BitInt constants, promotions between widths, bit-fields of them, generic
// selection, conversions with floating point, shifts across widths, factorials
// and Fibonacci numbers.
#include "test.h"

typedef unsigned _BitInt(7) u7;
typedef _BitInt(20) s20;
typedef unsigned _BitInt(100) u100;
typedef unsigned _BitInt(128) u128;
struct fields {
  unsigned _BitInt(12) a : 5;
  _BitInt(40) b : 33;
  s20 c : 20;
  u8 end;
};

FN u128 factorial(int n) {
  u128 r = 1wbu;
  while (n > 1)
    r *= n--;
  return r;
}
FN u100 fibonacci(int n) {
  u100 a = 0, b = 1;
  while (n-- > 0) {
    u100 t = a + b;
    a = b, b = t;
  }
  return a;
}
FN s20 narrow(i64 v) { return v; }
FN i64 widen(s20 v) { return v; }
FN int promote(u7 a, s20 b, i8 c) {
  return _Generic(a + b, s20: 1, default: 0) +
         _Generic(a + c, int: 10, default: 0) +
         _Generic(b * 2, int: 100, s20: 200, default: 0) +
         _Generic(5wb, _BitInt(4): 1000, default: 0) +
         _Generic(a + a, u7: 10000, default: 0);
}
FN double real(u100 v, s20 s) { return (double)v + (float)s; }
FN s20 from_real(double d) { return d; }
FN int digits(u128 v, char *to) {
  int n = 0;
  do
    to[n++] = '0' + (int)(v % 10);
  while (v /= 10);
  to[n] = 0;
  return n;
}
FN u7 wrap(u7 v, int n) {
  while (n-- > 0)
    v = v * 3 + 5;
  return v;
}

int main() {
  char text[50];
  for (int i = 0; i < 34; i += 3) {
    digits(factorial(i), text), printf("%s ", text),
        digits(fibonacci(i * 4), text), printf("%s\n", text);
    i64 r = next_random();
    mix(narrow(r)), mix(widen(r >> 44)), mix(promote(i, i, i)),
        mix_double(real(fibonacci(i), -i)), mix(from_real(i * -100.75)),
        mix(wrap(i, i));
    struct fields f = {i, -i * 100000000ll, narrow(r), 9};
    f.a += 3, f.b -= 7, f.c ^= 5;
    mix(f.a), mix(f.b), mix(f.c), mix(f.end), mix((u7)200wbu + 1),
        mix((s20)0x8'0000 < 0), mix(127wbu > -1);
  }
  printf("%d %d %d\n", (int)sizeof(u100), (int)sizeof(s20),
         (int)sizeof(struct fields));
  show("mixed", digest);
}
