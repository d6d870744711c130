; There is one thread: atomic operations are plain ones, in registers, without calls.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s

; CHECK-NOT: load_imm_jump

; CHECK-LABEL: fetch_add:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: load_ind_i32 [[OLD:[a-z0-9]+]], [a0]
; CHECK-NEXT: add_64 [[NEW:[a-z0-9]+]], [[OLD]], a1
; CHECK-NEXT: store_ind_u32 [[NEW]], [a0]
; CHECK-NEXT: move_reg a0, [[OLD]]
; CHECK-NEXT: jump_ind
define signext i32 @fetch_add(ptr %p, i32 signext %v) {
  %r = atomicrmw add ptr %p, i32 %v seq_cst
  ret i32 %r
}

; CHECK-LABEL: exchange:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: load_ind_u8 [[OLD:[a-z0-9]+]], [a0]
; CHECK-NEXT: store_ind_u8 a1, [a0]
; CHECK-NEXT: move_reg a0, [[OLD]]
; CHECK-NEXT: jump_ind
define zeroext i8 @exchange(ptr %p, i8 zeroext %v) {
  %r = atomicrmw xchg ptr %p, i8 %v seq_cst
  ret i8 %r
}

; CHECK-LABEL: maximum:
; CHECK: max_u
define void @maximum(ptr %p, i64 %v) {
  %r = atomicrmw umax ptr %p, i64 %v monotonic
  ret void
}

; CHECK-LABEL: compare_and_exchange:
; CHECK:     load_ind_u64 [[OLD:[a-z0-9]+]], [a0]
; CHECK:     cmov_{{iz|nz}}
; CHECK:     store_ind_u64 {{.*}}, [a0]
; CHECK:     jump_ind
define i64 @compare_and_exchange(ptr %p, i64 %old, i64 %new) {
  %pair = cmpxchg ptr %p, i64 %old, i64 %new seq_cst seq_cst
  %r = extractvalue { i64, i1 } %pair, 0
  ret i64 %r
}

; CHECK-LABEL: load_fence_store:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: load_ind_u64 [[V:[a-z0-9]+]], [a0]
; CHECK-NEXT: store_ind_u64 [[V]], [a1]
; CHECK-NEXT: jump_ind
define void @load_fence_store(ptr %p, ptr %q) {
  %v = load atomic i64, ptr %p acquire, align 8
  fence seq_cst
  store atomic i64 %v, ptr %q release, align 8
  ret void
}
