// RUN: %exec-compare %s
// Calls in tail position, with arguments in registers and on the stack, to
// functions, through pointers, on one path only.
#include "Inputs/test.h"

typedef u64 state(u64 n, u64 a, u64 b);
FN u64 odd(u64 n, u64 a, u64 b);
FN u64 even(u64 n, u64 a, u64 b) { return n == 0 ? a : odd(n - 1, b, a + n); }
FN u64 odd(u64 n, u64 a, u64 b) { return n == 0 ? b : even(n - 1, b ^ n, a); }

FN u64 accumulate(u64 n, u64 total) {
  if (n == 0)
    return total;
  return accumulate(n - 1, total * 3 + n);
}
FN u64 through_pointer(state *f, u64 n) { return f(n, 1, 2); }
FN u64 on_stack(u64 n, u64 a, u64 b, u64 c, u64 d, u64 e, u64 f, u64 g) {
  if (n == 0)
    return a + b * 3 + c * 5 + d * 7 + e * 11 + f * 13 + g * 17;
  return on_stack(n - 1, g, a, b, c, d, e, f + n);
}
FN u64 reads_frame(const u64 *p, u64 n) { return p[n & 3]; }
FN u64 not_a_tail_call(u64 n) {
  u64 local[4] = {n, n + 1, n + 2, n + 3};
  return reads_frame(local, n);
}
FN void nothing(u64 *p) { *p += 1; }
FN void void_tail(u64 *p) {
  *p *= 3;
  nothing(p);
}
FN u8 narrow(u32 x) { return x * 7; }
FN u8 narrow_tail(u32 x) { return narrow(x + 1); }
FN u32 wide_tail(u32 x) { return narrow(x); }

int main(void) {
  printf("%lx %lx\n", even(10, 1, 2), odd(11, 1, 2));
  printf("%lx %lx\n", through_pointer(even, 9), through_pointer(odd, 4));
  printf("%lx %lx\n", accumulate(20, 1), on_stack(15, 1, 2, 3, 4, 5, 6, 7));
  u64 cell = 5;
  void_tail(&cell);
  printf("%lu %lu %u %u\n", cell, not_a_tail_call(6), narrow_tail(50), wide_tail(99));
  return 0;
}
