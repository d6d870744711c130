// RUN: %exec-compare --libc %s
// RUN: %exec-compare --libc -fno-lto -O2 %s
// exit calls what atexit was given, then the destructors by priority, then
// flushes.

#include <stdio.h>
#include <stdlib.h>

static int order;
__attribute__((destructor)) static void plain(void) {
  printf("plain %d\n", ++order);
}
__attribute__((destructor(200))) static void last(void) {
  printf("last %d", ++order);
}
__attribute__((destructor(300))) static void late(void) {
  printf("late %d\n", ++order);
}
static void registered(void) { printf("registered %d\n", ++order); }

int main(void) {
  atexit(registered);
  return 7;
}
