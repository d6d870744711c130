;; The stack pointer that a scope brings back may have been spilled; then a reload takes
;; the place of the copy to it, which the check accepts. Nothing else may write it.

; RUN: llc -verify-machineinstrs -mtriple=pvm -regalloc=greedy < %s | FileCheck %s
; RUN: llc -verify-machineinstrs -mtriple=pvm -regalloc=basic < %s | FileCheck %s
; RUN: llc -verify-machineinstrs -mtriple=pvm -regalloc=pvm-linear-scan < %s | FileCheck %s
; RUN: not llc -verify-machineinstrs -mtriple=pvm -regalloc=greedy -pvm-regalloc-fault=write-reserved-register:0 %s -o /dev/null 2>&1 | FileCheck %s --check-prefix=FAULT

; CHECK-LABEL: f:
; CHECK:         load_ind_u64 sp, [a5
; CHECK:         load_imm_jump ra, {{.*}}, g

; FAULT: wrong register allocation in function 'f'
; FAULT: the reserved register $sp is overwritten

declare void @g(ptr)

define void @f(i64 %n) {
  %saved = call ptr @llvm.stacksave.p0()
  %a = alloca i8, i64 %n
  call void @g(ptr %a)
  call void asm sideeffect "", "~{ra},~{t0},~{t1},~{t2},~{s0},~{s1},~{a0},~{a1},~{a2},~{a3},~{a4}"()
  call void @llvm.stackrestore.p0(ptr %saved)
  call void @g(ptr null)
  ret void
}
