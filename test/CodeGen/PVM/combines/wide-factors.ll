; A factor of 2^n + 1 or 2^n - 1 that is no immediate is a shift and a sum under the full
; model: two cycles in place of four, and no constant of ten bytes.
;
; RUN: llc -mtriple=pvm -mcpu=gp080 < %s | FileCheck %s
; RUN: llc -mtriple=pvm -mcpu=gp080 -pvm-enable-wide-factors=false < %s | FileCheck %s --check-prefix=OFF
;; Where instructions count, the constant may be loaded once for many products.
; RUN: llc -mtriple=pvm -mcpu=gp072 < %s | FileCheck %s --check-prefix=OFF

; CHECK-LABEL: above:
; CHECK-NEXT:  # %bb.0:
; CHECK-NEXT:  shlo_l_imm_64 [[X:[a-z0-9]+]], a0, 32
; CHECK-NEXT:  add_64 a0, [[X]], a0
; CHECK-NEXT:  jump_ind ra, 0
; OFF-LABEL:   above:
; OFF:         load_imm_64 [[F:[a-z0-9]+]], 4294967297
; OFF-NEXT:    mul_64 a0, a0, [[F]]
define i64 @above(i64 %x) {
  %r = mul i64 %x, 4294967297
  ret i64 %r
}

; CHECK-LABEL: below:
; CHECK-NEXT:  # %bb.0:
; CHECK-NEXT:  shlo_l_imm_64 [[X:[a-z0-9]+]], a0, 32
; CHECK-NEXT:  sub_64 a0, [[X]], a0
; CHECK-NEXT:  jump_ind ra, 0
; OFF-LABEL:   below:
; OFF:         load_imm_64
; OFF-NEXT:    mul_64
define i64 @below(i64 %x) {
  %r = mul i64 %x, 4294967295
  ret i64 %r
}

;; An immediate: one instruction, of which a sum would be two.
; CHECK-LABEL: immediate_no_opt:
; CHECK-NEXT:  # %bb.0:
; CHECK-NEXT:  mul_imm_64 a0, a0, 65537
define i64 @immediate_no_opt(i64 %x) {
  %r = mul i64 %x, 65537
  ret i64 %r
}

;; Two sums and more are no gain.
; CHECK-LABEL: other_factor_no_opt:
; CHECK:       load_imm_64 [[F:[a-z0-9]+]], 4294967303
; CHECK-NEXT:  mul_64 a0, a0, [[F]]
define i64 @other_factor_no_opt(i64 %x) {
  %r = mul i64 %x, 4294967303
  ret i64 %r
}
