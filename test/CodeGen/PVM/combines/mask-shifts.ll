; Two shifts do what a mask does that is no immediate, and a scaling with it.
;
; RUN: llc -mtriple=pvm -pvm-enable-mask-constants=false -pass-remarks=pvm-isel < %s 2> %t | FileCheck %s
; RUN: FileCheck %s --check-prefix=REMARK < %t
; RUN: llc -mtriple=pvm -pvm-enable-mask-constants=false -pvm-enable-mask-shifts=false -pass-remarks=pvm-isel < %s 2> %t | FileCheck %s --check-prefix=OFF
; RUN: FileCheck %s --check-prefix=SILENT --allow-empty < %t
;
; REMARK:     remark: {{.*}}: mask done by shifts
; REMARK:     remark: {{.*}}: mask done behind the shift
; SILENT-NOT: mask done

; CHECK-LABEL: zero_extension:
; CHECK:       shlo_l_imm_64 [[X:[a-z0-9]+]], a0, 32
; CHECK-NEXT:  shlo_r_imm_64 a0, [[X]], 32
; OFF-LABEL:   zero_extension:
; OFF:         load_imm_64 {{.*}}, 4294967295
define i64 @zero_extension(i64 %x) {
  %low = and i64 %x, 4294967295
  ret i64 %low
}

; CHECK-LABEL: scaled:
; CHECK:       shlo_l_imm_64 [[X:[a-z0-9]+]], a0, 32
; CHECK-NEXT:  shlo_r_imm_64 a0, [[X]], 29
; OFF-LABEL:   scaled:
; OFF:         load_imm_64
define i64 @scaled(i64 %x) {
  %low = and i64 %x, 4294967295
  %r = shl i64 %low, 3
  ret i64 %r
}

;; An immediate is one instruction.
; CHECK-LABEL: immediate_no_opt:
; CHECK:       and_imm a0, a0, 2147483647
define i64 @immediate_no_opt(i64 %x) {
  %low = and i64 %x, 2147483647
  ret i64 %low
}

;; These bits are no run.
; CHECK-LABEL: scattered_no_opt:
; CHECK:       load_imm_64
; CHECK-NEXT:  and
define i64 @scattered_no_opt(i64 %x) {
  %some = and i64 %x, 81985529216486895
  ret i64 %some
}

; What is left of the mask behind the shift is an immediate.
; CHECK-LABEL: behind:
; CHECK:       shlo_r_imm_64 [[X:[a-z0-9]+]], a0, 22
; CHECK-NEXT:  and_imm a0, [[X]], 1020
; OFF-LABEL:   behind:
; OFF:         load_imm_64 {{.*}}, 4278190080
define i64 @behind(i64 %x) {
  %top = and i64 %x, 4278190080
  %r = lshr i64 %top, 22
  ret i64 %r
}

;; A shift of the lower half needs no mask.
; CHECK-LABEL: lower_half_no_opt:
; CHECK:       shlo_r_imm_32 a0, a0, 8
; CHECK-NEXT:  jump_ind
define i64 @lower_half_no_opt(i64 %x) {
  %low = and i64 %x, 4294967295
  %r = lshr i64 %low, 8
  ret i64 %r
}
