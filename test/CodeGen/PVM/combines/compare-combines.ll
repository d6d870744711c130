; The difference of two narrow values is extended, not both; an inverted compare that
; chooses an element is a compare with another offset; masks that are no immediates are
; shifted out of compares; and a carry is told by the summand that is not needed longer.
;
; RUN: llc -mtriple=pvm -pvm-enable-mask-constants=false -pass-remarks=pvm-isel < %s 2> %t | FileCheck %s
; RUN: FileCheck %s --check-prefix=REMARK < %t
; RUN: llc -mtriple=pvm -pvm-enable-mask-constants=false -pvm-enable-compare-combines=false -pass-remarks=pvm-isel < %s 2> %t | FileCheck %s --check-prefix=OFF
; RUN: FileCheck %s --check-prefix=SILENT --allow-empty < %t
;
; REMARK:     remark: {{.*}}: {{difference extended in place of both values compared|inversion of a compare moved into an offset}}
; REMARK:     remark: {{.*}}: mask shifted out of a compare
; SILENT-NOT: {{difference extended in place of both values compared|inversion of a compare moved into an offset|mask shifted out of a compare}}

; CHECK-LABEL: equal:
; CHECK:       sub_32 [[X:[a-z0-9]+]], a0, a1
; CHECK-NEXT:  set_lt_u_imm a0, [[X]], 1
; OFF-LABEL:   equal:
; OFF-COUNT-2: add_imm_32
; OFF:         xor
define i64 @equal(i32 %x, i32 %y) {
  %same = icmp eq i32 %x, %y
  %r = zext i1 %same to i64
  ret i64 %r
}

; CHECK-LABEL: element:
; CHECK:       set_lt_u
; CHECK-NOT:   xor_imm
; CHECK:       load_ind_u64 a0, {{\[.*}} + 8]
; OFF-LABEL:   element:
; OFF:         xor_imm {{.*}}, 1
define i64 @element(ptr %p, i64 %x, i64 %y) {
  %order = icmp uge i64 %x, %y
  %index = zext i1 %order to i64
  %slot = getelementptr i64, ptr %p, i64 %index
  %r = load i64, ptr %slot
  ret i64 %r
}

;; These are extended already.
; CHECK-LABEL: extended_no_opt:
; CHECK:       xor [[X:[a-z0-9]+]], a0, a1
; CHECK-NEXT:  set_lt_u_imm a0, [[X]], 1
define i64 @extended_no_opt(i32 signext %x, i32 signext %y) {
  %same = icmp eq i32 %x, %y
  %r = zext i1 %same to i64
  ret i64 %r
}

; CHECK-LABEL: masked:
; CHECK:       shlo_l_imm_64 [[X:[a-z0-9]+]], a0, 1
; CHECK-NEXT:  shlo_l_imm_64 [[Y:[a-z0-9]+]], a1, 1
; CHECK-NEXT:  set_lt_u a0, [[X]], [[Y]]
; OFF-LABEL:   masked:
; OFF-COUNT-2: shlo_r_imm_64
define i64 @masked(i64 %x, i64 %y) {
  %a = and i64 %x, 9223372036854775807
  %b = and i64 %y, 9223372036854775807
  %c = icmp ult i64 %a, %b
  %r = zext i1 %c to i64
  ret i64 %r
}

; CHECK-LABEL: masked_constant:
; CHECK:       shlo_l_imm_64 [[X:[a-z0-9]+]], a0, 1
; CHECK-NEXT:  load_imm_64 [[Y:[a-z0-9]+]], -9007199254740992
; CHECK-NEXT:  set_lt_u a0, [[Y]], [[X]]
; OFF-LABEL:   masked_constant:
; OFF:         shlo_r_imm_64
define i64 @masked_constant(i64 %x) {
  %a = and i64 %x, 9223372036854775807
  %c = icmp ugt i64 %a, 9218868437227405312
  %r = zext i1 %c to i64
  ret i64 %r
}

; CHECK-LABEL: masked_branch:
; CHECK:       shlo_l_imm_64 [[X:[a-z0-9]+]], a0, 24
; CHECK-NEXT:  branch_{{eq|ne}}_imm [[X]], 0
; OFF-LABEL:   masked_branch:
; OFF:         shlo_r_imm_64
define i64 @masked_branch(i64 %x, i64 %y) {
  %a = and i64 %x, 1099511627775
  %c = icmp eq i64 %a, 0
  br i1 %c, label %yes, label %no
yes:
  ret i64 %y
no:
  ret i64 5
}

;; The shifted constant would be no immediate.
; CHECK-LABEL: masked_immediate_no_opt:
; CHECK:       shlo_r_imm_64 [[X:[a-z0-9]+]]
; CHECK-NEXT:  set_gt_u_imm a0, [[X]], 5
define i64 @masked_immediate_no_opt(i64 %x) {
  %a = and i64 %x, 9223372036854775807
  %c = icmp ugt i64 %a, 5
  %r = zext i1 %c to i64
  ret i64 %r
}

;; The masked value is there anyway.
; CHECK-LABEL: masked_used_no_opt:
; CHECK:       shlo_r_imm_64 [[X:[a-z0-9]+]]
; CHECK:       set_lt_u_imm a0, [[X]], 1
define i64 @masked_used_no_opt(i64 %x, ptr %p) {
  %a = and i64 %x, 9223372036854775807
  store i64 %a, ptr %p
  %c = icmp eq i64 %a, 0
  %r = zext i1 %c to i64
  ret i64 %r
}

; CHECK-LABEL: carries:
; CHECK:       load_ind_u64 [[TERM:[a-z0-9]+]], [a0]
; CHECK:       add_64 [[SUM:[a-z0-9]+]], [[SUM]], [[TERM]]
; CHECK:       set_lt_u {{[a-z0-9]+}}, [[SUM]], [[TERM]]
; CHECK-NOT:   move_reg
; CHECK:       branch_ne
; OFF-LABEL:   carries:
; OFF:         move_reg
; OFF:         branch_ne
define i64 @carries(ptr %p, ptr %end, i64 %start) {
entry:
  br label %loop
loop:
  %q = phi ptr [ %p, %entry ], [ %q2, %loop ]
  %sum = phi i64 [ %start, %entry ], [ %sum2, %loop ]
  %count = phi i64 [ 0, %entry ], [ %count2, %loop ]
  %term = load i64, ptr %q
  %sum2 = add i64 %sum, %term
  %carry = icmp ult i64 %sum2, %sum
  %one = zext i1 %carry to i64
  %count2 = add i64 %count, %one
  %q2 = getelementptr i64, ptr %q, i64 1
  %done = icmp eq ptr %q2, %end
  br i1 %done, label %exit, label %loop
exit:
  %r = xor i64 %sum2, %count2
  ret i64 %r
}
