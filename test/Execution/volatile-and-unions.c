// RUN: %exec-compare %s
// Volatile accesses are neither dropped nor merged; unions and pointers to char
// see the bytes of other types.
#include "Inputs/test.h"

static volatile u32 port;
static volatile u8 narrow_port;
static volatile struct { u16 a; u64 b; } device;

FN u32 read_twice(void) { return port - port; }
FN void write_thrice(u32 v) { port = v, port = v, port = v; }
FN u32 modify(void) { return ++port + narrow_port++; }
FN u64 structure(u64 v) {
  device.a = v;
  device.b = v << 4;
  return device.a + device.b;
}
union number { u64 word; i64 signed_word; u8 bytes[8]; u16 halves[4]; struct { u32 low, high; } parts; };
FN union number make(u64 w) { return (union number){.word = w}; }
FN u64 rearranged(union number n) {
  union number r;
  for (int i = 0; i < 4; i++)
    r.halves[i] = n.halves[3 - i];
  r.bytes[0] ^= 0xff;
  r.parts.high += n.parts.low;
  return r.word;
}
FN u64 by_bytes(const void *p, int n) {
  const u8 *bytes = p;
  u64 h = 0;
  while (n-- > 0)
    h = h * 257 + *bytes++;
  return h;
}
FN u64 pointer_bits(const char *p, const char *q) { return (u64)(q - p) ^ ((u64)p < (u64)q); }
FN int nested_volatile(int n) {
  volatile int sum = 0;
  for (volatile int i = 0; i < n; i++)
    sum += i;
  return sum;
}

int main(void) {
  static const char text[] = "0123456789";
  write_thrice(41);
  printf("%u ", read_twice());
  printf("%u ", modify());
  printf("%u ", modify());
  printf("%lx %u\n", structure(0x123456789), port);
  for (u64 w = 1; w < ~0ul / 9; w *= 11)
    printf("%lx %lx\n", rearranged(make(w)), by_bytes(&w, 8));
  printf("%lx %d\n", pointer_bits(text, text + 7), nested_volatile(20));
  return 0;
}
