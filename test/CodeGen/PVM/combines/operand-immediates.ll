; Constants of 32 bits are operands of the instructions that use them.
;
; RUN: llc -mtriple=pvm -pass-remarks-analysis=pvm-isel < %s 2> %t | FileCheck %s
; RUN: FileCheck %s --check-prefix=REMARK < %t
; RUN: llc -mtriple=pvm -pvm-enable-constant-operands=false -pvm-enable-operand-immediates=false -pass-remarks-analysis=pvm-isel < %s 2> %t | FileCheck %s --check-prefix=OFF
; RUN: FileCheck %s --check-prefix=REMARK-OFF < %t
;
; REMARK:          3 constants are operands, 0 are loaded
; REMARK:          0 constants are operands, 1 are loaded
; REMARK-OFF:      0 constants are operands, 3 are loaded
; REMARK-OFF:      0 constants are operands, 1 are loaded

; CHECK-LABEL: sum:
; CHECK-NOT:   load_imm
; CHECK:       mul_imm_64 {{.*}}, a0, 1000003
; CHECK-NEXT:  add_imm_32 {{.*}}, 70000
; CHECK-NEXT:  set_lt_s_imm a0, {{.*}}, 99999
; OFF-LABEL:   sum:
; OFF-NOT:     _imm_
; OFF-DAG:     load_imm [[A:[a-z0-9]+]], 1000003
; OFF-DAG:     load_imm [[B:[a-z0-9]+]], 70000
; OFF-DAG:     load_imm [[C:[a-z0-9]+]], 99999
; OFF-NOT:     _imm_
; OFF:         .Lfunc_end
define i1 @sum(i32 signext %x) nounwind {
  %a = mul i32 %x, 1000003
  %b = add i32 %a, 70000
  %c = icmp slt i32 %b, 99999
  ret i1 %c
}

;; This one has no such form.
; CHECK-LABEL: wide_no_opt:
; CHECK:       load_imm_64 [[C:[a-z0-9]+]], 5000000000
; CHECK-NEXT:  add_64 a0, a0, [[C]]
define i64 @wide_no_opt(i64 %x) nounwind {
  %a = add i64 %x, 5000000000
  ret i64 %a
}
