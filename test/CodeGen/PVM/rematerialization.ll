; A constant that lives across a call is computed again behind it: that costs one
; instruction where a saved register costs a store and a load, and 1 cycle where the load
; costs 25.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s
; RUN: llc -mtriple=pvm -pvm-enable-rematerialization=false < %s | FileCheck %s --check-prefix=OFF

declare i64 @g(i64, i64)

; CHECK-LABEL: constants:
; CHECK-NOT:   store_ind_u64 a
; CHECK:       load_imm [[C:[a-z0-9]+]], 77777
; CHECK:       load_imm_jump ra, {{.*}}, g
; CHECK:       load_imm a1, 77777
; CHECK:       load_imm_jump ra, {{.*}}, g
; OFF-LABEL:   constants:
; OFF:         load_imm [[C:[a-z0-9]+]], 77777
; OFF:         store_ind_u64 [[C]], [sp
; OFF-NOT:     load_imm {{.*}}, 77777
; OFF:         load_ind_u64 a1, [sp
; OFF-NOT:     load_imm {{.*}}, 77777
; OFF:         .Lfunc_end
define i64 @constants(i64 %x) nounwind {
  %a = call i64 @g(i64 %x, i64 77777)
  %b = call i64 @g(i64 %a, i64 77777)
  ret i64 %b
}

;; What is loaded may have changed.
; CHECK-LABEL: loaded_no_opt:
; CHECK:       load_ind_u64 [[V:[a-z0-9]+]], [a0]
; CHECK-NOT:   load_ind_u64 {{[a-z0-9]+}}, [a0]
; CHECK:       .Lfunc_end
define i64 @loaded_no_opt(ptr %p) nounwind {
  %v = load i64, ptr %p
  %a = call i64 @g(i64 1, i64 %v)
  %b = call i64 @g(i64 %a, i64 %v)
  ret i64 %b
}
