// RUN: %clang %s -o %t.jam && not pvm-run %t.jam | FileCheck %s
// RUN: %clang -DNDEBUG %s -o %t.jam && pvm-run %t.jam | FileCheck %s --check-prefix=NDEBUG
// A failed assertion says which, and where.
// CHECK: log: assertion "argc == 2" failed: file "{{.*}}assert.c", line [[#@LINE+6]], function: main\n
// CHECK: status: panic
// NDEBUG: result: 00000000

#include <assert.h>
int main(int argc, char **argv) {
  assert(argc == 2);
  return 0;
}
