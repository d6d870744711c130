// RUN: %clang -O1 %s -o %t.jam
// RUN: pvm-run %t.jam | FileCheck %s --check-prefix=NONE --match-full-lines
// RUN: pvm-run %t.jam 6f6e650074776f | FileCheck %s --match-full-lines
// RUN: pvm-run %t.jam 6f6e650074776f00 | FileCheck %s --match-full-lines
// RUN: pvm-run %t.jam 0078 | FileCheck %s --check-prefix=EMPTY --match-full-lines
// main gets the bytes of the invocation, split at zero bytes; its result is that of
// the program.
// NONE: log: 1: main\n
// NONE: result: 01000000
// CHECK: log: 3: main one two\n
// CHECK: result: 03000000
// EMPTY: log: 3: main  x\n

#include <stdio.h>

int main(int argc, char **argv) {
  printf("%d: %s", argc, argv[0]);
  for (int i = 1; i < argc; i++) {
    argv[i][0] += 0; // may be written to
    printf(" %s", argv[i]);
  }
  puts("");
  return argv[argc] ? -1 : argc;
}
