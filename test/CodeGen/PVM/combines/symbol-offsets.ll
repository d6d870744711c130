; The address of a global is an offset of 32 bits beside the register with the index.
;
; RUN: llc -mtriple=pvm -pass-remarks-analysis=pvm-isel < %s 2> %t | FileCheck %s
; RUN: FileCheck %s --check-prefix=REMARK < %t
; RUN: llc -mtriple=pvm -pvm-enable-symbol-offsets=false -pass-remarks-analysis=pvm-isel < %s 2> %t | FileCheck %s --check-prefix=OFF
; RUN: FileCheck %s --check-prefix=REMARK-OFF < %t
;
; REMARK-COUNT-2:     1 accesses add a symbol to a register
; REMARK-OFF-COUNT-2: 0 accesses add a symbol to a register

@bytes = external global [100 x i8]

; CHECK-LABEL: element:
; CHECK-NEXT:  # %bb.0:
; CHECK-NEXT:  load_ind_u8 a0, [a0 + bytes+7]
; OFF-LABEL:   element:
; OFF:         add_imm_64 [[X:[a-z0-9]+]], a0, bytes+7
; OFF-NEXT:    load_ind_u8 a0, {{\[}}[[X]]]
define zeroext i8 @element(i64 %i) {
  %j = add i64 %i, 7
  %p = getelementptr i8, ptr @bytes, i64 %j
  %v = load i8, ptr %p
  ret i8 %v
}

;; There is one offset and one register.
; CHECK-LABEL: two_indices_no_opt:
; CHECK:       add_64 [[X:[a-z0-9]+]], a0, a1
; CHECK-NEXT:  load_ind_u8 a0, {{\[}}[[X]] + bytes]
define zeroext i8 @two_indices_no_opt(i64 %i, i64 %j) {
  %k = add i64 %i, %j
  %p = getelementptr i8, ptr @bytes, i64 %k
  %v = load i8, ptr %p
  ret i8 %v
}
