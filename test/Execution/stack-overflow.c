// RUN: %exec-compare %s
// Recursion without end runs off the stack, where nothing is mapped.
#include "Inputs/test.h"

static volatile int depth;

FN u64 deeper(u64 *from) {
  volatile u64 local[64];
  for (int i = 0; i < 64; i++)
    local[i] = from[i] + 1;
  depth++;
  return deeper((u64 *)local) + local[3];
}

int main(void) {
  u64 start[64] = {0};
  printf("going down\n");
  printf("%lu\n", deeper(start));
  return 0;
}
