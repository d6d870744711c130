// RUN: %exec-compare %s
// A condition computed early and used after another branch must be the one that
// is tested there.
#include "Inputs/test.h"

FN int early(int x, int y) {
  int c = x == 0, r = 0;
  if (y)
    r += 1;
  if (c)
    r += 2;
  return r;
}

FN int interleaved(int x, int y, int z) {
  int a = x < y, b = y < z, r = 0;
  if (b)
    r |= 1;
  if (a)
    r |= 2;
  if (b && z > 3)
    r |= 4;
  if (a != b)
    r |= 8;
  return r;
}

FN int invariant(int n, int limit, volatile int *sink) {
  int c = limit > 10, sum = 0;
  for (int i = 0; i < n; i++) {
    if (i & 1)
      *sink = i;
    if (c)
      sum += i;
    else
      sum -= i;
  }
  return sum;
}

FN int at_merge(int x, int y, int *out) {
  int c = x > y;
  if (y & 1)
    *out += 5;
  else
    *out -= 3;
  return c ? *out : -*out;
}

int main(void) {
  volatile int sink = 0;
  for (int x = -1; x <= 1; x++)
    for (int y = -1; y <= 1; y++) {
      int out = 10;
      printf("%d %d: %d %d %d %d %d\n", x, y, early(x, y),
             interleaved(x, y, 4), interleaved(y, x, 0),
             invariant(5, 10 + x, &sink), at_merge(x, y, &out));
    }
  return 0;
}
