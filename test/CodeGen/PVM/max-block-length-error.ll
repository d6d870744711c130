; Assembly that is longer than a block may be is an error.
;
; RUN: not llc -mtriple=pvm -pvm-max-block-length=3 -o /dev/null < %s 2>&1 | FileCheck %s
; CHECK: error: a basic block of 'assembly' cannot be split into parts of 3 instructions (-pvm-max-block-length)

define void @assembly() {
  call void asm sideeffect "load_imm s1, 1\0Aload_imm s1, 2\0Aload_imm s1, 3", "~{r6}"()
  ret void
}
