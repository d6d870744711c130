; Accesses need no alignment: one instruction, whatever the IR says, and neighbours that
; are put together in a register are one access.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s

; CHECK-LABEL: load_8:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: load_ind_u64 a0, [a0 + 1]
; CHECK-NEXT: jump_ind
define i64 @load_8(ptr %p) {
  %q = getelementptr i8, ptr %p, i64 1
  %v = load i64, ptr %q, align 1
  ret i64 %v
}

; CHECK-LABEL: load_4:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: load_ind_i32 a0, [a0]
; CHECK-NEXT: jump_ind
define signext i32 @load_4(ptr %p) {
  %v = load i32, ptr %p, align 1
  ret i32 %v
}

; CHECK-LABEL: store_8:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: store_ind_u64 a1, [a0 + 3]
; CHECK-NEXT: jump_ind
define void @store_8(ptr %p, i64 %v) {
  %q = getelementptr i8, ptr %p, i64 3
  store i64 %v, ptr %q, align 1
  ret void
}

; CHECK-LABEL: merged_loads:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: load_ind_u16 a0, [a0]
; CHECK-NEXT: jump_ind
define i64 @merged_loads(ptr %p) {
  %q = getelementptr i8, ptr %p, i64 1
  %a = load i8, ptr %p
  %b = load i8, ptr %q
  %az = zext i8 %a to i64
  %bz = zext i8 %b to i64
  %bs = shl i64 %bz, 8
  %r = or i64 %az, %bs
  ret i64 %r
}

; CHECK-LABEL: merged_stores:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: store_ind_u16 a1, [a0]
; CHECK-NEXT: jump_ind
define void @merged_stores(ptr %p, i64 %v) {
  %q = getelementptr i8, ptr %p, i64 1
  %low = trunc i64 %v to i8
  %shifted = lshr i64 %v, 8
  %high = trunc i64 %shifted to i8
  store i8 %low, ptr %p
  store i8 %high, ptr %q
  ret void
}

;; 20 bytes: two of 8, one of 4. Loads first, stores last.
; CHECK-LABEL: copy_20:
; CHECK-COUNT-3: load_ind_
; CHECK-NOT: load
; CHECK-COUNT-3: store_ind_u
; CHECK-NEXT: jump_ind
define void @copy_20(ptr %d, ptr %s) {
  call void @llvm.memmove.p0.p0.i64(ptr align 1 %d, ptr align 1 %s, i64 20, i1 false)
  ret void
}
