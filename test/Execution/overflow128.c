// RUN: %exec-compare %s
// 128-bit multiplication that notices overflow.

#include <stdio.h>

typedef __int128 i128;
typedef unsigned __int128 u128;

__attribute__((noinline)) static void multiply(i128 a, i128 b) {
  i128 result;
  int overflow = __builtin_mul_overflow(a, b, &result);
  printf("%d %llx %llx\n", overflow, (unsigned long long)((u128)result >> 64),
         (unsigned long long)result);
}

int main(void) {
  const i128 most = (i128)(~(u128)0 >> 1), least = -most - 1;
  const i128 values[] = {
      0,         1,         -1,        2,        -2,
      most,      least,     most / 2,  least / 2, most / 3,
      least / 5, (i128)1 << 63, -((i128)1 << 63), (i128)1 << 64,
      ((i128)1 << 64) - 1,  123456789};
  const int n = sizeof values / sizeof *values;
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++)
      multiply(values[i], values[j]);
  return 0;
}
