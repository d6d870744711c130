;; The register of a parameter is free once the parameter is dead: with all six in use, the
;; values that replace them need neither memory nor a saved register. Where the parameters
;; live on, they do not give way.

; RUN: llc -mtriple=pvm -regalloc=pvm-linear-scan -verify-regalloc < %s | FileCheck %s

; CHECK-LABEL: {{^}}dead:
; CHECK-NOT:     {{a[2-5]}}
; CHECK-NOT:     sp
; CHECK:         jump_ind ra, 0
define i64 @dead(ptr %a, ptr %b, ptr %c, ptr %d, ptr %e, ptr %f) {
  %va = load volatile i64, ptr %a
  %vb = load volatile i64, ptr %b
  %vc = load volatile i64, ptr %c
  %vd = load volatile i64, ptr %d
  %ve = load volatile i64, ptr %e
  %vf = load volatile i64, ptr %f
  %1 = mul i64 %va, %vf
  %2 = xor i64 %vb, %ve
  %3 = mul i64 %vc, %vd
  %4 = add i64 %1, %2
  %5 = xor i64 %4, %3
  ret i64 %5
}

; CHECK-LABEL: {{^}}alive:
; CHECK:         {{a[2-5]|sp}}
; CHECK:         jump_ind ra, 0
define i64 @alive(ptr %a, ptr %b, ptr %c, ptr %d, ptr %e, ptr %f) {
  %va = load volatile i64, ptr %a
  %vb = load volatile i64, ptr %b
  %vc = load volatile i64, ptr %c
  %vd = load volatile i64, ptr %d
  %ve = load volatile i64, ptr %e
  %vf = load volatile i64, ptr %f
  store volatile i64 %va, ptr %f
  store volatile i64 %vb, ptr %e
  store volatile i64 %vc, ptr %d
  store volatile i64 %vd, ptr %c
  store volatile i64 %ve, ptr %b
  store volatile i64 %vf, ptr %a
  ret i64 0
}
