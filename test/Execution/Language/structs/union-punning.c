// Unions: reading other members, arrays of them, by value.

#include <stdint.h>
#include <stdio.h>
union v {
  uint64_t u;
  int64_t i;
  double d;
  float f[2];
  uint8_t b[8];
  uint16_t h[4];
  struct {
    int32_t low, high;
  } s;
};
__attribute__((noinline)) static union v swap(union v x) {
  for (int i = 0; i < 4; i++) {
    uint8_t t = x.b[i];
    x.b[i] = x.b[7 - i];
    x.b[7 - i] = t;
  }
  return x;
}
int main(void) {
  union v x = {.u = 0x0123456789abcdef}, y = swap(x), z = {.d = -1.5};
  printf("%lx %x %x %d\n", (long)y.u, x.h[1], x.s.high, x.b[7]);
  printf("%lx %d", (long)z.u, z.i < 0);
  z.f[1] = 2.0f;
  z.b[0] = 9;
  printf(" %lx\n", (long)z.u);
  union v a[3] = {[1] = z};
  a[2] = a[1];
  a[2].s.low++;
  printf("%lx %lx\n", (long)a[2].u, (long)a[0].u);
  return 0;
}
