// Pointers to functions: tables, parameters, results, members, comparison.

#include <stdio.h>
typedef int (*op)(int, int);
static int add(int a, int b) { return a + b; }
static int sub(int a, int b) { return a - b; }
static int mul(int a, int b) { return a * b; }
static op pick(char c) { return c == '+' ? add : c == '-' ? sub : mul; }
static int fold(op f, const int *v, int n) {
  int r = v[0];
  while (--n)
    r = f(r, *++v);
  return r;
}
static int (*(*chain(int n))(char))(int, int) {
  (void)n;
  return pick;
}
struct object {
  int value;
  int (*get)(const struct object *);
};
static int value(const struct object *o) { return o->value; }
static int twice(const struct object *o) { return 2 * o->value; }
int main(void) {
  static const op table[] = {add, sub, mul};
  int v[] = {9, 3, 2};
  for (int i = 0; i < 3; i++)
    printf("%d ", fold(table[i], v, 3));
  struct object o[] = {{5, value}, {6, twice}};
  printf("%d %d %d %d %d\n", o[0].get(&o[0]), o[1].get(&o[1]),
         chain(1)('*')(6, 7), pick('+') == add, (*****add)(1, 2));
  return 0;
}
