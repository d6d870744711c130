; Blocks of more than N instructions are split, the `fallthrough` counted in.
;
; RUN: llc -mtriple=pvm -pvm-max-block-length=4 < %s | FileCheck %s --check-prefixes=CHECK,NAIVE
; RUN: llc -mtriple=pvm -mcpu=gp080 -pvm-max-block-length=4 < %s | FileCheck %s --check-prefixes=CHECK,FULL
; RUN: llc -mtriple=pvm -pvm-max-block-length=4 -pass-remarks=pvm-block-length -o /dev/null < %s 2>&1 | FileCheck %s --check-prefix=REMARK
;; Off without the option, and where nothing is too long.
; RUN: llc -mtriple=pvm < %s | FileCheck %s --check-prefix=NONE
; RUN: llc -mtriple=pvm -pvm-max-block-length=8 < %s | FileCheck %s --check-prefix=NONE
;
; NONE-NOT: fallthrough
; REMARK-COUNT-2: remark: {{.*}}: basic block split into 2
; REMARK-NOT: split

;; The return counts: four are not too many.
; CHECK-LABEL: four_no_opt:
; CHECK-NOT: fallthrough
; CHECK: jump_ind ra, 0
define i64 @four_no_opt(i64 %a, i64 %b) {
  %x = mul i64 %a, %b
  %y = add i64 %x, %b
  %z = xor i64 %y, 9
  ret i64 %z
}

;; One cut suffices, and each part has at most four. Under the full model it lies before
;; the multiplications: they would have to end before the next block starts, behind it
;; they run while the return does.
; CHECK-LABEL: five:
; NAIVE: fallthrough
; NAIVE-NOT: fallthrough
; FULL-NEXT: # %bb.0:
; FULL-NEXT: add_imm_64
; FULL-NEXT: fallthrough
; FULL-NEXT: .LBB
; FULL-NEXT: mul_64
; FULL-NEXT: mul_64
; FULL-NEXT: mul_64
; FULL-NEXT: jump_ind ra, 0
; CHECK: .Lfunc_end
define i64 @five(i64 %a, i64 %b) {
  %s = add i64 %b, 7
  %x = mul i64 %a, %s
  %y = mul i64 %x, %s
  %z = mul i64 %y, %s
  ret i64 %z
}

;; Assembly counts with its statements; a cut can only be beside it.
; CHECK-LABEL: assembly:
; CHECK: add_64
; CHECK-NEXT: fallthrough
; CHECK-NEXT: .LBB
; CHECK-NEXT: #APP
; CHECK: #NO_APP
; CHECK-NEXT: jump_ind ra, 0
define i64 @assembly(i64 %a, i64 %b) {
  %x = add i64 %a, %b
  call void asm sideeffect "load_imm s1, 1\0Aload_imm s1, 2\0Aload_imm s1, 3", "~{r6}"()
  ret i64 %x
}
