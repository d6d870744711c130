// RUN: %exec-compare %s
// A true condition is 1, however it came to be.
#include "Inputs/test.h"
#include <stdbool.h>

FN int either(int a, int b, int c) { return (a == 1 || b == 2 || c == 3) + 10; }
FN int both(int a, int b, int c) { return 10 - (a == 1 && b == 2 && c == 3); }
FN u64 as_index(int a, int b, const u64 *table) { return table[a > b || a < 0]; }
FN bool inverted(bool x) { return !x; }
FN void store_inverted(bool *to, bool x) { *to = !x; }
FN int phi_of_constants(int a) {
  bool b;
  switch (a) {
  case 1: b = true; break;
  case 2: b = false; break;
  case 5: b = true; break;
  default: b = a > 7;
  }
  return b * 3 + b;
}
FN i64 widened(int a, int b) { return -(i64)(a < b); }
FN u8 narrow(int a, int b) { return (u8)(a < b) + 254; }
FN bool select_constants(int a, bool b) { return a ? b : true; }
FN int sum_of_flags(const bool *flags, int n) {
  int sum = 0;
  for (int i = 0; i < n; i++)
    sum += flags[i];
  return sum;
}
FN bool from_int(int x) { return x; }
FN bool from_long(u64 x) { return x; }
FN int xor_flags(bool a, bool b) { return (a ^ b) << 4 | (a == b); }

int main(void) {
  static const u64 table[] = {100, 200};
  for (int a = 0; a < 4; a++)
    for (int b = 0; b < 4; b++) {
      bool flags[4] = {a < b, a == b, a, !b}, stored;
      store_inverted(&stored, flags[a]);
      printf("%d %d: %d %d %lu %d %d %d %d %ld %d %d %d %d\n", a, b,
             either(a, b, 7), both(a, b, 3), as_index(a, b, table),
             inverted(flags[0]), stored, phi_of_constants(a * b),
             sum_of_flags(flags, 4), widened(a, b), narrow(a, b),
             select_constants(a, flags[1]), xor_flags(flags[0], flags[2]),
             ((u8 *)flags)[3]);
    }
  show("from", from_int(256) + 2 * from_int(0) + 4 * from_long(1ul << 40) +
                   8 * from_int(-1));
  return 0;
}
