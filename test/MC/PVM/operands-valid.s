# RUN: llvm-mc -triple=pvm %s -o %t.s
# RUN: FileCheck %s < %t.s
## What is printed means the same again.
# RUN: llvm-mc -triple=pvm %t.s | diff %t.s -
# RUN: llvm-mc -triple=pvm -filetype=obj %s -o %t1.o
# RUN: llvm-mc -triple=pvm -filetype=obj %t.s -o %t2.o
# RUN: cmp %t1.o %t2.o
# RUN: llvm-mc -triple=pvm -print-imm-hex %s | FileCheck --check-prefix=HEX %s

## Registers by role and by number.
# CHECK: add_64 ra, sp, t0
# CHECK: add_64 t1, t2, s0
# CHECK: add_64 s1, a0, a1
# CHECK: add_64 a2, a3, a4
# CHECK: move_reg a5, a5
add_64 r0, r1, r2
add_64 r3, r4, r5
add_64 r6, r7, r8
add_64 r9, r10, r11
move_reg a5, r12

## A symbol may be called like a register.
# CHECK: load_imm a0, "a1"
# CHECK: load_imm a0, "r12"+4
# CHECK: load_imm a0, a6
# CHECK: load_imm a0, r13
load_imm a0, "a1"
load_imm a0, "r12" + 4
load_imm a0, a6
load_imm a0, r13

## Expressions.
# CHECK: load_imm a0, 12
# CHECK: load_imm a0, sym+8
# CHECK: load_imm a0, -1
# HEX: load_imm a0, -0x1
load_imm a0, (1 + 2) * 4
load_imm a0, sym + 8
load_imm a0, ~0

## Offsets and addresses count modulo 2^32.
# CHECK: load_ind_u8 a0, [a1]
# CHECK: load_ind_u8 a0, [a1]
# CHECK: load_ind_u8 a0, [a1 + 4]
# CHECK: load_ind_u8 a0, [a1 - 4]
# CHECK: load_ind_u8 a0, [a1 - 4]
# CHECK: load_ind_u8 a0, [a1 + sym]
# CHECK: load_ind_u8 a0, [a1 + sym+4]
# CHECK: load_ind_u8 a0, [a1 + sym-4]
# HEX: load_ind_u8 a0, [a1 + 0x4]
# HEX: load_ind_u8 a0, [a1 - 0x4]
load_ind_u8 a0, [a1]
load_ind_u8 a0, [ a1 + 0 ]
load_ind_u8 a0, [a1 + 4]
load_ind_u8 a0, [a1 - 4]
load_ind_u8 a0, [a1 + 0xfffffffc]
load_ind_u8 a0, [a1 + sym]
load_ind_u8 a0, [a1 + sym + 4]
load_ind_u8 a0, [a1 + sym - 4]

# CHECK: load_u8 a0, [131072]
# CHECK: load_u8 a0, [4278059008]
# CHECK: load_u8 a0, [4278059008]
# CHECK: load_u8 a0, [sym+8]
# HEX: load_u8 a0, [0x20000]
# HEX: load_u8 a0, [0xfefe0000]
load_u8 a0, [0x20000]
load_u8 a0, [0xfefe0000]
load_u8 a0, [-0x1020000]
load_u8 a0, [sym + 8]

## Unsigned 64-bit constants.
# CHECK: load_imm_64 a0, -1
load_imm_64 a0, 0xffffffffffffffff

## Several instructions on a line, comments.
# CHECK: trap
# CHECK-NEXT: fallthrough
trap; fallthrough # comment

