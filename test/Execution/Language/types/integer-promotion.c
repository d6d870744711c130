// Promotions and usual conversions in arithmetic, shifts and comparison.

#include <stdio.h>
int main(void) {
  volatile unsigned char a = 200, b = 100;
  volatile signed char c = -1;
  volatile unsigned short u = 65535;
  volatile unsigned x = 1;
  volatile int m = -1;
  volatile long l = -1;
  volatile char ch = 200;
  printf("%d %d %d %d %d %d %d\n", a + b, (unsigned char)(a + b), a << 4, c < x,
         m < x, l < x, u * 2);
  printf("%d %d %d %ld %d %d %d\n", c >> 1, (unsigned char)c >> 1, ~a, l >> 60,
         -u, ch, !c);
  printf("%u %u %ld %d\n", x - 2, m + 0u, x - 2l, (a + b) / -7);
  a += 100;
  c -= 128;
  u++;
  b <<= 3;
  a ^= c;
  printf("%d %d %d %d\n", a, c, u, b);
  return 0;
}
