; An operation asked for in both widths is done once, in the one that serves both.
;
; RUN: llc -mtriple=pvm -pvm-enable-superblocks=false < %s | FileCheck %s
; RUN: llc -mtriple=pvm -pvm-enable-width-reduction=false < %s | FileCheck %s --check-prefix=OFF
; RUN: llc -mtriple=pvm -pass-remarks=pvm-width-reduction -o /dev/null < %s 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REMARK
;
; REMARK-COUNT-3: operation in two widths done once
; REMARK-NOT:     in two widths

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

;; The compare needs the shifted value and the sum extended, the difference neither.
; CHECK-LABEL: root:
; CHECK:      shlo_l_imm_32
; CHECK-NOT:  shlo_l
; CHECK:      branch_ne_imm
; OFF-LABEL:  root:
; OFF-DAG:    shlo_l_imm_32
; OFF-DAG:    shlo_l_imm_64
; OFF:        branch_ne_imm
define signext i32 @root(i32 signext %x, i32 signext %bit) {
entry:
  br label %loop
loop:
  %r = phi i32 [ %bit, %entry ], [ %r2, %loop ]
  %rest = phi i32 [ %x, %entry ], [ %rest2, %loop ]
  %s = phi i32 [ 0, %entry ], [ %s3, %loop ]
  %t = add i32 %s, %r
  %double = shl i32 %rest, 1
  %fits = icmp sle i32 %t, %double
  %s2 = add i32 %t, %r
  %taken = select i1 %fits, i32 %t, i32 0
  %s3 = select i1 %fits, i32 %s2, i32 %s
  %rest2 = sub i32 %double, %taken
  %r2 = lshr i32 %r, 1
  %done = icmp eq i32 %r2, 0
  br i1 %done, label %exit, label %loop
exit:
  ret i32 %s3
}
