// RUN: %exec-compare %s
// A guard that ends in a trap survives optimization, also where only one path
// leads to it.
#include "Inputs/test.h"

FN u32 checked(const u32 *data, u32 size, u32 i) {
  if (i >= size)
    __builtin_trap();
  return data[i];
}
FN u64 both_arms_but_one(int c, u64 x) {
  if (c == 1)
    return x + 1;
  if (c == 2)
    return x * 3;
  __builtin_trap();
}
FN void must_be_even(u64 x) {
  if (x & 1)
    abort();
}

int main(void) {
  u32 data[5] = {1, 2, 3, 4, 5};
  u64 sum = 0;
  for (u32 i = 0; i < 7; i++) {
    must_be_even(i * 2);
    printf("%lu\n", sum += both_arms_but_one(1 + (i & 1), i));
    printf("%u\n", checked(data, 5, i));
  }
  return 3;
}
