; A bit whose mask is no immediate is shifted into the sign to be tested.
;
; RUN: llc -mtriple=pvm -pass-remarks=pvm-isel < %s 2> %t | FileCheck %s
; RUN: FileCheck %s --check-prefix=REMARK < %t
; RUN: llc -mtriple=pvm -pvm-enable-bit-tests=false -pass-remarks=pvm-isel < %s 2> %t | FileCheck %s --check-prefix=OFF
; RUN: FileCheck %s --check-prefix=SILENT --allow-empty < %t
;
; REMARK:     remark: {{.*}}: bit shifted into the sign to be tested
; SILENT-NOT: bit shifted into the sign to be tested

declare void @f()

; CHECK-LABEL: bit_40:
; CHECK-NOT:   load_imm_64
; CHECK:       shlo_l_imm_64 [[X:[a-z0-9]+]], a0, 23
; CHECK:       branch_{{lt|ge}}_s_imm [[X]], 0
; OFF-LABEL:   bit_40:
; OFF:         load_imm_64 {{.*}}, 1099511627776
define void @bit_40(i64 %x) {
  %bit = and i64 %x, 1099511627776
  %set = icmp ne i64 %bit, 0
  br i1 %set, label %call, label %done
call:
  call void @f()
  br label %done
done:
  ret void
}

;; This mask is one.
; CHECK-LABEL: bit_20_no_opt:
; CHECK:       and_imm {{.*}}, a0, 1048576
define void @bit_20_no_opt(i64 %x) {
  %bit = and i64 %x, 1048576
  %set = icmp ne i64 %bit, 0
  br i1 %set, label %call, label %done
call:
  call void @f()
  br label %done
done:
  ret void
}
