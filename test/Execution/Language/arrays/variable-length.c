// Variable arrays: of two dimensions, in loops, in recursion, of structures,
// typedefs, pointers to them, as parameters with expressions, sizes with
// effects, goto around them.
#include "test.h"

FN u64 two(int n, int m) {
  u32 a[n][m], (*row)[m] = a, *p = a[0];
  for (int i = 0; i < n; i++)
    for (int j = 0; j < m; j++)
      a[i][j] = i * 100 + j;
  u64 v = sizeof a + sizeof *row * 3 + (&a[n - 1] - a) + (&row[1][0] - p);
  for (row = a; row < a + n; row++)
    v = v * 31 + (*row)[m - 1] + row[0][m / 2];
  return v;
}
FN u64 sums(int n, int m, double a[n + 1][m * 2],
            const int index[restrict static n]) {
  double v = 0;
  for (int i = 0; i < n; i++)
    v = v / 2 + a[index[i] % (n + 1)][(i + m) % (m * 2)];
  return (u64)(v * 1000) + sizeof a[0];
}
FN u64 loop(int n) {
  u64 v = 0;
  for (int i = 1; i < n; i++) {
    u16 a[i * 3];
    for (int k = 0; k < i * 3; k++)
      a[k] = k * i;
    if (i == 4)
      continue;
    struct {
      u8 tag;
      u64 v;
    } s[i];
    for (int k = 0; k < i; k++)
      s[k].tag = k, s[k].v = a[k * 2];
    v = v * 7 + a[i] + s[i - 1].v + s[i / 2].tag + sizeof a + sizeof s;
    if (v % 13 == 5)
      break;
  }
  return v;
}
FN u64 recursive(int n, int width, int outer[width]) {
  int mine[n + width];
  for (int i = 0; i < n + width; i++)
    mine[i] = outer[i % width] * 3 + i;
  return n ? recursive(n - 1, n + width, mine) + mine[width] * 5
           : mine[0] + sizeof mine;
}
FN int effects(int n) {
  int k = n;
  typedef int vector[k++];
  vector a, b[2];
  k *= 2;
  a[n - 1] = k, b[1][n - 1] = sizeof(vector) + sizeof b;
  int c[k++ > 5 ? 3 : 4][2];
  return a[n - 1] + b[1][n - 1] * 3 + (int)sizeof c * 5 + k;
}
FN int jumps(int n) {
  int tries = 0, v = 0;
again:;
  {
    char a[n + tries * 10];
    memset(a, tries, sizeof a), v += a[n - 1] + (int)sizeof a;
    if (++tries < 4)
      goto again;
  }
  switch (n & 3) {
  case 0: {
    int a[n + 1];
    a[n] = 5;
    v += a[n];
    break;
  }
  case 1: {
    char b[n * 2 + 1];
    b[n] = 7;
    v -= b[n];
  }
  }
  return v;
}
FN u64 text(int n) {
  char a[n + 1], b[n * 2 + 1];
  for (int i = 0; i < n; i++)
    a[i] = 'a' + i;
  a[n] = 0, snprintf(b, sizeof b, "%s%s", a, a);
  u64 v = strlen(b);
  for (int i = 0; i < n * 2; i++)
    v = v * 31 + b[i];
  return v;
}

int main(void) {
  for (int i = 2; i < 14; i++) {
    double d[12][10];
    for (int k = 0; k < 120; k++)
      d[k / 10][k % 10] = k * 0.5;
    mix(two(i, i * 2 + 1)),
        mix(sums(11, 5, d, (int[]){1, 5, 3, i, 9, 2, 7, 11, 4, 0, 6})),
        mix(loop(i)), mix(recursive(i / 2, 3, (int[]){i, 2, 3})),
        mix(effects(i)), mix(jumps(i + 1)), mix(text(i));
    show("variable", digest);
  }
  return 0;
}
