; RUN: split-file %s %t
; RUN: llc -mtriple=pvm -pvm-wasm-desc=%t/module.desc < %t/module.ll | FileCheck %s
; RUN: %utils/compare-wasm-module %t/module.ll %t/module.desc \
; RUN:   00000000 01000000 02000000 0a000000 ffff0000

;; A whole module of the usual shape: arguments in, result in memory. The loop keeps
;; its phis in registers, the access is one instruction, and the function is inlined
;; in the entry, which saves nothing.

; CHECK-LABEL: refine:
; CHECK-NOT:     sp
; CHECK:         load_ind_{{[ui]}}32 {{.*}}, [a0]
; CHECK:       [[LOOP:\.LBB0_[0-9]+]]:
; CHECK:         mul_{{32|64}}
; CHECK-NEXT:    add_{{32|64}}
; CHECK-NEXT:    add_imm_32
; CHECK-NEXT:    branch_{{lt_u|ne}} {{.*}}, [[LOOP]]
; CHECK:         store_u32 {{.*}}, [__wasm_memory]
; CHECK-NEXT:    load_imm a0, __wasm_memory
; CHECK-NEXT:    load_imm a1, 4
; CHECK-NEXT:    jump_ind ra, 0
; CHECK-NOT:   wasm_func_0:

;--- module.desc
memory 1
entry refine 0

;--- module.ll
declare i64 @__pvm_load_i32(i64)
declare void @__pvm_store_i32(i64, i64)
define i64 @wasm_func_0(i64 %args_ptr, i64 %args_len) {
entry:
  %n64 = call i64 @__pvm_load_i32(i64 %args_ptr)
  br label %loop_header
block_merge:
  %r64 = zext i32 %sum to i64
  call void @__pvm_store_i32(i64 0, i64 %r64)
  ret i64 17179869184
loop_header:
  %i = phi i32 [ 0, %entry ], [ %i2, %brif_cont ]
  %sum = phi i32 [ 0, %entry ], [ %sum2, %brif_cont ]
  %n = trunc i64 %n64 to i32
  %go = icmp ult i32 %i, %n
  br i1 %go, label %brif_cont, label %block_merge
brif_cont:
  %sq = mul i32 %i, %i
  %sum2 = add i32 %sum, %sq
  %i2 = add i32 %i, 1
  br label %loop_header
}
