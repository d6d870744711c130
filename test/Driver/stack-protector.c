// A stack that was written over traps before the function returns.

// RUN: %clang -O1 -fstack-protector-strong %s -o %t.jam
// RUN: pvm-run %t.jam 61626300 | FileCheck %s --check-prefix=HALT
// RUN: not pvm-run %t.jam 6162636465666768696a6b6c6d6e6f70717273747576777800 | FileCheck %s --check-prefix=PANIC
// RUN: %clang -O2 -fstack-protector-all %s -o %t2.jam
// RUN: pvm-run %t2.jam 61626300 | FileCheck %s --check-prefix=HALT
// HALT:  status: halt
// PANIC: status: panic

#include <string.h>

__attribute__((noinline)) static unsigned long copy(const char *text) {
  char own[8];
  strcpy(own, text);
  return strlen(own);
}

int main(int argc, char **argv) { return copy(argv[argc - 1]); }
