; Frames: one instruction on each side whatever their size, every slot within reach of
; an offset, and steps over the guard's 64 KiB touched on the way.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s

declare void @use(ptr)
declare void @use2(ptr, ptr)

; CHECK-LABEL: large_frame:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: add_imm_64 sp, sp, -[[SIZE:5[0-9]+]]
; CHECK-NEXT: store_ind_u64 ra, [sp + {{[0-9]+}}]
; CHECK-NOT:  store
; CHECK:      load_imm_jump ra, {{.*}}, use2
; CHECK:      load_ind_u64 ra, [sp + {{[0-9]+}}]
; CHECK-NEXT: add_imm_64 sp, sp, [[SIZE]]
; CHECK-NEXT: jump_ind ra, 0
define void @large_frame() nounwind {
  %a = alloca [2500 x i8]
  %b = alloca [2500 x i8]
  call void @use2(ptr %a, ptr %b)
  ret void
}

; CHECK-LABEL: at_the_guard_no_probe:
; CHECK-NOT:  store_imm_ind_u8
; CHECK:      add_imm_64 sp, sp, -65536
define void @at_the_guard_no_probe() nounwind {
  %a = alloca [65528 x i8]
  call void @use(ptr %a)
  ret void
}

; CHECK-LABEL: beyond_the_guard:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: store_imm_ind_u8 [sp - 65536], 0
; CHECK-NEXT: store_imm_ind_u8 [sp - 131072], 0
; CHECK-NEXT: add_imm_64 sp, sp, -140008
define void @beyond_the_guard() nounwind {
  %a = alloca [140000 x i8]
  call void @use(ptr %a)
  ret void
}

;; A leaf keeps its frame below the stack pointer.
; CHECK-LABEL: red_zone:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: store_ind_u64 a0, [sp - {{[0-9]+}}]
; CHECK-NEXT: load_ind_u64 a0, [sp - {{[0-9]+}}]
; CHECK-NEXT: jump_ind ra, 0
define i64 @red_zone(i64 %x) nounwind {
  %a = alloca i64
  store volatile i64 %x, ptr %a
  %r = load volatile i64, ptr %a
  ret i64 %r
}

;; Over-aligned: the frame pointer remembers where the frame of the caller ends.
; CHECK-LABEL: over_aligned:
; CHECK-DAG:  store_ind_u64 ra, [sp - 8]
; CHECK-DAG:  store_ind_u64 a5, [sp - 16]
; CHECK:      move_reg a5, sp
; CHECK-NEXT: add_imm_64 sp, sp, -128
; CHECK-NEXT: and_imm sp, sp, -128
; CHECK-NEXT: move_reg a0, sp
; CHECK:      move_reg sp, a5
; CHECK-DAG:  load_ind_u64 ra, [sp - 8]
; CHECK-DAG:  load_ind_u64 a5, [sp - 16]
define void @over_aligned() nounwind {
  %p = alloca i64, align 128
  call void @use(ptr %p)
  ret void
}

;; Slots whose lives do not overlap are one slot.
; CHECK-LABEL: shared_slots:
; CHECK:      add_imm_64 sp, sp, -408
define void @shared_slots() nounwind {
  %a = alloca [400 x i8]
  %b = alloca [400 x i8]
  call void @llvm.lifetime.start.p0(ptr %a)
  call void @use(ptr %a)
  call void @llvm.lifetime.end.p0(ptr %a)
  call void @llvm.lifetime.start.p0(ptr %b)
  call void @use(ptr %b)
  call void @llvm.lifetime.end.p0(ptr %b)
  ret void
}

;; The path without the call has no frame.
; CHECK-LABEL: shrink_wrapped:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: branch_eq_imm a0, 0, [[OUT:.LBB[0-9_]+]]
; CHECK-NEXT: # %bb.1:
; CHECK-NEXT: add_imm_64 sp, sp, -8
; CHECK:      add_imm_64 sp, sp, 8
; CHECK:      [[OUT]]:
; CHECK-NEXT: jump_ind ra, 0
define void @shrink_wrapped(ptr %p) nounwind {
  %c = icmp eq ptr %p, null
  br i1 %c, label %out, label %call
call:
  call void @use(ptr %p)
  br label %out
out:
  ret void
}

; CHECK-LABEL: frame_address:
; CHECK:      move_reg a5, sp
; CHECK:      move_reg a0, a5
define ptr @frame_address() nounwind {
  %r = call ptr @llvm.frameaddress.p0(i32 0)
  ret ptr %r
}

; CHECK-LABEL: return_address:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: move_reg a0, ra
; CHECK-NEXT: jump_ind ra, 0
define ptr @return_address() nounwind {
  %r = call ptr @llvm.returnaddress(i32 0)
  ret ptr %r
}
