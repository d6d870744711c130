// Checks of undefined behaviour trap, since nothing prints a report. What needs a run-time
// library or words in front of functions is refused.

// RUN: %clang -### -fsanitize=undefined %s 2>&1 | FileCheck %s
// CHECK:      "-fsanitize={{[^"]*}}signed-integer-overflow
// CHECK-SAME: "-fsanitize-trap={{[^"]*}}signed-integer-overflow
// CHECK-NOT:  function
// CHECK-NOT:  vptr

// RUN: %clang -O1 -fsanitize=undefined,integer %s -o %t.jam
// RUN: pvm-run %t.jam 61 | FileCheck %s --check-prefix=HALT
// RUN: not pvm-run %t.jam 6100620063 | FileCheck %s --check-prefix=PANIC
// HALT:  status: halt
// PANIC: status: panic

// RUN: not %clang -fsanitize=function -c %s -o %t.o 2>&1 | FileCheck %s --check-prefix=FUNCTION
// RUN: not %clang -fsanitize=address -c %s -o %t.o 2>&1 | FileCheck %s --check-prefix=ADDRESS
// FUNCTION: clang: error: unsupported option '-fsanitize=function' for target
// ADDRESS:  clang: error: unsupported option '-fsanitize=address' for target

int main(int argc, char **argv) {
  int result = 2147483647 - 2;
  return (result + argc) & 1;
}
