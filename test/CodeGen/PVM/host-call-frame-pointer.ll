; The fifth and the sixth argument of a host call belong in a4 and a5, which are also the
; base and the frame pointer. A function that has these keeps them in other registers
; during the call, and forms no frame address meanwhile.

; RUN: llc -mtriple=pvm < %s | FileCheck %s --check-prefixes=CHECK,DIRECT
; RUN: llc -mtriple=pvm -O0 < %s | FileCheck %s
; RUN: llc -mtriple=pvm -regalloc=basic < %s | FileCheck %s --check-prefixes=CHECK,DIRECT

declare i64 @__pvm_ecalli_39(i64, i64, i64, i64, i64)
declare i64 @__pvm_ecalli_40(i64, i64, i64, i64, i64, i64)
declare void @use(ptr)

; CHECK-LABEL: frame_pointer:
; CHECK:       move_reg a5, sp
; CHECK:       move_reg [[FP:[rts][a0-9]]], a5
; CHECK-NEXT:  move_reg a5, {{[rts][a0-9]}}
; CHECK-NEXT:  ecalli 40
; CHECK:       move_reg a5, [[FP]]
; CHECK:       move_reg sp, a5
define i64 @frame_pointer(i64 %a, i64 %b, i64 %c, i64 %d, i64 %e, i64 %f) "frame-pointer"="all" {
  %r = call i64 @__pvm_ecalli_40(i64 %a, i64 %b, i64 %c, i64 %d, i64 %e, i64 %f)
  ret i64 %r
}

; CHECK-LABEL: dynamic_alloca:
; CHECK:       move_reg a5, sp
; CHECK:       move_reg [[FP:[rts][a0-9]]], a5
; CHECK-NEXT:  move_reg a5, {{[rts][a0-9]}}
; CHECK-NEXT:  ecalli 40
; CHECK:       move_reg a5, [[FP]]
; CHECK:       move_reg sp, a5
define i64 @dynamic_alloca(i64 %n) {
  %p = alloca i8, i64 %n
  %q = ptrtoint ptr %p to i64
  %r = call i64 @__pvm_ecalli_40(i64 %q, i64 1, i64 2, i64 3, i64 4, i64 5)
  ret i64 %r
}

; A base pointer too: both are kept, and the aligned object is found through it.
; CHECK-LABEL: base_pointer:
; CHECK:       and_imm sp, sp, -64
; CHECK:       move_reg a4, sp
; CHECK:       move_reg [[BP:[rts][a0-9]]], a4
; CHECK-NEXT:  move_reg a4, {{[rts][a0-9]}}
; CHECK:       ecalli 39
; CHECK-NEXT:  move_reg a4, [[BP]]
; CHECK:       load_imm_jump ra, {{.*}}, use
define i64 @base_pointer(i64 %n) {
  %aligned = alloca i64, align 64
  %p = alloca i8, i64 %n
  %q = ptrtoint ptr %p to i64
  %r = call i64 @__pvm_ecalli_39(i64 %q, i64 1, i64 2, i64 3, i64 4)
  call void @use(ptr %aligned)
  ret i64 %r
}

; Without pointers the arguments go straight to their registers.
; DIRECT-LABEL: no_pointer:
; DIRECT-DAG:   load_imm a4, 4
; DIRECT-DAG:   load_imm a5, 5
; DIRECT:       ecalli 40
; DIRECT-NOT:   move_reg a5
define i64 @no_pointer() {
  %r = call i64 @__pvm_ecalli_40(i64 0, i64 1, i64 2, i64 3, i64 4, i64 5)
  ret i64 %r
}

; Five arguments leave a5 alone.
; DIRECT-LABEL: five:
; DIRECT-NOT:   a5
; DIRECT:       ecalli 39
; DIRECT-NOT:   a5
; DIRECT:       .size five
define i64 @five() {
  %r = call i64 @__pvm_ecalli_39(i64 0, i64 1, i64 2, i64 3, i64 4)
  ret i64 %r
}
