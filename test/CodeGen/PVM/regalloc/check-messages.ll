;; What the check of register allocation says: function, block, the instruction before
;; and after, register, expected and found value.

; RUN: not llc -mtriple=pvm -regalloc=greedy -pvm-regalloc-fault=swap-uses:0 %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=SWAP
; RUN: not llc -mtriple=pvm -regalloc=greedy -pvm-regalloc-fault=clobber-register:0 %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=CLOBBER
; RUN: not llc -mtriple=pvm -regalloc=greedy -pvm-regalloc-fault=drop-effect:0 %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=DROP
; RUN: not llc -mtriple=pvm -regalloc=greedy -pvm-regalloc-fault=repeat-effect:0 %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=REPEAT
; RUN: not llc -mtriple=pvm -regalloc=greedy -pvm-regalloc-fault=change-control-flow:0 %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=CFG
; RUN: not llc -mtriple=pvm -regalloc=greedy -pvm-regalloc-fault=sing:0 %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=KIND
; RUN: not llc -mtriple=pvm -regalloc=greedy -pvm-regalloc-fault=drop-spill:0 %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=NONE

; SWAP:      LLVM ERROR: wrong register allocation in function 'f', block %bb.0 (entry)
; SWAP-NEXT:   before: %[[D:[0-9]+]] = SUB_64 %[[A:[0-9]+]], %[[B:[0-9]+]]
; SWAP-NEXT:   after: renamable $[[R:[a-z0-9]+]] = SUB_64 {{.*}}$[[P:[a-z0-9]+]], {{.*}}$[[Q:[a-z0-9]+]]
; SWAP-NEXT:   operand 1: $[[P]] should hold %[[A]], but holds {{.*}}%[[B]]

; CLOBBER:      LLVM ERROR: wrong register allocation in function 'f', block %bb.0 (entry)
; CLOBBER:        operand {{.*}} should hold {{.*}}, but holds no known value
; CLOBBER-NEXT:   written by: ${{.*}} = IMPLICIT_DEF

; DROP:      LLVM ERROR: wrong register allocation in function 'f', block %bb.1 (store)
; DROP-NEXT:   before: STORE_IND_U64 %
; DROP-NEXT:   an instruction with an effect was deleted

; REPEAT:      LLVM ERROR: wrong register allocation in function 'f', block %bb.1 (store)
; REPEAT-NEXT:   after: STORE_IND_U64 {{.*}}$
; REPEAT-NEXT:   only moves and repeated computations may be added

; CFG: LLVM ERROR: wrong register allocation in function 'f', block %bb.0 (entry)
; CFG: the control flow was changed

; KIND: LLVM ERROR: invalid value 'sing:0' for -pvm-regalloc-fault, the kinds are: add-computation break-tie

; NONE: LLVM ERROR: no opportunity for fault 'drop-spill:0' in function 'f'

define i64 @f(i64 %a, i64 %b, ptr %p) {
entry:
  %d = sub i64 %a, %b
  %less = icmp slt i64 %d, 5
  br i1 %less, label %store, label %exit

store:
  store i64 %a, ptr %p
  br label %exit

exit:
  ret i64 %d
}
