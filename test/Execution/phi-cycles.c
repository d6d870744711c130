// RUN: %exec-compare %s
// Parallel copies at loop headers that form cycles of every small shape.
#include "Inputs/test.h"

FN u64 swap(u64 a, u64 b, int n) {
  for (int i = 0; i < n; i++) {
    u64 t = a;
    a = b;
    b = t;
  }
  return a * 1000 + b;
}

FN u64 rotate_three(u64 a, u64 b, u64 c, int n) {
  for (int i = 0; i < n; i++) {
    u64 t = a;
    a = b;
    b = c;
    c = t;
  }
  return (a * 100 + b) * 100 + c;
}

FN u64 rotate_six(u64 a, u64 b, u64 c, u64 d, u64 e, u64 f, int n) {
  for (int i = 0; i < n; i++) {
    u64 t = a;
    a = b, b = c, c = d, d = e, e = f, f = t;
  }
  return ((((a * 10 + b) * 10 + c) * 10 + d) * 10 + e) * 10 + f;
}

FN u64 three_swaps(u64 a, u64 b, u64 c, u64 d, u64 e, u64 f, int n) {
  for (int i = 0; i < n; i++) {
    u64 t = a, u = c, v = e;
    a = b, b = t;
    c = d, d = u;
    e = f, f = v;
  }
  return ((((a * 10 + b) * 10 + c) * 10 + d) * 10 + e) * 10 + f;
}

FN u64 dependent(u64 a, u64 b, u64 c, int n) {
  for (int i = 0; i < n; i++) {
    u64 x = a + b, y = b ^ c, z = c - a;
    a = y, b = z, c = x;
  }
  return a ^ b << 8 ^ c << 16;
}

// A cycle with a constant that enters it each time round.
FN u64 constant_in_cycle(u64 a, u64 b, u64 c, int n) {
  for (int i = 0; i < n; i++) {
    u64 t = a;
    a = b, b = c, c = i % 3 == 0 ? 42 : t;
  }
  return (a * 1000 + b) * 1000 + c;
}

FN u32 swap_narrow(u32 a, u8 b, i16 c, int n) {
  for (int i = 0; i < n; i++) {
    u32 t = a;
    a = b, b = (u8)c, c = (i16)t;
  }
  return a * 31 + b * 7 + c;
}

// Two cycles that meet: the value copied is also the one overwritten.
FN u64 fan_out(u64 a, u64 b, u64 c, u64 d, int n) {
  for (int i = 0; i < n; i++) {
    u64 t = a;
    a = b, b = a ^ t, c = t, d = t + c;
  }
  return a ^ b << 3 ^ c << 6 ^ d << 9;
}

int main(void) {
  for (int n = 0; n < 8; n++)
    printf("%d: %lu %lu %lu %lu %lx %lu %u %lx\n", n, swap(3, 4, n),
           rotate_three(11, 22, 33, n), rotate_six(1, 2, 3, 4, 5, 6, n),
           three_swaps(1, 2, 3, 4, 5, 6, n), dependent(77, 88, 99, n),
           constant_in_cycle(1, 2, 3, n), swap_narrow(70000, 200, -3, n),
           fan_out(5, 6, 7, 8, n));
  return 0;
}
