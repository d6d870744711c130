; Constants are stored without a register: store_imm_ind with a base, store_imm at a
; symbol. The 64-bit form sign-extends 32 bits; neighbours that fit become one store.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s

@word = global i32 0
@bytes = global [1000 x i8] zeroinitializer

; CHECK-LABEL: through_pointer:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: store_imm_ind_u8 [a0], -1
; CHECK-NEXT: store_imm_ind_u16 [a0 + 100], 1000
; CHECK-NEXT: store_imm_ind_u32 [a0 + 10000], 1234567
; CHECK-NEXT: store_imm_ind_u64 [a0 + 1000000], -2147483648
; CHECK-NEXT: jump_ind
define void @through_pointer(ptr %p) {
  %q = getelementptr i8, ptr %p, i64 100
  %r = getelementptr i8, ptr %p, i64 10000
  %s = getelementptr i8, ptr %p, i64 1000000
  store volatile i8 -1, ptr %p
  store volatile i16 1000, ptr %q
  store volatile i32 1234567, ptr %r
  store volatile i64 -2147483648, ptr %s
  ret void
}

;; 2^31 is not a sign-extended value of 32 bits.
; CHECK-LABEL: too_large_no_opt:
; CHECK:      load_imm_64 [[C:[a-z0-9]+]], 2147483648
; CHECK-NEXT: store_ind_u64 [[C]], [a0]
define void @too_large_no_opt(ptr %p) {
  store i64 2147483648, ptr %p
  ret void
}

; CHECK-LABEL: absolute:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: store_imm_u32 [word], 123456
; CHECK-NEXT: jump_ind
define void @absolute() {
  store i32 123456, ptr @word
  ret void
}

; CHECK-LABEL: indexed_symbol:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: store_imm_ind_u8 [a0 + bytes], 7
; CHECK-NEXT: jump_ind
define void @indexed_symbol(i64 %i) {
  %p = getelementptr i8, ptr @bytes, i64 %i
  store i8 7, ptr %p
  ret void
}

;; n words: n instructions.
; CHECK-LABEL: zero_struct:
; CHECK-COUNT-3: store_imm_ind_u64 [a0{{.*}}], 0
; CHECK-NEXT: jump_ind
define void @zero_struct(ptr %p) {
  call void @llvm.memset.p0.i64(ptr %p, i8 0, i64 24, i1 false)
  ret void
}

;; 0x01, 0x02, 0xfffd: little-endian 0xfffd0201 = -196095.
; CHECK-LABEL: merged:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: store_imm_ind_u32 [a0], -196095
; CHECK-NEXT: jump_ind
define void @merged(ptr %p) {
  %q = getelementptr i8, ptr %p, i64 1
  %r = getelementptr i8, ptr %p, i64 2
  store i8 1, ptr %p
  store i8 2, ptr %q
  store i16 -3, ptr %r
  ret void
}

; CHECK-LABEL: merged_signed:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: store_imm_ind_u64 [a0], -5
; CHECK-NEXT: jump_ind
define void @merged_signed(ptr %p) {
  %q = getelementptr i8, ptr %p, i64 4
  store i32 -5, ptr %p
  store i32 -1, ptr %q
  ret void
}
