; Divisions of 129 to 256 bits call the run-time library, quotient and remainder of the
; same numbers once.
;
; RUN: llc -mtriple=pvm -pass-remarks=pvm-wide-division < %s 2> %t | FileCheck %s
; RUN: FileCheck %s --check-prefix=REMARK < %t
; RUN: llc -mtriple=pvm -pvm-enable-wide-division=false < %s | FileCheck %s --check-prefix=OFF
;
; REMARK:      division of 256 bits calls the run-time library
; REMARK-NEXT: division of 256 bits uses the call of another one
; REMARK-NEXT: division of 192 bits calls the run-time library
; REMARK-NOT:  remark

; CHECK-LABEL: both:
; CHECK:       load_imm_jump ra, {{.*}}, __pvm_udivmod256
; CHECK-NOT:   __pvm_udivmod256
; CHECK:       .Lfunc_end
;; A loop over the bits.
; OFF-LABEL:   both:
; OFF-NOT:     __pvm_udivmod256
; OFF:         Loop Header
; OFF-NOT:     __pvm_udivmod256
define void @both(ptr %a, ptr %b, ptr %q) {
  %x = load i256, ptr %a
  %y = load i256, ptr %b
  %quotient = udiv i256 %x, %y
  %remainder = urem i256 %x, %y
  %r = getelementptr i256, ptr %q, i64 1
  store i256 %quotient, ptr %q
  store i256 %remainder, ptr %r
  ret void
}

; CHECK-LABEL: signed:
; CHECK:       __pvm_udivmod256
define void @signed(ptr %a, ptr %b, ptr %q) {
  %x = load i192, ptr %a
  %y = load i192, ptr %b
  %quotient = sdiv i192 %x, %y
  store i192 %quotient, ptr %q
  ret void
}

;; There is a routine of its own for these.
; CHECK-LABEL: narrow_no_opt:
; CHECK:       __udivti3
define void @narrow_no_opt(ptr %a, ptr %b, ptr %q) {
  %x = load i128, ptr %a
  %y = load i128, ptr %b
  %quotient = udiv i128 %x, %y
  store i128 %quotient, ptr %q
  ret void
}
