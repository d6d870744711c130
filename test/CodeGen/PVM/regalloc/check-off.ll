;; The check is an option: without it, nothing of it runs.

; RUN: llc -mtriple=pvm -pvm-regalloc-check=false -debug-pass=Structure %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=OFF
; RUN: llc -mtriple=pvm -debug-pass=Structure %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=ON
; RUN: llc -mtriple=pvm -O0 -debug-pass=Structure %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=FAST

; OFF-NOT: PVM record code
; OFF-NOT: PVM register allocation check

; ON:      PVM record code before register allocation
; ON:      PVM linear-scan register allocator
; ON:      Virtual Register Rewriter
; ON:      PVM register allocation check
; ON:      Stack Slot Coloring
; ON:      PVM register allocation check
; ON-NOT:  PVM register allocation check

; FAST:     PVM record code before register allocation
; FAST:     Fast Register Allocator
; FAST:     PVM register allocation check
; FAST-NOT: PVM register allocation check

define void @f() {
  ret void
}
