; Masks that are no immediates are loaded, not done by two shifts, where executed
; instructions count.
;
; RUN: llc -mtriple=pvm -verify-machineinstrs -pass-remarks=pvm-mask-constants < %s 2> %t \
; RUN:     | FileCheck %s
; RUN: FileCheck %s --check-prefix=REMARK < %t
; RUN: llc -mtriple=pvm -mcpu=gp080 -verify-machineinstrs < %s \
; RUN:     | FileCheck %s --check-prefix=SHIFTS
; RUN: llc -mtriple=pvm -verify-machineinstrs -pvm-enable-mask-constants=false \
; RUN:     -pass-remarks=pvm-mask-constants < %s 2> %t \
; RUN:     | FileCheck %s --check-prefix=SHIFTS
; RUN: FileCheck %s --check-prefix=SILENT --allow-empty < %t
;
; REMARK:     remark: {{.*}}: mask kept in a register
; SILENT-NOT: mask kept

;; As many instructions, and the result is there earlier.
; CHECK-LABEL: once:
; CHECK:         load_imm_64 [[M:[a-z0-9]+]], 4503599627370495
; CHECK-NEXT:    and a0, a0, [[M]]
; CHECK-NEXT:    jump_ind
; SHIFTS-LABEL: once:
; SHIFTS:        shlo_l_imm_64 [[T:[a-z0-9]+]], a0, 12
; SHIFTS-NEXT:   shlo_r_imm_64 a0, [[T]], 12
define i64 @once(i64 %x) {
  %low = and i64 %x, 4503599627370495
  ret i64 %low
}

;; One register for all of a block.
; CHECK-LABEL: twice:
; CHECK-COUNT-1: load_imm_64
; CHECK-NOT:     load_imm_64
; CHECK-NOT:     shlo
; CHECK:         jump_ind
define i64 @twice(i64 %x, i64 %y) {
  %a = and i64 %x, 4503599627370495
  %b = and i64 %y, 4503599627370495
  %r = mul i64 %a, %b
  ret i64 %r
}

;; ... and for all runs of a loop. The upper part is masked likewise.
; CHECK-LABEL: loop:
; CHECK-DAG:     load_imm_64 [[LOW:[a-z0-9]+]], 4503599627370495
; CHECK-DAG:     load_imm_64 [[HIGH:[a-z0-9]+]], -4503599627370496
; CHECK:       .LBB2_1:
; CHECK-NOT:     shlo
; CHECK-NOT:     load_imm_64
; CHECK:         branch_ne
define i64 @loop(ptr %p, ptr %end) {
entry:
  br label %body
body:
  %at = phi ptr [ %p, %entry ], [ %next, %body ]
  %sum = phi i64 [ 0, %entry ], [ %both, %body ]
  %x = load i64, ptr %at
  %low = and i64 %x, 4503599627370495
  %high = and i64 %x, -4503599627370496
  %odd = mul i64 %low, 5
  %more = add i64 %sum, %odd
  %both = xor i64 %more, %high
  %next = getelementptr i64, ptr %at, i64 1
  %done = icmp eq ptr %next, %end
  br i1 %done, label %exit, label %body
exit:
  ret i64 %both
}

;; A shift that does more than its part of a mask stays.
; CHECK-LABEL: moved:
; CHECK:         shlo_l_imm_64 [[T:[a-z0-9]+]], a0, 32
; CHECK-NEXT:    shlo_r_imm_64 a0, [[T]], 29
define i64 @moved(i64 %x) {
  %low = and i64 %x, 4294967295
  %scaled = shl i64 %low, 3
  ret i64 %scaled
}

;; What the first shift makes is asked for.
; CHECK-LABEL: shared:
; CHECK:         shlo_l_imm_64 [[T:[a-z0-9]+]], a0, 12
; CHECK-DAG:     store_ind_u64 [[T]], [a1]
; CHECK-DAG:     shlo_r_imm_64 a0, [[T]], 12
define i64 @shared(i64 %x, ptr %p) {
  %up = shl i64 %x, 12
  store i64 %up, ptr %p
  %low = lshr i64 %up, 12
  ret i64 %low
}

;; Two shifts are seven bytes shorter.
; CHECK-LABEL: small:
; CHECK-NOT:     load_imm_64
; CHECK:         jump_ind
define i64 @small(i64 %x) optsize {
  %low = and i64 %x, 4503599627370495
  ret i64 %low
}
