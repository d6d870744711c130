; A branch compares with a constant of 32 bits by itself.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s
; RUN: llc -mtriple=pvm -pvm-enable-constant-operands=false -pvm-enable-branch-immediates=false < %s | FileCheck %s --check-prefix=OFF

declare void @f()

; CHECK-LABEL: above:
; CHECK-NOT:   load_imm
; CHECK:       branch_{{.*}}_s_imm a0, 700{{[01]}}, f
; OFF-LABEL:   above:
; OFF:         load_imm [[C:[a-z0-9]+]], 700{{[01]}}
; OFF-NEXT:    branch_{{.*}}_s {{.*}}, f
define void @above(i64 %x) nounwind {
  %c = icmp sgt i64 %x, 7000
  br i1 %c, label %call, label %done
call:
  tail call void @f()
  ret void
done:
  ret void
}

;; No branch holds 33 bits.
; CHECK-LABEL: wide_no_opt:
; CHECK:       load_imm_64 [[C:[a-z0-9]+]], 5000000000
; CHECK-NEXT:  branch_{{eq|ne}} a0, [[C]], {{f|.LBB}}
define void @wide_no_opt(i64 %x) nounwind {
  %c = icmp eq i64 %x, 5000000000
  br i1 %c, label %call, label %done
call:
  tail call void @f()
  ret void
done:
  ret void
}
