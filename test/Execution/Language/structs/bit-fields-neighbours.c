// Ordinary members beside bit-fields are never touched by writes to these, not
// even to write back what they held; bytes between fields keep what they had.
#include "test.h"

struct a {
  u8 x;
  u32 f : 8;
  u8 y;
  u32 g : 3;
  u16 z;
};
struct b {
  u32 f : 24;
  u8 x;
  u64 g : 40;
  u8 y;
  u16 z;
};
struct c {
  u16 x;
  u16 f : 9;
  u8 arr[3];
  u8 g : 7;
  u8 tail[4];
};

FN void write_a(struct a *s, u32 v, u8 *x) {
  s->f = v;
  *x = v * 3; // may be a neighbour
  s->g = v >> 8;
  *x += s->f;
  s->f++;
}
FN void write_b(struct b *s, u64 v, u8 *x) {
  s->f = v, *x = v >> 9, s->g = v * 5, *x ^= s->f, s->g -= *x, s->f += s->g;
}
FN void write_c(struct c *s, u32 v, u8 *x) {
  s->g = v, *x += 9, s->f = v * 7, *x -= s->g, s->g ^= *x, s->f |= *x;
}

int main(void) {
  struct a a;
  struct b b;
  struct c c;
  memset(&a, 0xa5, sizeof a), memset(&b, 0x5a, sizeof b),
      memset(&c, 0x33, sizeof c);
  for (int i = 0; i < 40; i++) {
    u64 v = next_random();
    write_a(&a, v, i & 1 ? &a.x : &a.y);
    write_b(&b, v, i & 1 ? &b.x : &b.y);
    write_c(&c, v, i & 1 ? &c.arr[i % 3] : &c.tail[i % 4]);
    mix(a.f), mix(a.g), mix(a.x), mix(a.y), mix(a.z);
    mix(b.f), mix(b.g), mix(b.x), mix(b.y), mix(b.z);
    mix(c.f), mix(c.g), mix(c.x), mix_bytes(c.arr, 3), mix_bytes(c.tail, 4);
    if (i % 8 == 0)
      show("neighbours", digest);
  }
  mix_bytes(&a, sizeof a), mix_bytes(&b, sizeof b), mix_bytes(&c, sizeof c);
  show("padding", digest);
  return 0;
}
