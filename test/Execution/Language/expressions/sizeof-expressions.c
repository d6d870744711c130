// sizeof and _Alignof of everything: types, expressions not evaluated, arrays
// as parameters, variable ones (evaluated), strings, structures, functions'
// results.
#include "test.h"

struct s {
  char c;
  int i;
  char tail[];
};
static int calls;
FN int f(void) { return ++calls; }
static int table[] = {1, 2, 3, 4, 5, 6, 7}, grid[3][5];
FN int parameters(char a[100], int b[static 3][7], int n, int c[n]) {
  return sizeof a + sizeof *b * 100 + sizeof c * 10000 + sizeof(*a);
}
FN int variable(int n) {
  int a[n][n + 1], total = 0;
  typedef char row[n * 2];
  n += 5;
  row r, *rows = &r;
  total += sizeof a + sizeof a[0] * 3 + sizeof *rows * 5 + sizeof(row[2]) * 7;
  int k = n;
  total += sizeof(int[k++]) + k;
  total += sizeof(char[f()]) * 11;
  total += sizeof(n++) + sizeof f() + n;
  return total + (&a[2] - &a[0]) + (int)((char *)(rows + 1) - (char *)rows);
}

int main(void) {
  char c = 1;
  short s = 2;
  printf("%d %d %d %d %d\n", (int)sizeof c, (int)sizeof +c, (int)sizeof(c + s),
         (int)sizeof(c, s), (int)sizeof(s ? 1 : 2l));
  printf("%d %d %d %d\n", (int)sizeof table,
         (int)(sizeof table / sizeof *table), (int)sizeof grid[1],
         (int)sizeof &grid[1]);
  printf("%d %d %d %d\n", (int)sizeof "text", (int)sizeof(struct s),
         (int)sizeof((struct s *)0)->i, (int)sizeof(char[sizeof(int[3])]));
  printf("%d %d %d\n", (int)sizeof f(), (int)sizeof(f() + 1l), calls);
  printf("%d %d\n", parameters(0, 0, 3, table),
         (int)sizeof(int (*(*)(void))[5]));
  for (int i = 3; i < 9; i++)
    printf("%d ", variable(i));
  printf("%d\n", calls);
  printf("%d %d %d %d\n", (int)_Alignof(char), (int)_Alignof(struct s),
         (int)_Alignof(double[5]), (int)_Alignof(short));
  printf("%d %d %d\n", (int)sizeof 1 + 1, (int)sizeof(int) * 2, (int)sizeof -1);
  printf("%d %d\n", sizeof(int) > -1, (int)sizeof(int) > -1);
  int (*p)[5] = grid;
  printf("%d %d %d\n", (int)sizeof *p, (int)sizeof p[0][0], (int)sizeof *&*p);
  return 0;
}
