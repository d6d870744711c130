// RUN: %exec-compare --libc %s
// sscanf.

#include <stdio.h>

int main(void) {
  int a = 0, b = 0, c = 0, n = 0;
  unsigned u;
  long l;
  short h;
  double d;
  float f;
  char word[16], set[16], ch;
  printf("%d", sscanf("12 -34 0x1f rest", "%d %d %i %n", &a, &b, &c, &n));
  printf(" %d %d %d %d\n", a, b, c, n);
  printf("%d", sscanf("3.25e2,-0.5", "%lf,%f", &d, &f));
  printf(" %g %g\n", d, f);
  printf("%d", sscanf("word abc123 z", "%15s %15[a-c] 12%d %c", word, set, &a, &ch));
  printf(" %s %s\n", word, set);
  printf("%d", sscanf("777 -5 99", "%o %hd %*d %ld", &u, &h, &l));
  printf(" %u %d\n", u, h);
  printf("%d %d %d\n", sscanf("", "%d", &a), sscanf("x", "%d", &a), sscanf("12345", "%3d", &a));
  printf("%d\n", a);
  return 0;
}
