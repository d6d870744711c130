;; Operands with conditions of their own: tied, early-clobbered, several results, a
;; class of one register.

; RUN: %python %utils/seed-regalloc-faults --limit=8 llc -mtriple=pvm -regalloc=greedy %s | FileCheck %s
; RUN: %python %utils/seed-regalloc-faults --limit=8 --except=drop-copy,reverse-copy llc -mtriple=pvm -O0 %s | FileCheck %s --check-prefix=O0

; CHECK-DAG: break-tie: 1 found, 0 missed
; CHECK-DAG: leave-register-class: 1 found, 0 missed
; CHECK-DAG: overlap-early-clobber: 2 found, 0 missed
; CHECK-DAG: write-register-twice: 1 found, 0 missed
; CHECK: {{[0-9]+}} faults, 0 missed

; O0-DAG: break-tie: 1 found, 0 missed
; O0-DAG: overlap-early-clobber: 2 found, 0 missed
; O0: {{[0-9]+}} faults, 0 missed

define void @f(ptr %callee, i64 %a, i64 %b, ptr %p) {
  %both = call { i64, i64 } asm "add_64 $0, $2, $3\0Asub_64 $1, $2, $3", "=&r,=r,r,r"(i64 %a, i64 %b)
  %sum = extractvalue { i64, i64 } %both, 0
  %difference = extractvalue { i64, i64 } %both, 1
  %tied = call i64 asm "add_64 $0, $0, $2", "=r,0,r"(i64 %sum, i64 %difference)
  store i64 %tied, ptr %p
  musttail call void %callee(ptr %callee, i64 %b, i64 %difference, ptr %p)
  ret void
}
