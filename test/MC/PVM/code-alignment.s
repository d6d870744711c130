# RUN: llvm-mc -triple=pvm -filetype=obj %s -o %t.o
# RUN: llvm-objdump -d %t.o | FileCheck %s
# RUN: llvm-readelf -S %t.o | FileCheck --check-prefix=ALIGN %s

## Code has no alignment: the linker shortens what stands before it.
# CHECK: 0: 00 trap
# CHECK-NEXT: 1: 01 fallthrough
# ALIGN: .text PROGBITS {{.*}} AX 0 0 1
trap
.p2align 4
fallthrough
