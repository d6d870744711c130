; RUN: split-file %s %t
; RUN: llc -mtriple=pvm -pvm-wasm-desc=%t/module.desc -pvm-print-leaf < %t/module.ll \
; RUN:   -o /dev/null 2>&1 | FileCheck %t/module.ll

;; The rules of wasm-pvm as a table: what starts with __pvm_ but for the indirect call, and
;; what starts with llvm., is no call; functions of the module and indirect calls are.
;; Here imports are what they do, and only some lengths are expanded.

;--- module.desc
memory 2 9
passive 0 1122334455667788
type 0 i64->i64
table 1
element 0 40 0
import 0 host_call_3
import 1 pvm_ptr
import 2 abort
import 3 nop
import 4 ecalli:7
import 5 symbol elsewhere

;--- module.ll
declare i64 @__pvm_load_i8u(i64)
declare i64 @__pvm_load_i8u_64(i64)
declare i64 @__pvm_load_i8s(i64)
declare i64 @__pvm_load_i8s_64(i64)
declare i64 @__pvm_load_i16u(i64)
declare i64 @__pvm_load_i16u_64(i64)
declare i64 @__pvm_load_i16s(i64)
declare i64 @__pvm_load_i16s_64(i64)
declare i64 @__pvm_load_i32(i64)
declare i64 @__pvm_load_i32u_64(i64)
declare i64 @__pvm_load_i32s_64(i64)
declare i64 @__pvm_load_i64(i64)
declare void @__pvm_store_i8(i64, i64)
declare void @__pvm_store_i8_64(i64, i64)
declare void @__pvm_store_i16(i64, i64)
declare void @__pvm_store_i16_64(i64, i64)
declare void @__pvm_store_i32(i64, i64)
declare void @__pvm_store_i32_64(i64, i64)
declare void @__pvm_store_i64(i64, i64)
declare i64 @__pvm_memory_size()
declare i64 @__pvm_memory_grow(i64)
declare void @__pvm_memory_fill(i64, i64, i64)
declare void @__pvm_memory_copy(i64, i64, i64)
declare void @__pvm_memory_init(i64, i64, i64, i64)
declare void @__pvm_data_drop(i64)
declare i64 @__pvm_call_indirect(i64, i64, ...)
declare i64 @__pvm_mul_upper_uu(i64, i64)
declare i64 @wasm_func_0(i64, i64, i64, i64)
declare i64 @wasm_func_1(i64)
declare void @wasm_func_2()
declare void @wasm_func_3(i64)
declare i64 @wasm_func_4(i64)
declare i64 @wasm_func_5(i64)

; CHECK-NOT:   its IR promised otherwise

; CHECK-LABEL: 'wasm_func_10' is a leaf
; CHECK-NEXT:    frame of 0 bytes, saves nothing
; CHECK-NOT:     call of
define i64 @wasm_func_10(i64 %a) {
  %b = call i64 @__pvm_load_i8u(i64 %a)
  %c = call i64 @__pvm_load_i8u_64(i64 %b)
  %d = call i64 @__pvm_load_i8s(i64 %c)
  %e = call i64 @__pvm_load_i8s_64(i64 %d)
  %f = call i64 @__pvm_load_i16u(i64 %e)
  %g = call i64 @__pvm_load_i16u_64(i64 %f)
  %h = call i64 @__pvm_load_i16s(i64 %g)
  %i = call i64 @__pvm_load_i16s_64(i64 %h)
  %j = call i64 @__pvm_load_i32(i64 %i)
  %k = call i64 @__pvm_load_i32u_64(i64 %j)
  %l = call i64 @__pvm_load_i32s_64(i64 %k)
  %m = call i64 @__pvm_load_i64(i64 %l)
  ret i64 %m
}

; CHECK-LABEL: 'wasm_func_11' is a leaf
; CHECK-NEXT:    frame of 0 bytes, saves nothing
; CHECK-NOT:     call of
define void @wasm_func_11(i64 %a, i64 %b) {
  call void @__pvm_store_i8(i64 %a, i64 %b)
  call void @__pvm_store_i8_64(i64 %b, i64 %a)
  call void @__pvm_store_i16(i64 %a, i64 %b)
  call void @__pvm_store_i16_64(i64 %b, i64 %a)
  call void @__pvm_store_i32(i64 %a, i64 %b)
  call void @__pvm_store_i32_64(i64 %b, i64 %a)
  call void @__pvm_store_i64(i64 %a, i64 %b)
  ret void
}

