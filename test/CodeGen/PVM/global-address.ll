; The address of a global is part of the 32-bit offset of an access: base and index cost
; nothing more than the index, and a field at a constant place is an absolute access.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s

%struct = type { i32, [1000 x i64] }
@bytes = global [1000 x i8] zeroinitializer
@words = global [1000 x i32] zeroinitializer
@s = global %struct zeroinitializer

; CHECK-LABEL: byte_array:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: load_ind_u8 a0, [a0 + bytes]
; CHECK-NEXT: jump_ind
define zeroext i8 @byte_array(i64 %i) {
  %p = getelementptr i8, ptr @bytes, i64 %i
  %v = load i8, ptr %p
  ret i8 %v
}

; CHECK-LABEL: word_array:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: shlo_l_imm_64 [[I:[a-z0-9]+]], a0, 2
; CHECK-NEXT: load_ind_i32 a0, {{\[}}[[I]] + words]
; CHECK-NEXT: jump_ind
define signext i32 @word_array(i64 %i) {
  %p = getelementptr i32, ptr @words, i64 %i
  %v = load i32, ptr %p
  ret i32 %v
}

; CHECK-LABEL: word_array_plus_7:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: shlo_l_imm_64 [[I:[a-z0-9]+]], a0, 2
; CHECK-NEXT: load_ind_i32 a0, {{\[}}[[I]] + words+28]
; CHECK-NEXT: jump_ind
define signext i32 @word_array_plus_7(i64 %i) {
  %j = add i64 %i, 7
  %p = getelementptr i32, ptr @words, i64 %j
  %v = load i32, ptr %p
  ret i32 %v
}

;; With an offset the machine reduces the address modulo 2^32, so an index of 32 bits
;; needs no zero extension.
; CHECK-LABEL: u32_index:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: shlo_l_imm_64 [[I:[a-z0-9]+]], a0, 2
; CHECK-NEXT: load_ind_i32 a0, {{\[}}[[I]] + words]
; CHECK-NEXT: jump_ind
define signext i32 @u32_index(i32 signext %i) {
  %z = zext i32 %i to i64
  %p = getelementptr i32, ptr @words, i64 %z
  %v = load i32, ptr %p
  ret i32 %v
}

;; s.a[900] + s.a[901] are at 8 + 7200 and 8 + 7208.
; CHECK-LABEL: two_fields:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: load_u64 [[A:[a-z0-9]+]], [s+7208]
; CHECK-NEXT: load_u64 [[B:[a-z0-9]+]], [s+7216]
; CHECK-NEXT: add_64 a0, [[A]], [[B]]
; CHECK-NEXT: jump_ind
define i64 @two_fields() {
  %p = getelementptr %struct, ptr @s, i64 0, i32 1, i64 900
  %q = getelementptr %struct, ptr @s, i64 0, i32 1, i64 901
  %v = load i64, ptr %p
  %w = load i64, ptr %q
  %r = add i64 %v, %w
  ret i64 %r
}

;; Each width and extension has its absolute form.
; CHECK-LABEL: widths:
; CHECK-DAG: load_u8 {{.*}}, [bytes+1]
; CHECK-DAG: load_i8 {{.*}}, [bytes+2]
; CHECK-DAG: load_u16 {{.*}}, [bytes+4]
; CHECK-DAG: load_i16 {{.*}}, [bytes+6]
; CHECK-DAG: load_u32 {{.*}}, [bytes+8]
; CHECK-DAG: load_i32 {{.*}}, [bytes+12]
; CHECK: store_u64 {{.*}}, [bytes+16]
define void @widths() {
  %a = load i8, ptr getelementptr (i8, ptr @bytes, i64 1)
  %b = load i8, ptr getelementptr (i8, ptr @bytes, i64 2)
  %c = load i16, ptr getelementptr (i8, ptr @bytes, i64 4)
  %d = load i16, ptr getelementptr (i8, ptr @bytes, i64 6)
  %e = load i32, ptr getelementptr (i8, ptr @bytes, i64 8)
  %f = load i32, ptr getelementptr (i8, ptr @bytes, i64 12)
  %az = zext i8 %a to i64
  %bs = sext i8 %b to i64
  %cz = zext i16 %c to i64
  %ds = sext i16 %d to i64
  %ez = zext i32 %e to i64
  %fs = sext i32 %f to i64
  %1 = mul i64 %az, %bs
  %2 = mul i64 %1, %cz
  %3 = mul i64 %2, %ds
  %4 = mul i64 %3, %ez
  %5 = mul i64 %4, %fs
  store i64 %5, ptr getelementptr (i8, ptr @bytes, i64 16)
  ret void
}

;; p[1000] is 8000 bytes away, and 2^31 is out of reach.
; CHECK-LABEL: far_element:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: load_ind_u64 a0, [a0 + 8000]
; CHECK-NEXT: jump_ind
define i64 @far_element(ptr %p) {
  %q = getelementptr i64, ptr %p, i64 1000
  %v = load i64, ptr %q
  ret i64 %v
}

; CHECK-LABEL: too_far_no_opt:
; CHECK-NOT: load_ind_u64 a0, [a0 + 2147483648]
; CHECK: jump_ind
define i64 @too_far_no_opt(ptr %p) {
  %q = getelementptr i8, ptr %p, i64 2147483648
  %v = load i64, ptr %q
  ret i64 %v
}
