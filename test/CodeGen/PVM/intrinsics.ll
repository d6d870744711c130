; Intrinsics that are neither arithmetic (which has tests of its own) nor nothing.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s

; CHECK-LABEL: trap:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: trap
define void @trap() {
  call void @llvm.trap()
  unreachable
}

; CHECK-LABEL: debug_trap:
; CHECK: trap
define void @debug_trap() {
  call void @llvm.debugtrap()
  ret void
}

; CHECK-LABEL: unreachable:
; CHECK: trap
define void @unreachable() {
  unreachable
}

;; Hints to caches, optimizers and debuggers are no code.
; CHECK-LABEL: nothing:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: jump_ind ra, 0
define i64 @nothing(i64 %x, ptr %p) {
  %e = call i64 @llvm.expect.i64(i64 %x, i64 3)
  call void @llvm.prefetch.p0(ptr %p, i32 0, i32 3, i32 1)
  call void @llvm.donothing()
  call void @llvm.assume(i1 true)
  call void @llvm.var.annotation.p0.p0(ptr %p, ptr null, ptr null, i32 0, ptr null)
  ret i64 %e
}

; CHECK-LABEL: large_copy:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: jump memcpy
define void @large_copy(ptr %d, ptr %s, i64 %n) {
  tail call void @llvm.memcpy.p0.p0.i64(ptr %d, ptr %s, i64 %n, i1 false)
  ret void
}

; CHECK-LABEL: large_move:
; CHECK: jump memmove
define void @large_move(ptr %d, ptr %s, i64 %n) {
  tail call void @llvm.memmove.p0.p0.i64(ptr %d, ptr %s, i64 %n, i1 false)
  ret void
}

; CHECK-LABEL: large_set:
; CHECK: jump memset
define void @large_set(ptr %d, i8 %c, i64 %n) {
  tail call void @llvm.memset.p0.i64(ptr %d, i8 %c, i64 %n, i1 false)
  ret void
}

;; 128 bytes are 16 words: in line, loads before stores as far as registers go.
; CHECK-LABEL: inline_copy:
; CHECK-COUNT-16: load_ind_u64
; CHECK-NOT: load_imm_jump
; CHECK: jump_ind
define void @inline_copy(ptr %d, ptr %s) {
  tail call void @llvm.memcpy.p0.p0.i64(ptr %d, ptr %s, i64 128, i1 false)
  ret void
}

; CHECK-LABEL: inline_set:
; CHECK-NEXT: # %bb.0:
; CHECK-COUNT-16: store_imm_ind_u64 [a0{{.*}}], -1
; CHECK-NEXT: jump_ind
define void @inline_set(ptr %d) {
  tail call void @llvm.memset.p0.i64(ptr %d, i8 -1, i64 128, i1 false)
  ret void
}

;; One byte in all places is a multiplication.
; CHECK-LABEL: splat:
; CHECK: load_imm_64 {{.*}}, 72340172838076673
; CHECK: mul_64
define void @splat(ptr %d, i8 zeroext %c) {
  tail call void @llvm.memset.p0.i64(ptr %d, i8 %c, i64 16, i1 false)
  ret void
}

; CHECK-LABEL: compare_memory:
; CHECK-NOT: load_imm_jump
; CHECK-COUNT-2: load_ind_u64
; CHECK: jump_ind
define i1 @compare_memory(ptr %p, ptr %q) {
  %r = call i32 @memcmp(ptr %p, ptr %q, i64 8)
  %e = icmp eq i32 %r, 0
  ret i1 %e
}
declare i32 @memcmp(ptr, ptr, i64)

; CHECK-LABEL: is_constant:
; CHECK: load_imm a0, 0
define i64 @is_constant(i64 %x) {
  %c = call i1 @llvm.is.constant.i64(i64 %x)
  %z = zext i1 %c to i64
  ret i64 %z
}
