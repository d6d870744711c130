// Variable-length arrays: sizes, several dimensions, in loops, sizeof.

#include <stdio.h>
__attribute__((noinline)) static int work(int n, int m) {
  int a[n][m], s = 0;
  for (int i = 0; i < n; i++)
    for (int j = 0; j < m; j++)
      a[i][j] = i * m - j;
  int (*p)[m] = a;
  for (int i = 0; i < n; i++)
    s += p[i][m - 1 - i % m];
  return s + (int)sizeof a + (int)sizeof p[0];
}
__attribute__((noinline)) static int loop(int n) {
  int s = 0;
  for (int i = 1; i < n; i++) {
    char b[i];
    for (int j = 0; j < i; j++)
      b[j] = (char)(j ^ i);
    s = s * 3 + b[i / 2];
    if (i == 7)
      continue;
    char c[i * 2];
    c[i] = b[0];
    s += c[i];
  }
  return s;
}
int main(void) {
  printf("%d %d %d %d\n", work(3, 5), work(10, 1), loop(30),
         (int)sizeof(int[loop(3) & 1 ? 4 : 8]));
  return 0;
}
