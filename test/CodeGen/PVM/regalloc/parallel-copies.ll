;; Copies that happen at the same time, where the values are in each other's way: as many
;; moves as the cycles and chains need, in an order that loses no value. A cycle of n
;; registers needs one move more than it has registers, a chain or a cycle that a constant
;; enters needs none more.

; RUN: llc -mtriple=pvm -regalloc=greedy %s -o - | FileCheck %s
; RUN: llc -mtriple=pvm -regalloc=pvm-linear-scan %s -o - | FileCheck %s
; RUN: llc -mtriple=pvm -regalloc=basic %s -o /dev/null
; RUN: llc -mtriple=pvm -regalloc=pbqp %s -o /dev/null
; RUN: llc -mtriple=pvm -O0 %s -o /dev/null

declare void @none()
declare void @six(i64, i64, i64, i64, i64, i64)

;; In calls.
; CHECK-LABEL: {{^}}swap:
; CHECK-COUNT-3: move_reg
; CHECK-NOT: move_reg
; CHECK: jump six
define void @swap(i64 %a, i64 %b, i64 %c, i64 %d, i64 %e, i64 %f) {
  musttail call void @six(i64 %b, i64 %a, i64 %c, i64 %d, i64 %e, i64 %f)
  ret void
}

; CHECK-LABEL: {{^}}two_swaps:
; CHECK-COUNT-6: move_reg
; CHECK-NOT: move_reg
; CHECK: jump six
define void @two_swaps(i64 %a, i64 %b, i64 %c, i64 %d, i64 %e, i64 %f) {
  musttail call void @six(i64 %b, i64 %a, i64 %d, i64 %c, i64 %e, i64 %f)
  ret void
}

; CHECK-LABEL: {{^}}rotate_three:
; CHECK-COUNT-4: move_reg
; CHECK-NOT: move_reg
; CHECK: jump six
define void @rotate_three(i64 %a, i64 %b, i64 %c, i64 %d, i64 %e, i64 %f) {
  musttail call void @six(i64 %b, i64 %c, i64 %a, i64 %d, i64 %e, i64 %f)
  ret void
}

; CHECK-LABEL: {{^}}rotate_six:
; CHECK-COUNT-7: move_reg
; CHECK-NOT: move_reg
; CHECK: jump six
define void @rotate_six(i64 %a, i64 %b, i64 %c, i64 %d, i64 %e, i64 %f) {
  musttail call void @six(i64 %b, i64 %c, i64 %d, i64 %e, i64 %f, i64 %a)
  ret void
}

; CHECK-LABEL: {{^}}chain:
; CHECK-COUNT-5: move_reg
; CHECK-NOT: move_reg
; CHECK: jump six
define void @chain(i64 %a, i64 %b, i64 %c, i64 %d, i64 %e, i64 %f) {
  musttail call void @six(i64 %a, i64 %a, i64 %b, i64 %c, i64 %d, i64 %e)
  ret void
}

; CHECK-LABEL: {{^}}fork:
; CHECK-COUNT-6: move_reg
; CHECK-NOT: move_reg
; CHECK: jump six
define void @fork(i64 %a, i64 %b, i64 %c, i64 %d, i64 %e, i64 %f) {
  musttail call void @six(i64 %b, i64 %a, i64 %b, i64 %b, i64 %a, i64 %a)
  ret void
}

; CHECK-LABEL: {{^}}constant_in_cycle:
; CHECK-COUNT-4: move_reg
; CHECK-NOT: move_reg
; CHECK: load_imm t0, 7
; CHECK-NOT: move_reg
; CHECK: jump six
define void @constant_in_cycle(i64 %a, i64 %b, i64 %c, i64 %d, i64 %e, i64 %f) {
  musttail call void @six(i64 %b, i64 %c, i64 7, i64 %a, i64 %d, i64 %f)
  ret void
}

; CHECK-LABEL: {{^}}swap_and_constant:
; CHECK-COUNT-3: move_reg
; CHECK-NOT: move_reg
; CHECK: load_imm t0, 7
; CHECK-NOT: move_reg
; CHECK: jump six
define void @swap_and_constant(i64 %a, i64 %b, i64 %c, i64 %d, i64 %e, i64 %f) {
  musttail call void @six(i64 %b, i64 %a, i64 7, i64 %d, i64 8, i64 %f)
  ret void
}

;; Values that wait in memory or in saved registers.
; CHECK-LABEL: {{^}}after_call:
; CHECK: load_imm_jump ra, {{.*}}, none
; CHECK: jump six
define void @after_call(i64 %a, i64 %b, i64 %c, i64 %d, i64 %e, i64 %f) {
  call void @none()
  musttail call void @six(i64 %f, i64 %e, i64 %d, i64 %c, i64 %b, i64 %a)
  ret void
}

;; In phis.
; CHECK-LABEL: {{^}}loop_swap:
; CHECK: [[LOOP:.LBB.*]]:
; CHECK-COUNT-3: move_reg
; CHECK-NOT: move_reg
; CHECK: branch_ne_imm {{.*}}, [[LOOP]]
define i64 @loop_swap(i64 %a, i64 %b, i64 %n) {
entry:
  br label %loop
loop:
  %x = phi i64 [ %a, %entry ], [ %y, %loop ]
  %y = phi i64 [ %b, %entry ], [ %x, %loop ]
  %i = phi i64 [ %n, %entry ], [ %i.next, %loop ]
  %i.next = add i64 %i, -1
  %more = icmp ne i64 %i.next, 0
  br i1 %more, label %loop, label %exit
exit:
  ret i64 %x
}

; CHECK-LABEL: {{^}}loop_rotate:
; CHECK: [[LOOP:.LBB.*]]:
; CHECK-COUNT-4: move_reg
; CHECK-NOT: move_reg
; CHECK: branch_ne_imm {{.*}}, [[LOOP]]
define i64 @loop_rotate(i64 %a, i64 %b, i64 %c, i64 %n) {
entry:
  br label %loop
loop:
  %x = phi i64 [ %a, %entry ], [ %y, %loop ]
  %y = phi i64 [ %b, %entry ], [ %z, %loop ]
  %z = phi i64 [ %c, %entry ], [ %x, %loop ]
  %i = phi i64 [ %n, %entry ], [ %i.next, %loop ]
  %i.next = add i64 %i, -1
  %more = icmp ne i64 %i.next, 0
  br i1 %more, label %loop, label %exit
exit:
  %r = sub i64 %x, %y
  ret i64 %r
}

;; A constant enters the chain each time round.
; CHECK-LABEL: {{^}}loop_constant:
; CHECK: [[LOOP:.LBB.*]]:
; CHECK: load_imm {{.*}}, 9
; CHECK: branch_ne_imm {{.*}}, [[LOOP]]
define i64 @loop_constant(i64 %a, i64 %b, i64 %n) {
entry:
  br label %loop
loop:
  %x = phi i64 [ %a, %entry ], [ %y, %loop ]
  %y = phi i64 [ %b, %entry ], [ %z, %loop ]
  %z = phi i64 [ 5, %entry ], [ 9, %loop ]
  %i = phi i64 [ %n, %entry ], [ %i.next, %loop ]
  %i.next = add i64 %i, -1
  %more = icmp ne i64 %i.next, 0
  br i1 %more, label %loop, label %exit
exit:
  %r = sub i64 %x, %y
  ret i64 %r
}
