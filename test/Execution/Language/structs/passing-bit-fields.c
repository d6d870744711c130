// Structures of bit-fields by value and as results.
#include "test.h"

struct flags {
  u8 a : 1, b : 2, c : 5;
};
struct date {
  u32 day : 5, month : 4, year : 23;
};
struct wide {
  i64 a : 33;
  u64 b : 31;
  i32 c : 17;
};
struct crossing {
  u32 a : 20, b : 20, c : 20;
  i8 d : 3;
};
struct __attribute__((packed)) tight {
  u64 a : 37;
  i64 b : 30;
  u16 c : 13;
};

FN struct flags step(struct flags f, int by) {
  f.a ^= by, f.b += by, f.c -= by;
  return f;
}
FN struct date tomorrow(struct date d) {
  if (++d.day > 30) {
    d.day = 1;
    if (d.month++ == 12)
      d.month = 1, d.year++;
  }
  return d;
}
FN struct wide mul(struct wide w, struct wide v) {
  return (struct wide){(i64)w.a * v.c, w.b + v.b, w.c - (i64)v.a};
}
FN struct crossing turn(int a, struct crossing x, char b, struct crossing y) {
  return (struct crossing){y.c + a, x.a ^ b, x.b + y.a, y.d - x.d};
}
FN struct tight tighten(struct tight t, u64 v) {
  struct tight r = {t.a + v, (u64)t.b - v, t.c ^ v};
  return r;
}
FN u64 all(struct flags f, struct date d, struct wide w, struct crossing x,
           struct tight t) {
  u64 values[] = {f.a, f.b, f.c, d.day, d.month, d.year, w.a, w.b,
                  w.c, x.a, x.b, x.c,   x.d,     t.a,    t.b, t.c};
  u64 sum = 0;
  for (int i = 0; i < COUNT(values); i++)
    sum = sum * 31 + values[i];
  return sum;
}

int main(void) {
  struct flags f = {1, 2, 3};
  struct date d = {28, 11, 1999};
  struct wide w = {-5, 1000, -3}, v = {1l << 31, 77, 65535};
  struct crossing x = {1, 2, 3, -1}, y = {0xfffff, 0xabcde, 0x12345, 2};
  struct tight t = {1ul << 36, -1, 4097};
  for (int i = 0; i < 70; i++) {
    f = step(f, i), d = tomorrow(d);
    w = mul(w, v), v = mul(v, w);
    x = turn(i, x, 'k', y), y = turn(-i, y, i, x);
    t = tighten(t, next_random() >> i % 50);
    mix(all(f, d, w, x, t));
    if (i % 10 == 0)
      printf("%d %d %d, %d-%d-%d, %ld %d %d, %d %d %d %d, %lx %ld %d\n", f.a,
             f.b, f.c, d.year, d.month, d.day, (long)w.a, (int)w.b, w.c, x.a,
             y.b, x.c, y.d, (unsigned long)t.a, (long)t.b, t.c);
  }
  show("all", digest);
  return 0;
}
