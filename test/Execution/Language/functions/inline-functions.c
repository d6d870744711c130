// inline, static inline, noinline, always_inline, pure and const functions.

#include <stdio.h>
static inline int a(int x) { return x * 3; }
extern inline __attribute__((gnu_inline, always_inline)) int b(int x) {
  return a(x) + 1;
}
__attribute__((noinline)) static int c(int x) { return b(x) ^ 5; }
__attribute__((const, noinline)) static int d(int x) { return x * x; }
__attribute__((cold, noinline)) static void e(int *p) { *p += 1; }
static int (*volatile f)(int) = a;
int main(void) {
  int s = 0;
  for (int i = 0; i < 50; i++) {
    s += c(i) + d(i) + d(i) + f(i);
    if (i == 30)
      e(&s);
  }
  printf("%d\n", s);
  return 0;
}
