;; -pvm-ls-log tells what happened to the live ranges of one function, in the order of
;; the decisions, and where they ended.

; RUN: llc -verify-machineinstrs -mtriple=pvm -regalloc=pvm-linear-scan -pvm-ls-log=spilled %s -o /dev/null 2> %t.log
; RUN: FileCheck %s --input-file=%t.log

; CHECK:      function spilled
; CHECK-NEXT: block %bb.0 0B-{{[0-9]+}}B
; CHECK-NEXT: call [[CALL:[0-9]+]]r
; CHECK-NEXT: [[X:%[0-9]+]] wait weight {{.*}} live [[FROM:[0-9]+r]]-[[TO:[0-9]+r]]
; CHECK-NEXT: [[X]] spill weight {{.*}} live [[FROM]]-[[TO]]
; CHECK-NOT:  function leaf

declare void @g()

define i64 @spilled(i64 %x) {
  call void @g()
  ret i64 %x
}

define i64 @leaf(i64 %x) {
  %y = add i64 %x, 1
  ret i64 %y
}

;; utils/regalloc-view draws it: the value was in memory across the call.

; RUN: %python %utils/regalloc-view %t.log | FileCheck %s --check-prefix=SVG
; RUN: not %python %utils/regalloc-view %s 2>&1 | FileCheck %s --check-prefix=NONE

; SVG: <svg xmlns="http://www.w3.org/2000/svg"
; SVG: >%bb.0</text>
; SVG: >memory</text>
; SVG: <title>[[X:%[0-9]+]] of [[X]] in memory: {{[0-9]+}}-{{[0-9]+}}</title>
; SVG: stroke-dasharray
; SVG: </svg>

; NONE: regalloc-view: error: no log of a function
