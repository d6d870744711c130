; A host call is an instruction: no frame, no saved ra, and the value goes on in place.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s

declare i64 @__pvm_ecalli_5(i64)
declare i64 @__pvm_ecalli_6(i64, i64)

; CHECK-LABEL: wrapper:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: ecalli 5
; CHECK-NEXT: add_imm_64 a0, a0, 1
; CHECK-NEXT: jump_ind ra, 0
define i64 @wrapper(i64 %a) {
  %r = call i64 @__pvm_ecalli_5(i64 %a)
  %s = add i64 %r, 1
  ret i64 %s
}

;; Two stay in one block of the machine. The argument registers of the second that the
;; first does not touch keep their values.
; CHECK-LABEL: two:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: ecalli 5
; CHECK-NEXT: ecalli 6
; CHECK-NEXT: jump_ind ra, 0
define i64 @two(i64 %a, i64 %b) {
  %r = call i64 @__pvm_ecalli_5(i64 %a)
  %s = call i64 @__pvm_ecalli_6(i64 %r, i64 %b)
  ret i64 %s
}
