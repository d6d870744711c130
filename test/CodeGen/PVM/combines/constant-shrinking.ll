; Bits of a mask that nobody reads are chosen so that the mask has an instruction of its own.
;
; RUN: llc -mtriple=pvm -pass-remarks=pvm-isel < %s 2> %t | FileCheck %s
; RUN: FileCheck %s --check-prefix=REMARK < %t
; RUN: llc -mtriple=pvm -pvm-enable-constant-shrinking=false -pass-remarks=pvm-isel < %s 2> %t | FileCheck %s --check-prefix=OFF
; RUN: FileCheck %s --check-prefix=SILENT --allow-empty < %t
;
; REMARK:     remark: {{.*}}: unread bits of a constant chosen for an immediate
; SILENT-NOT: unread bits of a constant chosen for an immediate

; CHECK-LABEL: shifted_out:
; CHECK:       zero_extend_16 [[X:[a-z0-9]+]], a0
; CHECK-NEXT:  shlo_r_imm_64 a0, [[X]], 5
; OFF-LABEL:   shifted_out:
; OFF:         and_imm {{.*}}, a0, 65504
define i64 @shifted_out(i64 %x) {
  %narrow = and i64 %x, 65535
  %shifted = lshr i64 %narrow, 5
  ret i64 %shifted
}

;; All bits are read.
; CHECK-LABEL: read_no_opt:
; CHECK:       and_imm a0, a0, 65504
define i64 @read_no_opt(i64 %x) {
  %masked = and i64 %x, 65504
  ret i64 %masked
}
