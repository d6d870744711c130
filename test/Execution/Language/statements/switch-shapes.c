// Dense, sparse, negative, 64-bit and string-like switches, falling through.

#include <stdio.h>
static int dense(int x) {
  switch (x) {
  case 0:
    return 5;
  case 1:
    return 3;
  case 2:
  case 3:
    x *= 2;
  case 4:
    return x + 1;
  case 5:
    return 9;
  case 6:
    return 100;
  case 7:
    x = -x;
    break;
  default:
    return -1;
  }
  return x;
}
static int sparse(long x) {
  switch (x) {
  case -1000000:
    return 1;
  case 17:
    return 2;
  case 1l << 40:
    return 3;
  case -(1l << 50):
    return 4;
  case 12345:
    return 5;
  }
  return 0;
}
static int bytes(unsigned char c) {
  switch (c) {
  case 'a' ... 'f':
    return c - 'a' + 10;
  case '0' ... '9':
    return c - '0';
  case 255:
    return 99;
  }
  return -1;
}
static int nested(int a, int b) {
  switch (a) {
  case 1:
    switch (b) {
    case 1:
      return 11;
    default:
      break;
    case 2:
      return 12;
    }
    return 10;
  case 2:
    if (b)
    case 3:
      return 23;
  }
  return 0;
}
int main(void) {
  for (int i = -1; i < 10; i++)
    printf("%d %d ", dense(i), nested(i & 3, i % 3));
  printf("%d%d%d%d%d%d\n", sparse(17), sparse(-1000000), sparse(1l << 40),
         sparse(-(1l << 50)), sparse(12345), sparse(0));
  for (int c = 0; c < 256; c += 5)
    printf("%d ", bytes((unsigned char)c));
  printf("\n");
  return 0;
}
