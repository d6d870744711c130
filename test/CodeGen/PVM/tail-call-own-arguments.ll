;; A tail call with arguments in memory overwrites its caller's own. They must not count
;; as constant then, or a register allocator would load them again behind the stores.

; RUN: llc -verify-machineinstrs -mtriple=pvm -stop-after=finalize-isel < %s | FileCheck %s

declare i64 @g(i64, i64, i64, i64, i64, i64, i64, i64)

; CHECK-LABEL: name: swap
; CHECK:       fixedStack:
; CHECK-NOT:   isImmutable: true
; CHECK:       body:
define i64 @swap(i64 %a, i64 %b, i64 %c, i64 %d, i64 %e, i64 %f, i64 %x, i64 %y) {
  %r = musttail call i64 @g(i64 %a, i64 %b, i64 %c, i64 %d, i64 %e, i64 %f, i64 %y, i64 %x)
  ret i64 %r
}

; CHECK-LABEL: name: no_tail_call
; CHECK:       fixedStack:
; CHECK:       isImmutable: true
; CHECK:       isImmutable: true
; CHECK:       body:
define i64 @no_tail_call(i64 %a, i64 %b, i64 %c, i64 %d, i64 %e, i64 %f, i64 %x, i64 %y) {
  %r = add i64 %x, %y
  ret i64 %r
}
