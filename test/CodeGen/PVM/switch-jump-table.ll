; A dense switch jumps through consecutive jump-table entries: two instructions and no
; memory. The entries are the cases themselves; the range check is one branch.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s

declare void @f(i64)

; CHECK-LABEL: dense:
; CHECK:      branch_gt_u_imm a0, 4, [[DEFAULT:.LBB[0-9_]+]]
; CHECK:      shlo_l_imm_64 [[T:[a-z0-9]+]], a0, 1
; CHECK-NEXT: jump_ind [[T]], .LJTI0_0
; CHECK:      [[DEFAULT]]:
; CHECK:      .pvm.jumptable
; CHECK:      .LJTI0_0:
; CHECK-COUNT-5: .short .LBB0_
; CHECK-NOT:  .short
; CHECK:      dense_biased:
define i64 @dense(i64 %x) {
  switch i64 %x, label %other [ i64 0, label %a
                                i64 1, label %b
                                i64 2, label %c
                                i64 3, label %d
                                i64 4, label %e ]
a:
  %ra = mul i64 %x, 77
  ret i64 %ra
b:
  %rb = add i64 %x, 7
  ret i64 %rb
c:
  %rc = xor i64 %x, 99
  ret i64 %rc
d:
  tail call void @f(i64 3)
  ret i64 4
e:
  ret i64 5
other:
  ret i64 0
}

;; The first case is 100: the range check needs the distance, the jump could do without,
;; but it is there already.
; CHECK:      add_imm_64 [[D:[a-z0-9]+]], a0, -100
; CHECK-NEXT: branch_gt_u_imm [[D]], 4, .LBB
; CHECK:      shlo_l_imm_64 [[T:[a-z0-9]+]], [[D]], 1
; CHECK-NEXT: jump_ind [[T]], .LJTI1_0
define i64 @dense_biased(i64 %x) {
  switch i64 %x, label %other [ i64 100, label %a
                                i64 101, label %b
                                i64 102, label %c
                                i64 103, label %d
                                i64 104, label %e ]
a:
  %ra = mul i64 %x, 77
  ret i64 %ra
b:
  %rb = add i64 %x, 7
  ret i64 %rb
c:
  %rc = xor i64 %x, 99
  ret i64 %rc
d:
  %rd = sub i64 12, %x
  ret i64 %rd
e:
  ret i64 5
other:
  ret i64 0
}

;; No default, no range check.
; CHECK-LABEL: exhaustive:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: shlo_l_imm_64 [[T:[a-z0-9]+]], a0, 1
; CHECK-NEXT: jump_ind [[T]], .LJTI2_0
define i64 @exhaustive(i64 %x) {
  switch i64 %x, label %other [ i64 0, label %a
                                i64 1, label %b
                                i64 2, label %c
                                i64 3, label %d
                                i64 4, label %e ]
a:
  %ra = mul i64 %x, 77
  ret i64 %ra
b:
  %rb = add i64 %x, 7
  ret i64 %rb
c:
  %rc = xor i64 %x, 99
  ret i64 %rc
d:
  %rd = sub i64 12, %x
  ret i64 %rd
e:
  ret i64 5
other:
  unreachable
}

;; Far apart: compares.
; CHECK-LABEL: sparse_no_table:
; CHECK-NOT:  .LJTI
; CHECK:      .Lfunc_end
define i64 @sparse_no_table(i64 %x) {
  switch i64 %x, label %other [ i64 0, label %a
                                i64 1000, label %b
                                i64 200000, label %c
                                i64 3000000, label %d ]
a:
  ret i64 11
b:
  ret i64 7
c:
  ret i64 99
d:
  ret i64 1234
other:
  ret i64 0
}

;; Few ways out of many cases: 1 << x meets the mask 2^1 + 2^4 + 2^9 + 2^16 + 2^25.
; CHECK-LABEL: bit_test:
; CHECK-NOT:  .LJTI
; CHECK:      branch_gt_u_imm a0, 25, [[NO:.LBB[0-9_]+]]
; CHECK:      shlo_l_imm_alt_64 [[BIT:[a-z0-9]+]], a0, 1
; CHECK-NEXT: and_imm [[MET:[a-z0-9]+]], [[BIT]], 33620498
; CHECK-NEXT: branch_eq_imm [[MET]], 0, [[NO]]
; CHECK-NOT:  branch
; CHECK:      .Lfunc_end
define i64 @bit_test(i64 %x) {
  switch i64 %x, label %other [ i64 1, label %yes
                                i64 4, label %yes
                                i64 9, label %yes
                                i64 16, label %yes
                                i64 25, label %yes ]
yes:
  %r = add i64 %x, 7
  ret i64 %r
other:
  ret i64 0
}
