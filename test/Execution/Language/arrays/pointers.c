// Pointer arithmetic, differences, comparison, const, void, to pointers.

#include <stdio.h>
int main(void) {
  long a[10];
  long *p = a, *q = &a[9], **pp = &p;
  const char *s = "pointer";
  for (; p <= q; p++)
    *p = (p - a) * (p - a);
  *pp = a + 4;
  printf("%ld %ld %d %d %c %c\n", p[1], p[-1], (int)(q - p), q > p, *(s + 3),
         2 [s]);
  void *v = a;
  printf("%ld %ld\n", *(long *)((char *)v + 16), ((long (*)[5])v)[1][2]);
  char *c = (char *)&a[3];
  printf("%d %d %d\n", c[0], (int)((long *)c - a), p && !(void *)0);
  int x = 1, *r = &x;
  ++*r;
  (*r)++;
  *r++ = 7;
  printf("%d\n", x);
  return 0;
}
