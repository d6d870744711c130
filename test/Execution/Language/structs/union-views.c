// Unions as views of the same bytes: every scalar type, arrays, structures.
#include "test.h"

union view {
  u8 b[16];
  i8 sb[16];
  u16 h[8];
  i16 sh[8];
  u32 w[4];
  i32 sw[4];
  u64 d[2];
  i64 sd[2];
  float f[4];
  double g[2];
  unsigned __int128 q;
  void *p[2];
  _Bool flag;
  struct {
    u8 a;
    u16 b;
    u32 c;
    u64 d;
  } s;
  struct __attribute__((packed)) {
    u8 a;
    u64 b;
    u32 c;
    u16 d;
    u8 e;
  } p1;
};

FN void store(union view *v, int kind, int i, u64 x) {
  switch (kind) {
  case 0:
    v->b[i] = x;
    break;
  case 1:
    v->h[i / 2] = x;
    break;
  case 2:
    v->w[i / 4] = x;
    break;
  case 3:
    v->d[i / 8] = x;
    break;
  case 4:
    v->f[i / 4] = (float)(i32)x;
    break;
  case 5:
    v->g[i / 8] = (double)(i64)x;
    break;
  case 6:
    v->q += x;
    break;
  case 7:
    v->s.c = x, v->s.b = x >> 32;
    break;
  case 8:
    v->p1.b = x, v->p1.d = x >> 3;
    break;
  }
}
FN void load(const union view *v, int i) {
  mix(v->b[i]), mix(v->sb[i]), mix(v->h[i / 2]), mix(v->sh[i / 2]),
      mix(v->w[i / 4]), mix(v->sw[i / 4]);
  mix(v->d[i / 8]), mix(v->sd[i / 8]), mix_double(v->f[i / 4]),
      mix_double(v->g[i / 8]);
  mix(v->q >> i * 7), mix(v->s.a + v->s.b + v->s.c + v->s.d),
      mix(v->p1.b ^ v->p1.c), mix(v->p1.d + v->p1.e);
}
// Through one object, within a function: nothing may be kept from before.
FN u64 pun(float f, double d, u64 u) {
  union {
    float f;
    u32 u;
    i16 h[2];
  } a;
  union {
    double d;
    u64 u;
    u32 h[2];
  } b;
  a.f = f;
  u64 sum = a.u;
  a.h[1] ^= 0x8000;
  sum += (i64)(a.f * 16);
  b.d = d;
  sum = sum * 3 + b.u;
  b.h[1] += 0x100000; // twice as much
  sum += (i64)b.d;
  b.u = u;
  return b.d == b.d ? sum + b.h[0] : sum;
}

int main(void) {
  union view v;
  memset(&v, 0, sizeof v);
  for (int i = 0; i < 200; i++) {
    u64 x = next_random();
    store(&v, i % 9, x >> 60, x);
    load(&v, i & 15);
    mix(pun(i * 0.75f, i * -1.5, x));
    if (i % 40 == 0)
      show("view", digest);
  }
  v.b[0] = 1;
  printf("%d %d %d\n", v.flag, (int)sizeof v, (int)_Alignof(union view));
  show("view", digest);
  return 0;
}
