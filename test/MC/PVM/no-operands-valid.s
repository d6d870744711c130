# RUN: llvm-mc -triple=pvm -show-encoding %s \
# RUN:   | FileCheck --check-prefixes=CHECK,ASM %s
# RUN: llvm-mc -triple=pvm -filetype=obj %s -o %t.o
# RUN: llvm-objdump -d --no-show-raw-insn --no-print-imm-hex %t.o \
# RUN:   | FileCheck %s

## Instructions without operands (format N).

# CHECK: trap
# ASM-SAME: encoding: [0x00]
trap

# CHECK: fallthrough
# ASM-SAME: encoding: [0x01]
fallthrough
