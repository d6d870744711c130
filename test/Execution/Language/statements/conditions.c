// Conditions of every type and form: &&, ||, !, nested, with side effects, on
// pointers, floats, bit-fields, results of comparisons, in if, while, for, ?:,
// as values.
#include "test.h"

static u64 trace;
FN int t(int id, int v) {
  trace = trace * 31 + id;
  return v;
}
FN int logic(int a, int b, int c, int d) {
  int v = 0;
  if (t(1, a) && t(2, b) || t(3, c) && !t(4, d))
    v += 1;
  if ((t(5, a) || t(6, b)) && (t(7, c) || t(8, d)))
    v += 2;
  if (!(t(9, a) && (t(10, b) || !t(11, c))))
    v += 4;
  v += (t(12, a) ? t(13, b) : t(14, c)) ? 8 : t(15, d) ? 16 : 32;
  v +=
      (a && b) * 64 + (a || b) * 128 + !c * 256 + !!d * 512 + (!a == !b) * 1024;
  v += (t(16, a) & t(17, b)) << 11 | (a && t(18, c) || b) << 12;
  return t(19, a) ? t(20, b) && t(21, c) ? v : -v : v ^ 0x5555;
}
FN int types(void *p, double d, float f, u8 c, i64 l, _Bool b, __int128 q) {
  struct {
    u32 bit : 1, more : 9;
  } s = {l, l};
  int v = 0;
  if (p)
    v |= 1;
  if (d)
    v |= 2;
  if (!f)
    v |= 4;
  if (c)
    v |= 8;
  if (l && !b)
    v |= 16;
  if (q)
    v |= 32;
  if (s.bit || s.more)
    v |= 64;
  v |= (p ? d ? 128 : 256 : f ? 512 : 1024);
  v |= (!p + !d + !f + !c + !l + !b + !q) << 12;
  if ((int)l)
    v |= 1 << 16;
  if ((u8)l)
    v |= 1 << 17;
  if (l & 0x100000000)
    v |= 1 << 18;
  if (d != d || d > 1e10)
    v |= 1 << 19;
  while (!(v & 1 << 20) && (v += 1 << 19) < 1 << 24)
    ;
  return v;
}
FN int ranges(i32 x, u32 y, i64 z) {
  int v = 0;
  if (x >= -5 && x < 10)
    v |= 1;
  if (x < -100 || x > 100)
    v |= 2;
  if (y - 7 < 20)
    v |= 4;
  if (z >= 0 && z <= 0xffffffff)
    v |= 8;
  if (x == 1 || x == 3 || x == 5 || x == 6 || x == 64)
    v |= 16;
  if (y == 1u << 31 || y == 7 || y & 1)
    v |= 32;
  if ((x & 12) == 12)
    v |= 64;
  if ((x ^ y) < 0x1000)
    v |= 128;
  if (x < (i32)y && (u32)x < y)
    v |= 256;
  if (z > x == z > y)
    v |= 512;
  v |= (x > 0) - (x < 0) + 1 << 10;
  v |= (x < 0 ? z < 0 ? 3 : 2 : z < 0) << 12;
  return v;
}

int main(void) {
  for (int i = 0; i < 16; i++)
    mix(logic(i & 1, i & 2, i & 4, i & 8)), mix(trace);
  show("logic", digest);
  static const i64 edges[] = {0,
                              1,
                              -1,
                              2,
                              7,
                              26,
                              27,
                              63,
                              64,
                              -5,
                              -6,
                              9,
                              10,
                              -100,
                              -101,
                              101,
                              255,
                              256,
                              1l << 31,
                              -1l << 31,
                              1l << 32,
                              -1l << 63,
                              (1l << 32) - 1,
                              0x300000000};
  for (int i = 0; i < COUNT(edges); i++) {
    i64 e = edges[i];
    mix(types(e & 1 ? &trace : 0, e * 0.5, e & 3, e, e, e, (__int128)e << 64));
    mix(types(0, e ? 0.0 / HIDE(double, 0) : -0.0, -0.0f, e >> 8, e, !e, e));
    for (int j = 0; j < COUNT(edges); j++)
      mix(ranges(e, edges[j], (u64)e + edges[j])), mix(ranges(edges[j], e, (u64)e - 1));
    show("types", digest);
  }
  return 0;
}
