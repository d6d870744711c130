// _Generic over types, qualifiers and results of expressions.

#include <stdio.h>
#define NAME(x)                                                                \
  _Generic((x),                                                                \
      _Bool: "bool",                                                           \
      char: "char",                                                            \
      signed char: "schar",                                                    \
      short: "short",                                                          \
      int: "int",                                                              \
      unsigned: "unsigned",                                                    \
      long: "long",                                                            \
      unsigned long: "ulong",                                                  \
      float: "float",                                                          \
      double: "double",                                                        \
      char *: "text",                                                          \
      const char *: "ctext",                                                   \
      int *: "pint",                                                           \
      default: "other")
#define ABS(x) _Generic((x), int: iabs, double: dabs)(x)
static int iabs(int x) { return x < 0 ? -x : x; }
static double dabs(double x) { return x < 0 ? -x : x; }
struct s {
  int i;
};
int main(void) {
  short h = 1;
  char c = 1;
  const char *t = "";
  struct s s = {0};
  printf("%s %s %s %s %s %s %s %s %s %s %s\n", NAME(h), NAME(h + h), NAME(c),
         NAME('c'), NAME(1ul), NAME(1.f), NAME(1.f * 2.), NAME(t), NAME(&s.i),
         NAME(s), NAME((_Bool)1));
  printf("%d %d\n", ABS(-3), (int)ABS(-2.5));
  return 0;
}
