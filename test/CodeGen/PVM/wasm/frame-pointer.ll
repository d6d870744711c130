; Parameters in r9 to r12 and a frame pointer in r12 do not go together: neither where
; such a function has one nor where its caller has.

; RUN: split-file %s %t
; RUN: not llc -mtriple=pvm %t/callee.ll -o /dev/null 2>&1 | FileCheck %s --check-prefix=CALLEE
; RUN: not llc -mtriple=pvm %t/caller.ll -o /dev/null 2>&1 | FileCheck %s --check-prefix=CALLER
; RUN: llc -mtriple=pvm %t/three.ll -o - | FileCheck %s --check-prefix=THREE

; CALLEE: error: {{.*}}in function callee {{.*}}: register 'a5' is the frame or base pointer of this function and cannot carry an argument
; CALLER: error: {{.*}}in function caller {{.*}}: register 'a5' is the frame or base pointer of this function and cannot carry an argument

;--- callee.ll
define cc 1000 i64 @callee(i64 %a, i64 %b, i64 %c, i64 %d) "frame-pointer"="all" {
  %r = add i64 %a, %d
  ret i64 %r
}
;--- caller.ll
declare cc 1000 i64 @callee(i64, i64, i64, i64)
define i64 @caller(i64 %n) {
  %p = alloca i8, i64 %n
  %q = ptrtoint ptr %p to i64
  %r = call cc 1000 i64 @callee(i64 %q, i64 1, i64 2, i64 3)
  ret i64 %r
}
;--- three.ll
; THREE-LABEL: callee:
; THREE:       move_reg a5, sp
; THREE:       add_64 {{.*}}, a2, a4
define cc 1000 i64 @callee(i64 %a, i64 %b, i64 %c) "frame-pointer"="all" {
  %r = add i64 %a, %c
  ret i64 %r
}
