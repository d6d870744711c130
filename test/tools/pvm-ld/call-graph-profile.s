# What a profile says of calls is of no use, and no mistake.

# RUN: llvm-mc -triple=pvm -filetype=obj %s -o %t.o
# RUN: llvm-readelf -S %t.o | FileCheck %s --check-prefix=SECTIONS
# RUN: pvm-ld %t.o -o %t.jam
# RUN: pvm-run %t.jam 61 | FileCheck %s

# SECTIONS: LLVM_CALL_GRAPH_PROFILE
# SECTIONS: .rel.llvm.call-graph-profile REL
# CHECK: result: 61

  .globl refine
refine:
  jump tail

tail:
  jump_ind ra, 0

  .cg_profile refine, tail, 100
