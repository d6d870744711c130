// RUN: %exec-compare -O1 -O2 -O3 %s
// RUN: %exec-compare -mtune=full -O2 -O3 %s
// RUN: %exec-compare -O2 -fno-lto %s
// RUN: %clang -O2 -c %s -o %t.o -Rpass=pvm-conditional-calls 2>&1 \
// RUN:   | grep -c 'is the call' | FileCheck %s
// It does so in several of the loops.
// CHECK: {{^([6-9]|[1-9][0-9])$}}
//
// Loops that branch back to a call come back to where the call comes back to: from leaves,
// from functions that call others, themselves or the end of others, and from loops in them.
#include "Inputs/test.h"

FN u64 leaf(u64 x) { return x * 3 + 1; }

FN u64 saves(u64 x) {
  if (x & 1)
    return leaf(x) + leaf(x >> 1);
  return x ^ 5;
}

FN u64 ends_elsewhere(u64 x) {
  HIDE(u64, x);
  return saves(x + 7);
}

FN u64 itself(u64 x) {
  if (x < 3)
    return 1;
  return itself(x - 1) + itself(x - 2) * 3;
}

FN u64 loops(u64 n) {
  u64 x = n;
  do
    x = leaf(x);
  while (x & 12);
  return x;
}

// From the second iteration on the loop in the other loop is left at once.
FN u64 nested(u64 n) {
  u64 x = n;
  do {
    x = leaf(x);
    for (u64 i = x & 3; i; i--)
      x = saves(x + i);
  } while (--n);
  return x;
}

int main(void) {
  u64 rounds = HIDE(u64, 50);
  u64 x = 1;
  for (u64 i = rounds; i; i--)
    x = leaf(x);
  mix(x);
  for (u64 i = rounds; i; i--)
    x = saves(x + i);
  mix(x);
  for (u64 i = rounds; i; i--)
    x = ends_elsewhere(x);
  mix(x);
  for (u64 i = rounds; i; i--) {
    x ^= itself(x & 7);
    if (x & 4)
      x += i;
  }
  mix(x);
  for (u64 i = rounds; i; i--)
    x = loops(x) >> 1;
  mix(x);
  for (u64 i = 1; i != rounds; i++)
    x ^= nested(i);
  mix(x);
  printf("%llx\n", (unsigned long long)digest);
  return 0;
}
