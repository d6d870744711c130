; The machine takes shift amounts modulo the width, so what keeps them below it goes.
;
; RUN: llc -mtriple=pvm -pass-remarks=pvm-isel < %s 2> %t | FileCheck %s
; RUN: FileCheck %s --check-prefix=REMARK < %t
; RUN: llc -mtriple=pvm -pvm-enable-amount-stripping=false < %s | FileCheck %s --check-prefix=OFF

; REMARK:     shift amount not reduced to the width
; REMARK-NOT: shift amount
; CHECK-LABEL: masked:
; CHECK-NEXT:  # %bb.0:
; CHECK-NEXT:  shlo_l_64 a0, a0, a1
; OFF-LABEL:   masked:
; OFF:         and_imm {{.*}}, a1, 63
define i64 @masked(i64 %x, i64 %n) {
  %m = and i64 %n, 63
  %r = shl i64 %x, %m
  ret i64 %r
}

;; This mask changes the amount.
; CHECK-LABEL: other_mask_no_opt:
; CHECK:       and_imm {{.*}}, a1, 31
; CHECK-NEXT:  shlo_l_64
define i64 @other_mask_no_opt(i64 %x, i64 %n) {
  %m = and i64 %n, 31
  %r = shl i64 %x, %m
  ret i64 %r
}
