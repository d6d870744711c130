# RUN: llvm-mc -triple=pvm -show-encoding %s | FileCheck --check-prefix=FIXUP %s
# RUN: llvm-mc -triple=pvm -filetype=obj %s -o %t.o
# RUN: llvm-readelf -r %t.o | FileCheck %s

## The second column ends in the number of the relocation, docs/ObjectFormat.md.
## Local symbols are replaced by their section.

# CHECK: '.rela.text'

.globl global
.weak weak
global:
local:
trap

## R_PVM_IMM32 = 5, at the four bytes of the immediate.

# FIXUP: load_imm a0, sym+4
# FIXUP-NEXT: offset: 2, value: sym+4, kind: fixup_pvm_imm32
# CHECK: 0000000000000003 {{[0-9a-f]+}}00000005 {{.*}} sym + 4
load_imm a0, sym + 4

# FIXUP: load_ind_u32 a0, [a1 + local]
# FIXUP-NEXT: offset: 2, value: local, kind: fixup_pvm_imm32
# CHECK: 0000000000000009 {{[0-9a-f]+}}00000005 {{.*}} .text + 0
load_ind_u32 a0, [a1 + local]

# FIXUP: store_imm_u8 [sym], target
# FIXUP-NEXT: offset: 2, value: sym, kind: fixup_pvm_imm32
# FIXUP-NEXT: offset: 6, value: target, kind: fixup_pvm_imm32
# CHECK: 000000000000000f {{[0-9a-f]+}}00000005 {{.*}} sym + 0
# CHECK: 0000000000000013 {{[0-9a-f]+}}00000005 {{.*}} .text + {{[0-9a-f]+}}
store_imm_u8 [sym], target

# FIXUP: load_imm_jump_ind ra, a0, .Lret, sym
# FIXUP-NEXT: offset: 3, value: .Lret, kind: fixup_pvm_imm32
# FIXUP-NEXT: offset: 7, value: sym, kind: fixup_pvm_imm32
# CHECK: 000000000000001a {{[0-9a-f]+}}00000005 {{.*}} .text + 22
# CHECK: 000000000000001e {{[0-9a-f]+}}00000005 {{.*}} sym + 0
load_imm_jump_ind ra, a0, .Lret, sym
.Lret:

## R_PVM_PCREL32 = 6. The addend does not depend on the place; targets inside the
## section are relocations too, because the linker moves them.

# FIXUP: jump target
# FIXUP-NEXT: offset: 1, value: target, kind: fixup_pvm_pcrel32
# CHECK: 0000000000000023 {{[0-9a-f]+}}00000006 {{.*}} .text + 4b
jump target

# FIXUP: branch_eq a0, a1, global
# FIXUP-NEXT: offset: 2, value: global, kind: fixup_pvm_pcrel32
# CHECK: 0000000000000029 {{[0-9a-f]+}}00000006 {{.*}} global + 0
branch_eq a0, a1, global

# FIXUP: branch_eq_imm a0, 5, weak
# FIXUP-NEXT: offset: 6, value: weak, kind: fixup_pvm_pcrel32
# CHECK: 0000000000000033 {{[0-9a-f]+}}00000006 {{.*}} weak + 0
branch_eq_imm a0, 5, weak

# FIXUP: load_imm_jump ra, target, extern
# FIXUP-NEXT: offset: 2, value: target, kind: fixup_pvm_imm32
# FIXUP-NEXT: offset: 6, value: extern, kind: fixup_pvm_pcrel32
# CHECK: 0000000000000039 {{[0-9a-f]+}}00000005 {{.*}} .text + 4b
# CHECK: 000000000000003d {{[0-9a-f]+}}00000006 {{.*}} extern + 0
load_imm_jump ra, target, extern

# CHECK: 0000000000000042 {{[0-9a-f]+}}00000006 {{.*}} local_alias + 4
.weak local_alias
.set local_alias, local
jump local_alias + 4

## An absolute target is an offset and needs no relocation.
# CHECK-NOT: 0000000000000047
# FIXUP: jump later
jump later
.set later, -5

target:
weak:
trap

## Data: R_PVM_64 = 1, R_PVM_32 = 2, R_PVM_16 = 3, R_PVM_8 = 4.

# CHECK: '.rela.data'
# CHECK: 0000000000000000 {{[0-9a-f]+}}00000001 {{.*}} sym + 8
# CHECK: 0000000000000008 {{[0-9a-f]+}}00000002 {{.*}} .text + 4b
# CHECK: 000000000000000c {{[0-9a-f]+}}00000003 {{.*}} .text + 4b
# CHECK: 000000000000000e {{[0-9a-f]+}}00000004 {{.*}} sym + 0
.data
.quad sym + 8
.long target
.half target
.byte sym

## .reloc names the same relocations.
# CHECK: 000000000000000f {{[0-9a-f]+}}00000000 {{.*}} sym + 0
# CHECK: 000000000000000f {{[0-9a-f]+}}00000005 {{.*}} sym + 1
# CHECK: 000000000000000f {{[0-9a-f]+}}00000002 {{.*}} sym + 0
.reloc ., R_PVM_NONE, sym
.reloc ., R_PVM_IMM32, sym + 1
.reloc ., BFD_RELOC_32, sym

## A run of jump-table entries is a section of its own type.
# CHECK: '.rela.pvm.jumptable.f'
# CHECK: 0000000000000000 {{[0-9a-f]+}}00000003 {{.*}} .text + 0
# CHECK: 0000000000000002 {{[0-9a-f]+}}00000003 {{.*}} .text + 4b
.section .pvm.jumptable.f, "a", @0x70005056
.short local
.short target
