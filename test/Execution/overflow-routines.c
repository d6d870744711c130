// RUN: %exec-compare %s

// The run-time routines behind checked multiplication, of all widths in one program.

#include "Inputs/test.h"

// By name: the compiler expands what it can.
int __mulosi4(int, int, int *);
long __mulodi4(long, long, int *);
__int128 __muloti4(__int128, __int128, int *);

#ifndef __pvm__
// The host's library need not have them.
int __mulosi4(int a, int b, int *o) {
  int r;
  return *o = __builtin_mul_overflow(a, b, &r), r;
}
long __mulodi4(long a, long b, int *o) {
  long r;
  return *o = __builtin_mul_overflow(a, b, &r), r;
}
__int128 __muloti4(__int128 a, __int128 b, int *o) {
  __int128 r;
  return *o = __builtin_mul_overflow(a, b, &r), r;
}
#endif

int main(void) {
  const long values[] = {0, 1, -1, 46341, -46341, 3037000500, -3037000500,
                         1l << 31, -(1l << 31), 1l << 62, INT64_MAX, INT64_MIN};
  const int n = sizeof values / sizeof *values;
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++) {
      long a = HIDE(long, values[i]), b = HIDE(long, values[j]);
      int narrow, middle, wide;
      int r = __mulosi4((int)a, (int)b, &narrow);
      long s = __mulodi4(a, b, &middle);
      __int128 t = __muloti4((__int128)a << 40, b, &wide);
      printf("%d %d, %ld %d, %lx %lx %d\n", r, narrow, s, middle, (long)(t >> 64),
             (long)t, wide);
    }
  return 0;
}