; CHECK-LABEL: 'wasm_func_12' is a leaf
; CHECK-NEXT:    frame of 0 bytes, saves nothing
; CHECK-NOT:     call of
define i64 @wasm_func_12(i64 %a) {
  %b = call i64 @__pvm_memory_size()
  %c = call i64 @__pvm_memory_grow(i64 %a)
  %d = call i64 @__pvm_mul_upper_uu(i64 %b, i64 %c)
  call void @__pvm_data_drop(i64 0)
  ret i64 %d
}

; CHECK-LABEL: 'wasm_func_13' is a leaf
; CHECK-NEXT:    frame of 0 bytes, saves nothing
; CHECK-NOT:     call of
define void @wasm_func_13(i64 %a, i64 %b) {
  call void @__pvm_memory_fill(i64 %a, i64 %b, i64 20)
  call void @__pvm_memory_copy(i64 %a, i64 %b, i64 31)
  call void @__pvm_memory_init(i64 0, i64 %a, i64 2, i64 5)
  ret void
}

;; No rotate costs a register, no saturation a call.
; CHECK-LABEL: 'wasm_func_14' is a leaf
; CHECK-NEXT:    frame of 0 bytes, saves nothing
; CHECK-NOT:     call of
define i64 @wasm_func_14(i64 %a, i64 %b) {
  %c = call i64 @llvm.fshl(i64 %a, i64 %a, i64 %b)
  %d = call i64 @llvm.sadd.sat(i64 %c, i64 %b)
  %e = call i64 @llvm.ctpop(i64 %d)
  ret i64 %e
}

;; Imports that become an ecalli, an addition, a trap or nothing are no calls.
; CHECK-LABEL: 'wasm_func_15' is a leaf
; CHECK-NOT:     call of
define i64 @wasm_func_15(i64 %a) {
  %r = call i64 @wasm_func_0(i64 12, i64 %a, i64 1, i64 2)
  %s = call i64 @wasm_func_4(i64 %r)
  %t = call i64 @wasm_func_1(i64 %s)
  call void @wasm_func_3(i64 %t)
  ret i64 %t
}
; CHECK-LABEL: 'wasm_func_16' is a leaf
; CHECK-NOT:     call of
define void @wasm_func_16(i64 %a) {
  call void @wasm_func_2()
  ret void
}

;; Calls.
; CHECK-LABEL: 'wasm_func_20' is not a leaf
; CHECK:         call of 'wasm_func_10' clobbers
define i64 @wasm_func_20(i64 %a) {
  %r = call i64 @wasm_func_10(i64 %a)
  %s = add i64 %r, 1
  ret i64 %s
}
; CHECK-LABEL: 'wasm_func_21' is not a leaf
; CHECK:         call of an address clobbers ra, t0, t1, t2, s0, s1, a0, a1{{$}}
define i64 @wasm_func_21(i64 %a) {
  %r = call i64 (i64, i64, ...) @__pvm_call_indirect(i64 0, i64 0, i64 %a)
  %s = add i64 %r, 1
  ret i64 %s
}
; CHECK-LABEL: 'wasm_func_22' is not a leaf
; CHECK:         call of 'elsewhere' clobbers ra, t0, t1, t2, s0, s1, a0, a1{{$}}
define i64 @wasm_func_22(i64 %a) {
  %r = call i64 @wasm_func_5(i64 %a)
  %s = add i64 %r, 1
  ret i64 %s
}
; CHECK-LABEL: 'wasm_func_23' is not a leaf
; CHECK:         call of 'memset'
; CHECK:         call of 'memmove'
; CHECK:         call of 'memcpy'
define i64 @wasm_func_23(i64 %a, i64 %b, i64 %n) {
  call void @__pvm_memory_fill(i64 %a, i64 %b, i64 %n)
  call void @__pvm_memory_copy(i64 %b, i64 %a, i64 %n)
  call void @__pvm_memory_init(i64 0, i64 %n, i64 2, i64 5)
  call void @__pvm_memory_init(i64 0, i64 7, i64 2, i64 %n)
  ret i64 %a
}
; CHECK-LABEL: 'wasm_func_40' is a leaf
define i64 @wasm_func_40(i64 %a) {
  ret i64 %a
}
