;; Mistakes in a description are reported where they are, those that only the module
;; shows with the name of the function; nothing is written.

; RUN: split-file %s %t
; RUN: not llc -mtriple=pvm -pvm-wasm-desc=%t/none < %t/module.ll -o %t/out 2>&1 \
; RUN:   | FileCheck %s --check-prefix=NONE
; RUN: not ls %t/out
; RUN: not llc -mtriple=pvm -pvm-wasm-desc=%t/directive < %t/module.ll -o %t/out 2>&1 \
; RUN:   | FileCheck %s --check-prefix=DIRECTIVE
; RUN: not llc -mtriple=pvm -pvm-wasm-desc=%t/rest < %t/module.ll -o %t/out 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REST
; RUN: not llc -mtriple=pvm -pvm-wasm-desc=%t/pages < %t/module.ll -o %t/out 2>&1 \
; RUN:   | FileCheck %s --check-prefix=PAGES
; RUN: not llc -mtriple=pvm -pvm-wasm-desc=%t/maximum < %t/module.ll -o %t/out 2>&1 \
; RUN:   | FileCheck %s --check-prefix=MAXIMUM
; RUN: not llc -mtriple=pvm -pvm-wasm-desc=%t/action < %t/module.ll -o %t/out 2>&1 \
; RUN:   | FileCheck %s --check-prefix=ACTION
; RUN: not llc -mtriple=pvm -pvm-wasm-desc=%t/ecalli < %t/module.ll -o %t/out 2>&1 \
; RUN:   | FileCheck %s --check-prefix=ECALLI
; RUN: not llc -mtriple=pvm -pvm-wasm-desc=%t/twice < %t/module.ll -o %t/out 2>&1 \
; RUN:   | FileCheck %s --check-prefix=TWICE
; RUN: not llc -mtriple=pvm -pvm-wasm-desc=%t/outside < %t/module.ll -o %t/out 2>&1 \
; RUN:   | FileCheck %s --check-prefix=OUTSIDE
; RUN: not llc -mtriple=pvm -pvm-wasm-desc=%t/signature < %t/module.ll -o %t/out 2>&1 \
; RUN:   | FileCheck %s --check-prefix=SIGNATURE
; RUN: not llc -mtriple=pvm -pvm-wasm-desc=%t/digits < %t/module.ll -o %t/out 2>&1 \
; RUN:   | FileCheck %s --check-prefix=DIGITS
; RUN: not llc -mtriple=pvm -pvm-wasm-desc=%t/meaning < %t/module.ll -o %t/out 2>&1 \
; RUN:   | FileCheck %s --check-prefix=MEANING
; RUN: not llc -mtriple=pvm -pvm-wasm-desc=%t/empty < %t/module.ll -o %t/out 2>&1 \
; RUN:   | FileCheck %s --check-prefix=EMPTY
; RUN: not llc -mtriple=pvm < %t/types.ll -o %t/out 2>&1 \
; RUN:   | FileCheck %s --check-prefix=TYPES
; RUN: not ls %t/out

; NONE: error: cannot open '{{.*}}none': No such file or directory

;--- directive
memory 1
tables 3
# DIRECTIVE: 2:1: error: unknown directive 'tables'

;--- rest
memory 1 2 3
# REST: 1:12: error: unexpected '3'

;--- pages
memory 65537
# PAGES: 1:8: error: number of pages is more than 65536

;--- maximum
memory 7 5
# MAXIMUM: 1:10: error: the maximum is less than the initial number of pages

;--- action
import 0 host_call_7
# ACTION: 1:10: error: unknown action 'host_call_7'

;--- ecalli
import 0 ecalli:4294967296
# ECALLI: 1:10: error: expected a number from 0 to 2147483647 after 'ecalli:'

;--- twice
passive 3 00
passive 3 01
# TWICE: 2:9: error: passive segment 3 is described twice

;--- outside
table 2
element 2 1 0
# OUTSIDE: 2:9: error: element 2 is outside the table of 2

;--- signature
type 0 i32,i33->
# SIGNATURE: 1:12: error: 'i33' is not the type of a value

;--- digits
data 0 123
# DIGITS: 1:8: error: bytes are not pairs of hex digits

;--- meaning
memory 1
import 0 host_call_2
import 1 nop
data 0xfffe 112233
table 1
element 0 9 0
entry refine 7
entry refine2 1
start 3
# MEANING-DAG: error: data at 65534 lies outside the memory
# MEANING-DAG: error: function 9 of element 0 is not in the module
# MEANING-DAG: error: import 'wasm_func_0' has not the type of what it stands for
# MEANING-DAG: error: 'wasm_func_1' is described as an import
# MEANING-DAG: error: in function 'wasm_func_1': passive segment 4 is not in the description
# MEANING-DAG: error: in function 'wasm_func_1': type of an indirect call is not a constant
# MEANING-DAG: error: entry function 7 is not defined
# MEANING-DAG: error: entry function 1 has not the type of one
# MEANING-DAG: error: start function 3 is not defined

;--- empty
# EMPTY: error: in function 'wasm_func_1': indirect call, but the description has no table

;--- module.ll
declare i64 @__pvm_load_i8u(i64)
declare void @__pvm_memory_init(i64, i64, i64, i64)
declare i64 @__pvm_call_indirect(i64, i64, ...)
declare i64 @wasm_func_0(i64)
define i64 @wasm_func_1(i64 %a) {
  %v = call i64 @__pvm_load_i8u(i64 %a)
  %w = call i64 @wasm_func_0(i64 %v)
  call void @__pvm_memory_init(i64 4, i64 0, i64 0, i64 1)
  %x = call i64 (i64, i64, ...) @__pvm_call_indirect(i64 %w, i64 0)
  %y = call i64 (i64, i64, ...) @__pvm_call_indirect(i64 0, i64 0)
  ret i64 %w
}

;--- types.ll
declare i64 @__pvm_load_i16u(i32)
declare void @__pvm_store_i8(i64, i64)
@pointer = global ptr @__pvm_store_i8
define i64 @wasm_func_1(i64 %a) {
  %v = call i64 @__pvm_load_i16u(i32 0)
  ret i64 %v
}
; TYPES-DAG: error: '__pvm_load_i16u' has not the type of wasm-pvm's
; TYPES-DAG: error: '__pvm_store_i8' is used other than by calling it
