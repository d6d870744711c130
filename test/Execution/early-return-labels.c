// RUN: %exec-compare %s
// A recursive function with an early return and a table of its own labels.
#include "Inputs/test.h"

static u64 walk(u64 depth, u64 seed) {
  static void *const labels[] = {&&add, &&flip, &&end};
  if (depth == 0)
    return seed;
  u64 left = 5, sum = walk(depth - 1, seed + 1);
  goto *labels[sum % 2];
add:
  sum += seed;
  goto *labels[left-- == 0 ? 2 : (sum >> 3) % 2];
flip:
  sum ^= sum << 7 ^ depth;
  goto *labels[left-- == 0 ? 2 : (sum >> 2) % 2];
end:
  return sum * 31 + walk(depth - 1, sum);
}

int main(void) {
  for (u64 i = 0; i < 8; i++)
    printf("%lx\n", (unsigned long)walk(HIDE(u64, i), i * 7));
}
