; The quotient of a 32-bit number by a constant is the upper half of one product, also
; where the usual factor has 33 bits.
;
; RUN: llc -mtriple=pvm -pass-remarks=pvm-isel < %s 2> %t | FileCheck %s
; RUN: FileCheck %s --check-prefix=REMARK < %t
; RUN: llc -mtriple=pvm -pvm-enable-division-combines=false -pass-remarks=pvm-isel < %s 2> %t | FileCheck %s --check-prefix=OFF
; RUN: FileCheck %s --check-prefix=SILENT --allow-empty < %t
;
; REMARK:     remark: {{.*}}: quotient is the upper half of a product
; SILENT-NOT: quotient is the upper half of a product

; CHECK-LABEL: by_3:
; CHECK:       mul_upper_u_u a0,
; CHECK-NEXT:  jump_ind
; OFF-LABEL:   by_3:
; OFF:         mul_64
; OFF-NEXT:    shlo_r_imm_64 {{.*}}, 33
define i32 @by_3(i32 %x) {
  %q = udiv i32 %x, 3
  ret i32 %q
}

; CHECK-LABEL: by_7:
; CHECK:       mul_upper_u_u a0,
; CHECK-NEXT:  jump_ind
; OFF-LABEL:   by_7:
; OFF:         mul_imm_64
; OFF:         sub_
; OFF:         add_
define i32 @by_7(i32 %x) {
  %q = udiv i32 %x, 7
  ret i32 %q
}

;; A division by an unknown number is one.
; CHECK-LABEL: by_variable_no_opt:
; CHECK:       div_u_32
define i32 @by_variable_no_opt(i32 %x, i32 %y) {
  %q = udiv i32 %x, %y
  ret i32 %q
}
