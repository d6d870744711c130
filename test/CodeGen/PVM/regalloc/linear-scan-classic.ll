;; -pvm-ls-mode=classic: in a function with a loop, values with three uses have one of
;; r9..r12 all the time; everything else is loaded and stored at each use.

; RUN: llc -verify-machineinstrs -mtriple=pvm -regalloc=pvm-linear-scan -pvm-ls-mode=classic -pvm-enable-redundant-reloads=false < %s | FileCheck %s --check-prefixes=CHECK,THREE
; RUN: llc -verify-machineinstrs -mtriple=pvm -regalloc=pvm-linear-scan -pvm-ls-mode=classic -pvm-enable-redundant-reloads=false -pvm-ls-min-uses=10 < %s | FileCheck %s --check-prefixes=CHECK,TEN

;; %x is used three times and more.
define i64 @loop(i64 %x, i64 %n) {
; CHECK-LABEL: loop:
; CHECK:       .LBB0_1:
; THREE:         mul_64 {{.*}}, {{a[2345]}}
; TEN:           load_ind_u64 {{.*}}, [sp
; CHECK:         branch_
entry:
  br label %loop

loop:
  %i = phi i64 [ %n, %entry ], [ %next, %loop ]
  %s = phi i64 [ 0, %entry ], [ %t, %loop ]
  %a = mul i64 %s, %x
  %b = xor i64 %a, %x
  %t = add i64 %b, %x
  %next = sub i64 %i, %x
  %more = icmp ugt i64 %next, 100
  br i1 %more, label %loop, label %exit

exit:
  ret i64 %t
}

;; Without a loop nothing has a register of its own.
define i64 @straight(i64 %x) {
; CHECK-LABEL: straight:
; CHECK-NOT:     {{a[2345]}}
; CHECK:         store_ind_u64 a0, [sp
; CHECK:         load_ind_u64 {{.*}}, [sp
; CHECK-NOT:     {{a[2345]}}
; CHECK:         jump_ind ra, 0
  %a = mul i64 %x, %x
  %b = xor i64 %a, %x
  %c = add i64 %b, %x
  ret i64 %c
}
