; There are no vector registers: element by element.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s

; CHECK-LABEL: add:
; CHECK-COUNT-4: add_32
; CHECK-NOT: add
; CHECK: jump_ind
define <4 x i32> @add(<4 x i32> %a, <4 x i32> %b) {
  %r = add <4 x i32> %a, %b
  ret <4 x i32> %r
}

; CHECK-LABEL: mul_memory:
; CHECK-COUNT-4: mul_64
; CHECK: jump_ind
define void @mul_memory(ptr %p, ptr %q) {
  %a = load <4 x i32>, ptr %p
  %b = load <4 x i32>, ptr %q
  %r = mul <4 x i32> %a, %b
  store <4 x i32> %r, ptr %p
  ret void
}

; CHECK-LABEL: sum:
; CHECK-COUNT-3: add_
; CHECK-NOT: add_
; CHECK: jump_ind
define signext i32 @sum(ptr %p) {
  %a = load <4 x i32>, ptr %p
  %r = call i32 @llvm.vector.reduce.add.v4i32(<4 x i32> %a)
  ret i32 %r
}

; CHECK-LABEL: shuffle:
; CHECK: store_ind_u8
; CHECK: jump_ind
define void @shuffle(ptr %p) {
  %a = load <4 x i8>, ptr %p
  %r = shufflevector <4 x i8> %a, <4 x i8> poison, <4 x i32> <i32 3, i32 2, i32 1, i32 0>
  store <4 x i8> %r, ptr %p
  ret void
}

; CHECK-LABEL: element:
; CHECK: load_ind_u16 a0
define i16 @element(ptr %p, i64 %i) {
  %a = load <8 x i16>, ptr %p
  %r = extractelement <8 x i16> %a, i64 %i
  ret i16 %r
}

; CHECK-LABEL: choose:
; CHECK-COUNT-2: cmov_
define <2 x i64> @choose(<2 x i64> %a, <2 x i64> %b) {
  %c = icmp slt <2 x i64> %a, %b
  %r = select <2 x i1> %c, <2 x i64> %b, <2 x i64> zeroinitializer
  ret <2 x i64> %r
}
