; An alloca of a size known at run time moves the stack pointer, keeps it aligned to what
; anything in the function needs, and touches the stack where it could step over the
; 64 KiB of the guard.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s
; RUN: llc -mtriple=pvm -O0 < %s | FileCheck %s --check-prefix=O0

declare void @use(ptr)
declare i64 @variadic(i64, ...)

;; The size is rounded up; the frame pointer finds the way back.
; CHECK-LABEL: unknown_size:
; CHECK:      move_reg a5, sp
; CHECK:      add_imm_64 s1, a0, 7
; CHECK-NEXT: and_imm s1, s1, -8
; CHECK-NEXT: sub_64 a0, sp, s1
; CHECK-NEXT: add_imm_64 [[AT:[a-z0-9]+]], sp, -65536
; CHECK-NEXT: branch_ge_s a0, [[AT]], [[DONE:.LBB[0-9_]+]]
; CHECK-NEXT: [[LOOP:.LBB[0-9_]+]]:
; CHECK:      store_imm_ind_u8 {{\[}}[[AT]]], 0
; CHECK-NEXT: add_imm_64 [[AT]], [[AT]], -65536
; CHECK-NEXT: branch_lt_s a0, [[AT]], [[LOOP]]
; CHECK-NEXT: [[DONE]]:
; CHECK-NEXT: move_reg sp, a0
; CHECK-NEXT: load_imm_jump ra, {{.*}}, use
; CHECK:      move_reg sp, a5
; O0-LABEL: unknown_size:
; O0: store_imm_ind_u8
define void @unknown_size(i64 %n) nounwind {
  %p = alloca i8, i64 %n
  call void @use(ptr %p)
  ret void
}

;; At most 255 bytes.
; CHECK-LABEL: small_size_no_probe:
; CHECK:      sub_64 a0, sp, s1
; CHECK-NEXT: move_reg sp, a0
; CHECK-NEXT: load_imm_jump
define void @small_size_no_probe(i8 zeroext %n) nounwind {
  %z = zext i8 %n to i64
  %p = alloca i8, i64 %z
  call void @use(ptr %p)
  ret void
}

;; The base pointer stands for the aligned frame.
; CHECK-LABEL: over_aligned:
; CHECK:      move_reg a5, sp
; CHECK:      and_imm sp, sp, -64
; CHECK-NEXT: move_reg a4, sp
; CHECK:      sub_64 [[NEW:[a-z0-9]+]], sp,
; CHECK-NEXT: and_imm [[NEW2:[a-z0-9]+]], [[NEW]], -64
; CHECK:      move_reg sp, [[NEW2]]
; CHECK-NEXT: move_reg a0, a4
; CHECK-NEXT: load_imm_jump ra, {{.*}}, use
define void @over_aligned(i64 %n) nounwind {
  %p = alloca i64, align 64
  %q = alloca i8, i64 %n, align 32
  call void @use(ptr %p)
  call void @use(ptr %q)
  ret void
}

;; The argument area lies where the stack pointer is: 16 bytes of alignment for the i128,
;; and 32 bytes of area for 8 + 8 + 16.
; CHECK-LABEL: aligned_arguments:
; CHECK:      and_imm sp, sp, -16
; CHECK:      sub_64 [[NEW:[a-z0-9]+]], sp,
; CHECK-NEXT: and_imm {{[a-z0-9]+}}, [[NEW]], -16
; CHECK:      add_imm_64 sp, sp, -32
; CHECK-DAG:  store_imm_ind_u64 [sp], 2
; CHECK-DAG:  store_imm_ind_u64 [sp + 8], 3
; CHECK-DAG:  store_imm_ind_u64 [sp + 16], 4
; CHECK-DAG:  store_imm_ind_u64 [sp + 24], 0
; CHECK:      load_imm_jump ra, {{.*}}, variadic
; CHECK:      add_imm_64 sp, sp, 32
define i64 @aligned_arguments(i64 %n) nounwind {
  %p = alloca i8, i64 %n
  call void @use(ptr %p)
  %r = call i64 (i64, ...) @variadic(i64 1, i64 2, i64 3, i128 4)
  ret i64 %r
}

;; stacksave and stackrestore are moves of sp, here to and from memory.
; CHECK-LABEL: save_restore:
; CHECK:      store_ind_u64 sp, [[SAVED:\[a5 - [0-9]+\]]]
; CHECK:      load_imm_jump ra, {{.*}}, use
; CHECK:      load_ind_u64 sp, [[SAVED]]
; CHECK:      load_imm_jump ra, {{.*}}, use
define void @save_restore(i8 zeroext %n) nounwind {
  %z = zext i8 %n to i64
  %s = call ptr @llvm.stacksave.p0()
  %p = alloca i8, i64 %z
  call void @use(ptr %p)
  call void @llvm.stackrestore.p0(ptr %s)
  call void @use(ptr null)
  ret void
}
