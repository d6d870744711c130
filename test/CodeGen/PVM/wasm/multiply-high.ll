; RUN: split-file %s %t
; RUN: llc -mtriple=pvm < %t/forms.ll | FileCheck %t/forms.ll
; RUN: %utils/compare-wasm-module %t/run.ll %t/run.desc \
; RUN:   00000000000000000000000000000000 ffffffffffffffffffffffffffffffff \
; RUN:   00000000010000000000000001000000 efcdab89674523011032547698badcfe

;--- forms.ll
declare i64 @__pvm_mul_upper_uu(i64, i64)

; CHECK-LABEL: high:
; CHECK:         mul_upper_u_u a0, {{a0, a1|a1, a0}}
; CHECK-NEXT:    jump_ind ra, 0
define i64 @high(i64 %a, i64 %b) {
  %r = call i64 @__pvm_mul_upper_uu(i64 %a, i64 %b)
  ret i64 %r
}

;--- run.desc
memory 1
entry refine 0

;--- run.ll
declare i64 @__pvm_load_i64(i64)
declare void @__pvm_store_i64(i64, i64)
declare i64 @__pvm_mul_upper_uu(i64, i64)

;; The body that wasm-pvm gives to __multi3.
define void @wasm_func_1(i64 %to, i64 %a, i64 %ah, i64 %b, i64 %bh) {
  %low = mul i64 %a, %b
  %high = call i64 @__pvm_mul_upper_uu(i64 %a, i64 %b)
  %1 = mul i64 %ah, %b
  %2 = mul i64 %a, %bh
  %3 = add i64 %1, %2
  %4 = add i64 %3, %high
  call void @__pvm_store_i64(i64 %to, i64 %low)
  %to8 = add i64 %to, 8
  call void @__pvm_store_i64(i64 %to8, i64 %4)
  ret void
}

define i64 @wasm_func_0(i64 %args, i64 %length) {
  %a = call i64 @__pvm_load_i64(i64 %args)
  %args8 = add i64 %args, 8
  %b = call i64 @__pvm_load_i64(i64 %args8)
  call void @wasm_func_1(i64 64, i64 %a, i64 %b, i64 %b, i64 %a)
  ret i64 68719476800
}
