// clang has code outlined at -Oz, and elsewhere where it is told to; so does the linker, for
// whole programs, in which functions have sections of their own.
//
// RUN: %clang -Oz -S %s -o - | FileCheck %s
// RUN: %clang -Os -mllvm -enable-machine-outliner -S %s -o - | FileCheck %s
// RUN: %clang -Os -S %s -o - | FileCheck %s --check-prefix=NOT
// RUN: %clang -O2 -S %s -o - | FileCheck %s --check-prefix=NOT
// RUN: %clang -Oz -mno-outline -S %s -o - | FileCheck %s --check-prefix=NOT
// RUN: %clang -Oz -mllvm -pvm-enable-outlining=false -S %s -o - \
// RUN:   | FileCheck %s --check-prefix=NOT
//
// RUN: %clang -Oz -flto -c %s -o %t.o
// RUN: pvm-ld -Oz -e first -u second %t.o -o %t.z --map=%t.map
// RUN: FileCheck %s --check-prefix=MAP < %t.map
// RUN: pvm-ld -O2 -e first -u second %t.o -o %t.2 --map=%t.map
// RUN: FileCheck %s --check-prefix=NOT < %t.map

// CHECK-LABEL: first:
// CHECK:         jump OUTLINED_FUNCTION_0
// CHECK-LABEL: second:
// CHECK:         jump OUTLINED_FUNCTION_0
// NOT-NOT:     OUTLINED
// MAP:         .text.OUTLINED_FUNCTION_0
volatile long x, y, z;
void first(long a, long b) {
  x = a + b;
  y = 123456;
  z = 654321;
}
void second(long a, long b) {
  x = a - b;
  y = 123456;
  z = 654321;
}
