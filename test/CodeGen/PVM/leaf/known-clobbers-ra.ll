; RUN: llc -mtriple=pvm -O2 < %s | FileCheck %s

;; A function whose callers know what it clobbers saves no register for them, but it
;; must come back: ra is saved where it is used for a value.

define internal i64 @local(ptr %p) noinline norecurse {
; CHECK-LABEL: local:
; CHECK:       store_ind_u64 ra, [sp
; CHECK-NOT:   store_ind_u64 a
; CHECK:       load_ind_u64 ra, [sp
; CHECK:       jump_ind ra, 0
  %v = load volatile i64, ptr %p
  call void asm sideeffect "", "~{ra},~{a3}"()
  ret i64 %v
}

define i64 @caller(ptr %p) {
  %v = call i64 @local(ptr %p)
  %w = call i64 @local(ptr %p)
  %s = add i64 %v, %w
  ret i64 %s
}
