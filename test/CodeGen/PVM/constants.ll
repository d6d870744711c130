; Constants: 32 bits sign-extended are one short instruction, everything else is one of
; ten bytes, and none is loaded where an immediate does.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s

; CHECK-LABEL: smallest_immediate:
; CHECK: load_imm a0, -2147483648
define i64 @smallest_immediate() {
  ret i64 -2147483648
}

; CHECK-LABEL: largest_immediate:
; CHECK: load_imm a0, 2147483647
define i64 @largest_immediate() {
  ret i64 2147483647
}

; CHECK-LABEL: beyond:
; CHECK: load_imm_64 a0, 2147483648
define i64 @beyond() {
  ret i64 2147483648
}

; CHECK-LABEL: wide:
; CHECK: load_imm_64 a0, 1311768467463790320
define i64 @wide() {
  ret i64 1311768467463790320
}

;; A loop that uses five constants loads none of them.
; CHECK-LABEL: loop_of_constants:
; CHECK-NOT:  sp
; CHECK:      Inner Loop Header
; CHECK-NOT:  load_imm
; CHECK-DAG:  xor_imm {{.*}}, 305419896
; CHECK-DAG:  mul_imm_64 {{.*}}, 16777619
; CHECK-DAG:  and_imm {{.*}}, 252645135
; CHECK-DAG:  add_imm_64 {{.*}}, 123456789
; CHECK-DAG:  or_imm {{.*}}, 268435457
; CHECK-NOT:  load_imm
; CHECK:      jump_ind
define i64 @loop_of_constants(ptr %p, i64 %n) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %h = phi i64 [ 5381, %entry ], [ %h6, %loop ]
  %q = getelementptr i64, ptr %p, i64 %i
  %v = load i64, ptr %q
  %h1 = xor i64 %h, 305419896
  %h2 = mul i64 %h1, 16777619
  %h3 = and i64 %v, 252645135
  %h4 = add i64 %h3, 123456789
  %h5 = xor i64 %h2, %h4
  %h6 = or i64 %h5, 268435457
  %next = add i64 %i, 1
  %more = icmp ult i64 %next, %n
  br i1 %more, label %loop, label %done
done:
  ret i64 %h6
}

;; Across a call a constant is made anew, not kept in a register.
; CHECK-LABEL: across_call:
; CHECK-NOT:  store_ind_u64 a
; CHECK:      load_imm a0, 1000000
; CHECK:      load_imm_jump
; CHECK:      load_imm a0, 1000000
; CHECK:      load_imm_jump
define void @across_call() nounwind {
  call void @use(i64 1000000)
  call void @use(i64 1000000)
  ret void
}
declare void @use(i64)
