; A branch reaches any block of the program, so a branch to or around a tail call is
; the tail call. Two instructions of a RISC-V, whose branches do not reach, are one.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s
; RUN: llc -mtriple=pvm -mcpu=gp080 < %s | FileCheck %s --check-prefix=HINTS
; RUN: llc -mtriple=pvm -pvm-enable-conditional-tail-calls=false < %s | FileCheck %s --check-prefix=OFF
; RUN: llc -mtriple=pvm -O0 < %s | FileCheck %s --check-prefix=OFF
; RUN: llc -mtriple=pvm -pass-remarks=pvm-conditional-tail-calls -o /dev/null < %s 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REMARK
;
; REMARK-COUNT-3: branch is a tail call itself: one jump less where it is taken
; REMARK-NOT:     remark

declare i64 @f(i64)
declare i64 @g(i64)

;; The call is the path that falls through: the branch is turned around.
; CHECK-LABEL: call_or_constant:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: branch_eq_imm a0, 5, f
; CHECK-NEXT: # %bb.1:
; CHECK-NEXT: load_imm a0, 3
; CHECK-NEXT: jump_ind ra, 0
; OFF-LABEL: call_or_constant:
; OFF: jump f
define i64 @call_or_constant(i64 %x) nounwind {
  %c = icmp eq i64 %x, 5
  br i1 %c, label %call, label %constant
call:
  %r = tail call i64 @f(i64 %x)
  ret i64 %r
constant:
  ret i64 3
}

;; Both are calls: one of them stays a jump.
; CHECK-LABEL: call_or_call:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: branch_ge_u a1, a0, g
; CHECK-NEXT: # %bb.1:
; CHECK-NEXT: jump f
; CHECK-NOT: jump
; CHECK: .Lfunc_end
define i64 @call_or_call(i64 %x, i64 %y) nounwind {
  %c = icmp ugt i64 %x, %y
  br i1 %c, label %one, label %other
one:
  %r = tail call i64 @f(i64 %x)
  ret i64 %r
other:
  %s = tail call i64 @g(i64 %x)
  ret i64 %s
}

;; The arguments have to be made first.
; CHECK-LABEL: argument_no_opt:
; CHECK: branch_{{[a-z]+}}_imm a0, 5, .LBB
; CHECK: load_imm a0, 7
; CHECK-NEXT: jump f
define i64 @argument_no_opt(i64 %x) nounwind {
  %c = icmp eq i64 %x, 5
  br i1 %c, label %call, label %constant
call:
  %r = tail call i64 @f(i64 7)
  ret i64 %r
constant:
  ret i64 3
}

;; There is a frame to give back before the call.
; CHECK-LABEL: frame_no_opt:
; CHECK: load_imm_jump ra, {{.*}}, g
; CHECK: branch_{{[a-z]+}}_imm a0, 5, .LBB
; CHECK: load_ind_u64 ra, [sp]
; CHECK-NEXT: add_imm_64 sp, sp, 8
; CHECK-NEXT: jump f
define i64 @frame_no_opt(i64 %x) nounwind {
  %y = call i64 @g(i64 %x)
  %c = icmp eq i64 %y, 5
  br i1 %c, label %call, label %constant
call:
  %r = tail call i64 @f(i64 %y)
  ret i64 %r
constant:
  ret i64 3
}

;; The call is cold: its mark hints the branch and has to stay.
; HINTS-LABEL: marked_no_opt:
; HINTS: branch_{{[a-z]+}}_imm a0, 5, .LBB
; HINTS: unlikely
; HINTS-NEXT: jump f
define i64 @marked_no_opt(i64 %x) nounwind {
  %c = icmp eq i64 %x, 5
  br i1 %c, label %call, label %constant, !prof !0
call:
  %r = tail call i64 @f(i64 %x)
  ret i64 %r
constant:
  ret i64 3
}

!0 = !{!"branch_weights", i32 1, i32 2000}
