// RUN: %exec-compare %s
// The trap comes from a function that never returns, called in the middle.
#include "Inputs/test.h"

__attribute__((noreturn, noinline)) static void fail(const char *why, int code) {
  printf("%s %d\n", why, code);
  abort();
}
FN int step(int x) {
  if (x > 3)
    fail("too large:", x);
  return x + 1;
}

int main(void) {
  int x = 0;
  for (;;) {
    x = step(x);
    printf("%d\n", x);
  }
}
