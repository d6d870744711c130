;; More constants than registers that survive a call: the allocator computes them anew
;; instead of keeping them, and the check must know which constant is which.

; RUN: %python %utils/seed-regalloc-faults --limit=8 llc -mtriple=pvm -regalloc=greedy %s | FileCheck %s
; RUN: %python %utils/seed-regalloc-faults --limit=8 llc -mtriple=pvm -regalloc=basic %s | FileCheck %s
; RUN: %python %utils/seed-regalloc-faults --limit=8 llc -mtriple=pvm -regalloc=pvm-linear-scan %s | FileCheck %s

; CHECK-DAG: drop-repetition: {{[2-8]}} found, 0 missed
; CHECK-DAG: repeat-wrong-computation: {{[2-8]}} found, 0 missed
; CHECK: {{[0-9][0-9][0-9]}} faults, 0 missed

declare void @g(ptr)

define void @f(ptr %p, ptr %end) {
entry:
  br label %loop

loop:
  %q = phi ptr [ %p, %entry ], [ %q.next, %loop ]
  %v = load i64, ptr %q
  %v1 = mul i64 %v, 1311768467463790320
  %v2 = xor i64 %v1, 1311768467463790321
  %v3 = mul i64 %v2, 4886718345
  %v4 = xor i64 %v3, 4886718346
  %v5 = mul i64 %v4, 11806310474565
  %v6 = sub i64 11806310474566, %v5
  store i64 %v6, ptr %q
  call void @g(ptr %q)
  %q.next = getelementptr i64, ptr %q, i64 1
  %more = icmp ult ptr %q.next, %end
  br i1 %more, label %loop, label %exit

exit:
  ret void
}
