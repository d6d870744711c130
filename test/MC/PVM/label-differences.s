# RUN: llvm-mc -triple=pvm -filetype=obj %s -o %t.o
# RUN: llvm-readelf -r -x .rodata %t.o | FileCheck %s
# RUN: llvm-readelf -s %t.o | FileCheck --check-prefix=SYM %s

## The linker shortens instructions, so a distance in code is left to it:
## R_PVM_ADD* = 7..10 and R_PVM_SUB* = 11..14 for 1, 2, 4 and 8 bytes,
## R_PVM_SET_ULEB128 = 15, R_PVM_SUB_ULEB128 = 16.

.text
.type f, @function
f:
  load_imm a0, 5
.Lmiddle:
.Lsame:
  jump .Lmiddle
.Lbefore_data:
## Data directives in code are instructions as well.
  .byte 0
.Lbehind_data:
  .zero 3
.Lend:
.size f, . - f

# CHECK: '.rela.rodata'
# CHECK-NEXT: Offset
.section .rodata, "a"
# CHECK-NEXT: 0000000000000000 {{[0-9a-f]+}}00000007 {{.*}} .text + 6
# CHECK-NEXT: 0000000000000000 {{[0-9a-f]+}}0000000b {{.*}} .text + 0
.byte .Lmiddle - f
# CHECK-NEXT: 0000000000000001 {{[0-9a-f]+}}00000008 {{.*}} .text + a
# CHECK-NEXT: 0000000000000001 {{[0-9a-f]+}}0000000c {{.*}} .text + 6
.half .Lmiddle - .Lmiddle + .Lend - 5 - .Lmiddle
# CHECK-NEXT: 0000000000000003 {{[0-9a-f]+}}00000009 {{.*}} .text + 0
# CHECK-NEXT: 0000000000000003 {{[0-9a-f]+}}0000000d {{.*}} .text + 6
.long f - .Lmiddle
# CHECK-NEXT: 0000000000000007 {{[0-9a-f]+}}0000000a {{.*}} .text + c
# CHECK-NEXT: 0000000000000007 {{[0-9a-f]+}}0000000e {{.*}} .text + b
.quad .Lbehind_data - .Lbefore_data
# CHECK-NEXT: 000000000000000f {{[0-9a-f]+}}00000009 {{.*}} .text + f
# CHECK-NEXT: 000000000000000f {{[0-9a-f]+}}0000000d {{.*}} .text + c
.long .Lend - .Lbehind_data
## The length of the number, here 1 byte, is kept.
# CHECK-NEXT: 0000000000000013 {{[0-9a-f]+}}0000000f {{.*}} .text + f
# CHECK-NEXT: 0000000000000013 {{[0-9a-f]+}}00000010 {{.*}} .text + 0
.uleb128 .Lend - f
## Distance to a place outside code.
# CHECK-NEXT: 0000000000000014 {{[0-9a-f]+}}00000009 {{.*}} ext + 0
# CHECK-NEXT: 0000000000000014 {{[0-9a-f]+}}0000000d {{.*}} .rodata + 14
.long ext - .

## Known: labels at one place, distances in data.
# CHECK-EMPTY:
.long .Lsame - .Lmiddle + 0x11111111
.Ldata:
.long 0x22222222
.long . - .Ldata

## Unresolved words are zero, the ULEB128 holds the distance in wide encodings.
# CHECK: Hex dump
# CHECK-NEXT: 0x00000000 00000000 00000000 00000000 00000000
# CHECK-NEXT: 0x00000010 0000000f 00000000 11111111 22222222
# CHECK-NEXT: 0x00000020 04000000

## A size is a number here and counts wide encodings.
# SYM: 15 FUNC LOCAL DEFAULT {{.*}} f
