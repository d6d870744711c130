# RUN: split-file %s %t
# RUN: not llvm-mc -triple=pvm -filetype=obj %t/layout.s -o /dev/null 2>&1 \
# RUN:   | FileCheck --implicit-check-not=error: %t/layout.s
# RUN: not llvm-mc -triple=pvm -filetype=obj %t/parse.s -o /dev/null 2>&1 \
# RUN:   | FileCheck --implicit-check-not=error: %t/parse.s

#--- layout.s
f: trap
g: trap

# CHECK: layout.s:[[#@LINE+1]]:16: error: an instruction cannot hold a difference of labels that only the linker knows
load_imm a0, g - f
# CHECK: layout.s:[[#@LINE+1]]:8: error: an instruction cannot hold a difference of labels that only the linker knows
jump g - f
# CHECK: layout.s:[[#@LINE+1]]:18: error: an instruction cannot hold a difference of labels that only the linker knows
load_imm a0, ext - g
# CHECK: layout.s:[[#@LINE+1]]:16: error: expected relocatable expression
load_imm a0, 4 * f
# CHECK: layout.s:[[#@LINE+1]]:7: error: expected relocatable expression
.long -f
# CHECK: layout.s:[[#@LINE+1]]:9: error: expected relocatable expression
.quad f + g
# CHECK: layout.s:[[#@LINE+1]]:7: error: value 70000 does not fit in 8 bits
.byte later
# CHECK: layout.s:[[#@LINE+1]]:7: error: value 70000 does not fit in 16 bits
.half later
# CHECK: layout.s:[[#@LINE+1]]:6: error: value 4294967295 does not fit in 32 bits
jump far
.set later, 70000
.set far, 0xffffffff

#--- parse.s
# CHECK: parse.s:[[#@LINE+1]]:11: error: unknown relocation name
.reloc 0, R_PVM_LO12, sym
# CHECK: parse.s:[[#@LINE+1]]:7: error: register in an expression; the name of a symbol would stand in quotes
.quad a0
