// Unions by value: of integers, of floats, of structures, larger than
// registers.
#include "test.h"

union number {
  u32 i;
  float f;
};
union word {
  double d;
  u64 u;
  u8 b[8];
  struct {
    u16 lo, mid;
    i32 hi;
  } s;
};
union wide {
  u64 w[2];
  struct {
    double d;
    float f;
    i16 i;
  } s;
  u8 b[15];
};
union large {
  u8 b[21];
  u32 w[5];
  struct {
    char tag;
    u64 v;
  } s;
};
struct tagged {
  u8 tag;
  union {
    i64 integer;
    double real;
    const char *text;
    u8 raw[6];
  };
};

FN union number negate(union number n) {
  n.i ^= 0x80000000;
  return n;
}
FN union word reverse(union word w) {
  union word r;
  for (int i = 0; i < 8; i++)
    r.b[i] = w.b[7 - i];
  return r;
}
FN union wide combine(union wide a, int k, union wide b) {
  a.s.d = a.s.d + b.s.f * k;
  a.s.i -= b.b[14];
  a.s.f = a.s.i;
  return a;
}
FN union large grow(union large l) {
  union large r = l;
  r.s.v = l.s.v * 3;
  for (int i = 16; i < 21; i++)
    r.b[i] = l.b[i] + i;
  return r;
}
FN struct tagged convert(struct tagged t) {
  switch (t.tag) {
  case 0:
    return (struct tagged){1, .real = t.integer * 0.5};
  case 1:
    return (struct tagged){2, .text = t.real < 0 ? "negative" : "positive"};
  case 2:
    return (struct tagged){3,
                           .raw = {t.text[0], t.text[1], t.text[2], 4, 5, 6}};
  }
  return (struct tagged){0, .integer = t.raw[0] * 256 - t.raw[5]};
}
static int describe(struct tagged t) {
  switch (t.tag) {
  case 0:
    return printf("integer %ld\n", t.integer);
  case 1:
    return printf("real %d\n", (int)(t.real * 4));
  case 2:
    return printf("text %s\n", t.text);
  }
  return printf("raw %d %d %d\n", t.raw[0], t.raw[1], t.raw[5]);
}

int main(void) {
  for (int i = -4; i < 5; i++) {
    union number n = negate((union number){.f = i * 1.25f});
    mix_double(n.f);
    union word w = reverse((union word){.d = i / 3.0});
    mix(w.u), mix(w.s.lo), mix(w.s.mid), mix(w.s.hi), mix(reverse(w).u);
    union wide v = {.s = {i, i * 0.5f, i * 11}};
    v.b[14] = i;
    v = combine(v, i, combine(v, 2, v));
    mix_double(v.s.d), mix_double(v.s.f), mix(v.s.i);
    union large l = {{0}};
    l.s.v = next_random();
    l = grow(grow(l));
    mix(l.s.v), mix_bytes(l.b + 8, 13), mix(l.w[2]);
    show("unions", digest);
  }
  struct tagged t = {0, .integer = -7};
  int characters = 0;
  for (int i = 0; i < 9; i++, t = convert(t))
    characters += describe(t);
  printf("%d %d %d %d\n", characters, (int)sizeof(union large),
         (int)sizeof(union wide), (int)sizeof t);
  return 0;
}
