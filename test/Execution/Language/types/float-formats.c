// Floating-point constants, casts, comparisons and bits.

#include <stdio.h>
#include <string.h>
static unsigned long bits(double d) {
  unsigned long u;
  memcpy(&u, &d, 8);
  return u;
}
static unsigned fbits(float f) {
  unsigned u;
  memcpy(&u, &f, 4);
  return u;
}
int main(void) {
  volatile double d = 0x1.8p3, tiny = 1e-310;
  volatile float f = 16777217;
  long double l = 1.0L / 3;
  printf("%lx %lx %x %lx %lx\n", bits(d), bits(tiny), fbits(f), bits((double)l),
         bits(d / 0));
  printf("%d %d %d %d %x\n", (int)d, (int)-d, (unsigned char)(int)(f / 1e6f),
         d > f, fbits((float)d * f));
  double s = 0;
  for (int i = 1; i <= 1000; i++)
    s += 1.0 / i;
  printf("%lx %lx\n", bits(s), bits((float)s));
  d++;
  f--;
  f += d;
  printf("%lx %x\n", bits(d), fbits(f));
  return 0;
}
