// Mutual recursion, deep recursion, recursion with arrays in frames.

#include <stdio.h>
static int odd(unsigned n);
static int even(unsigned n) { return n == 0 ? 1 : odd(n - 1); }
static int odd(unsigned n) { return n == 0 ? 0 : even(n - 1); }
static int ack(int m, int n) {
  return m == 0 ? n + 1 : ack(m - 1, n == 0 ? 1 : ack(m, n - 1));
}
static long sum(int n) {
  int a[20];
  for (int i = 0; i < 20; i++)
    a[i] = n + i;
  return n == 0 ? a[19] : a[n % 20] + sum(n - 1);
}
static void hanoi(int n, int a, int b, int c, int *moves) {
  if (n) {
    hanoi(n - 1, a, c, b, moves);
    *moves = *moves * 7 % 10007 + a * 3 + c;
    hanoi(n - 1, b, a, c, moves);
  }
}
int main(void) {
  int m = 0;
  hanoi(8, 1, 2, 3, &m);
  printf("%d %d %d %ld %d\n", even(100), odd(77), ack(2, 5), sum(60), m);
  return 0;
}
