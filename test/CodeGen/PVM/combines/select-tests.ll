; A conditional move tests any value for zero: equality needs no compare, a sign only a shift.
;
; RUN: llc -mtriple=pvm -pass-remarks=pvm-isel < %s 2> %t | FileCheck %s
; RUN: FileCheck %s --check-prefix=REMARK < %t
; RUN: llc -mtriple=pvm -pvm-enable-select-tests=false -pass-remarks=pvm-isel < %s 2> %t | FileCheck %s --check-prefix=OFF
; RUN: FileCheck %s --check-prefix=SILENT --allow-empty < %t
;
; REMARK:     remark: {{.*}}: select tests a value in place of a compare
; SILENT-NOT: select tests a value in place of a compare

; CHECK-LABEL: equal:
; CHECK:       xor_imm [[X:[a-z0-9]+]], a0, 7
; CHECK-NEXT:  cmov_iz_imm {{.*}}, [[X]], 5
; OFF-LABEL:   equal:
; OFF:         set_lt_u_imm
define i64 @equal(i64 %x, i64 %y) {
  %same = icmp eq i64 %x, 7
  %r = select i1 %same, i64 5, i64 %y
  ret i64 %r
}

; CHECK-LABEL: sign:
; CHECK:       shlo_r_imm_64 [[X:[a-z0-9]+]], a0, 63
; CHECK:       cmov_nz {{.*}}, [[X]]
; OFF-LABEL:   sign:
; OFF:         set_lt_s_imm
define i64 @sign(i64 %x, i64 %y, i64 %z) {
  %negative = icmp slt i64 %x, 0
  %r = select i1 %negative, i64 %y, i64 %z
  ret i64 %r
}

;; There is no shorter test of an order.
; CHECK-LABEL: less_no_opt:
; CHECK:       set_lt_u
; CHECK:       cmov_nz
define i64 @less_no_opt(i64 %x, i64 %y, i64 %z) {
  %less = icmp ult i64 %x, %y
  %r = select i1 %less, i64 %y, i64 %z
  ret i64 %r
}
