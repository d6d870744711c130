// RUN: %exec-compare --libc %s
// exit from the depth of calls runs what atexit registered, in reverse order.

#include <stdio.h>
#include <stdlib.h>

static void first(void) { puts("first"); }
static void second(void) { puts("second"); }

static int deep(int n) {
  volatile char frame[100] = {0};
  if (n == 0) {
    printf("bye");
    exit(42 + frame[3]);
  }
  return deep(n - 1) + frame[n];
}

int main(void) {
  atexit(first);
  atexit(second);
  return deep(20);
}
