; RUN: split-file %s %t
; RUN: llc -mtriple=pvm < %t/forms.ll | FileCheck %t/forms.ll
; RUN: %utils/compare-wasm-module %t/run.ll %t/run.desc \
; RUN:   000000000000000000000000 0100000000000000ff000000 070000000300000080010000 \
; RUN:   080000000900000012345678 090000000800000001000000 100000000100000000ffffff \
; RUN:   400000000800000042000000 2c0100000c000000ab000000 000800000000000001000000

;--- forms.ll
declare void @__pvm_memory_fill(i64, i64, i64)
declare void @__pvm_memory_copy(i64, i64, i64)

;; Of a known short length they are loads and stores.
; CHECK-LABEL: fill_8:
; CHECK-NOT:     load_imm_jump
; CHECK:         store_ind_u64
define void @fill_8(i64 %to, i64 %byte) {
  call void @__pvm_memory_fill(i64 %to, i64 %byte, i64 8)
  ret void
}

; CHECK-LABEL: copy_20:
; CHECK-NOT:     load_imm_jump
; CHECK:         load_ind_u64
; CHECK:         store_ind
define void @copy_20(i64 %to, i64 %from) {
  call void @__pvm_memory_copy(i64 %to, i64 %from, i64 20)
  ret void
}

; CHECK-LABEL: fill:
; CHECK:         add_imm_64 a0, a0, __wasm_memory
; CHECK:         jump memset
define void @fill(i64 %to, i64 %byte, i64 %n) {
  call void @__pvm_memory_fill(i64 %to, i64 %byte, i64 %n)
  ret void
}

;; Areas may overlap.
; CHECK-LABEL: copy:
; CHECK-DAG:     add_imm_64 a0, a0, __wasm_memory
; CHECK-DAG:     add_imm_64 a1, a1, __wasm_memory
; CHECK:         jump memmove
define void @copy(i64 %to, i64 %from, i64 %n) {
  call void @__pvm_memory_copy(i64 %to, i64 %from, i64 %n)
  ret void
}

;--- run.desc
memory 1
data 0 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f
data 100 fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0
entry refine 0

;--- run.ll
declare i64 @__pvm_load_i32(i64)
declare void @__pvm_memory_fill(i64, i64, i64)
declare void @__pvm_memory_copy(i64, i64, i64)

;; Arguments: length, distance, byte. Copies forwards, backwards, and to itself.
define i64 @wasm_func_0(i64 %args, i64 %length) {
  %n = call i64 @__pvm_load_i32(i64 %args)
  %args4 = add i64 %args, 4
  %distance = call i64 @__pvm_load_i32(i64 %args4)
  %args8 = add i64 %args, 8
  %byte = call i64 @__pvm_load_i32(i64 %args8)
  call void @__pvm_memory_copy(i64 1000, i64 0, i64 200)
  %up = add i64 1000, %distance
  call void @__pvm_memory_copy(i64 %up, i64 1000, i64 %n)
  call void @__pvm_memory_copy(i64 1003, i64 %up, i64 %n)
  call void @__pvm_memory_copy(i64 1005, i64 1005, i64 %n)
  %fill = add i64 1100, %distance
  call void @__pvm_memory_fill(i64 %fill, i64 %byte, i64 %n)
  call void @__pvm_memory_fill(i64 4001, i64 %byte, i64 7)
  call void @__pvm_memory_copy(i64 4009, i64 103, i64 17)
  call void @__pvm_memory_fill(i64 1090, i64 511, i64 0)
  ret i64 17179869185000
}
