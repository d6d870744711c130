// Static objects: initial values, addresses in initializers, in functions.

#include <stdio.h>
static int a[5] = {1, 2}, *p = &a[1], **pp = &p;
static const char *const words[] = {"zero", "one", "two"};
static int inc(int x) { return x + 1; }
static int dec(int x) { return x - 1; }
static struct {
  const char *name;
  int (*f)(int);
  int *at;
} entries[] = {{"inc", inc, a}, {"dec", dec, a + 4}};
static int counter(void) {
  static int n = 40;
  static int seen[3];
  seen[n % 3]++;
  return n++ + seen[0];
}
int common;
extern int common;
static char text[] = "array", fixed[3] = "abc";
int main(void) {
  for (int i = 0; i < 4; i++)
    printf("%d ", counter());
  **pp = 20;
  for (int i = 0; i < 2; i++) {
    *entries[i].at = entries[i].f(i * 10);
    printf("%s ", entries[i].name);
  }
  printf("%d %d %d %d %s %d %d %c\n", a[0], a[1], a[4], common, words[2],
         (int)sizeof text, (int)sizeof fixed, fixed[2]);
  return 0;
}
