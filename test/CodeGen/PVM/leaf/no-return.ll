; RUN: llc -mtriple=pvm < %s | FileCheck %s

;; A call that does not return costs the paths without it nothing: no saved ra, no
;; frame, no callee-saved register, although the callee clobbers them.

declare void @panic(i64) noreturn
declare void @may_return(i64)

; CHECK-LABEL: bounds_check:
; CHECK-NOT:     sp
; CHECK-NOT:     ra,
; CHECK:         jump_ind ra, 0
; CHECK-NOT:     sp
; CHECK:         load_imm_jump ra, 0, panic
define i64 @bounds_check(ptr %p, i64 %i, i64 %n) {
  %in = icmp ult i64 %i, %n
  br i1 %in, label %ok, label %bad, !prof !0
ok:
  %a = getelementptr i64, ptr %p, i64 %i
  %v = load i64, ptr %a
  ret i64 %v
bad:
  call void @panic(i64 %i)
  unreachable
}

;; Defined here, so its clobbers are known; it saves nothing, being noreturn itself.
define internal void @panic_here(i64 %code) noreturn nounwind noinline {
  call void asm sideeffect "", "~{a2},~{a3},~{a4},~{a5}"()
  call void @llvm.trap()
  unreachable
}

; CHECK-LABEL: known_panic:
; CHECK-NOT:     sp
; CHECK:         jump_ind ra, 0
; CHECK-NOT:     sp
; CHECK:         load_imm_jump ra, 0, panic_here
define i64 @known_panic(i64 %i, i64 %n) {
  %in = icmp ult i64 %i, %n
  br i1 %in, label %ok, label %bad, !prof !0
ok:
  %v = mul i64 %i, %n
  ret i64 %v
bad:
  call void @panic_here(i64 %i)
  unreachable
}

;; No promise, no gain.
; CHECK-LABEL: ordinary_call:
; CHECK:         store_ind_u64 ra, [sp]
define i64 @ordinary_call(i64 %i, i64 %n) {
  %in = icmp ult i64 %i, %n
  br i1 %in, label %ok, label %bad, !prof !0
ok:
  %v = mul i64 %i, %n
  ret i64 %v
bad:
  call void @may_return(i64 %i)
  ret i64 0
}

;; One of each: the one that comes back decides.
; CHECK-LABEL: both:
; CHECK:         store_ind_u64 ra, [sp
define i64 @both(i64 %i, i64 %n) {
  call void @may_return(i64 %i)
  %in = icmp ult i64 %i, %n
  br i1 %in, label %ok, label %bad, !prof !0
ok:
  ret i64 1
bad:
  call void @panic(i64 %i)
  unreachable
}

;; A jump to it needs no ra either.
; CHECK-LABEL: jumps_to_panic:
; CHECK-NOT:     sp
; CHECK:         jump panic_with_calls
define internal void @panic_with_calls(i64 %code) noreturn nounwind noinline {
  call void @may_return(i64 %code)
  call void @llvm.trap()
  unreachable
}
define void @jumps_to_panic(i64 %code) {
  tail call void @panic_with_calls(i64 %code)
  ret void
}

!0 = !{!"branch_weights", i32 2000, i32 1}
