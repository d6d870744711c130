; An addition asked for in both widths is done once, in the one that serves both.
;
; RUN: llc -mtriple=pvm -pvm-enable-superblocks=false < %s | FileCheck %s
; RUN: llc -mtriple=pvm -pvm-enable-width-reduction=false < %s | FileCheck %s --check-prefix=OFF
; RUN: llc -mtriple=pvm -pass-remarks=pvm-width-reduction -o /dev/null < %s 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REMARK
;
; REMARK-COUNT-1: addition in two widths done once
; REMARK-NOT:     addition

;; The next i goes into the loop in its own width, and its square is compared: five
;; instructions an iteration.
; CHECK-LABEL: trial_division:
; CHECK:      rem_u_32
; CHECK-NEXT: branch_eq_imm
; CHECK:      add_imm_64 [[I:[a-z0-9]+]], [[I]], 2
; CHECK-NEXT: mul_32 [[Q:[a-z0-9]+]], [[I]], [[I]]
; CHECK-NEXT: branch_ge_u {{.*}}, [[Q]], .LBB
; OFF-LABEL: trial_division:
; OFF-COUNT-2: add_imm_{{32|64}} {{.*}}, 2
define signext i32 @trial_division(i32 signext %n) {
entry:
  br label %loop
next:
  %i2 = add i32 %i, 2
  %square = mul i32 %i2, %i2
  %done = icmp ugt i32 %square, %n
  br i1 %done, label %exit, label %loop
loop:
  %i = phi i32 [ %i2, %next ], [ 3, %entry ]
  %r = urem i32 %n, %i
  %divides = icmp eq i32 %r, 0
  br i1 %divides, label %exit, label %next
exit:
  %p = phi i32 [ 1, %next ], [ 0, %loop ]
  ret i32 %p
}

;; One user needs the carry into the upper half, the other the sign-extended sum.
; CHECK-LABEL: both_widths_no_opt:
; CHECK-DAG:  add_imm_64 {{.*}}, a0, 5
; CHECK-DAG:  add_imm_32 {{.*}}, a0, 5
define void @both_widths_no_opt(i64 %x, ptr %p) {
  %wide = add i64 %x, 5
  %low = trunc i64 %x to i32
  %narrow = add i32 %low, 5
  %extended = sext i32 %narrow to i64
  store i64 %wide, ptr %p
  %q = getelementptr i64, ptr %p, i64 1
  store i64 %extended, ptr %q
  ret void
}
