; RUN: llc -mtriple=pvm < %s | FileCheck %s

;; cc 1000, wasm-pvm's: arguments in a2..a5 (r9..r12), which the callee preserves, then
;; on the stack; results as usual.

declare cc 1000 i64 @other(i64, i64, i64, i64, i64, i64)
declare cc 1000 i64 @one(i64)

; CHECK-LABEL: sum:
; CHECK-NOT:     store_ind
; CHECK-DAG:     add_64 {{[a-z0-9]+}}, a2, a3
; CHECK-DAG:     add_64 {{[a-z0-9]+}}, a4, a5
; CHECK-DAG:     load_ind_u64 {{[a-z0-9]+}}, [sp]
; CHECK-DAG:     load_ind_u64 {{[a-z0-9]+}}, [sp + 8]
; CHECK:         add_64 a0,
; CHECK-NEXT:    jump_ind ra, 0
define cc 1000 i64 @sum(i64 %a, i64 %b, i64 %c, i64 %d, i64 %e, i64 %f) {
  %1 = add i64 %a, %b
  %2 = add i64 %c, %d
  %3 = add i64 %e, %f
  %4 = add i64 %1, %2
  %5 = add i64 %4, %3
  ret i64 %5
}

;; The argument is there after the call, and need not be passed on.
; CHECK-LABEL: twice:
; CHECK-NOT:     a2
; CHECK:         load_imm_jump ra, .Lret{{[0-9]+}}, one
; CHECK-NOT:     a2
; CHECK:         load_imm_jump ra, .Lret{{[0-9]+}}, one
; CHECK-NOT:     a2
; CHECK:         jump_ind ra, 0
define cc 1000 i64 @twice(i64 %a) {
  %1 = call cc 1000 i64 @one(i64 %a)
  %2 = call cc 1000 i64 @one(i64 %a)
  %3 = add i64 %1, %2
  ret i64 %3
}

;; The epilogue restores a2: only with the same argument is the call a jump.
; CHECK-LABEL: same_tail:
; CHECK:         jump one
define cc 1000 i64 @same_tail(i64 %a) {
  %1 = tail call cc 1000 i64 @one(i64 %a)
  ret i64 %1
}

; CHECK-LABEL: other_tail:
; CHECK:         store_ind_u64 a2, [sp
; CHECK:         add_imm_64 a2, a2, 1
; CHECK-NEXT:    load_imm_jump ra, .Lret{{[0-9]+}}, one
; CHECK:         load_ind_u64 a2, [sp
define cc 1000 i64 @other_tail(i64 %a) {
  %1 = add i64 %a, 1
  %2 = tail call cc 1000 i64 @one(i64 %1)
  ret i64 %2
}
