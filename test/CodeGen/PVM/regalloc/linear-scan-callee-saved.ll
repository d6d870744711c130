;; A callee-saved register costs a store and a load, once; it is used if that is less
;; than what memory would cost, and always where it costs nothing.

; RUN: llc -mtriple=pvm -regalloc=pvm-linear-scan -verify-regalloc \
; RUN:   -pvm-enable-conditional-calls=false < %s | FileCheck %s

declare void @g()

;; Once stored and once loaded either way.
define i64 @one_use(i64 %x) {
; CHECK-LABEL: one_use:
; CHECK-NOT:     a2
; CHECK:         store_ind_u64 a0, [sp
; CHECK:         load_imm_jump ra, {{.*}}, g
; CHECK:         load_ind_u64 a0, [sp
; CHECK-NOT:     a2
; CHECK:         jump_ind ra, 0
  call void @g()
  ret i64 %x
}

;; One reload in a loop is many.
define i64 @loop(i64 %x, i64 %n) {
; CHECK-LABEL: loop:
; CHECK-DAG:     store_ind_u64 a2, [sp
; CHECK-DAG:     store_ind_u64 a3, [sp
; CHECK:       .LBB1_1:
; CHECK-NOT:     [sp
; CHECK:         load_imm_jump ra, {{.*}}, g
; CHECK-NOT:     [sp
; CHECK:         branch_
; CHECK:         load_ind_u64 a2, [sp
entry:
  br label %loop

loop:
  %i = phi i64 [ %n, %entry ], [ %next, %loop ]
  call void @g()
  %next = sub i64 %i, %x
  %more = icmp ugt i64 %next, %x
  br i1 %more, label %loop, label %exit

exit:
  ret i64 %next
}

;; Nobody is above an entry function.
define i64 @entry(i64 %x) "pvm-entry" {
; CHECK-LABEL: entry:
; CHECK-NOT:     [sp
; CHECK:         move_reg a2, a0
; CHECK:         load_imm_jump ra, {{.*}}, g
; CHECK:         move_reg a0, a2
; CHECK-NOT:     [sp
  call void @g()
  ret i64 %x
}

;; Without calls there is no need.
define i64 @leaf(i64 %x, i64 %y) {
; CHECK-LABEL: leaf:
; CHECK-NOT:     {{a[2345]}}
; CHECK:         jump_ind ra, 0
  %s = mul i64 %x, %y
  %t = xor i64 %s, %x
  ret i64 %t
}
