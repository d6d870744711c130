// A module speaks of PVM alone.

// RUN: %clang -O0 -S -emit-llvm %s -o - | FileCheck %s
// RUN: %clang -O2 -S -emit-llvm %s -o - | FileCheck %s
// RUN: %clang -O2 -g -S -emit-llvm %s -o - | FileCheck %s
// CHECK: target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S64"
// CHECK-NEXT: target triple = "pvm-unknown-none-elf"
// CHECK: "target-cpu"="gp072"
// CHECK-NOT: riscv
// CHECK-NOT: lp64e
// CHECK-NOT: SmallDataLimit

int f(int x) { return x + 1; }
