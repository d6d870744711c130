// Volatile bit-fields: read, written, changed; in volatile structures too.
#include "test.h"

struct registers {
  volatile u32 enable : 1, mode : 3, : 4, count : 12, rest : 12;
  volatile i16 level : 5, trim : 11;
  volatile u64 stamp : 48;
  volatile u8 low : 4, high : 4;
};
struct plain {
  u32 a : 9;
  i32 b : 10;
  u64 c : 41;
};

static struct registers device;
static volatile struct plain shared = {300, -300, 1ul << 40};
static volatile struct plain *volatile where = &shared;

FN void pulse(struct registers *r, int n) {
  while (n-- > 0) {
    r->enable = !r->enable;
    r->mode += 3;
    r->count = r->count * 5 + r->mode;
    r->rest ^= r->count;
    r->level -= 7, r->trim = r->level * r->trim + 1;
    r->stamp = r->stamp << 7 | r->rest;
    r->low++, --r->high;
  }
}
FN u64 observe(const struct registers *r) {
  return r->enable + r->mode * 2 + r->count * 16 + r->level * 3ul +
         r->trim * 5ul + (u64)r->stamp * 7 + r->low + r->high * 16;
}

int main(void) {
  struct registers local = {1, 2, 3, 4, -5, 6, 7, 8, 9};
  for (int i = 0; i < 20; i++) {
    pulse(&device, i % 4), pulse(&local, 1);
    mix(observe(&device)), mix(observe(&local));
    where->a += 100, where->b -= shared.a, where->c = (u64)shared.c * 3;
    mix(shared.a), mix(shared.b), mix(shared.c);
    if (shared.b < 0 && where->b > -200)
      shared.b = -where->b;
    struct plain copy = {where->a, where->b, where->c};
    mix(copy.a + copy.b);
    printf("%d %d %d %d %d %lx\n", device.enable, device.mode, local.level,
           local.trim, shared.b, (unsigned long)digest);
  }
  mix_bytes(&device, 4);
  show("device", digest);
  return 0;
}
