; Functions that stay apart although they do the same.
;
; RUN: opt -passes=pvm-merge-functions,verify -S %s | FileCheck %s

; CHECK-NOT: tail call
@llvm.used = appending global [1 x ptr] [ptr @kept], section "llvm.metadata"

; Nobody may refer to an entry function, and it may refer to no other one.
; CHECK-LABEL: define i64 @refine(
; CHECK:         mul
define i64 @refine(ptr %p, i64 %n) optsize {
  %a = load i64, ptr %p
  %b = mul i64 %a, %n
  %c = add i64 %b, 777
  store i64 %c, ptr %p
  ret i64 %c
}

; CHECK-LABEL: define internal i64 @kept(
; CHECK:         mul
define internal i64 @kept(ptr %p, i64 %n) optsize {
  %a = load i64, ptr %p
  %b = mul i64 %a, %n
  %c = add i64 %b, 777
  store i64 %c, ptr %p
  ret i64 %c
}

; CHECK-LABEL: define i64 @fast(
; CHECK:         mul
define i64 @fast(ptr %p, i64 %n) {
  %a = load i64, ptr %p
  %b = mul i64 %a, %n
  %c = add i64 %b, 777
  store i64 %c, ptr %p
  ret i64 %c
}

; CHECK-LABEL: define i64 @small(
; CHECK:         mul
define i64 @small(ptr %p, i64 %n) optsize {
  %a = load i64, ptr %p
  %b = mul i64 %a, %n
  %c = add i64 %b, 777
  store i64 %c, ptr %p
  ret i64 %c
}

; CHECK-LABEL: define i64 @other(
; CHECK:         mul
define i64 @other(ptr %p, i64 %n) optsize {
  %a = load i64, ptr %p
  %b = mul i64 %a, %n
  %c = add i64 %b, 778
  store i64 %c, ptr %p
  ret i64 %c
}
