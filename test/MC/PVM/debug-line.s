# RUN: llvm-mc -triple=pvm -filetype=obj %s -o %t.o
# RUN: llvm-readelf -r -x .debug_line %t.o | FileCheck %s

## Distances in code are known to the linker only, so a step of the line table takes
## DW_LNS_fixed_advance_pc (09) with R_PVM_ADD16 = 8 and R_PVM_SUB16 = 12.

# CHECK: '.rela.debug_line'
# CHECK-NEXT: Offset
# CHECK-NEXT: 000000000000002d {{[0-9a-f]+}}00000001 {{.*}} .text + 0
# CHECK-NEXT: 000000000000003b {{[0-9a-f]+}}00000008 {{.*}} .text + 6
# CHECK-NEXT: 000000000000003b {{[0-9a-f]+}}0000000c {{.*}} .text + 0
# CHECK-NEXT: 0000000000000043 {{[0-9a-f]+}}00000008 {{.*}} .text + c
# CHECK-NEXT: 0000000000000043 {{[0-9a-f]+}}0000000c {{.*}} .text + 6

## A step of 70006 bytes does not fit: the address is set anew.
# CHECK-NEXT: 000000000000004d {{[0-9a-f]+}}00000001 {{.*}} .text + 11182
# CHECK-NEXT: 0000000000000057 {{[0-9a-f]+}}00000008 {{.*}} .text + 11188
# CHECK-NEXT: 0000000000000057 {{[0-9a-f]+}}0000000c {{.*}} .text + 11182

## 00 09 02: set the address; 14: two lines on; 05: column; 03: lines; 09: step;
## 01: row; 00 01 01: end. Addresses (82 11 01) stand in place too, for readers that do
## not know the relocations.
# CHECK: Hex dump
# CHECK: 0x00000020 0000612e 63000100 00000009 02000000
# CHECK-NEXT: 0x00000030 00000000 00140505 03010900 00010509
# CHECK-NEXT: 0x00000040 03000900 00010501 03050009 02821101
# CHECK-NEXT: 0x00000050 00000000 00010900 00000101

	.file	1 "/src" "a.c"
	.text
	.loc 1 3 0
	load_imm a0, 1
	.loc 1 4 5
	load_imm a0, 1
	.loc 1 4 9
	load_imm a1, 1
	.zero 70000
	.loc 1 9 1
	jump_ind ra, 0
	.section .debug_line,"",@progbits
