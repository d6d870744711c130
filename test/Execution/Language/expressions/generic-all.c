// _Generic: over every arithmetic type, qualified and decayed operands,
// functions and arrays, structures, in macros with several arguments,
// unselected branches unevaluated.
#include "test.h"

struct a {
  int v;
};
typedef struct {
  int v;
} b;
enum e { E };
#define NAME(x)                                                                \
  _Generic((x),                                                                \
      _Bool: "bool",                                                           \
      char: "char",                                                            \
      signed char: "schar",                                                    \
      unsigned char: "uchar",                                                  \
      short: "short",                                                          \
      unsigned short: "ushort",                                                \
      int: "int",                                                              \
      unsigned: "uint",                                                        \
      long: "long",                                                            \
      unsigned long: "ulong",                                                  \
      long long: "llong",                                                      \
      unsigned long long: "ullong",                                            \
      float: "float",                                                          \
      double: "double",                                                        \
      long double: "ldouble",                                                  \
      char *: "text",                                                          \
      const char *: "ctext",                                                   \
      void *: "pointer",                                                       \
      int *: "ints",                                                           \
      const int *: "cints",                                                    \
      int (*)[3]: "rows",                                                      \
      int (*)(int): "function",                                                \
      struct a: "struct a",                                                    \
      b: "b",                                                                  \
      struct a *: "a*",                                                        \
      float _Complex: "complex",                                               \
      default: "other")
#define SIZE2(x, y)                                                            \
  _Generic((x) + (y), int: 4, long: 8, double: 80, float: 40, default: 0)
#define ABS(x)                                                                 \
  _Generic((x), int: abs, long: labs, double: fabs_of, default: abs)(x)
#define PRINT(x)                                                               \
  printf(                                                                      \
      _Generic((x), int: "%d ", long: "%ld ", char *: "%s ", unsigned: "%u "), \
      x)
#define IS_SAME(T, U) _Generic(*(T *)0, U: 1, default: 0)
static double fabs_of(double d) { return d < 0 ? -d : d; }
static int function(int x) { return x; }
static int calls;
FN int effect(void) { return ++calls; }

int main(void) {
  _Bool flag = 1;
  char c = 'c';
  signed char sc = 1;
  unsigned char uc = 2;
  short s = 3;
  const unsigned short us = 4;
  volatile int i = 5;
  unsigned u = 6;
  long l = 7;
  long long ll = 8;
  float f = 9;
  const double d = 10;
  int array[3] = {1, 2, 3}, grid[2][3];
  struct a a = {1};
  b bb = {2};
  float _Complex z = 1;
  const char *names[] = {NAME(flag),
                         NAME(c),
                         NAME(sc),
                         NAME(uc),
                         NAME(s),
                         NAME(us),
                         NAME(i),
                         NAME(u),
                         NAME(l),
                         NAME(1ul),
                         NAME(ll),
                         NAME(1ull),
                         NAME(f),
                         NAME(d),
                         NAME(1.0l),
                         NAME("text"),
                         NAME((const char *)0),
                         NAME((void *)0),
                         NAME(array),
                         NAME((const int *)array),
                         NAME(grid),
                         NAME(function),
                         NAME(&function),
                         NAME(a),
                         NAME(bb),
                         NAME(&a),
                         NAME(z),
                         NAME(E),
                         NAME('x'),
                         NAME(c + c),
                         NAME(us + 1u),
                         NAME(f * 1),
                         NAME(f * d),
                         NAME(s << 1l),
                         NAME(+flag),
                         NAME(!d),
                         NAME(i ? l : u),
                         NAME((char)1),
                         NAME(sizeof c),
                         NAME(&array[1] - array),
                         NAME(L'x'),
                         NAME(1 ? (void *)0 : array),
                         NAME(~uc),
                         NAME(uc++)};
  for (int k = 0; k < COUNT(names); k++)
    printf("%s ", names[k]);
  printf("\n%d %d %d %d %d\n", SIZE2(c, s), SIZE2(i, l), SIZE2(f, i),
         SIZE2(f, d), SIZE2(u, u));
  printf("%d %ld %d\n", ABS(-5), ABS(-6l), (int)ABS(-7.5));
  PRINT(i), PRINT(l), PRINT("text"), PRINT(u), puts("");
  int chosen = _Generic(effect(), int: 10, default: effect()) +
               _Generic(1.0, int: effect(), double: 20);
  printf("%d %d\n", chosen, calls);
  printf("%d %d %d %d\n", IS_SAME(int, signed), IS_SAME(char, unsigned char),
         IS_SAME(long, long long), IS_SAME(enum e, unsigned));
  _Generic(i, int: i, default: l) = 50;
  _Static_assert(_Generic(0, int: 1, default: 0), "int");
  return _Generic(array, int *: i, default: 0);
}
