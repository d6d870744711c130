# RUN: llvm-mc -triple=pvm -filetype=obj %s -o %t.o
# RUN: llvm-objdump -d %t.o | FileCheck %s

## Text of an object without an unknown byte in the way.
# CHECK-LABEL: <f>:
# CHECK-NEXT: 0: 33 07 05 00 00 00 load_imm a0, 0x5
# CHECK-NEXT: 6: 28 fa ff ff ff jump 0x0 <f>
# CHECK-NEXT: b: 51 47 05 00 00 00 f5 ff ff ff branch_eq_imm a0, 0x5, 0x0 <f>
f:
load_imm a0, 5
jump -6
branch_eq_imm a0, 5, -11

## Bytes that are nothing are shown and do not stop the listing.
# CHECK-NEXT: 15: ff <unknown>
# CHECK-NEXT: 16: fe <unknown>
# CHECK-NEXT: 17: c8 98 07 add_64 a0, a1, a2
.byte 0xff, 0xfe
add_64 a0, a1, a2

## Where text ends inside an instruction, so does the instruction.
# CHECK-NEXT: 1a: 33 07 05 load_imm a0, 0x5
.byte 0x33, 0x07, 0x05
