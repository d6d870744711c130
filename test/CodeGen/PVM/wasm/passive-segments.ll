; RUN: split-file %s %t
; RUN: llc -mtriple=pvm -pvm-wasm-desc=%t/module.desc < %t/no-drop.ll | FileCheck %s
; RUN: %utils/compare-wasm-module %t/no-drop.ll %t/module.desc \
; RUN:   000000000000 080000000400 080004000400 080005000400 080009000000 fcff00000400 \
; RUN:   fdff00000400 000000000900 ffff00000000
; RUN: %utils/compare-wasm-module %t/drop.ll %t/module.desc \
; RUN:   000000000000 000000000100 080004000400 020000000100 000001000100

;; Two bounds checks that trap, then a copy from read-only data. A segment that is
;; never dropped has a constant length.

; CHECK-LABEL: refine:
; CHECK-NOT:     __wasm_segment_length
; CHECK:         branch_{{ge_u_imm .*, 9|gt_u_imm .*, 8}},
; CHECK:         branch_{{ge_u_imm .*, 65537|gt_u_imm .*, 65536}},
; CHECK:         memcpy
; CHECK:       __wasm_segment_1:
; CHECK-NEXT:    .ascii "\021\"3DUfw\210"

;--- module.desc
memory 1
passive 1 1122334455667788
passive 7 99
entry refine 0

;--- no-drop.ll
declare i64 @__pvm_load_i16u(i64)
declare void @__pvm_memory_init(i64, i64, i64, i64)
declare void @__pvm_data_drop(i64)

;; Arguments: destination, offset in the segment, length, two bytes each.
define i64 @wasm_func_0(i64 %args, i64 %length) {
  %to = call i64 @__pvm_load_i16u(i64 %args)
  %args2 = add i64 %args, 2
  %from = call i64 @__pvm_load_i16u(i64 %args2)
  %args4 = add i64 %args, 4
  %n = call i64 @__pvm_load_i16u(i64 %args4)
  call void @__pvm_memory_init(i64 1, i64 %to, i64 %from, i64 %n)
  ret i64 137438953472
}

;--- drop.ll
declare i64 @__pvm_load_i16u(i64)
declare void @__pvm_memory_init(i64, i64, i64, i64)
declare void @__pvm_data_drop(i64)

;; The same from a segment that is gone unless the destination is 2, after a copy from
;; one that is not.
define i64 @wasm_func_0(i64 %args, i64 %length) {
  %to = call i64 @__pvm_load_i16u(i64 %args)
  %args2 = add i64 %args, 2
  %from = call i64 @__pvm_load_i16u(i64 %args2)
  %args4 = add i64 %args, 4
  %n = call i64 @__pvm_load_i16u(i64 %args4)
  %kept = icmp eq i64 %to, 2
  br i1 %kept, label %use, label %drop
drop:
  call void @__pvm_data_drop(i64 1)
  br label %use
use:
  call void @__pvm_memory_init(i64 7, i64 16, i64 0, i64 1)
  call void @__pvm_memory_init(i64 1, i64 %to, i64 %from, i64 %n)
  ret i64 137438953472
}
