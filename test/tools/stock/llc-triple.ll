; -march alone, -mtriple, and a triple in the module mean the same target, at every
; level, whatever the host.
;
; RUN: llc -march=pvm -filetype=obj < %s -o %t.march.o
; RUN: llc -mtriple=pvm -filetype=obj < %s -o %t.mtriple.o
; RUN: llc -mtriple=pvm-unknown-none-elf -filetype=obj < %s -o %t.long.o
; RUN: sed 's/^; TRIPLE: //' %s | llc -filetype=obj -o %t.module.o
; RUN: cmp %t.march.o %t.mtriple.o
; RUN: cmp %t.long.o %t.mtriple.o
; RUN: cmp %t.module.o %t.mtriple.o
;
; The host's run-time library (here sincos) must not show through.
; RUN: llc -march=pvm -O0 < %s | FileCheck %s
; RUN: llc -march=pvm -O1 < %s | FileCheck %s
; RUN: llc -march=pvm -O2 < %s | FileCheck %s
; RUN: llc -march=pvm -O3 < %s | FileCheck %s

; TRIPLE: target triple = "pvm"

declare double @llvm.sin.f64(double)
declare double @llvm.cos.f64(double)

; CHECK-LABEL: sin_and_cos:
; CHECK-NOT: sincos
; CHECK-DAG: load_imm_jump ra, {{.*}}, sin
; CHECK-DAG: load_imm_jump ra, {{.*}}, cos
; CHECK: __adddf3
define double @sin_and_cos(double %x) {
  %s = call double @llvm.sin.f64(double %x)
  %c = call double @llvm.cos.f64(double %x)
  %r = fadd double %s, %c
  ret double %r
}
