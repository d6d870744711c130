// RUN: %exec-compare %s
// Objects on the stack: variable length, over-aligned, large, many, returned
// pointers into callers, restored stack pointers.
#include "Inputs/test.h"

FN u64 sum(const u64 *p, int n) {
  u64 s = 0;
  for (int i = 0; i < n; i++)
    s = s * 3 + p[i];
  return s;
}
FN void fill(u64 *p, int n, u64 from) {
  for (int i = 0; i < n; i++)
    p[i] = from + i * i;
}
FN u64 variable(int n) {
  u64 a[n];
  fill(a, n, 5);
  return sum(a, n);
}
FN u64 two_variable(int n, int m) {
  u64 a[n], b[m];
  fill(a, n, 1);
  fill(b, m, 100);
  u64 matrix[n][m];
  for (int i = 0; i < n; i++)
    for (int j = 0; j < m; j++)
      matrix[i][j] = a[i] * b[j];
  return sum(matrix[n - 1], m) + sizeof matrix;
}
FN u64 in_loop(int rounds) {
  u64 total = 0;
  for (int i = 1; i < rounds; i++) {
    u64 a[i * 7];
    fill(a, i * 7, total & 0xff);
    total += sum(a, i * 7);
  }
  return total;
}
FN u64 by_alloca(int n) {
  u64 *p = 0;
  u64 total = 0;
  for (int i = 0; i < n; i++) {
    u64 *q = __builtin_alloca(sizeof(u64) * (i + 2));
    fill(q, i + 2, i);
    q[0] = (u64)p != 0;
    total += sum(q, i + 2);
    p = q;
  }
  return total;
}
FN int aligned(int n) {
  _Alignas(64) u8 a[10];
  _Alignas(32) u64 b = n;
  u8 c[3];
  fill(&b, 1, n);
  memset(a, n, sizeof a);
  memset(c, n + 1, sizeof c);
  return ((u64)a % 64 == 0) + ((u64)&b % 32 == 0) * 2 + a[9] * 4 + c[2] * 8 + (int)b * 16;
}
FN u64 aligned_and_variable(int n) {
  _Alignas(128) u64 a[4];
  u64 b[n];
  fill(a, 4, n);
  fill(b, n, 3);
  return sum(a, 4) * 7 + sum(b, n) + (u64)a % 128;
}
FN u64 large(int n) {
  u64 a[5000];
  fill(a, 5000, n);
  u32 b[3000];
  for (int i = 0; i < 3000; i++)
    b[i] = a[i + 2000] ^ i;
  return sum(a, 5000) + b[2999] + b[n];
}
FN u64 scopes(int n) {
  u64 total = 0;
  {
    u64 a[20];
    fill(a, 20, n);
    total += sum(a, 20);
  }
  {
    u64 b[20];
    fill(b, 20, n + 1);
    total ^= sum(b, 20);
  }
  return total;
}
struct box { u64 v[6]; };
FN struct box make(u64 x) {
  struct box b;
  fill(b.v, 6, x);
  return b;
}
FN u64 by_value(struct box b, int depth) {
  b.v[depth % 6] += depth;
  return depth ? by_value(b, depth - 1) : sum(b.v, 6);
}
FN u64 *longer(u64 *a, u64 *b) { return sum(a, 3) > sum(b, 3) ? a : b; }
FN u64 pointers(u64 x) {
  u64 a[3], b[3];
  fill(a, 3, x);
  fill(b, 3, 10 - x);
  longer(a, b)[1] += 1000;
  return sum(a, 3) * 31 + sum(b, 3);
}
FN u64 many_arguments(u64 a, u64 b, u64 c, u64 d, u64 e, u64 f, u64 g, u64 h, int n) {
  u64 v[n];
  fill(v, n, a + h);
  return sum(v, n) + b + c + d + e + f + g * 3;
}

int main(void) {
  for (int n = 1; n < 9; n++) {
    printf("%lx %lx %lx %lx\n", variable(n * 5), two_variable(n, 10 - n), in_loop(n), by_alloca(n));
    printf("%d %lx %lx %lx\n", aligned(n), aligned_and_variable(n), large(n), scopes(n));
    printf("%lx %lx %lx\n", by_value(make(n), n * 2), pointers(n),
           many_arguments(1, 2, 3, 4, 5, 6, 7, n, n));
  }
  return 0;
}
