; The address of a block is its entry in the jump table; a table of them is read with its
; address in the offset.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s

@targets = constant [2 x ptr] [ptr blockaddress(@f, %a), ptr blockaddress(@f, %b)]

; CHECK-LABEL: f:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: shlo_l_imm_64 [[I:[a-z0-9]+]], a0, 3
; CHECK-NEXT: load_ind_u64 [[T:[a-z0-9]+]], {{\[}}[[I]] + targets]
; CHECK-NEXT: jump_ind [[T]], 0
; CHECK-NEXT: [[A:.Ltmp[0-9]+]]:
; CHECK:      load_imm a0, 1
; CHECK:      [[B:.Ltmp[0-9]+]]:
; CHECK:      load_imm a0, 2
define i64 @f(i64 %x) {
  %p = getelementptr [2 x ptr], ptr @targets, i64 0, i64 %x
  %t = load ptr, ptr %p
  indirectbr ptr %t, [label %a, label %b]
a:
  ret i64 1
b:
  ret i64 2
}

;; An address is a constant of 32 bits.
; CHECK-LABEL: g:
; CHECK:      load_imm a0, [[A]]
define ptr @g() {
  ret ptr blockaddress(@f, %a)
}

; CHECK:      targets:
; CHECK-NEXT: .quad [[A]]
; CHECK-NEXT: .quad [[B]]
