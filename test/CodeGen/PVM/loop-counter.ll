; RUN: llc -mtriple=pvm < %s | FileCheck %s

;; The counter is needed for nothing but to end the loop, and the pointer can do that.

define i64 @sum(ptr %p, i64 %n) {
; CHECK-LABEL: sum:
; CHECK:       load_ind_u64 [[V:[a-z0-9]+]], {{\[}}[[P:[a-z0-9]+]]]
; CHECK-DAG:   add_imm_64 [[P]], [[P]], 8
; CHECK-DAG:   add_64 {{.*}}[[V]]
; CHECK-NEXT:  branch_ne [[P]],
entry:
  br label %loop

loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %s = phi i64 [ 0, %entry ], [ %t, %loop ]
  %q = getelementptr inbounds i64, ptr %p, i64 %i
  %v = load i64, ptr %q
  %t = add i64 %s, %v
  %next = add nuw nsw i64 %i, 1
  %more = icmp ne i64 %next, %n
  br i1 %more, label %loop, label %exit

exit:
  ret i64 %t
}
