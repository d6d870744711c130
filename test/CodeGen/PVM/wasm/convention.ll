; RUN: split-file %s %t
; RUN: llc -mtriple=pvm -pvm-wasm-cc < %t/module.ll | FileCheck %s
; RUN: llc -mtriple=pvm < %t/module.ll | FileCheck %s --check-prefix=DEFAULT
; RUN: %utils/compare-wasm-module --llc=-pvm-wasm-cc %t/module.ll %t/module.desc \
; RUN:   00 01 07 ff

;; wasm-pvm's own convention: four arguments in r9..r12, the others on the stack, and
;; the callee preserves the registers in which they came.

; CHECK-LABEL: wasm_func_1:
; CHECK-NOT:     store_ind
; CHECK:         sub_64 a0, a2, a3
; CHECK-NEXT:    jump_ind ra, 0
; DEFAULT-LABEL: wasm_func_1:
; DEFAULT:       sub_64 a0, a0, a1

; CHECK-LABEL: wasm_func_2:
; CHECK:         load_ind_u64 {{.*}}, [sp
; CHECK:         load_ind_u64 {{.*}}, [sp

;; Its arguments are there after the first call.
; CHECK-LABEL: wasm_func_3:
; CHECK:         load_imm_jump ra, .Lret{{[0-9]+}}, wasm_func_1
; CHECK-NOT:     move_reg a2
; CHECK:         load_imm_jump ra, .Lret{{[0-9]+}}, wasm_func_1

;--- module.desc
memory 1
entry refine 0

;--- module.ll
declare i64 @__pvm_load_i8u(i64)
declare void @__pvm_store_i64(i64, i64)

define i64 @wasm_func_1(i64 %a, i64 %b) {
  %r = sub i64 %a, %b
  ret i64 %r
}
define i64 @wasm_func_2(i64 %a, i64 %b, i64 %c, i64 %d, i64 %e, i64 %f) {
  %1 = mul i64 %a, 3
  %2 = add i64 %1, %b
  %3 = mul i64 %2, 5
  %4 = sub i64 %3, %c
  %5 = mul i64 %4, 7
  %6 = xor i64 %5, %d
  %7 = mul i64 %6, 11
  %8 = add i64 %7, %e
  %9 = mul i64 %8, 13
  %10 = sub i64 %9, %f
  ret i64 %10
}
define i64 @wasm_func_3(i64 %a, i64 %b) {
  %1 = call i64 @wasm_func_1(i64 %a, i64 %b)
  %2 = call i64 @wasm_func_1(i64 %a, i64 %1)
  %3 = add i64 %1, %2
  ret i64 %3
}
define i64 @wasm_func_4(i64 %n, i64 %x) {
entry:
  %more = icmp ugt i64 %n, 0
  br i1 %more, label %loop, label %end
loop:
  %m = sub i64 %n, 1
  %y = call i64 @wasm_func_2(i64 %x, i64 %n, i64 %m, i64 5, i64 %x, i64 %n)
  %r = call i64 @wasm_func_4(i64 %m, i64 %y)
  %s = call i64 @wasm_func_3(i64 %r, i64 %x)
  ret i64 %s
end:
  ret i64 %x
}
define i64 @wasm_func_0(i64 %args, i64 %length) {
  %n = call i64 @__pvm_load_i8u(i64 %args)
  %r = call i64 @wasm_func_4(i64 %n, i64 17)
  call void @__pvm_store_i64(i64 0, i64 %r)
  ret i64 34359738368
}
