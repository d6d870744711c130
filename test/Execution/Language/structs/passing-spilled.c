// Structures after so many arguments that they lie on the stack, or partly
// there.
#include "test.h"

struct two {
  u64 a, b;
};
struct odd {
  u8 a[13];
};
struct mixed {
  double d;
  i32 i;
};
struct tiny {
  i8 a, b;
};
struct three {
  u64 a, b, c;
};

#define SUM_TWO(s) ((s).a * 3 + (s).b * 5)
FN u64 after0(struct two s, int z) { return SUM_TWO(s) + z; }
FN u64 after1(int a, struct two s, int z) { return SUM_TWO(s) + a * 7 + z; }
FN u64 after2(int a, int b, struct two s, int z) {
  return SUM_TWO(s) + a * 7 + b * 11 + z;
}
FN u64 after3(int a, int b, int c, struct two s, int z) {
  return SUM_TWO(s) + a + b * 2 + c * 4 + z;
}
FN u64 after4(int a, int b, int c, int d, struct two s, int z) {
  return SUM_TWO(s) + a + b + c * d + z;
}
FN u64 after5(int a, int b, int c, int d, int e, struct two s, int z) {
  return SUM_TWO(s) + a + b + c * d - e + z;
}
FN u64 after6(int a, int b, int c, int d, int e, int f, struct two s, int z) {
  return SUM_TWO(s) + a + b + c * d - e * f + z;
}
FN u64 after7(int a, int b, int c, int d, int e, int f, int g, struct two s,
              int z) {
  return SUM_TWO(s) + a + b + c * d - e * f + g + z;
}
FN u64 mixed5(long a, float b, double c, i8 d, u16 e, struct mixed m,
              struct tiny t, struct odd o) {
  u64 sum = a + (long)(b * 8) + (long)(c * 16) + d + e + (long)(m.d * 32) +
            m.i + t.a * t.b;
  for (int i = 0; i < 13; i++)
    sum = sum * 3 + o.a[i];
  return sum;
}
FN struct three sret(int a, int b, int c, int d, int e, struct tiny t, int f,
                     struct three s) {
  return (struct three){s.c + a - t.a, s.b * b + c - t.b, s.a * d + e - f};
}
FN u64 ten(struct tiny a, struct tiny b, struct tiny c, struct tiny d,
           struct tiny e, struct tiny f, struct tiny g, struct tiny h,
           struct tiny i, struct tiny j) {
  j.a += 1; // its own copy
  return a.a + b.b * 2 + c.a * 3 + d.b * 4 + e.a * 5 + f.b * 6 + g.a * 7 +
         h.b * 8 + i.a * 9 + j.a * j.b;
}
FN u64 narrow(i8 a, u8 b, i16 c, u16 d, i32 e, u32 f, i8 g, u8 h, i16 i, u16 j,
              i32 k, u32 l, _Bool m) {
  return (u64)a + b * 3 + c * 5 + d * 7 + (u64)e * 11 + (u64)f * 13 +
         (u64)g * 17 + h * 19 + i * 23 + j * 29 + (u64)k * 31 + (u64)l * 37 + m;
}

int main(void) {
  for (int i = 0; i < 5; i++) {
    struct two s = {next_random(), next_random()};
    mix(after0(s, i)), mix(after1(1, s, i)), mix(after2(1, -2, s, i));
    mix(after3(1, -2, 3, s, i)), mix(after4(1, 2, 3, 4, s, -i));
    mix(after5(1, 2, 3, 4, 5, s, -i)), mix(after6(1, 2, 3, 4, 5, 6, s, i));
    mix(after7(1, 2, 3, 4, 5, 6, 7, s, i));
    show("two", digest);
    struct odd o;
    for (int k = 0; k < 13; k++)
      o.a[k] = next_random();
    struct tiny t = {(i8)s.a, (i8)s.b}, z = {-t.b, t.a};
    mix(mixed5(1l << 33, 1.25f, -2.5, -3, 65535, (struct mixed){0.5, -7}, t,
               o));
    show("mixed", digest);
    struct three u = {s.a, s.b, 9}, v = sret(1, 2, 3, 4, 5, t, 6, u);
    v = sret(v.a, 2, 3, 4, 5, z, v.b, v);
    mix(v.a), mix(v.b), mix(v.c);
    mix(ten(t, z, t, z, t, z, t, z, t, z));
    u32 w = s.a >> 17;
    mix(narrow(w, w, w, w, w, w, w, w, w, w, w, w, w));
    show("narrow", digest);
  }
  return 0;
}
