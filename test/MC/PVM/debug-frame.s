# RUN: llvm-mc -triple=pvm -filetype=obj %s -o %t.o
# RUN: llvm-readelf -r -x .debug_frame %t.o | FileCheck %s

## Steps of the call frame table take DW_CFA_advance_loc4 (04) with R_PVM_ADD32 = 9
## and R_PVM_SUB32 = 13; the length of the function is R_PVM_ADD64 = 10 and
## R_PVM_SUB64 = 14.

# CHECK: '.rela.debug_frame'
# CHECK-NEXT: Offset
# CHECK-NEXT: 000000000000001c {{[0-9a-f]+}}00000002 {{.*}} .debug_frame + 0
# CHECK-NEXT: 0000000000000020 {{[0-9a-f]+}}00000001 {{.*}} .text + 0
# CHECK-NEXT: 0000000000000028 {{[0-9a-f]+}}0000000a {{.*}} .text + 12
# CHECK-NEXT: 0000000000000028 {{[0-9a-f]+}}0000000e {{.*}} .text + 0
# CHECK-NEXT: 0000000000000031 {{[0-9a-f]+}}00000009 {{.*}} .text + 6
# CHECK-NEXT: 0000000000000031 {{[0-9a-f]+}}0000000d {{.*}} .text + 0
# CHECK-NEXT: 0000000000000038 {{[0-9a-f]+}}00000009 {{.*}} .text + c
# CHECK-NEXT: 0000000000000038 {{[0-9a-f]+}}0000000d {{.*}} .text + 6

## Version 4, 8-byte addresses, factors 1 and -8, return address in r0; the frame
## begins at r1 + 0 (0c 01 00), then at + 16 (0e 10), and r0 is at -8 (80 01).
# CHECK: Hex dump
# CHECK-NEXT: 0x00000000 14000000 ffffffff 04000800 0178000c
# CHECK-NEXT: 0x00000010 01000000 00000000 24000000 00000000
# CHECK-NEXT: 0x00000020 00000000 00000000 00000000 00000000
# CHECK-NEXT: 0x00000030 04000000 000e1004 00000000 80010000

.cfi_sections .debug_frame
f:
  .cfi_startproc
  add_imm_64 sp, sp, -16
  .cfi_def_cfa_offset 16
  store_ind_u64 ra, [sp + 8]
  .cfi_offset ra, -8
  jump_ind ra, 0
  .cfi_endproc
