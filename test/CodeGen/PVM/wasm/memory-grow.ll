; RUN: split-file %s %t
; RUN: llc -mtriple=pvm -pvm-wasm-desc=%t/module.desc < %t/grows.ll | FileCheck %s
; RUN: llc -mtriple=pvm -pvm-wasm-desc=%t/module.desc < %t/only-asks.ll \
; RUN:   | FileCheck %s --check-prefix=FIXED
; RUN: %utils/compare-wasm-module %t/grows.ll %t/module.desc \
; RUN:   00000000 01000000 02000000 03000000 04000000 fdffffff ffffffff

;; Growing counts pages, up to the maximum, which is reserved from the start.

; CHECK-LABEL: wasm_func_1:
; CHECK-NOT:     branch
; CHECK:         load_{{[ui]}}32 {{.*}}, [__wasm_memory_pages]
; CHECK:         store_u32 {{.*}}, [__wasm_memory_pages]
; CHECK-NOT:     branch
; CHECK:         jump_ind
; CHECK:       __wasm_memory,327680,4096

;; A memory that never grows has a constant size.
; FIXED-LABEL: refine:
; FIXED:         load_imm a0, __wasm_memory+2
; FIXED:         jump_ind ra, 0
; FIXED-NOT:   __wasm_memory_pages
; FIXED:       __wasm_memory,131072,4096

;--- module.desc
memory 2 5
entry refine 0

;--- only-asks.ll
declare i64 @__pvm_memory_size()
define i64 @wasm_func_0(i64 %a, i64 %b) {
  %r = call i64 @__pvm_memory_size()
  ret i64 %r
}

;--- grows.ll
declare i64 @__pvm_memory_size()
declare i64 @__pvm_memory_grow(i64)
declare i64 @__pvm_load_i32(i64)
declare void @__pvm_store_i32(i64, i64)
declare void @__pvm_store_i64(i64, i64)

define i64 @wasm_func_1(i64 %n) {
  %r = call i64 @__pvm_memory_grow(i64 %n)
  ret i64 %r
}

;; Sizes before, result, sizes after, then the same again; and the last word of the
;; memory holds what is stored in it.
define i64 @wasm_func_0(i64 %args, i64 %length) {
  %n = call i64 @__pvm_load_i32(i64 %args)
  %1 = call i64 @__pvm_memory_size()
  %2 = call i64 @wasm_func_1(i64 %n)
  %3 = call i64 @__pvm_memory_size()
  %4 = call i64 @wasm_func_1(i64 1)
  %5 = call i64 @__pvm_memory_size()
  %end = shl i64 %5, 16
  %last = sub i64 %end, 4
  call void @__pvm_store_i32(i64 %last, i64 %end)
  %6 = call i64 @__pvm_load_i32(i64 %last)
  call void @__pvm_store_i64(i64 0, i64 %1)
  call void @__pvm_store_i64(i64 8, i64 %2)
  call void @__pvm_store_i64(i64 16, i64 %3)
  call void @__pvm_store_i64(i64 24, i64 %4)
  call void @__pvm_store_i64(i64 32, i64 %5)
  call void @__pvm_store_i64(i64 40, i64 %6)
  ret i64 206158430208
}
