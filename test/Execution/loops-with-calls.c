// RUN: %exec-compare %s
// Values that live across calls in loops, more of them than callee-saved
// registers.
#include "Inputs/test.h"

static u64 calls;
FN u64 blend(u64 a, u64 b, u64 c) {
  calls++;
  return (a ^ b << 7) + c * 31;
}
FN u64 next(u64 x) { return x * 25214903917u + 11; }

FN u64 one_carried(u64 seed, int n) {
  for (int i = 0; i < n; i++)
    seed = next(seed);
  return seed;
}

FN u64 six_carried(u64 a, u64 b, u64 c, u64 d, u64 e, u64 f, int n) {
  for (int i = 0; i < n; i++) {
    u64 r = blend(a, b, c);
    a = b + r, b = c ^ r, c = d - r, d = e + i, e = f ^ d, f = r;
  }
  return a + b * 3 + c * 5 + d * 7 + e * 11 + f * 13;
}

FN u64 call_on_one_path(const u64 *data, int n, u64 limit) {
  u64 sum = 0, last = 1;
  for (int i = 0; i < n; i++) {
    if (data[i] > limit) {
      last = blend(sum, last, data[i]);
      sum ^= last;
    }
    sum += data[i] * (i + 1);
  }
  return sum + last;
}

FN u64 nested(int n) {
  u64 total = 0;
  for (int i = 0; i < n; i++) {
    u64 row = next(i);
    for (int j = 0; j < i; j++)
      row = blend(row, total, j);
    total += row >> 3;
  }
  return total;
}

FN u64 two_loops(u64 *data, int n, u64 factor) {
  u64 sum = 0;
  for (int i = 0; i < n; i++)
    data[i] = next(data[i] * factor);
  for (int i = 0; i < n; i++)
    sum = blend(sum, data[i], factor);
  return sum;
}

int main(void) {
  u64 data[10];
  for (int i = 0; i < 10; i++)
    data[i] = (u64)i * i * 1234567;
  for (int n = 0; n < 8; n++)
    printf("%d: %lx %lx %lx %lx\n", n, one_carried(n, n),
           six_carried(1, 2, 3, 4, 5, 6, n),
           call_on_one_path(data, n, 10000000), nested(n));
  printf("%lx ", two_loops(data, 10, 3));
  printf("%lu\n", calls);
  return 0;
}
