; A division by a constant stays one where bytes count: six with the divisor, against more
; than a dozen for the multiplication. At -Os not under the full model, which asks 60 for it.
;
; RUN: llc -mtriple=pvm -pass-remarks=pvm-isel < %s 2> %t | FileCheck %s --check-prefixes=CHECK,NAIVE
; RUN: FileCheck %s --check-prefix=REMARK < %t
; RUN: llc -mtriple=pvm -mattr=+tune-full-gas < %s | FileCheck %s --check-prefixes=CHECK,FULL
; RUN: llc -mtriple=pvm -pvm-enable-short-divisions=false < %s \
; RUN:   | FileCheck %s --check-prefixes=CHECK,FULL

; REMARK-COUNT-2: quotient by a constant left to the divider
; REMARK-NOT:     left to the divider

; CHECK-LABEL: smallest:
; CHECK-NOT:   mul
; CHECK:       div_u_64
; CHECK-NOT:   mul
define i64 @smallest(i64 %x) minsize optsize {
  %r = udiv i64 %x, 10
  ret i64 %r
}

; CHECK-LABEL: small:
; NAIVE-NOT:   mul
; NAIVE:       rem_s_32
; FULL-NOT:    rem_s
; FULL:        mul
define i32 @small(i32 signext %x) optsize {
  %r = srem i32 %x, 10
  ret i32 %r
}

; CHECK-LABEL: fast:
; CHECK-NOT:   div_u
; CHECK:       mul_upper_u_u
; CHECK-NOT:   div_u
define i64 @fast(i64 %x) {
  %r = udiv i64 %x, 10
  ret i64 %r
}

; A shift is shorter still.
; CHECK-LABEL: power_of_two:
; CHECK-NOT:   div_u
; CHECK:       shlo_r_imm_64 a0, a0, 4
; CHECK-NOT:   div_u
define i64 @power_of_two(i64 %x) minsize optsize {
  %r = udiv i64 %x, 16
  ret i64 %r
}
; CHECK: .Lfunc_end3
