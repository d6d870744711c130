// Comma, short circuits, side effects in conditions, nested conditionals.

#include <stdio.h>
static int calls;
static int f(int x) {
  calls = calls * 3 + x;
  return x;
}
int main(void) {
  int a = (f(1), f(2)), b = f(0) && f(5), c = f(0) || f(7),
      d = f(1) ? f(2) : f(3), i, j;
  for (i = 0, j = 10; i < j; i++, j -= 2)
    ;
  int e = a > 1 ? b ? 1 : c ? 2 : 3 : 4;
  int g = !f(0) && !(f(2) || f(9));
  printf("%d %d %d %d %d %d %d %d %d\n", a, b, c, d, e, g, i, j, calls);
  return 0;
}
