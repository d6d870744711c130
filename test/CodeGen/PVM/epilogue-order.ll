; The return waits for ra, so ra is reloaded before what else was saved: 25 cycles that the
; other loads share. On a path that calls nothing, nothing is saved at all.
;
; RUN: llc -mtriple=pvm -pass-remarks=pvm-epilogue < %s 2> %t | FileCheck %s
; RUN: FileCheck %s --check-prefix=REMARK < %t
; RUN: llc -mtriple=pvm -enable-shrink-wrap=false < %s | FileCheck %s --check-prefix=OFF
; RUN: llc -mtriple=pvm -pvm-enable-epilogue-order=false < %s | FileCheck %s --check-prefix=LAST

; REMARK-COUNT-2: ra is reloaded before 1 other saved registers
; REMARK-NOT:     ra is reloaded

declare i64 @g(i64)

; CHECK-LABEL: many_calls:
; CHECK:       load_ind_u64 ra, [sp
; CHECK-NEXT:  load_ind_u64 {{a[0-9]}}, [sp
; CHECK:       jump_ind ra, 0
; LAST-LABEL:  many_calls:
; LAST:        load_ind_u64 {{a[0-9]}}, [sp
; LAST:        load_ind_u64 ra, [sp
define i64 @many_calls(i64 %x) nounwind {
  br label %loop
loop:
  %a = call i64 @g(i64 %x)
  %again = icmp ugt i64 %a, %x
  br i1 %again, label %loop, label %done
done:
  ret i64 %a
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

;; Nothing waits for ra where it was never lost.
; CHECK-LABEL: leaf_no_opt:
; CHECK-NOT:   ra, [sp
; CHECK:       jump_ind ra, 0
define i64 @leaf_no_opt(i64 %x) nounwind {
  call void asm sideeffect "", "~{a2},~{a3}"()
  ret i64 %x
}

;; In a loop the frame would be made again and again.
; CHECK-LABEL: loop_no_opt:
; CHECK:       add_imm_64 sp, sp, -
; CHECK:       Inner Loop Header
; CHECK-NOT:   add_imm_64 sp
; CHECK:       load_imm_jump ra, {{.*}}, g
; CHECK-NOT:   add_imm_64 sp
; CHECK:       branch_
define i64 @loop_no_opt(i64 %x) nounwind {
entry:
  br label %loop
loop:
  %i = phi i64 [ %x, %entry ], [ %j, %loop ]
  %j = call i64 @g(i64 %i)
  %more = icmp ne i64 %j, 0
  br i1 %more, label %loop, label %done
done:
  ret i64 %i
}
