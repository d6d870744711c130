; A way out of a function that calls nothing needs no prologue, unless a callee-saved
; register is written on it: what lives across the call gets one only behind the branch.
; RUN: llc -mtriple=pvm -O2 -regalloc=pvm-linear-scan -pvm-regalloc-check < %s | FileCheck %s

declare i64 @g(i64)

; CHECK-LABEL: early:
; CHECK-NOT:   sp
; CHECK:       branch_{{(eq|ne)}}_imm a0, 0, [[EXIT:.*]]
; CHECK:       add_imm_64 sp, sp, -16
; CHECK:       move_reg [[KEPT:a[2-5]]], a0
; CHECK:       load_imm_jump ra, {{.*}}, g
; CHECK:       [[KEPT]]
define i64 @early(i64 %n) {
  %is_zero = icmp eq i64 %n, 0
  br i1 %is_zero, label %exit, label %more

more:
  %m = add i64 %n, -1
  %r = call i64 @g(i64 %m)
  %s = add i64 %r, %n
  %t = mul i64 %s, %n
  %u = xor i64 %t, %n
  br label %exit

exit:
  %result = phi i64 [ 1, %0 ], [ %u, %more ]
  ret i64 %result
}

; What is on the stack needs the prologue in front of the branch.
; CHECK-LABEL: late:
; CHECK:       add_imm_64 sp, sp, -{{[0-9]+}}
; CHECK:       store_ind_u64 [[KEPT:a[2-5]]], [sp
; CHECK:       branch_{{(eq|ne)}}_imm
; CHECK:       load_imm_jump ra, {{.*}}, g
define i64 @late(i64 %n) {
  %p = alloca i64
  store volatile i64 %n, ptr %p
  %is_zero = icmp eq i64 %n, 0
  br i1 %is_zero, label %exit, label %more

more:
  %m = add i64 %n, -1
  %r = call i64 @g(i64 %m)
  %s = add i64 %r, %n
  %t = mul i64 %s, %n
  %u = xor i64 %t, %n
  br label %exit

exit:
  %result = phi i64 [ 1, %0 ], [ %u, %more ]
  ret i64 %result
}
