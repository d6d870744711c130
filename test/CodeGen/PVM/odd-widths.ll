; Integers of widths the machine does not have: extended to a register, or split into
; several. What lies above the width in a register is not trusted.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s
; RUN: llc -mtriple=pvm -O0 < %s -o /dev/null

; CHECK-LABEL: add_i1:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: xor a0, a0, a1
; CHECK-NEXT: jump_ind
define i1 @add_i1(i1 %a, i1 %b) {
  %r = add i1 %a, %b
  ret i1 %r
}

; CHECK-LABEL: udiv_i7:
; CHECK-DAG:  and_imm {{.*}}, a1, 127
; CHECK-DAG:  and_imm {{.*}}, a0, 127
; CHECK:      div_u_
define i7 @udiv_i7(i7 %a, i7 %b) {
  %r = udiv i7 %a, %b
  ret i7 %r
}

;; Bit 32 is the sign.
; CHECK-LABEL: ashr_i33:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: shlo_l_imm_64 [[A:[a-z0-9]+]], a0, 31
; CHECK-NEXT: shar_r_imm_64 [[B:[a-z0-9]+]], [[A]], 31
; CHECK-NEXT: shar_r_64 a0, [[B]], a1
; CHECK-NEXT: jump_ind
define i33 @ashr_i33(i33 %a, i33 %b) {
  %r = ashr i33 %a, %b
  ret i33 %r
}

; CHECK-LABEL: slt_i24:
; CHECK-DAG:  shlo_l_imm_64 [[A:[a-z0-9]+]], a0, 40
; CHECK-DAG:  shlo_l_imm_64 [[B:[a-z0-9]+]], a1, 40
; CHECK:      set_lt_s
define i1 @slt_i24(i24 %a, i24 %b) {
  %r = icmp slt i24 %a, %b
  ret i1 %r
}

;; The second word has 36 bits.
; CHECK-LABEL: add_i100:
; CHECK:      add_64
; CHECK:      set_lt_u
; CHECK:      jump_ind
define i100 @add_i100(i100 %a, i100 %b) {
  %r = add i100 %a, %b
  ret i100 %r
}

;; Memory has a byte less than a register: a word, a halfword and a byte.
; CHECK-LABEL: store_i56:
; CHECK-DAG:  store_ind_u32 a1, [a0]
; CHECK-DAG:  store_ind_u16 {{.*}}, [a0 + 4]
; CHECK-DAG:  store_ind_u8 {{.*}}, [a0 + 6]
; CHECK:      jump_ind
define void @store_i56(ptr %p, i56 %v) {
  store i56 %v, ptr %p
  ret void
}

;; Four words in, four words out: a0 a1 t0 t1 and t2 s0 and two on the stack.
; CHECK-LABEL: add_i256:
; CHECK-DAG:  load_ind_u64 {{.*}}, [sp]
; CHECK-DAG:  load_ind_u64 {{.*}}, [sp + 8]
; CHECK:      jump_ind ra, 0
define i256 @add_i256(i256 %a, i256 %b) {
  %r = add i256 %a, %b
  ret i256 %r
}

; CHECK-LABEL: mul_i256:
; CHECK: mul_upper_u_u
define i256 @mul_i256(i256 %a, i256 %b) {
  %r = mul i256 %a, %b
  ret i256 %r
}

;; Up to 256 bits the run-time library divides.
; CHECK-LABEL: udiv_i256:
; CHECK: load_imm_jump ra, {{.*}}, __pvm_udivmod256
; CHECK: .Lfunc_end
define i256 @udiv_i256(i256 %a, i256 %b) {
  %r = udiv i256 %a, %b
  ret i256 %r
}

; CHECK-LABEL: shl_i256:
; CHECK-NOT: load_imm_jump
; CHECK: .Lfunc_end
define i256 @shl_i256(i256 %a, i256 %b) {
  %r = shl i256 %a, %b
  ret i256 %r
}

; CHECK-LABEL: ctlz_i128:
; CHECK-COUNT-2: leading_zero_bits_64
define i128 @ctlz_i128(i128 %a) {
  %r = call i128 @llvm.ctlz.i128(i128 %a, i1 false)
  ret i128 %r
}
