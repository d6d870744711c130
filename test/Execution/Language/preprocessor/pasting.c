// # and ##: nested, with empty arguments, of numbers and operators, __VA_OPT__,
// variable arguments, stringized literals, rescanning, recursion that must
// stop.
#include "test.h"

#define STR(...) #__VA_ARGS__
#define XSTR(...) STR(__VA_ARGS__)
#define CAT(a, b) a##b
#define XCAT(a, b) CAT(a, b)
#define COUNTED(...) COUNT_(__VA_ARGS__, 5, 4, 3, 2, 1, 0)
#define COUNT_(a, b, c, d, e, n, ...) n
#define EMPTY
#define CALL(f, ...) f(__VA_ARGS__)
#define LOG(format, ...) printf(format, ##__VA_ARGS__)
#define OPT(first, ...) first __VA_OPT__(+SUM(__VA_ARGS__))
#define SUM(a, b) (a + b)
#define NAMED(args...) XSTR(args)
#define f(x) (x + f(1))
#define OBJECT OBJECT + 1
#define DEFER(m) m EMPTY
#define EACH(X) X(alpha) X(beta) X(gamma)
#define ENUM(n) n,
#define NAME(n) [n] = STR(n),
#define CASE(n)                                                                \
  case n:                                                                      \
    return CAT(n, _value);
enum names { EACH(ENUM) LAST };
static const char *const names[] = {EACH(NAME)};
static int alpha_value = 10, beta_value = 20, gamma_value = 30;
FN int value(enum names n) {
  switch (n) { EACH(CASE) default : return -1; }
}
#undef f
static int f(int x) { return x * 2; }
#define f(x) (x + f(1))
static int OBJECT_ = 5;
#define OBJECT_ OBJECT_ + 1
#define MAX3(a, b, c) (MAX2(MAX2(a, b), c))
#define MAX2(a, b) ((a) > (b) ? (a) : (b))
#define STRUCT(name, ...)                                                      \
  struct name {                                                                \
    __VA_ARGS__                                                                \
  }
STRUCT(pair, int a, b; long c;);
#define WITH_COMMA(x) CALL(SUM, x)
#define ARGS 3, 4

int main(void) {
  puts(STR(a + b) STR("quoted \n" 'c') XSTR(COUNTED(a, b, c)) XSTR(XCAT(1, 2))
           STR() XSTR(CAT(, x)) STR(a /* comment */ b));
  puts(NAMED(1, (2, 3), "x") XSTR(f(2)) XSTR(CAT(x, CAT(y, z))));
  int CAT(var, 1) = 7, xy = CAT(0x, ff) + CAT(1, e2) + CAT(1., 5f) * 2;
  LOG("plain\n"), LOG("%d %d\n", var1, xy);
  printf("%d %d %d %d\n", COUNTED(a), COUNTED(a, b, c, d), OPT(1),
         OPT(1, 2, 3));
  printf("%d %d %d %d\n", f(3), OBJECT_, MAX3(xy, MAX2(var1, 3), f(9)),
         WITH_COMMA(ARGS));
  for (int i = -1; i <= LAST; i++)
    printf("%d %s ", value(i), i >= 0 && i < LAST ? names[i] : "none");
  struct pair p = {1, 2, 3};
  printf("\n%ld %d %s\n", p.a + p.b + p.c, DEFER(value)(beta),
         CAT(L, "wide") == 0 ? "" : "right");
  return p.a CAT(+, =) 1 CAT(<, <) 2;
}
