; RUN: split-file %s %t
; RUN: llc -mtriple=pvm -pvm-wasm-desc=%t/module.desc < %t/module.ll \
; RUN:   | FileCheck %s --implicit-check-not=.globl
; RUN: llc -mtriple=pvm -pvm-wasm-desc=%t/library.desc < %t/module.ll \
; RUN:   | FileCheck %s --check-prefix=LIBRARY
; RUN: llc -mtriple=pvm -pvm-wasm-desc=%t/module.desc -filetype=obj < %t/module.ll -o %t.o
; RUN: pvm-ld %t.o -o %t.jam
; RUN: pvm-run %t.jam 0102030405 | FileCheck %s --check-prefix=REFINE
; RUN: pvm-run --pc=5 %t.jam 0102030405 | FileCheck %s --check-prefix=ACCUMULATE
; RUN: %utils/compare-wasm-module %t/module.ll %t/module.desc 00 0102030405

;; Entry functions translate addresses, run the start function first, and save nothing.
;; Of a whole program nothing else can be seen from outside.

; CHECK-DAG:     .globl refine
; CHECK-DAG:     .globl accumulate

; LIBRARY-DAG:   .globl wasm_func_0
; LIBRARY-DAG:   .globl wasm_func_1
; LIBRARY-DAG:   .globl wasm_func_2
; LIBRARY-DAG:   .globl wasm_global_0

;; 42 from the start function plus the length, then the first argument byte; and the
;; length times 3.
; REFINE:        status: halt
; REFINE:        result: 2f00000000000000010000
; ACCUMULATE:    status: halt
; ACCUMULATE:    result: 0f00000000000000

;--- module.desc
memory 1
start 2
entry refine 0
entry accumulate 1

;--- library.desc
memory 1

;--- module.ll
declare i64 @__pvm_load_i8u(i64)
declare void @__pvm_store_i64(i64, i64)
declare void @__pvm_store_i8(i64, i64)

@wasm_global_0 = global i64 40

define i64 @wasm_func_0(i64 %args, i64 %length) {
  %x = call i64 @__pvm_load_i8u(i64 %args)
  %g = load i64, ptr @wasm_global_0
  %s = add i64 %g, %length
  call void @__pvm_store_i64(i64 100, i64 %s)
  call void @__pvm_store_i8(i64 108, i64 %x)
  ret i64 47244640356
}
define i64 @wasm_func_1(i64 %args, i64 %length) {
  %s = mul i64 %length, 3
  call void @__pvm_store_i64(i64 8, i64 %s)
  ret i64 34359738376
}
define void @wasm_func_2() {
  %g = load i64, ptr @wasm_global_0
  %h = add i64 %g, 2
  store i64 %h, ptr @wasm_global_0
  ret void
}
