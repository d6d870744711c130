;; A loop with calls on one path: spills, reloads, copies on edges, values in saved
;; registers. Whatever is done wrong to its allocation, the check finds it. (At -O0 some
;; copies and reloads bring a value to where it is already.)

; RUN: %python %utils/seed-regalloc-faults --limit=6 llc -mtriple=pvm -regalloc=greedy %s | FileCheck %s
; RUN: %python %utils/seed-regalloc-faults --limit=6 llc -mtriple=pvm -regalloc=basic %s | FileCheck %s
; RUN: %python %utils/seed-regalloc-faults --limit=6 llc -mtriple=pvm -regalloc=pvm-linear-scan %s | FileCheck %s
; RUN: %python %utils/seed-regalloc-faults --limit=6 --except=drop-copy,drop-reload,reload-wrong-register llc -mtriple=pvm -O0 %s | FileCheck %s --check-prefix=O0

; CHECK-DAG: add-computation: 6 found, 0 missed
; CHECK-DAG: change-control-flow: 2 found, 0 missed
; CHECK-DAG: clobber-register: 6 found, 0 missed
; CHECK-DAG: clobber-slot: {{[3-6]}} found, 0 missed
; CHECK-DAG: def-other-register: 6 found, 0 missed
; CHECK-DAG: drop-copy: {{[3-6]}} found, 0 missed
; CHECK-DAG: drop-effect: 3 found, 0 missed
; CHECK-DAG: drop-reload: {{[3-6]}} found, 0 missed
; CHECK-DAG: drop-spill: {{[2-6]}} found, 0 missed
; CHECK-DAG: hoist-copy: 1 found, 0 missed
; CHECK-DAG: hoist-reload: {{[3-6]}} found, 0 missed
; CHECK-DAG: merge-slots: {{[3-6]}} found, 0 missed
; CHECK-DAG: move-to-other-block: 6 found, 0 missed
; CHECK-DAG: reload-at-offset: {{[3-6]}} found, 0 missed
; CHECK-DAG: reload-narrow: {{[3-6]}} found, 0 missed
; CHECK-DAG: reload-wrong-register: {{[3-6]}} found, 0 missed
; CHECK-DAG: reload-wrong-slot: {{[3-6]}} found, 0 missed
; CHECK-DAG: sink-copy: {{[2-6]}} found, 0 missed
; CHECK-DAG: sink-reload: {{[3-6]}} found, 0 missed
; CHECK-DAG: spill-narrow: {{[2-6]}} found, 0 missed
; CHECK-DAG: spill-wrong-register: {{[2-6]}} found, 0 missed
; CHECK-DAG: spill-wrong-slot: {{[2-6]}} found, 0 missed
; CHECK-DAG: swap-uses: {{[4-6]}} found, 0 missed
; CHECK-DAG: use-other-fixed-register: 6 found, 0 missed
; CHECK-DAG: use-other-register: 6 found, 0 missed
; CHECK: {{[0-9][0-9][0-9]}} faults, 0 missed

; O0-DAG: hoist-spill: 6 found, 0 missed
; O0-DAG: sink-spill: {{[3-6]}} found, 0 missed
; O0-DAG: merge-slots: {{[3-6]}} found, 0 missed
; O0: {{[0-9][0-9][0-9]}} faults, 0 missed

declare i64 @g(i64, i64)

define i64 @f(ptr %p, i64 %n, i64 %a, i64 %b, i64 %c) {
entry:
  br label %loop

loop:
  %i = phi i64 [ 0, %entry ], [ %i.next, %next ]
  %x = phi i64 [ %a, %entry ], [ %y, %next ]
  %y = phi i64 [ %b, %entry ], [ %x, %next ]
  %q = getelementptr i64, ptr %p, i64 %i
  %v = load i64, ptr %q
  %t = icmp eq i64 %v, 7
  br i1 %t, label %call, label %next

call:
  %r = call i64 @g(i64 %v, i64 %i)
  %r2 = call i64 @g(i64 %y, i64 %x)
  %s = add i64 %r, %r2
  %s1 = sub i64 %s, %c
  %s2 = sub i64 %s1, %n
  store i64 %s2, ptr %q
  br label %next

next:
  %m = phi i64 [ %v, %loop ], [ %r, %call ]
  %i.next = add i64 %i, 1
  %l = icmp ult i64 %i.next, %n
  br i1 %l, label %loop, label %exit

exit:
  %z = sub i64 %x, %y
  %z2 = sub i64 %z, %m
  %z3 = add i64 %z2, %c
  ret i64 %z3
}
