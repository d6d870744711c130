; The plugin loads into opt as a pass plugin.
;
; RUN: opt -passes=instcombine -S < %s | FileCheck %s
;
; CHECK: shl i64 %x, 3
define i64 @f(i64 %x) {
  %r = mul i64 %x, 8
  ret i64 %r
}
