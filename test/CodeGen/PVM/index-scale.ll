; An index of 32 bits is extended and scaled in one: shl 32, shr 32 - n. Behind a load
; that extends nothing is left but the scaling.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s

; CHECK-LABEL: u32_in_register:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: shlo_l_imm_64 [[A:[a-z0-9]+]], a1, 32
; CHECK-NEXT: shlo_r_imm_64 [[B:[a-z0-9]+]], [[A]], 30
; CHECK-NEXT: add_64 [[C:[a-z0-9]+]], a0, [[B]]
; CHECK-NEXT: load_ind_i32 a0, {{\[}}[[C]]]
; CHECK-NEXT: jump_ind
define signext i32 @u32_in_register(ptr %p, i32 signext %i) {
  %z = zext i32 %i to i64
  %a = getelementptr i32, ptr %p, i64 %z
  %v = load i32, ptr %a
  ret i32 %v
}

; CHECK-LABEL: u32_in_memory:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: load_ind_u32 [[A:[a-z0-9]+]], [a1]
; CHECK-NEXT: shlo_l_imm_64 [[B:[a-z0-9]+]], [[A]], 2
; CHECK-NEXT: add_64 [[C:[a-z0-9]+]], a0, [[B]]
; CHECK-NEXT: load_ind_i32 a0, {{\[}}[[C]]]
; CHECK-NEXT: jump_ind
define signext i32 @u32_in_memory(ptr %p, ptr %q) {
  %i = load i32, ptr %q
  %z = zext i32 %i to i64
  %a = getelementptr i32, ptr %p, i64 %z
  %v = load i32, ptr %a
  ret i32 %v
}

; CHECK-LABEL: i32_in_register:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: shlo_l_imm_64 [[B:[a-z0-9]+]], a1, 2
; CHECK-NEXT: add_64 [[C:[a-z0-9]+]], a0, [[B]]
; CHECK-NEXT: load_ind_i32 a0, {{\[}}[[C]]]
; CHECK-NEXT: jump_ind
define signext i32 @i32_in_register(ptr %p, i32 signext %i) {
  %z = sext i32 %i to i64
  %a = getelementptr i32, ptr %p, i64 %z
  %v = load i32, ptr %a
  ret i32 %v
}
