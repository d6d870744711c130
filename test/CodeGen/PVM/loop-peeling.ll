; A loop that a profile says to end after an iteration stays whole: that iteration costs the
; same apart. What a profile does not have to say is another matter.
;
; RUN: %clang -O2 -S -emit-llvm -Rpass=loop-unroll -o - %s 2>&1 | FileCheck %s

target triple = "pvm-unknown-none-elf"

; CHECK:     remark: {{.*}}peeled loop by 1 iterations
; CHECK-NOT: remark

; CHECK-LABEL: @ends_soon_no_opt(
; CHECK-COUNT-1: call void @f
; CHECK-NOT: call void @f
define void @ends_soon_no_opt(i64 %n) !prof !0 {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  call void @f(i64 %i)
  %next = add i64 %i, 1
  %more = icmp ult i64 %next, %n
  br i1 %more, label %loop, label %done, !prof !1
done:
  ret void
}

;; The first iteration is another one, whatever is known: without the test in the others.
; CHECK-LABEL: @first_is_different(
; CHECK-COUNT-2: call void @f
; CHECK-NOT: call void @f
define void @first_is_different(i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %latch ]
  %first = icmp eq i64 %i, 0
  br i1 %first, label %once, label %latch
once:
  call void @once()
  br label %latch
latch:
  call void @f(i64 %i)
  %next = add i64 %i, 1
  %more = icmp ult i64 %next, %n
  br i1 %more, label %loop, label %done
done:
  ret void
}

declare void @f(i64)
declare void @once()

!0 = !{!"function_entry_count", i64 1000}
!1 = !{!"branch_weights", i32 1, i32 1000}
