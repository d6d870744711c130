;; What pvm-linear-scan says of its work. The counts of what is left have the keys that
;; greedy uses, so that one script reads both.

; RUN: llc -verify-machineinstrs -mtriple=pvm -regalloc=pvm-linear-scan -pass-remarks-analysis=pvm-linear-scan %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=TEXT
; RUN: llc -verify-machineinstrs -mtriple=pvm -regalloc=pvm-linear-scan -pass-remarks-output=%t.yaml %s -o /dev/null
; RUN: FileCheck %s --check-prefix=YAML --input-file=%t.yaml
; RUN: llc -verify-machineinstrs -mtriple=pvm -regalloc=pvm-linear-scan %s -o /dev/null 2>&1 | count 0

;; %x waits for a register that costs less than memory, finds none, and is spilled: one
;; store in front of the call and one load behind it.
; TEXT: remark: {{.*}}: 1 candidates, {{[0-9]+}} assigned, 0 evicted, 0 split, 1 spilled, 0 rematerialized
; TEXT: remark: {{.*}}: registers available: s1, s0, t2, t1, t0, a1, a0, ra; to be saved at the first use: a2, a3, a4, a5; not available: sp (stack pointer)

; YAML:      --- !Missed
; YAML-NEXT: Pass:            pvm-linear-scan
; YAML-NEXT: Name:            SpillReloadCopies
; YAML-NEXT: Function:        spilled
; YAML-NEXT: Args:
; YAML-NEXT:   - NumSpills:       '1'
; YAML-NEXT:   - String:          ' spills '
; YAML-NEXT:   - TotalSpillsCost: '1.000000e+00'
; YAML-NEXT:   - String:          ' total spills cost '
; YAML-NEXT:   - NumReloads:      '1'
; YAML-NEXT:   - String:          ' reloads '
; YAML-NEXT:   - TotalReloadsCost: '1.000000e+00'
; YAML-NEXT:   - String:          ' total reloads cost '
; YAML-NEXT:   - String:          generated in function

declare void @g()

define i64 @spilled(i64 %x) {
  call void @g()
  ret i64 %x
}

;; Nothing is left to report.
; YAML-NOT: SpillReloadCopies
define i64 @leaf(i64 %x) {
  %y = add i64 %x, 1
  ret i64 %y
}
