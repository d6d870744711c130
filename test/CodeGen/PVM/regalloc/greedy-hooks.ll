;; What greedy asks the target about splitting: the first use of a callee-saved register
;; costs nothing (getCSRFirstUseCost, docs/RegAlloc.md), and live ranges are split by
;; regions.

; RUN: llc -mtriple=pvm -regalloc=greedy -verify-regalloc < %s | FileCheck %s --check-prefixes=CHECK,FREE
; RUN: llc -mtriple=pvm -regalloc=greedy -verify-regalloc -regalloc-csr-first-time-cost=16384 < %s | FileCheck %s --check-prefixes=CHECK,PRICE

declare void @g()

;; Across the call in a saved register, which costs a store and a load, as memory does; or
;; in memory.
define i64 @rare(i64 %x, i64 %c) {
; CHECK-LABEL: rare:
; FREE:          store_ind_u64 a2, [sp
; FREE:          move_reg a2, a0
; PRICE-NOT:     a2
; PRICE:         store_ind_u64 a0, [sp
; CHECK:         load_imm_jump ra, {{.*}}, g
; FREE:          move_reg a0, a2
; PRICE:         load_ind_u64 a0, [sp
entry:
  %is = icmp eq i64 %c, 0
  br i1 %is, label %call, label %end, !prof !0

call:
  call void @g()
  br label %end

end:
  %r = phi i64 [ 7, %call ], [ %c, %entry ]
  %s = mul i64 %r, %x
  ret i64 %s
}

;; An entry function saves nothing: the price is not asked for.
define i64 @entry(i64 %x, i64 %c) "pvm-entry" {
; CHECK-LABEL: entry:
; CHECK-NOT:     [sp
; CHECK:         move_reg a2, a0
; CHECK:         load_imm_jump ra, {{.*}}, g
; CHECK:         move_reg a0, a2
; CHECK-NOT:     [sp
; CHECK:         jump_ind ra, 0
entry:
  %is = icmp eq i64 %c, 0
  br i1 %is, label %call, label %end, !prof !0

call:
  call void @g()
  br label %end

end:
  %r = phi i64 [ 7, %call ], [ %c, %entry ]
  %s = mul i64 %r, %x
  ret i64 %s
}

;; Six values live across the call, of which the four saved registers hold as many. The
;; others are in memory there, and in registers all through the loop.
define void @region(ptr %p, i64 %n, i64 %a, i64 %b, i64 %c, i64 %d) {
; CHECK-LABEL: region:
; CHECK-DAG:     store_ind_u64 s0, [sp
; CHECK-DAG:     store_ind_u64 t2, [sp
; CHECK:         load_imm_jump ra, {{.*}}, g
; CHECK-COUNT-2: load_ind_u64 {{.*}}, [sp
; CHECK:       .LBB2_1:
; CHECK-NOT:     [sp
; CHECK:         branch_lt_u
entry:
  call void @g()
  br label %loop

loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %q = getelementptr i64, ptr %p, i64 %i
  %v0 = load i64, ptr %q
  %v1 = mul i64 %v0, %a
  %v2 = xor i64 %v1, %b
  %v3 = mul i64 %v2, %c
  %v4 = xor i64 %v3, %d
  store i64 %v4, ptr %q
  %next = add i64 %i, 1
  %more = icmp ult i64 %next, %n
  br i1 %more, label %loop, label %exit

exit:
  ret void
}

!0 = !{!"branch_weights", i32 1, i32 1000}
