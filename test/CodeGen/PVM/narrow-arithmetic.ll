; Where the upper half of a result is dead the 64-bit operation is taken, which costs
; half: before a narrow store, a mask, a truncation. A 32-bit operation extends for free
; where extension is needed, also over blocks.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s

; CHECK-LABEL: stored:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: add_64 [[A:[a-z0-9]+]], a1, t0
; CHECK-NEXT: mul_imm_64 [[B:[a-z0-9]+]], [[A]], 77
; CHECK-NEXT: store_ind_u32 [[B]], [a0]
; CHECK-NEXT: jump_ind
define void @stored(ptr %p, i32 signext %a, i32 signext %b) {
  %c = add i32 %a, %b
  %d = mul i32 %c, 77
  store i32 %d, ptr %p
  ret void
}

; CHECK-LABEL: masked:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: add_64 [[A:[a-z0-9]+]], a0, a1
; CHECK-NEXT: and_imm [[B:[a-z0-9]+]], [[A]], 255
; CHECK-NEXT: set_lt_u_imm a0, [[B]], 17
; CHECK-NEXT: jump_ind
define zeroext i1 @masked(i32 signext %a, i32 signext %b) {
  %c = add i32 %a, %b
  %d = and i32 %c, 255
  %e = icmp ult i32 %d, 17
  ret i1 %e
}

;; The chain is 64 bits wide but for its end.
; CHECK-LABEL: chain:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: sub_64
; CHECK-NEXT: xor
; CHECK-NEXT: add_32 a0,
; CHECK-NEXT: jump_ind
define signext i32 @chain(i32 signext %a, i32 signext %b, i32 signext %c) {
  %d = sub i32 %a, %b
  %e = xor i32 %d, %c
  %f = add i32 %e, %a
  ret i32 %f
}

;; Compared: the extension is needed, and comes with the addition.
; CHECK-LABEL: compared_no_opt:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: add_32 [[A:[a-z0-9]+]], a0, a1
; CHECK-NEXT: set_lt_s_imm a0, [[A]], 17
; CHECK-NEXT: jump_ind
define zeroext i1 @compared_no_opt(i32 signext %a, i32 signext %b) {
  %c = add i32 %a, %b
  %e = icmp slt i32 %c, 17
  ret i1 %e
}

;; Both values that meet are extended already: no extension behind the phi.
; CHECK-LABEL: across_blocks:
; CHECK:      add_32 a0, a0, a1
; CHECK:      add_imm_32 a0, a0, 7
; CHECK-NOT:  add_imm_32 {{.*}}, 0
; CHECK:      .Lfunc_end
define i64 @across_blocks(i32 signext %x, i32 signext %y) {
entry:
  %a = add i32 %x, %y
  %c = icmp eq i32 %a, 0
  br i1 %c, label %then, label %done
then:
  %b = add i32 %a, 7
  br label %done
done:
  %p = phi i32 [ %a, %entry ], [ %b, %then ]
  %s = sext i32 %p to i64
  ret i64 %s
}
