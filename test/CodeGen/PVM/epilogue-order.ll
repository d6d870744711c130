; The return waits for ra, so ra is reloaded before what else was saved: 25 cycles that the
; other loads share. On a path that calls nothing, nothing is saved at all.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s
; RUN: llc -mtriple=pvm -enable-shrink-wrap=false < %s | FileCheck %s --check-prefix=OFF

declare i64 @g(i64)

; CHECK-LABEL: two_calls:
; CHECK:       load_ind_u64 ra, [sp
; CHECK-NEXT:  load_ind_u64 {{a[0-9]}}, [sp
; CHECK:       jump_ind ra, 0
define i64 @two_calls(i64 %x) nounwind {
  %a = call i64 @g(i64 %x)
  %b = call i64 @g(i64 %x)
  %r = add i64 %a, %b
  ret i64 %r
}

; CHECK-LABEL: early:
; CHECK-NEXT:  # %bb.0:
; CHECK-NEXT:  branch_eq_imm a0, 0
; CHECK:       add_imm_64 sp, sp, -
; OFF-LABEL:   early:
; OFF-NEXT:    # %bb.0:
; OFF-NEXT:    add_imm_64 sp, sp, -
define i64 @early(i64 %x) nounwind {
  %none = icmp eq i64 %x, 0
  br i1 %none, label %done, label %work
work:
  %a = call i64 @g(i64 %x)
  %b = call i64 @g(i64 %x)
  %s = add i64 %a, %b
  ret i64 %s
done:
  ret i64 0
}

;; Both ways call.
; CHECK-LABEL: always_no_opt:
; CHECK-NEXT:  # %bb.0:
; CHECK-NEXT:  add_imm_64 sp, sp, -
define i64 @always_no_opt(i64 %x) nounwind {
  %y = call i64 @g(i64 %x)
  %none = icmp eq i64 %y, 0
  br i1 %none, label %done, label %work
work:
  %a = call i64 @g(i64 %x)
  ret i64 %a
done:
  ret i64 %x
}
