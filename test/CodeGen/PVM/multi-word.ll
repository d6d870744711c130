; Numbers of several words: the carry is one compare, and stays in a register.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s

;; Argument and result words follow each other: a0 a1, t0 t1.
; CHECK-LABEL: add_128:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: add_64 [[LOW:[a-z0-9]+]], a0, t0
; CHECK-NEXT: set_lt_u [[CARRY:[a-z0-9]+]], [[LOW]], a0
; CHECK-NEXT: add_64 [[HIGH:[a-z0-9]+]], a1, t1
; CHECK-NEXT: add_64 a1, [[HIGH]], [[CARRY]]
; CHECK-NEXT: move_reg a0, [[LOW]]
; CHECK-NEXT: jump_ind
define i128 @add_128(i128 %a, i128 %b) {
  %r = add i128 %a, %b
  ret i128 %r
}

; CHECK-LABEL: sub_128:
; CHECK-NEXT: # %bb.0:
; CHECK-DAG:  set_lt_u [[BORROW:[a-z0-9]+]], a0, t0
; CHECK-DAG:  sub_64 [[HIGH:[a-z0-9]+]], a1, t1
; CHECK-DAG:  sub_64 a1, [[HIGH]], [[BORROW]]
; CHECK-DAG:  sub_64 a0, a0, t0
; CHECK-NEXT: jump_ind
define i128 @sub_128(i128 %a, i128 %b) {
  %r = sub i128 %a, %b
  ret i128 %r
}

;; Three products of halves and the upper half of one: no call.
; CHECK-LABEL: mul_128:
; CHECK-NOT:  load_imm_jump
; CHECK:      mul_upper_u_u {{.*}}, a0, t0
; CHECK-COUNT-3: mul_64
; CHECK-NOT:  mul
; CHECK:      .Lfunc_end
define i128 @mul_128(i128 %a, i128 %b) {
  %r = mul i128 %a, %b
  ret i128 %r
}

; CHECK-LABEL: div_128:
; CHECK: load_imm_jump ra, {{.*}}, __udivti3
define i128 @div_128(i128 %a, i128 %b) nounwind {
  %r = udiv i128 %a, %b
  ret i128 %r
}
