// Definitions in the style of K&R, declarations without prototypes, implicit
// int in none of them; parameters of function and array type; main with
// parameters.
#include "test.h"

static int add(a, b, c)
int a;
char b;
long c;
{
  return a + b + (int)c;
}
static double scale(d, f, n)
double d;
float f;
short n;
{
  return d * f + n;
}
static struct pair {
  int a, b;
} swap(p, by) struct pair p;
int by;
{
  return (struct pair){p.b + by, p.a - by};
}
static int unknown();
static int table_sum(t, n, f)
int t[];
int n, (*f)();
{
  int sum = 0;
  while (n-- > 0)
    sum += f(t[n], sum);
  return sum;
}
static int combine(int a, int b) { return a * 2 - b; }
static int call(int f(int, int), int a[static 2]) { return f(a[0], a[1]); }
static int unknown(int a, long b, double c) { return a + (int)b + (int)c; }
static void nothing(), (*pointer)() = nothing;
static void nothing() { puts("nothing"); }

int main(argc, argv)
int argc;
char **argv;
{
  int k = HIDE(int, 300), t[] = {3, 1, 4, 1, 5};
  printf("%d %d\n", add(k, k, (long)k), add(-1, 'a', 1l << 33));
  printf("%d\n", (int)(scale(2.5, 0.5, k) * 8));
  printf("%d %d\n", swap((struct pair){k, 2}, 7).a,
         swap(swap((struct pair){1, k}, 1), 2).b);
  printf("%d %d\n", unknown(k, 1l << 32 | 5, 7.9),
         ((int (*)())unknown)(1, 2l, 3.0));
  printf("%d %d %d\n", table_sum(t, 5, combine), call(combine, t),
         call(*combine, t + 3));
  pointer(), (*pointer)(), (**nothing)();
  return argc > 1 && argv == 0;
}
