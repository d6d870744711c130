// RUN: %exec-compare %s

// 128-bit multiplication and shifts as routines: the compiler has instructions for
// them, but code made by other compilers may call them.

#include "Inputs/test.h"

typedef unsigned __int128 u128;

// By name; the host's library has them too.
u128 __multi3(u128, u128);
u128 __ashlti3(u128, int);
u128 __lshrti3(u128, int);
u128 __ashrti3(u128, int);

static u128 random_wide(void) {
  // Also values of which one half is zero or ones.
  u64 high = next_random() % 4 ? next_random() : -(next_random() & 1);
  u64 low = next_random() % 4 ? next_random() : -(next_random() & 1);
  return (u128)high << 64 | low;
}

static void mix_wide(u128 value) {
  mix((u64)value);
  mix((u64)(value >> 64));
}

int main(void) {
  for (int i = 0; i < 2000; i++) {
    u128 a = random_wide(), b = random_wide();
    mix_wide(__multi3(a, b));
    for (int amount = i % 3; amount < 128; amount += 3) {
      mix_wide(__ashlti3(a, amount));
      mix_wide(__lshrti3(a, amount));
      mix_wide(__ashrti3(a, amount));
    }
    if (i % 100 == 0)
      printf("%016lx\n", (unsigned long)digest);
  }
  printf("%016lx\n", (unsigned long)digest);
}
