; A 32-bit load extends the way that uses in other blocks ask for.
;
; RUN: llc -march=pvm < %s | FileCheck %s
; RUN: llc -march=pvm -pvm-enable-width-reduction=0 < %s | FileCheck %s --check-prefix=OFF
; RUN: llc -mtriple=pvm -pass-remarks=pvm-width-reduction -o /dev/null < %s 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REMARK
;
; REMARK: sign extension removed

; The loop compares with the sign-extended value and so needs no extension of its own.
; CHECK-LABEL: find:
; CHECK:         load_ind_i32
; CHECK-NOT:     add_imm_32
; CHECK:         jump_ind
; OFF-LABEL: find:
; OFF:           add_imm_32
define ptr @find(ptr %p, ptr %copy) {
  %key = load i32, ptr %p
  store i32 %key, ptr %copy
  br label %loop
loop:
  %at = phi ptr [ %p, %0 ], [ %next, %loop ]
  %next = getelementptr i8, ptr %at, i64 4
  %value = load i32, ptr %next
  %less = icmp ult i32 %value, %key
  br i1 %less, label %loop, label %done
done:
  ret ptr %next
}

; The user may be that of a phi.
; CHECK-LABEL: find_or_zero:
; CHECK:         load_ind_i32
; CHECK-NOT:     add_imm_32
; CHECK:         jump_ind
define i64 @find_or_zero(ptr %p, i64 %n, i32 signext %other) {
  %any = icmp ugt i64 %n, 3
  br i1 %any, label %load, label %compare
load:
  %value = load i32, ptr %p
  br label %compare
compare:
  %found = phi i32 [ %value, %load ], [ 0, %0 ]
  %same = icmp eq i32 %found, %other
  %result = zext i1 %same to i64
  ret i64 %result
}

; Where the upper half has to be zero it is loaded so.
; CHECK-LABEL: index_no_opt:
; CHECK:         load_ind_u32
; CHECK-NOT:     load_ind_i32
; CHECK:         jump_ind
define i64 @index_no_opt(ptr %p, i64 %n) {
  %index = load i32, ptr %p
  %wide = zext i32 %index to i64
  %some = icmp ult i64 %n, %wide
  br i1 %some, label %add, label %done
add:
  %sum = add i64 %wide, %n
  ret i64 %sum
done:
  ret i64 %wide
}

; Tested in one block, ordered in another: the zero extension between them goes first, and
; then the sign extension of what was loaded with its sign.
; CHECK-LABEL: two_blocks:
; CHECK:         load_ind_i32
; CHECK-NOT:     add_imm_32
; CHECK:         jump_ind
define i64 @two_blocks(ptr %p, i32 signext %key) {
  %value = load i32, ptr %p
  %same = icmp eq i32 %value, %key
  br i1 %same, label %found, label %order
order:
  %less = icmp ult i32 %value, %key
  br i1 %less, label %found, label %other
other:
  ret i64 5
found:
  %result = phi i64 [ 1, %0 ], [ 7, %order ]
  ret i64 %result
}
