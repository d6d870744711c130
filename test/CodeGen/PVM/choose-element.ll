; An element chosen by >= needs no inversion of set_lt: the offset goes into the address.
;
; RUN: llc -march=pvm < %s | FileCheck %s

; CHECK-LABEL: child:
; CHECK:         set_lt_u        [[LESS:[a-z0-9]+]], a1, t0
; CHECK-NEXT:    shlo_l_imm_64   [[LESS]], [[LESS]], 3
; CHECK-NEXT:    sub_64          [[BASE:[a-z0-9]+]], a0, [[LESS]]
; CHECK-NEXT:    load_ind_u64    a0, {{\[}}[[BASE]] + 8]
define i64 @child(ptr %node, i64 %key, i64 %other) {
  %order = icmp uge i64 %key, %other
  %index = zext i1 %order to i64
  %slot = getelementptr i64, ptr %node, i64 %index
  %result = load i64, ptr %slot
  ret i64 %result
}

; CHECK-LABEL: signed_child:
; CHECK-NOT:     xor
; CHECK:         load_ind_u64    a0, {{\[.*}} + 16]
define i64 @signed_child(ptr %node, i64 %key, i64 %other) {
  %order = icmp sle i64 %key, %other
  %index = zext i1 %order to i64
  %slot = getelementptr { i64, i64 }, ptr %node, i64 %index
  %result = load i64, ptr %slot
  ret i64 %result
}

; These have an instruction of their own.
; CHECK-LABEL: less_no_opt:
; CHECK:         set_lt_u
; CHECK-NEXT:    shlo_l_imm_64
; CHECK-NEXT:    add_64
; CHECK-NEXT:    load_ind_u64    a0, {{\[[a-z0-9]+\]}}
define i64 @less_no_opt(ptr %node, i64 %key, i64 %other) {
  %order = icmp ult i64 %key, %other
  %index = zext i1 %order to i64
  %slot = getelementptr i64, ptr %node, i64 %index
  %result = load i64, ptr %slot
  ret i64 %result
}

; CHECK-LABEL: constant_no_opt:
; CHECK:         set_gt_u_imm
; CHECK-NOT:     sub_64
; CHECK:         jump_ind
define i64 @constant_no_opt(ptr %node, i64 %key) {
  %order = icmp uge i64 %key, 7
  %index = zext i1 %order to i64
  %slot = getelementptr i64, ptr %node, i64 %index
  %result = load i64, ptr %slot
  ret i64 %result
}
