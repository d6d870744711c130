;; A value in a loop with a call that is hardly ever made: it is in a register where the
;; loop runs, and only the way to the call and back goes through memory.

; RUN: llc -mtriple=pvm -regalloc=pvm-linear-scan -verify-regalloc \
; RUN:   -pvm-enable-conditional-calls=false < %s | FileCheck %s

declare void @rare() cold

define i64 @f(i64 %x, i64 %n) {
; CHECK-LABEL: f:
; CHECK:       .LBB0_[[LOOP:[0-9]+]]:
; CHECK-NOT:     [sp
; CHECK:         branch_{{.*}}, .LBB0_[[LOOP]]
; CHECK:         load_imm_jump ra, {{.*}}, rare
; CHECK:         load_ind_u64 {{.*}}, [sp
entry:
  br label %loop

loop:
  %i = phi i64 [ %n, %entry ], [ %next, %back ]
  %a = phi i64 [ 0, %entry ], [ %b, %back ]
  %m = mul i64 %a, %x
  %b = xor i64 %m, %i
  %odd = icmp eq i64 %b, 12345
  br i1 %odd, label %call, label %back, !prof !0

call:
  call void @rare()
  br label %back

back:
  %next = add i64 %i, -1
  %more = icmp ne i64 %next, 0
  br i1 %more, label %loop, label %exit

exit:
  ret i64 %b
}

;; The call is made each time: nothing is stored in the loop.
define i64 @g(i64 %x, i64 %n) {
; CHECK-LABEL: g:
; CHECK:       .LBB1_[[LOOP:[0-9]+]]:
; CHECK-NOT:     [sp
; CHECK:         load_imm_jump ra, {{.*}}, rare
; CHECK-NOT:     [sp
; CHECK:         branch_{{.*}}, .LBB1_[[LOOP]]
entry:
  br label %loop

loop:
  %i = phi i64 [ %n, %entry ], [ %next, %loop ]
  call void @rare()
  %next = sub i64 %i, %x
  %more = icmp ugt i64 %next, %x
  br i1 %more, label %loop, label %exit

exit:
  ret i64 %next
}

!0 = !{!"branch_weights", i32 1, i32 100000}
