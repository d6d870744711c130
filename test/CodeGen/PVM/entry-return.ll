; RUN: llc -mtriple=pvm < %s | FileCheck %s

;; Every return of an entry function that clobbers ra has the halting address, also
;; one that is reached without any of the clobbers.

define i64 @refine(i64 %x) {
; CHECK-LABEL: refine:
; CHECK:       load_imm_jump ra, {{.*}}, callee
; CHECK-NOT:   jump_ind ra
; CHECK:       load_imm ra, -65536
; CHECK-NEXT:  jump_ind ra, 0
  %zero = icmp eq i64 %x, 0
  br i1 %zero, label %exit, label %loop

loop:
  %i = phi i64 [ 0, %0 ], [ %next, %loop ]
  %y = call i64 @callee(i64 %i)
  %next = add i64 %i, 1
  %more = icmp ne i64 %next, %x
  br i1 %more, label %loop, label %exit

exit:
  %result = phi i64 [ 0, %0 ], [ %y, %loop ]
  ret i64 %result
}

declare i64 @callee(i64)
