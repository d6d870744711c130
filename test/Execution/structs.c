// RUN: %exec-compare %s
// Structures: fields updated in loops with calls, passed and returned by value in
// every size, nested, with arrays, copied.
#include "Inputs/test.h"

struct s1 { u8 a; };
struct s3 { u8 a, b, c; };
struct s4 { u16 a; i8 b; };
struct s8 { u32 a; i32 b; };
struct s12 { u32 a, b, c; };
struct s16 { u64 a; i64 b; };
struct s16m { u8 a; u64 b; };
struct s24 { u64 a, b, c; };
struct s40 { u64 a[5]; };
struct nested { struct s8 x; struct s3 y[3]; struct s16 *p; };
union u { u64 w; u32 h[2]; u8 b[8]; };

FN struct s1 make1(u8 a) { return (struct s1){a + 1}; }
FN struct s3 make3(u8 a) { return (struct s3){a, a * 2, a * 3}; }
FN struct s4 make4(int a) { return (struct s4){a, -a}; }
FN struct s8 make8(int a) { return (struct s8){a * 1000, -a}; }
FN struct s12 make12(u32 a) { return (struct s12){a, a << 8, ~a}; }
FN struct s16 make16(u64 a) { return (struct s16){a << 40, -(i64)a}; }
FN struct s16m make16m(u64 a) { return (struct s16m){a, a * a}; }
FN struct s24 make24(u64 a) { return (struct s24){a, a + 1, a * 5}; }
FN struct s40 make40(u64 a) {
  struct s40 s;
  for (int i = 0; i < 5; i++)
    s.a[i] = a * i + 3;
  return s;
}
FN u64 take(struct s1 a, struct s3 b, struct s4 c, struct s8 d, struct s12 e) {
  return a.a + b.a * 3 + b.b * 5 + b.c * 7 + c.a * 11 + c.b * 13 + d.a * 17ul +
         d.b * 19 + e.a * 23ul + e.b * 29ul + e.c * 31ul;
}
FN u64 take_wide(int x, struct s16 a, struct s24 b, struct s16m c, u8 y, struct s40 d) {
  return x + a.a + a.b * 3 + b.a * 5 + b.b * 7 + b.c * 11 + c.a * 13 +
         c.b * 17 + y * 19 + d.a[0] + d.a[4] * 23;
}
FN u64 change_copy(struct s24 s) {
  s.a = 100;
  s.b += s.a;
  return s.b;
}
FN void step(struct nested *n, int i) {
  n->x.a += i;
  n->y[i % 3].b ^= n->x.a;
  n->p->b--;
}
FN struct nested run(struct nested n, int rounds) {
  for (int i = 0; i < rounds; i++) {
    step(&n, i);
    n.x.b = n.x.b * 3 + n.y[i % 3].b;
    n.y[2].c++;
  }
  return n;
}
FN u64 pun(u32 low, u32 high) {
  union u u = {.h = {low, high}};
  u.b[3] ^= 0xff;
  return u.w;
}
FN struct s8 swap(struct s8 s) { return (struct s8){s.b, s.a}; }
FN struct s16 pick(int c, struct s16 a, struct s16 b) { return c ? a : b; }

int main(void) {
  for (int i = 0; i < 6; i++) {
    printf("%lx\n", take(make1(i), make3(i), make4(i - 3), make8(i), make12(i)));
    printf("%lx\n", take_wide(i, make16(i), make24(i), make16m(i + 250), i, make40(i)));
    struct s24 s = make24(i);
    printf("%lu %lu\n", change_copy(s), s.a);
    struct s16 target = {1, 2};
    struct nested n = {{1, 2}, {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}, &target};
    struct nested r = run(n, i * 3);
    printf("%u %d %u %u %u %ld\n", r.x.a, r.x.b, r.y[0].b, r.y[1].b, r.y[2].c, target.b);
    printf("%lx %d\n", pun(i * 0x01010101, ~i), swap(swap(make8(i))).b);
    printf("%lx\n", pick(i & 1, make16(i), target).a);
  }
  struct s40 a = make40(9), b;
  b = a;
  b.a[2] = 1;
  a = b;
  printf("%lu %lu\n", a.a[2], a.a[3]);
  return 0;
}
