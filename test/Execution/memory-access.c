// RUN: %exec-compare %s
// Loads and stores of every width, at every alignment, through every kind of
// address.
#include "Inputs/test.h"

struct record {
  u8 a;
  i8 b;
  u16 c;
  i16 d;
  u32 e;
  i32 f;
  u64 g;
} __attribute__((packed));

static u8 bytes[8192] __attribute__((aligned(4096)));
static struct record global = {1, -2, 3, -4, 5, -6, 7};
static u64 array[64];
static struct { u64 pad[500]; u32 far[4]; } big;

FN u64 own_address(u64 **p) { return (u64)(*p == (u64 *)**p); }
FN void store_own_address(u64 *p) { *p = (u64)p; }
FN u64 *follow(u64 **p) {
  p = (u64 **)*p;
  p = (u64 **)*p;
  return (u64 *)p;
}
FN int signed_byte(const i8 *p) { return *p; }
FN int unsigned_byte(const u8 *p) { return *p; }
FN void put_byte(u8 *p, int v) { *p = v; }
FN u64 scaled(const u64 *p, u32 i) { return p[i]; }
FN i32 scaled_signed(const i32 *p, i64 i) { return p[i]; }
FN u16 halves(const u16 *p, u8 i) { return p[i + 1]; }
FN u64 global_scaled(u64 i) { return array[i] + array[i + 3]; }
FN void global_set(u64 i, u64 v) { array[i] = v; }
FN u32 far_field(int i) { return big.far[i] + big.far[i ^ 1]; }
FN u64 sum_record(const struct record *r) {
  return r->a + r->b * 3 + r->c * 5 + r->d * 7 + r->e * 11 + r->f * 13 +
         r->g * 17;
}
FN void bump_record(struct record *r) {
  r->a--, r->b--, r->c--, r->d++, r->e--, r->f++, r->g--;
}
FN u64 unaligned(const u8 *p) {
  u64 w;
  u32 h;
  u16 q;
  memcpy(&w, p, 8), memcpy(&h, p + 1, 4), memcpy(&q, p + 3, 2);
  return w ^ (u64)h << 16 ^ q;
}
FN void unaligned_store(u8 *p, u64 v) {
  memcpy(p, &v, 8);
  u32 h = v >> 7;
  memcpy(p + 9, &h, 4);
  u16 q = v >> 13;
  memcpy(p + 15, &q, 2);
}
FN void constants(u8 *p) {
  p[0] = 200;
  *(u16 *)(p + 2) = 0xfffe;
  *(u32 *)(p + 4) = 0x80000000;
  *(u64 *)(p + 8) = -2;
  *(u64 *)(p + 16) = 0x123456789abcdef0;
  *(u64 *)(p + 24) = 0x80000000;
  *(u64 *)(p + 32) = 0;
}

int main(void) {
  u64 self, *p = &self, **q = &p;
  store_own_address(&self);
  printf("%lu\n", own_address(&p));
  p = (u64 *)&q;
  printf("%d\n", follow((u64 **)&p) == (u64 *)&p);

  for (int v = 125; v < 132; v++) {
    put_byte(bytes + v, v);
    put_byte(bytes + v + 1, 255);
    printf("%d %d %d\n", signed_byte((i8 *)bytes + v), unsigned_byte(bytes + v),
           unsigned_byte(bytes + v + 1));
  }
  for (int i = 9; i >= 0; i--)
    put_byte(bytes + i, i * 29);
  for (int i = 0; i < 10; i++)
    printf("%d ", unsigned_byte(bytes + i));

  for (int i = 0; i < 64; i++)
    global_set(63 - i, i * 0x123456789ul);
  for (int i = 0; i < 8; i++)
    printf("%lx %lx %x %x\n", scaled(array, i), global_scaled(i * 7),
           scaled_signed((i32 *)array + 20, i - 5), halves((u16 *)array, i));
  for (int i = 0; i < 4; i++)
    big.far[i] = i * 77;
  printf("%u %u\n", far_field(0), far_field(3));

  for (int i = 0; i < 3; i++) {
    printf("%ld\n", sum_record(&global));
    bump_record(&global);
  }

  // Across the boundary of two pages.
  for (int at = 4078; at < 4100; at++) {
    unaligned_store(bytes + at, 0x0123456789abcdeful * at);
    printf("%lx ", unaligned(bytes + at + 3));
  }
  u8 buffer[40] = {0};
  constants(buffer);
  u64 sum = 0;
  for (int i = 0; i < 40; i++)
    sum = sum * 31 + buffer[i];
  printf("\n%lx %lx\n", sum, *(u64 *)(buffer + 24));
  return 0;
}
