;; Splits at the edges of blocks: a value that leaves its register at the end of a block,
;; where the next one begins with another value of the same live range, and copies on
;; ways on which nobody reads them. The check proves the rest.

; RUN: llc -verify-machineinstrs -mtriple=pvm -regalloc=pvm-linear-scan -verify-regalloc < %s | FileCheck %s

declare i64 @g(i64, i64, i64)

;; %last is stored where the outer loop begins anew, not in the inner one.
; CHECK-LABEL: value_ends_with_block:
; CHECK:         store_ind_u64 {{.*}}, [sp
; CHECK:         load_ind_u64 {{.*}}, [sp
define i64 @value_ends_with_block() {
entry:
  br label %outer

outer:
  %a = phi i64 [ 1, %entry ], [ 0, %inner ], [ 0, %outer ]
  %last = phi i64 [ 1, %entry ], [ %w, %inner ], [ %last, %outer ]
  %b = phi i64 [ 1, %entry ], [ 0, %inner ], [ 0, %outer ]
  %c = phi i64 [ 0, %entry ], [ %w, %inner ], [ 0, %outer ]
  %r1 = call i64 @g(i64 0, i64 0, i64 0)
  %r2 = call i64 @g(i64 %a, i64 0, i64 0)
  %again = icmp eq i64 %last, 0
  br i1 %again, label %outer, label %inner

inner:
  %v = phi i64 [ %b, %outer ], [ 0, %inner ]
  %w = phi i64 [ %c, %outer ], [ 0, %inner ]
  switch i64 %v, label %exit [
    i64 4, label %inner
    i64 2, label %outer
  ]

exit:
  ret i64 0
}
