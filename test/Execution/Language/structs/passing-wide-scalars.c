// Structures with 128-bit integers, complex numbers, long doubles, by value.
#include "test.h"
#include <complex.h>

typedef __int128 i128;
typedef unsigned __int128 u128;
struct one {
  i128 v;
};
struct after {
  u8 a;
  u128 v;
  u8 b;
};
struct fc {
  float complex c;
};
struct dc {
  double complex c;
};
struct idc {
  int i;
  double complex c;
  float f;
};
struct ld {
  long double v;
};
struct ldi {
  int i;
  long double v;
};

FN struct one mul(struct one a, int k, struct one b) {
  return (struct one){a.v * b.v + k};
}
FN struct after shift(struct after a) {
  return (struct after){a.b, a.v << (a.a & 127) | a.v >> 64, a.a + 1};
}
FN struct fc conjugate(struct fc a, float k) {
  return (struct fc){conjf(a.c) * k};
}
FN struct dc rotate(struct dc a, struct dc b) {
  return (struct dc){a.c * b.c + 1.0i};
}
FN struct idc both(struct idc a, struct dc b, struct fc c) {
  return (struct idc){a.i + 1, a.c - b.c, crealf(c.c) + cimagf(c.c) * a.f};
}
FN struct ldi change(struct ld a, int k, struct ldi b) {
  return (struct ldi){b.i + k, a.v * b.v};
}
FN i128 loose(i128 a, int b, u128 c, char d, i128 e) {
  return a * b - (i128)c * d + e;
}
FN u128 stacked(int a, int b, int c, int d, int e, u128 f, int g, u128 h) {
  return f / (h | 1) + a + b + c + d + e + g;
}

static void mix128(u128 v) { mix(v), mix(v >> 64); }

int main(void) {
  struct one x = {(i128)-7 << 60}, y = {3};
  struct after a = {5, (u128)1 << 127 | 12345, 9};
  struct fc f = {1.5f - 2.0if};
  struct dc d = {0.25 + 1.0i};
  struct idc m = {1, 2.0 - 3.0i, 0.5f};
  struct ldi l = {1, 1.5L};
  for (int i = 1; i < 20; i++) {
    x = mul(x, i, y), y = mul(y, -i, x), a = shift(a);
    mix128(x.v), mix128(y.v), mix128(a.v), mix(a.a), mix(a.b);
    mix128(loose(x.v, i, a.v, 'z', y.v)),
        mix128(stacked(1, 2, 3, 4, 5, a.v, i, x.v));
    f = conjugate(f, i % 3 ? 0.5f : 2), d = rotate(d, (struct dc){0.5 - 0.5i});
    m = both(m, d, f), l = change((struct ld){0.5L}, i, l);
    mix_double(crealf(f.c)), mix_double(cimagf(f.c)), mix_double(creal(d.c)),
        mix_double(cimag(d.c));
    mix(m.i), mix_double(creal(m.c)), mix_double(cimag(m.c)), mix_double(m.f);
    mix(l.i), mix_double((double)l.v);
    show("wide", digest);
  }
  return 0;
}
