// RUN: %exec-compare %s
// Bit-fields of every width and sign, straddling units, in unions and packed.
#include "Inputs/test.h"

struct fields {
  u32 a : 1;
  i32 b : 1;
  u32 c : 7;
  i32 d : 9;
  u32 e : 14;
  i64 f : 33;
  u64 g : 31;
  i32 : 0;
  u8 h : 3;
  i8 i : 5;
  _Bool j : 1;
  u64 k : 64;
};
struct __attribute__((packed)) tight {
  u32 a : 5;
  i32 b : 30;
  u64 c : 61;
  i16 d : 11;
};
union overlay {
  struct { u32 low : 12, middle : 8, high : 12; } bits;
  u32 word;
};

FN void set(struct fields *s, i64 v) {
  s->a = v, s->b = v >> 1, s->c = v >> 2, s->d = v >> 3, s->e = v >> 4;
  s->f = v >> 5, s->g = v >> 6, s->h = v, s->i = v >> 1, s->j = v & 8, s->k = v;
}
FN i64 get(const struct fields *s) {
  return s->a + s->b * 3 + s->c * 5 + s->d * 7 + s->e * 11 + (i64)s->f * 13 +
         s->g * 17ul + s->h * 19 + s->i * 23 + s->j * 29 + (u64)s->k * 31;
}
FN void step(struct fields *s) {
  s->a++, s->b ^= 1, s->c += 9, s->d -= 7, s->e <<= 1;
  s->f = (i64)s->f / 3, s->g = ~s->g, s->h--, s->i += 3, s->j = !s->j;
}
FN void set_tight(struct tight *t, i64 v) { t->a = v, t->b = v * 3, t->c = v * 5, t->d = v * 7; }
FN i64 get_tight(const struct tight *t) { return t->a + t->b * 3l + (i64)t->c * 5 + t->d * 7; }
FN u32 overlay(u32 x) {
  union overlay o = {.word = x};
  o.bits.middle += o.bits.low;
  o.bits.high ^= 0xabc;
  return o.word;
}
FN int compare(const struct fields *s) { return s->d < s->i ? s->b == -1 : s->c > s->h; }

int main(void) {
  static const i64 values[] = {0, 1, -1, 0x55555555, 0x123456789abcdef, -12345678901};
  printf("%zu %zu %zu\n", sizeof(struct fields), sizeof(struct tight), sizeof(union overlay));
  for (int i = 0; i < COUNT(values); i++) {
    struct fields s;
    struct tight t;
    memset(&s, 0, sizeof s);
    memset(&t, 0, sizeof t);
    set(&s, values[i]);
    set_tight(&t, values[i] & 0xffffff);
    printf("%lx %lx %x", get(&s), get_tight(&t), overlay(values[i]));
    for (int n = 0; n < 4; n++) {
      step(&s);
      printf(" %lx %d", get(&s), compare(&s));
    }
    u64 hash = 0;
    for (int n = 0; n < (int)sizeof s; n++)
      hash = hash * 31 + ((u8 *)&s)[n];
    for (int n = 0; n < (int)sizeof t; n++)
      hash = hash * 31 + ((u8 *)&t)[n];
    printf(" %lx\n", hash);
  }
  return 0;
}
