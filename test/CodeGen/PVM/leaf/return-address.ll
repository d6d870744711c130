; RUN: llc -mtriple=pvm -O2 -regalloc=greedy < %s | FileCheck %s
;; An internal function saves no register for its callers, who know what it
;; clobbers, but keeps the address it returns to, and what may be a frame pointer.

; CHECK-LABEL: leaf:
; CHECK:       store_ind_u64 ra, [sp - 8]
; CHECK-NOT:   store_ind_u64 a{{[23]}}, [sp
; CHECK:       load_ind_u64 ra, [a0]
; CHECK:       load_ind_u64 ra, [sp - 8]
; CHECK:       jump_ind ra, 0
define internal fastcc i64 @leaf(ptr %p, ptr %q, i64 %n) noinline norecurse {
entry:
  %a = load volatile i64, ptr %p
  %b = load volatile i64, ptr %p
  %c = load volatile i64, ptr %p
  %d = load volatile i64, ptr %p
  %e = load volatile i64, ptr %p
  %f = load volatile i64, ptr %p
  %g = load volatile i64, ptr %p
  %h = load volatile i64, ptr %p
  %i = load volatile i64, ptr %p
  %j = load volatile i64, ptr %p
  %k = load volatile i64, ptr %p
  store volatile i64 %a, ptr %q
  store volatile i64 %b, ptr %q
  store volatile i64 %c, ptr %q
  store volatile i64 %d, ptr %q
  store volatile i64 %e, ptr %q
  store volatile i64 %f, ptr %q
  store volatile i64 %g, ptr %q
  store volatile i64 %h, ptr %q
  store volatile i64 %i, ptr %q
  store volatile i64 %j, ptr %q
  store volatile i64 %k, ptr %q
  %s = add i64 %n, %a
  ret i64 %s
}
define i64 @caller(ptr %p, ptr %q, i64 %n) {
  %r = call fastcc i64 @leaf(ptr %p, ptr %q, i64 %n)
  %s = add i64 %r, 1
  ret i64 %s
}
