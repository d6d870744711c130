# RUN: llvm-mc -triple=pvm -filetype=obj %s -o %t1.o
# RUN: llvm-mc -triple=pvm -filetype=obj -g %s -o %t2.o
# RUN: llvm-objdump -dr --section=.text %t1.o | tail -n +3 > %t1.text
# RUN: llvm-objdump -dr --section=.text %t2.o | tail -n +3 > %t2.text
# RUN: diff %t1.text %t2.text
# RUN: llvm-readelf -S %t2.o | FileCheck %s

## Debug information changes neither code nor its relocations.
# CHECK: .debug_line

f:
  add_imm_64 sp, sp, -16
  store_ind_u64 ra, [sp + 8]
  load_imm_jump ra, .Lret, g
.Lret:
  load_ind_u64 ra, [sp + 8]
  branch_eq_imm a0, 0, .Lend
  jump f
.Lend:
  jump_ind ra, 0
