// Bit-fields of every width, signed and not, across storage units.

#include <stdio.h>
#include <string.h>
struct a {
  unsigned a : 1, b : 7, c : 9, d : 15, e : 31;
  unsigned long f : 33, g : 31;
  signed h : 5;
  int i : 1;
  _Bool j : 1;
};
struct __attribute__((packed)) b {
  long a : 40;
  int b : 13;
  unsigned c : 3;
  signed char d : 4;
  unsigned long e : 52;
};
struct c {
  int a : 4;
  int : 0;
  int b : 4;
  char c;
  short d : 9;
};
int main(void) {
  struct a x = {0};
  struct b y;
  struct c z;
  memset(&y, 0, sizeof y);
  memset(&z, 0, sizeof z);
  for (int i = 0; i < 40; i++) {
    x.a += 1;
    x.b += i;
    x.c -= i;
    x.d ^= i * 77;
    x.e += 0x7654321;
    x.f += 0x1ffff000ul * i;
    x.g = x.f >> 2;
    x.h += 3;
    x.i = i;
    x.j = i & 4;
    y.a -= i * 12345678901l;
    y.b += i * 3;
    y.c++;
    y.d -= i;
    y.e = y.e * 31 + 7;
    z.a += 5;
    z.b -= 3;
    z.c += i;
    z.d += i * i;
    printf("%d %d %d %d %d %lx %d %d %d %d\n", x.a, x.b, x.c, x.d, x.e,
           (unsigned long)x.f, (int)x.g, x.h, x.i, x.j);
    printf("%ld %d %d %d %lx %d %d %d %d\n", (long)y.a, y.b, y.c, y.d,
           (unsigned long)y.e, z.a, z.b, z.c, z.d);
  }
  printf("%d %d %d\n", (int)sizeof x, (int)sizeof y, (int)sizeof z);
  return 0;
}
