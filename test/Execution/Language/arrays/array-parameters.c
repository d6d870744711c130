// Arrays as parameters: static sizes, several dimensions, variable ones.

#include <stdio.h>
static int sum(int n, const int a[static n]) {
  int s = 0;
  for (int i = 0; i < n; i++)
    s += a[i];
  return s;
}
static int trace(int n, int m[n][n]) {
  int s = 0;
  for (int i = 0; i < n; i++)
    s += m[i][i];
  return s;
}
static int deep(int a[][3][2]) { return a[1][2][1] + (int)sizeof(*a); }
int main(void) {
  int flat[] = {1, 2, 3, 4}, square[4][4], cube[2][3][2];
  for (int i = 0; i < 16; i++)
    square[i / 4][i % 4] = i * i;
  for (int i = 0; i < 12; i++)
    (&cube[0][0][0])[i] = 100 - i;
  int (*row)[4] = square + 1;
  printf("%d %d %d %d %d\n", sum(4, flat), trace(4, square), deep(cube),
         (*row)[2], (int)(&square[3] - &square[1]));
  return 0;
}
