// Statement expressions, typeof, omitted operands, case ranges.

#include <stdio.h>
#define MAX(a, b)                                                              \
  ({                                                                           \
    typeof(a) _a = (a);                                                        \
    typeof(b) _b = (b);                                                        \
    _a > _b ? _a : _b;                                                         \
  })
static int calls;
static int next(void) { return ++calls; }
static const char *grade(int n) {
  switch (n) {
  case 0 ... 4:
    return "low";
  case 5 ... 8:
    return "mid";
  case 9:
  case 10:
    return "top";
  }
  return "?";
}
int main(void) {
  int x = MAX(next(), next() + MAX(3, 2));
  long l = MAX(5l, 7);
  int y = ({
    int s = 0;
    for (int i = 0; i < 5; i++)
      s += i;
    s;
  });
  printf("%d %d %ld %d %d %s %s %s\n", x, calls, l, y, 0 ?: 9, grade(3),
         grade(8), grade(10));
  __auto_type z = 2.5f;
  printf("%d\n", (int)sizeof z);
  return 0;
}
