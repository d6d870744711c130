; The frame pointer of a function is no register for inline assembly: neither as a result
; nor as an argument nor as a clobber. Without a frame pointer it is one like any other.

; RUN: split-file %s %t
; RUN: not llc -mtriple=pvm %t/result.ll -o - 2>&1 | FileCheck %s --check-prefix=FRAME
; RUN: not llc -mtriple=pvm %t/argument.ll -o - 2>&1 | FileCheck %s --check-prefix=FRAME
; RUN: not llc -mtriple=pvm %t/clobber.ll -o - 2>&1 | FileCheck %s --check-prefix=FRAME
; RUN: not llc -mtriple=pvm %t/base.ll -o - 2>&1 | FileCheck %s --check-prefix=BASE
; RUN: llc -mtriple=pvm %t/none.ll -o - | FileCheck %s --check-prefix=NONE

; FRAME: error: register 'a5' is the frame or base pointer of this function and cannot be used by inline assembly
; BASE: error: register 'a4' is the frame or base pointer of this function and cannot be used by inline assembly
; NONE: trap

;--- result.ll
define i64 @f() "frame-pointer"="all" {
  %r = call i64 asm "load_imm $0, 1", "={r12}"()
  ret i64 %r
}
;--- argument.ll
define void @f(i64 %x) "frame-pointer"="all" {
  call void asm sideeffect "trap", "{a5}"(i64 %x)
  ret void
}
;--- clobber.ll
define void @f() "frame-pointer"="all" {
  call void asm sideeffect "trap", "~{r12}"()
  ret void
}
;--- base.ll
declare void @use(ptr, ptr)
define void @f(i64 %n) {
  %aligned = alloca i64, align 64
  %p = alloca i8, i64 %n
  call void @use(ptr %aligned, ptr %p)
  call void asm sideeffect "trap", "~{a4}"()
  ret void
}
;--- none.ll
define void @f(i64 %x) {
  call void asm sideeffect "trap", "{a5},~{a4}"(i64 %x)
  ret void
}
