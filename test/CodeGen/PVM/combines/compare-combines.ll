; The difference of two narrow values is extended, not both; and an inverted compare that
; chooses an element is a compare with another offset.
;
; RUN: llc -mtriple=pvm -pass-remarks=pvm-isel < %s 2> %t | FileCheck %s
; RUN: FileCheck %s --check-prefix=REMARK < %t
; RUN: llc -mtriple=pvm -pvm-enable-compare-combines=false -pass-remarks=pvm-isel < %s 2> %t | FileCheck %s --check-prefix=OFF
; RUN: FileCheck %s --check-prefix=SILENT --allow-empty < %t
;
; REMARK:     remark: {{.*}}: {{difference extended in place of both values compared|inversion of a compare moved into an offset}}
; SILENT-NOT: {{difference extended in place of both values compared|inversion of a compare moved into an offset}}

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
