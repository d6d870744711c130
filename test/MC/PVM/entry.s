# RUN: llvm-mc -triple=pvm %s | FileCheck --check-prefix=ASM %s
# RUN: llvm-mc -triple=pvm -filetype=obj %s -o %t.o
# RUN: llvm-readobj -s %t.o | FileCheck --check-prefix=SYM %s
# RUN: llvm-readelf -r %t.o | FileCheck --check-prefix=REL %s

## An entry function is marked in st_other, in addition to its visibility.

# ASM: .pvm_entry refine
# SYM: Name: helper
# SYM: Other [ (0x80)
# SYM: Name: refine
# SYM: Other [ (0x82)
# SYM-NEXT: STV_HIDDEN
.globl refine
.hidden refine
.type refine, @function
.pvm_entry refine
refine:
  jump_ind ra, 0

.type helper, @function
helper:
  jump_ind ra, 0
# ASM: .pvm_entry helper
.pvm_entry helper

## References to it keep the symbol, so that the linker can name it in the error.
# REL: {{[0-9a-f]+}}00000006 {{.*}} helper + 0
jump helper
