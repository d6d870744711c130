; Returns are repeated rather than jumped to: an indirect jump costs no more than the
; jump to one would, and hot paths have no jumps.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s

declare void @f(i64)

; CHECK-LABEL: two_ends:
; CHECK-NOT: {{^[[:space:]]}}jump{{[[:space:]]}}
; CHECK: jump_ind ra, 0
; CHECK-NOT: {{^[[:space:]]}}jump{{[[:space:]]}}
; CHECK: jump_ind ra, 0
; CHECK: .Lfunc_end
define i64 @two_ends(i64 %x, ptr %p) nounwind {
entry:
  %c = icmp eq i64 %x, 7
  br i1 %c, label %a, label %b
a:
  store i64 1, ptr %p
  br label %done
b:
  store i64 %x, ptr %p
  br label %done
done:
  %r = phi i64 [ 3, %a ], [ 5, %b ]
  ret i64 %r
}

;; For size a jump is shorter than a long tail.
; CHECK-LABEL: small_no_opt:
; CHECK: jump .LBB
define i64 @small_no_opt(i64 %x, ptr %p) nounwind optsize {
entry:
  %c = icmp eq i64 %x, 7
  br i1 %c, label %a, label %b
a:
  store volatile i64 1, ptr %p
  br label %done
b:
  store volatile i64 %x, ptr %p
  br label %done
done:
  %1 = load volatile i64, ptr %p
  %2 = load volatile i64, ptr %p
  %3 = load volatile i64, ptr %p
  %4 = load volatile i64, ptr %p
  %5 = load volatile i64, ptr %p
  %6 = load volatile i64, ptr %p
  call void @f(i64 %6)
  ret i64 %5
}
