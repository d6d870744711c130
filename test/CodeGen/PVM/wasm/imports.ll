; RUN: split-file %s %t
; RUN: llc -mtriple=pvm -pvm-wasm-desc=%t/module.desc -pvm-print-leaf \
; RUN:   < %t/module.ll 2>&1 | FileCheck %s
; RUN: %utils/compare-wasm-module %t/module.ll %t/module.desc 00 01 02 03 04
; RUN: llc -mtriple=pvm -pvm-wasm-desc=%t/symbol.desc < %t/symbol.ll \
; RUN:   | FileCheck %s --check-prefix=SYMBOL

;; Imports become what the description says; a host call is one instruction and leaves
;; its function a leaf. An import that is not described stays undefined.

; CHECK:       'logs' is a leaf
; CHECK-NOT:   call of
; CHECK:       'stops' is a leaf
; CHECK-NOT:   call of
; CHECK:       'converts' is a leaf
; CHECK-NOT:   call of
; CHECK:       'two' is a leaf
; CHECK:       'none' is a leaf

; CHECK-LABEL: logs:
; CHECK:         ecalli 100
; CHECK-LABEL: stops:
; CHECK:         trap
; CHECK-LABEL: converts:
; CHECK:         add_imm_64 a0, {{.*}}, __wasm_memory
; CHECK-NEXT:    jump_ind ra, 0
; CHECK-LABEL: two:
; CHECK:         ecalli 5
; CHECK-NEXT:    add_64 a0, {{a0, a1|a1, a0}}
; CHECK-NEXT:    jump_ind ra, 0
; CHECK-LABEL: none:
; CHECK:         load_imm a0, 0
; CHECK-NEXT:    jump_ind ra, 0

; SYMBOL:        jump my_function
; SYMBOL:        jump wasm_func_0

;--- module.desc
memory 1
import 0 host_call_5
import 1 abort
import 2 pvm_ptr
import 3 host_call_2b
import 4 host_call_r8
import 5 nop
import 6 ecalli:100   # the debug log, without the number
data 16 48656c6c6f
entry refine 20

;--- symbol.desc
import 1 symbol my_function

;--- symbol.ll
declare i64 @__pvm_memory_size()
declare i64 @wasm_func_0(i64)
declare i64 @wasm_func_1(i64)
define i64 @elsewhere(i64 %a) {
  %r = tail call i64 @wasm_func_1(i64 %a)
  ret i64 %r
}
define i64 @not_described(i64 %a) {
  %r = tail call i64 @wasm_func_0(i64 %a)
  ret i64 %r
}

;--- module.ll
declare i64 @__pvm_load_i8u(i64)
declare void @__pvm_store_i64(i64, i64)
declare i64 @wasm_func_0(i64, i64, i64, i64, i64, i64)
declare void @wasm_func_1()
declare i64 @wasm_func_2(i64)
declare i64 @wasm_func_3(i64, i64, i64)
declare i64 @wasm_func_4()
declare i64 @wasm_func_5(i64)
declare i64 @wasm_func_6(i64, i64, i64, i64, i64)

define i64 @logs(i64 %level, i64 %text, i64 %n) {
  %r = call i64 @wasm_func_0(i64 100, i64 %level, i64 0, i64 0, i64 %text, i64 %n)
  %s = add i64 %r, %level
  ret i64 %s
}
define void @stops(i64 %a) {
  call void @wasm_func_1()
  ret void
}
define i64 @converts(i64 %a) {
  %r = call i64 @wasm_func_2(i64 %a)
  ret i64 %r
}
define i64 @two(i64 %a, i64 %b) {
  %r = call i64 @wasm_func_3(i64 5, i64 %a, i64 %b)
  %s = call i64 @wasm_func_4()
  %t = add i64 %r, %s
  ret i64 %t
}
define i64 @none(i64 %a) {
  %r = call i64 @wasm_func_5(i64 %a)
  ret i64 %r
}

;; Argument: which import to use.
define i64 @wasm_func_20(i64 %args, i64 %length) {
  %which = call i64 @__pvm_load_i8u(i64 %args)
  switch i64 %which, label %log_directly [
    i64 0, label %log
    i64 1, label %stop
    i64 2, label %unknown
    i64 3, label %nothing
  ]
log:
  %text = call i64 @wasm_func_2(i64 16)
  %1 = call i64 @wasm_func_0(i64 100, i64 2, i64 0, i64 0, i64 %text, i64 5)
  call void @__pvm_store_i64(i64 8, i64 7)
  br label %done
stop:
  call void @wasm_func_1()
  br label %done
unknown:
  %2 = call i64 @wasm_func_3(i64 99, i64 1, i64 2)
  call void @__pvm_store_i64(i64 0, i64 %2)
  br label %done
nothing:
  %3 = call i64 @wasm_func_5(i64 12)
  call void @__pvm_store_i64(i64 0, i64 %3)
  br label %done
log_directly:
  %text2 = call i64 @wasm_func_2(i64 17)
  %4 = call i64 @wasm_func_6(i64 1, i64 0, i64 0, i64 %text2, i64 3)
  br label %done
done:
  ret i64 68719476736
}
