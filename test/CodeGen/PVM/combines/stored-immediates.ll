; A store holds a constant of 32 bits by itself.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s
; RUN: llc -mtriple=pvm -pvm-enable-constant-operands=false -pvm-enable-stored-immediates=false < %s | FileCheck %s --check-prefix=OFF

@g = external global i16

; CHECK-LABEL: store_both:
; CHECK-NOT:   load_imm
; CHECK-DAG:   store_imm_ind_u64 [a0 + 8], -5
; CHECK-DAG:   store_imm_u16 [g], 300
; OFF-LABEL:   store_both:
; OFF-DAG:     load_imm [[A:[a-z0-9]+]], -5
; OFF-DAG:     load_imm [[B:[a-z0-9]+]], 300
; OFF-DAG:     store_ind_u64 [[A]], [a0 + 8]
; OFF-DAG:     store_u16 [[B]], [g]
; OFF:         jump_ind ra
define void @store_both(ptr %p) nounwind {
  %q = getelementptr i64, ptr %p, i64 1
  store i64 -5, ptr %q
  store i16 300, ptr @g
  ret void
}

;; 64 bits that are no 32 extended.
; CHECK-LABEL: wide_no_opt:
; CHECK:       load_imm_64 [[C:[a-z0-9]+]], 5000000000
; CHECK-NEXT:  store_ind_u64 [[C]], [a0]
define void @wide_no_opt(ptr %p) nounwind {
  store i64 5000000000, ptr %p
  ret void
}
