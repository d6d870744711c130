// Recursion with much alive across the calls: Ackermann, permutations, queens,
// hanoi, quicksort, a parser, generated trees.
#include "test.h"

FN int ackermann(int m, int n) {
  return m == 0   ? n + 1
         : n == 0 ? ackermann(m - 1, 1)
                  : ackermann(m - 1, ackermann(m, n - 1));
}
FN int tak(int x, int y, int z) {
  return y >= x ? z : tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y));
}
FN void permute(char *text, int at, int n) {
  if (at == n)
    mix_bytes(text, n);
  for (int i = at; i < n; i++) {
    char c = text[at];
    text[at] = text[i], text[i] = c;
    permute(text, at + 1, n);
    text[i] = text[at], text[at] = c;
  }
}
FN int queens(int n, u32 columns, u32 left, u32 right) {
  u32 all = (1u << n) - 1;
  if (columns == all)
    return 1;
  int found = 0;
  for (u32 free = all & ~(columns | left | right); free; free &= free - 1) {
    u32 bit = free & -free;
    found += queens(n, columns | bit, (left | bit) << 1, (right | bit) >> 1);
  }
  return found;
}
FN void hanoi(int n, int from, int to, int by, int *count) {
  if (n == 0)
    return;
  hanoi(n - 1, from, by, to, count);
  mix(n * 100 + from * 10 + to), ++*count;
  hanoi(n - 1, by, to, from, count);
}
FN void sort(i32 *a, int n) {
  if (n < 2)
    return;
  i32 pivot = a[n / 2], t;
  int i = 0, j = n - 1;
  for (;; i++, j--) {
    while (a[i] < pivot)
      i++;
    while (a[j] > pivot)
      j--;
    if (i >= j)
      break;
    t = a[i], a[i] = a[j], a[j] = t;
  }
  sort(a, i), sort(a + j + 1, n - j - 1);
}
static const char *at;
static long sum(void);
static long factor(void) {
  if (*at == '(') {
    at++;
    long v = sum();
    at++;
    return v;
  }
  if (*at == '-')
    return at++, -factor();
  long v = 0;
  while (*at >= '0' && *at <= '9')
    v = v * 10 + *at++ - '0';
  return v;
}
static long term(void) {
  long v = factor();
  while (*at == '*' || *at == '/' || *at == '%') {
    char op = *at++;
    long w = factor();
    v = op == '*' ? v * w : op == '/' ? v / w : v % w;
  }
  return v;
}
static long sum(void) {
  long v = term();
  while (*at == '+' || *at == '-')
    v = *at++ == '+' ? v + term() : v - term();
  return v;
}
FN u64 tree(int depth, u64 a, double b, i8 c) {
  if (depth == 0)
    return a + (i64)(b * 4) + c;
  u64 left = tree(depth - 1, a * 3, b + 0.25, c - 1),
      right = tree(depth - 1, a ^ 5, b * -1, c * 3);
  return left * 31 + right + a - c + (i64)b;
}

int main(void) {
  char text[] = "abcde";
  permute(text, 0, 5);
  int moves = 0;
  hanoi(7, 1, 3, 2, &moves);
  printf("%d %d %d %d %s\n", ackermann(2, 5), tak(8, 4, 2), queens(6, 0, 0, 0),
         moves, text);
  i32 a[150];
  for (int i = 0; i < 150; i++)
    a[i] = (i32)next_random();
  sort(a, 150), mix_bytes(a, sizeof a);
  at = "(1+2*3-(4-5)*-6)%100*(7+8*(9-10*(11-12)))-13/4";
  printf("%ld\n", sum());
  mix(tree(8, 1, 0.5, 100));
  show("deep", digest);
  return 0;
}
