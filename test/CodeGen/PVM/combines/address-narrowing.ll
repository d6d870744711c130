; Addresses are 32 bits wide: an index is not extended if an offset is added to it.
;
; RUN: llc -mtriple=pvm -pvm-enable-mask-constants=false -pass-remarks=pvm-isel < %s 2> %t | FileCheck %s
; RUN: FileCheck %s --check-prefix=REMARK < %t
; RUN: llc -mtriple=pvm -pvm-enable-mask-constants=false -pvm-enable-address-narrowing=false -pass-remarks=pvm-isel < %s 2> %t | FileCheck %s --check-prefix=OFF
; RUN: FileCheck %s --check-prefix=SILENT --allow-empty < %t
;
; REMARK:     remark: {{.*}}: operation that only changes the upper half of an address left out
; SILENT-NOT: operation that only changes the upper half of an address left out

@words = external global [100 x i32]

; CHECK-LABEL: index:
; CHECK:       shlo_l_imm_64 [[X:[a-z0-9]+]], a0, 2
; CHECK-NEXT:  load_ind_i32 a0, {{\[}}[[X]] + words]
; OFF-LABEL:   index:
; OFF:         shlo_l_imm_64 {{.*}}, 32
; OFF-NEXT:    shlo_r_imm_64 {{.*}}, 30
define i32 @index(i32 %i) {
  %wide = zext i32 %i to i64
  %p = getelementptr i32, ptr @words, i64 %wide
  %v = load i32, ptr %p
  ret i32 %v
}

;; Without an offset the register itself is the address, and keeps its upper half clear.
; CHECK-LABEL: bare_no_opt:
; CHECK:       shlo_l_imm_64 {{.*}}, 32
; CHECK-NEXT:  shlo_r_imm_64 [[X:[a-z0-9]+]], {{.*}}, 32
; CHECK-NEXT:  load_ind_u8 a0, {{\[}}[[X]]]
define zeroext i8 @bare_no_opt(i32 %address) {
  %wide = zext i32 %address to i64
  %p = inttoptr i64 %wide to ptr
  %v = load i8, ptr %p
  ret i8 %v
}
