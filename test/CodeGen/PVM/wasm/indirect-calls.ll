; RUN: split-file %s %t
; RUN: llc -mtriple=pvm -pvm-wasm-cleanup=0 -pvm-wasm-desc=%t/module.desc \
; RUN:   < %t/module.ll | FileCheck %s
; RUN: llc -mtriple=pvm -pvm-wasm-desc=%t/uniform.desc < %t/module.ll \
; RUN:   | FileCheck %s --check-prefix=UNIFORM
; RUN: %utils/compare-wasm-module %t/module.ll %t/module.desc \
; RUN:   00000000 00010000 01000000 01010000 02000000 02010000 03000000 04000000 \
; RUN:   05000000 06000000 00020000 ff000000
; RUN: %utils/compare-wasm-module --llc=-pvm-wasm-cc %t/module.ll %t/module.desc \
; RUN:   00000000 00010000 01000000 01010000 02000000 02010000 03000000 04000000 \
; RUN:   05000000 06000000 00020000 ff000000
; RUN: not llc -mtriple=pvm -pvm-wasm-desc=%t/bad-type.desc < %t/module.ll -o /dev/null \
; RUN:   2>&1 | FileCheck %s --check-prefix=BAD

;; The table is bound-checked and the type compared; types of the same signature are
;; the same type (0 and 3). Where all elements have the type, it is not compared.

; CHECK-LABEL: any:
; CHECK:         branch_{{ge_u_imm .*, 6|gt_u_imm .*, 5}},
; CHECK:         load_ind_{{[ui]}}32 {{.*}}__wasm_table+4]
; CHECK:         load_ind_u32 [[F:[a-z0-9]+]], {{.*}}__wasm_table]
; CHECK:         load_imm_jump_ind ra, [[F]], {{.*}}, 0
; CHECK:         trap
; CHECK:       __wasm_table:
; CHECK-NEXT:    .long wasm_func_1
; CHECK-NEXT:    .long 0
; CHECK-NEXT:    .long wasm_func_2
; CHECK-NEXT:    .long 0
; CHECK-NEXT:    .long wasm_func_3
; CHECK-NEXT:    .long 1
; CHECK-NEXT:    .long 0
; CHECK-NEXT:    .long 4294967295
; CHECK-NEXT:    .long wasm_func_5
; CHECK-NEXT:    .long 2

; UNIFORM-LABEL: any:
; UNIFORM-NOT:     __wasm_table+4
; UNIFORM:         load_ind_u32 {{.*}}__wasm_table]
; UNIFORM-NOT:     __wasm_table+4

; BAD:      error: 'wasm_func_1' in element 0 has not the type 1, 'i32->'
; BAD-NEXT: error: 'wasm_func_3' in element 1 has not the type 0, 'i64,i64->i64'
; BAD-NOT:  error

;--- module.desc
memory 1
type 0 i64,i64->i64
type 1 i32,i64->
type 2 i64->i64
type 3 i64,i64->i64
table 6
element 0 1 0
element 1 2 3
element 2 3 1
element 4 5 2
element 5 4 0
entry refine 0

;--- uniform.desc
memory 1
type 0 i64,i64->i64
type 1 i64,i64->i64
table 2
element 0 1 0
element 1 2 0
entry refine 0

;--- bad-type.desc
memory 1
type 0 i64,i64->i64
type 1 i32->
table 2
element 0 1 1
element 1 3 0

;--- module.ll
declare i64 @__pvm_load_i8u(i64)
declare void @__pvm_store_i64(i64, i64)
declare i64 @__pvm_call_indirect(i64, i64, ...)

define i64 @any(i64 %slot, i64 %a) {
  %r = call i64 (i64, i64, ...) @__pvm_call_indirect(i64 0, i64 %slot, i64 %a, i64 1)
  ret i64 %r
}

define i64 @wasm_func_1(i64 %a, i64 %b) {
  %r = sub i64 %a, %b
  ret i64 %r
}
define i64 @wasm_func_2(i64 %a, i64 %b) {
  %r = mul i64 %a, %b
  ret i64 %r
}
define void @wasm_func_3(i64 %a, i64 %b) {
  call void @__pvm_store_i64(i64 %a, i64 %b)
  ret void
}
define i64 @wasm_func_4(i64 %a, i64 %b) {
  %r = call i64 (i64, i64, ...) @__pvm_call_indirect(i64 0, i64 1, i64 %b, i64 %a)
  %s = add i64 %r, 1
  ret i64 %s
}

define i64 @wasm_func_5(i64 %a) {
  ret i64 %a
}

;; Arguments: slot, and 1 to call with the type that has no result. Locals live across
;; the calls in a loop.
define i64 @wasm_func_0(i64 %args, i64 %length) {
entry:
  %slot = call i64 @__pvm_load_i8u(i64 %args)
  %args1 = add i64 %args, 1
  %kind = call i64 @__pvm_load_i8u(i64 %args1)
  %without = icmp eq i64 %kind, 1
  br i1 %without, label %no_result, label %loop_header
no_result:
  %ignored = call i64 (i64, i64, ...) @__pvm_call_indirect(i64 1, i64 %slot, i64 8, i64 77)
  br label %done
loop_header:
  %i = phi i64 [ 0, %entry ], [ %i2, %loop_header ]
  %x = phi i64 [ 3, %entry ], [ %x2, %loop_header ]
  %y = phi i64 [ 5, %entry ], [ %x, %loop_header ]
  %r = call i64 (i64, i64, ...) @__pvm_call_indirect(i64 0, i64 %slot, i64 %x, i64 %y)
  %x2 = add i64 %r, %i
  %i2 = add i64 %i, 1
  %again = icmp ult i64 %i2, 7
  br i1 %again, label %loop_header, label %end
end:
  call void @__pvm_store_i64(i64 0, i64 %x2)
  call void @__pvm_store_i64(i64 8, i64 %y)
  br label %done
done:
  ret i64 68719476736
}
