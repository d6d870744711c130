; A way out of a function that calls nothing needs no prologue, unless a callee-saved
; register is written on it: what lives across the call gets one only behind the branch.
; RUN: llc -mtriple=pvm -O2 -regalloc=pvm-linear-scan -pvm-regalloc-check < %s | FileCheck %s
; RUN: llc -mtriple=pvm -mcpu=gp080 -O2 -regalloc=pvm-linear-scan -pvm-regalloc-check < %s \
; RUN:   | FileCheck %s --check-prefix=FULL

declare i64 @g(i64)
declare void @h(i64, i64)

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

; A loop that needs more registers than cost nothing would put values on the stack, and
; the prologue in front of it all the same. It may use callee-saved ones.
; CHECK-LABEL: crowded:
; CHECK:       store_ind_u64 a2, [sp
; CHECK:       [[LOOP:\.LBB2_[0-9]+]]:
; CHECK-NOT:   sp
; CHECK:       branch_{{.*}}, [[LOOP]]
; CHECK:       load_imm_jump ra, {{.*}}, g
define i64 @crowded(i64 %n, i64 %a, i64 %b) {
  br label %loop

loop:
  %i = phi i64 [ %n, %0 ], [ %i.next, %loop ]
  %x0 = phi i64 [ %a, %0 ], [ %y0, %loop ]
  %x1 = phi i64 [ %b, %0 ], [ %y1, %loop ]
  %x2 = phi i64 [ %a, %0 ], [ %y2, %loop ]
  %x3 = phi i64 [ %b, %0 ], [ %y3, %loop ]
  %x4 = phi i64 [ %a, %0 ], [ %y4, %loop ]
  %x5 = phi i64 [ %b, %0 ], [ %y5, %loop ]
  %x6 = phi i64 [ %a, %0 ], [ %y6, %loop ]
  %x7 = phi i64 [ %b, %0 ], [ %y7, %loop ]
  %x8 = phi i64 [ %a, %0 ], [ %y8, %loop ]
  %y0 = add i64 %x0, %x1
  %y1 = xor i64 %x1, %x2
  %y2 = add i64 %x2, %x3
  %y3 = xor i64 %x3, %x4
  %y4 = add i64 %x4, %x5
  %y5 = xor i64 %x5, %x6
  %y6 = add i64 %x6, %x7
  %y7 = xor i64 %x7, %x8
  %y8 = add i64 %x8, %y0
  %i.next = add i64 %i, -1
  %done = icmp eq i64 %i.next, 0
  br i1 %done, label %end, label %loop

end:
  %s1 = mul i64 %y0, %y1
  %s2 = add i64 %s1, %y2
  %s3 = mul i64 %s2, %y3
  %s4 = add i64 %s3, %y4
  %s5 = mul i64 %s4, %y5
  %s6 = add i64 %s5, %y6
  %s7 = mul i64 %s6, %y7
  %s8 = add i64 %s7, %y8
  %is_zero = icmp eq i64 %s8, 0
  br i1 %is_zero, label %more, label %exit, !prof !0

more:
  %r = call i64 @g(i64 %n)
  br label %exit

exit:
  %result = phi i64 [ %s8, %end ], [ %r, %more ]
  ret i64 %result
}

; What the loop leaves to the tail call is in a callee-saved register across the calls. It
; goes to another one behind the last call, which costs as much as to store it behind its
; definition: so the way around the loop needs no prologue.
; FULL-LABEL: around:
; FULL-NEXT:  # %bb.0:
; FULL-NEXT:  branch_eq_imm t0, 1, h
; FULL:       add_imm_64 sp, sp, -40
; FULL:       load_imm_jump ra, {{.*}}, around
; FULL-NOT:   sp
; FULL:       load_imm_jump ra, {{.*}}, h
; FULL-NOT:   sp
; FULL:       branch_ne_imm
define void @around(i64 %from, i64 %to, i64 %n) {
  %is_one = icmp eq i64 %n, 1
  br i1 %is_one, label %exit, label %loop

loop:
  %i = phi i64 [ %m, %loop ], [ %n, %0 ]
  %at = phi i64 [ %other, %loop ], [ %from, %0 ]
  %sum = add i64 %at, %to
  %other = sub i64 6, %sum
  %m = add i64 %i, -1
  call void @around(i64 %at, i64 %other, i64 %m)
  call void @h(i64 %at, i64 %to)
  %done = icmp eq i64 %m, 1
  br i1 %done, label %exit, label %loop

exit:
  %last = phi i64 [ %from, %0 ], [ %other, %loop ]
  tail call void @h(i64 %last, i64 %to)
  ret void
}

; More values live across the calls than there are callee-saved registers. The one in memory
; is stored behind the branch, and ra is not used in front of it either.
; CHECK-LABEL: in_memory:
; CHECK-NOT:   sp
; CHECK-NOT:   ra,
; CHECK:       branch_{{.*}}, [[EXIT:\.LBB[0-9_]+]]
; CHECK:       add_imm_64 sp, sp, -{{[0-9]+}}
; CHECK:       store_ind_u64 {{(a[01]|t[0-2]|s[01])}}, [sp
; CHECK:       load_imm_jump ra, {{.*}}, h
; CHECK:       [[EXIT]]:
; CHECK-NOT:   sp
; CHECK:       jump_ind
define i64 @in_memory(i64 %a, i64 %b, i64 %c, i64 %d, i64 %e) {
  %is_zero = icmp eq i64 %a, %e
  br i1 %is_zero, label %exit, label %more

more:
  call void @h(i64 %a, i64 %b)
  call void @h(i64 %c, i64 %d)
  call void @h(i64 %e, i64 %a)
  call void @h(i64 %b, i64 %c)
  call void @h(i64 %d, i64 %e)
  %x = xor i64 %a, %b
  %y = add i64 %c, %d
  %z = mul i64 %x, %y
  %r = sub i64 %z, %e
  br label %exit

exit:
  %result = phi i64 [ 1, %0 ], [ %r, %more ]
  ret i64 %result
}

!0 = !{!"branch_weights", i32 1, i32 9}
