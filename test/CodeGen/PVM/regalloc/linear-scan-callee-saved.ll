;; A callee-saved register costs a store and a load, once; it is used if that is less
;; than what memory would cost, and always where it costs nothing.

; RUN: llc -mtriple=pvm -regalloc=pvm-linear-scan -verify-regalloc \
; RUN:   -pvm-enable-conditional-calls=false -pvm-enable-frame-offsets=false < %s | FileCheck %s
; RUN: llc -mtriple=pvm -mcpu=gp080 -regalloc=pvm-linear-scan -verify-regalloc \
; RUN:   -pvm-enable-conditional-calls=false -pvm-enable-frame-offsets=false < %s | FileCheck %s --check-prefix=FULL

@variable = external global i64

declare void @g()
declare void @fill(ptr)

;; Once stored and once loaded either way.
define i64 @one_use(i64 %x) {
; CHECK-LABEL: one_use:
; CHECK-NOT:     a2
; CHECK:         store_ind_u64 a0, [sp
; CHECK:         load_imm_jump ra, {{.*}}, g
; CHECK:         load_ind_u64 a0, [sp
; CHECK-NOT:     a2
; CHECK:         jump_ind ra, 0
  call void @g()
  ret i64 %x
}

;; One reload in a loop is many.
define i64 @loop(i64 %x, i64 %n) {
; CHECK-LABEL: loop:
; CHECK-DAG:     store_ind_u64 a2, [sp
; CHECK-DAG:     store_ind_u64 a3, [sp
; CHECK:       .LBB1_1:
; CHECK-NOT:     [sp
; CHECK:         load_imm_jump ra, {{.*}}, g
; CHECK-NOT:     [sp
; CHECK:         branch_
; CHECK:         load_ind_u64 a2, [sp
entry:
  br label %loop

loop:
  %i = phi i64 [ %n, %entry ], [ %next, %loop ]
  call void @g()
  %next = sub i64 %i, %x
  %more = icmp ugt i64 %next, %x
  br i1 %more, label %loop, label %exit

exit:
  ret i64 %next
}

;; Nobody is above an entry function.
define i64 @entry(i64 %x) "pvm-entry" {
; CHECK-LABEL: entry:
; CHECK-NOT:     [sp
; CHECK:         move_reg a2, a0
; CHECK:         load_imm_jump ra, {{.*}}, g
; CHECK:         move_reg a0, a2
; CHECK-NOT:     [sp
  call void @g()
  ret i64 %x
}

;; Without calls there is no need.
define i64 @leaf(i64 %x, i64 %y) {
; CHECK-LABEL: leaf:
; CHECK-NOT:     {{a[2345]}}
; CHECK:         jump_ind ra, 0
  %s = mul i64 %x, %y
  %t = xor i64 %s, %x
  ret i64 %t
}

;; The same without copies; under full gas nobody waits for the store, and the load comes
;; along with that of ra.
define i64 @computed(i64 %x, i64 %y) {
; CHECK-LABEL: computed:
; CHECK-NOT:     a2
; CHECK:         jump_ind ra, 0
; FULL-LABEL:  computed:
; FULL:          add_64 a2, a0, a1
; FULL:          load_imm_jump ra, {{.*}}, g
; FULL:          mul_64 a0, a2, {{t.|s.}}
  %s = add i64 %x, %y
  call void @g()
  %v = load i64, ptr @variable
  %p = mul i64 %s, %v
  ret i64 %p
}

;; To compute an address again takes less than to save a register for it,
define i64 @address(i64 %i) {
; CHECK-LABEL: address:
; CHECK-NOT:     a2
; CHECK:         store_ind_u64 a0, [sp
; CHECK:         add_imm_64 a0, sp, 8
; CHECK:         load_imm_jump ra, {{.*}}, fill
; CHECK-NOT:     a2
; CHECK:         jump_ind ra, 0
  %a = alloca [16 x i64]
  call void @fill(ptr %a)
  %p = getelementptr i64, ptr %a, i64 %i
  %v = load i64, ptr %p
  ret i64 %v
}

;; but not in each iteration.
define i64 @addresses(i64 %n) {
; CHECK-LABEL: addresses:
; CHECK:         store_ind_u64 a2, [sp
; CHECK-COUNT-2: add_imm_64 {{a[2-5]}}, sp, {{[0-9]+$}}
; CHECK:       .LBB{{[0-9]+}}_1:
; CHECK-NOT:     , sp
; CHECK:         load_imm_jump ra, {{.*}}, fill
; CHECK-NOT:     , sp
; CHECK:         branch_
entry:
  %a = alloca [16 x i64]
  %b = alloca [16 x i64]
  br label %loop

loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %s = phi i64 [ 0, %entry ], [ %sum, %loop ]
  call void @fill(ptr %a)
  call void @fill(ptr %b)
  %j = and i64 %s, 15
  %p = getelementptr i64, ptr %a, i64 %j
  %v = load i64, ptr %p
  %q = getelementptr i64, ptr %b, i64 %j
  %w = load i64, ptr %q
  %x = add i64 %v, %w
  %sum = add i64 %x, %s
  %next = add i64 %i, 1
  %more = icmp ult i64 %next, %n
  br i1 %more, label %loop, label %exit

exit:
  ret i64 %sum
}
