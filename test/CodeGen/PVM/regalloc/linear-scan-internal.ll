;; The callers of an internal function know what it overwrites: it saves no register but
;; a4, a5 and ra, so that a2 and a3 have no price. A function that others may call pays,
;; and so does one that may be its own caller.

; RUN: llc -mtriple=pvm -regalloc=pvm-linear-scan -verify-regalloc < %s | FileCheck %s
; RUN: llc -mtriple=pvm -regalloc=pvm-linear-scan -pass-remarks-analysis=pvm-linear-scan < %s 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK

; REMARK-DAG: registers available: s1, s0, t2, t1, t0, a1, a0, a2, a3, ra; to be saved at the first use: a4, a5;
; REMARK-DAG: registers available: s1, s0, t2, t1, t0, a1, a0, ra; to be saved at the first use: a2, a3, a4, a5;

declare void @g()

; CHECK-LABEL: {{^}}external:
; CHECK-NOT:     a2
; CHECK:         store_ind_u64 a0, [sp
; CHECK:         load_imm_jump ra, {{.*}}, g
; CHECK:         load_ind_u64 a0, [sp
; CHECK-NOT:     a2
; CHECK:         jump_ind ra, 0
define i64 @external(i64 %x) {
  call void @g()
  ret i64 %x
}

; CHECK-LABEL: {{^}}internal:
; CHECK-NOT:     store_ind_u64 a
; CHECK:         move_reg a2, a0
; CHECK:         load_imm_jump ra, {{.*}}, g
; CHECK:         move_reg a0, a2
; CHECK-NOT:     load_ind_u64 a
; CHECK:         jump_ind ra, 0
define internal i64 @internal(i64 %x) norecurse {
  call void @g()
  ret i64 %x
}

; CHECK-LABEL: {{^}}recursive:
; CHECK-NOT:     a2
; CHECK:         store_ind_u64 a0, [sp
; CHECK-NOT:     a2
; CHECK:         jump_ind ra, 0
define internal i64 @recursive(i64 %x) {
  call void @g()
  ret i64 %x
}

define i64 @caller(i64 %x) {
  %a = call i64 @internal(i64 %x)
  %b = call i64 @external(i64 %a)
  %c = call i64 @recursive(i64 %b)
  ret i64 %c
}
