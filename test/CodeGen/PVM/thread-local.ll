; There is one thread: its variables are variables, in the ordinary data sections.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s

@initialized = thread_local global i32 5
@zero = thread_local(initialexec) global i64 0

; CHECK-LABEL: read:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: load_i32 a0, [initialized]
; CHECK-NEXT: jump_ind
define signext i32 @read() {
  %p = call ptr @llvm.threadlocal.address.p0(ptr @initialized)
  %v = load i32, ptr %p
  ret i32 %v
}

; CHECK-LABEL: address:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: load_imm a0, zero
; CHECK-NEXT: jump_ind
define ptr @address() {
  %p = call ptr @llvm.threadlocal.address.p0(ptr @zero)
  ret ptr %p
}

; CHECK-NOT:  .tdata
; CHECK:      .data
; CHECK:      initialized:
; CHECK:      .bss
; CHECK:      zero:
