; Tail calls are jumps; musttail with arguments on the stack writes them over its own.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s

declare i64 @f(i64, i64)
declare i64 @many(i64, i64, i64, i64, i64, i64, i64, i64)

; CHECK-LABEL: direct:
; CHECK:      move_reg [[T:[a-z0-9]+]], a1
; CHECK-NEXT: move_reg a1, a0
; CHECK-NEXT: move_reg a0, [[T]]
; CHECK-NEXT: jump f
define i64 @direct(i64 %a, i64 %b) {
  %r = tail call i64 @f(i64 %b, i64 %a)
  ret i64 %r
}

;; The address goes through the one register that no argument uses.
; CHECK-LABEL: indirect:
; CHECK:      move_reg s1, a0
; CHECK:      jump_ind s1, 0
define i64 @indirect(ptr %f, i64 %b) {
  %r = tail call i64 %f(i64 %b)
  ret i64 %r
}

;; Arguments seven and eight are exchanged: both are read before one is written.
; CHECK-LABEL: must_tail:
; CHECK-NEXT: # %bb.0:
; CHECK-DAG:  load_ind_u64 [[SEVENTH:[a-z0-9]+]], [sp]
; CHECK-DAG:  load_ind_u64 [[EIGHTH:[a-z0-9]+]], [sp + 8]
; CHECK-NOT:  load
; CHECK-DAG:  store_ind_u64 [[SEVENTH]], [sp + 8]
; CHECK-DAG:  store_ind_u64 [[EIGHTH]], [sp]
; CHECK:      jump many
define i64 @must_tail(i64 %a, i64 %b, i64 %c, i64 %d, i64 %e, i64 %f, i64 %g, i64 %h) {
  %r = musttail call i64 @many(i64 %a, i64 %b, i64 %c, i64 %d, i64 %e, i64 %f, i64 %h,
                               i64 %g)
  ret i64 %r
}

;; The callee would look for stack arguments where the caller has none.
; CHECK-LABEL: stack_arguments_no_opt:
; CHECK-NOT:  jump many
; CHECK:      load_imm_jump ra, {{.*}}, many
define i64 @stack_arguments_no_opt(i64 %a) nounwind {
  %r = tail call i64 @many(i64 %a, i64 %a, i64 %a, i64 %a, i64 %a, i64 %a, i64 %a, i64 %a)
  ret i64 %r
}
