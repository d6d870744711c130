// RUN: %exec-compare --libc %s
// abort ends a program as a crash.

#include <stdio.h>
#include <stdlib.h>

int main(void) {
  puts("before");
  abort();
}
