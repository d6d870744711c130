; Inline assembly: operands in registers, constants, memory; clobbers and names.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s
; RUN: llc -mtriple=pvm -filetype=obj < %s -o /dev/null

; CHECK-LABEL: registers:
; CHECK: #APP
; CHECK-NEXT: add_64 a0, a0, a1
; CHECK-NEXT: #NO_APP
define i64 @registers(i64 %x, i64 %y) {
  %r = call i64 asm "add_64 $0, $1, $2", "=r,r,r"(i64 %x, i64 %y)
  ret i64 %r
}

; CHECK-LABEL: constant:
; CHECK: add_imm_64 a0, a0, 42
define i64 @constant(i64 %x) {
  %r = call i64 asm "add_imm_64 $0, $1, $2", "=r,r,i"(i64 %x, i64 42)
  ret i64 %r
}

;; A place in memory is a base and an offset.
; CHECK-LABEL: memory:
; CHECK: load_ind_u64 a0, [a0 + 24]
define i64 @memory(ptr %p) {
  %q = getelementptr i8, ptr %p, i64 24
  %r = call i64 asm "load_ind_u64 $0, $1", "=r,*m"(ptr elementtype(i64) %q)
  ret i64 %r
}

;; Input and output in one register.
; CHECK-LABEL: tied:
; CHECK: add_imm_64 a0, a0, 1
define i64 @tied(i64 %x) {
  %r = call i64 asm "add_imm_64 $0, $0, 1", "=r,0"(i64 %x)
  ret i64 %r
}

;; What is overwritten is saved: r9 is a2.
; CHECK-LABEL: clobbers:
; CHECK-DAG: store_ind_u64 ra, [sp + [[RA:[0-9]+]]]
; CHECK-DAG: store_ind_u64 a2, [sp]
; CHECK: #APP
; CHECK: #NO_APP
; CHECK-DAG: load_ind_u64 ra, [sp + [[RA]]]
; CHECK-DAG: load_ind_u64 a2, [sp]
define void @clobbers() nounwind {
  call void asm sideeffect "# nothing", "~{r9},~{memory},~{ra}"()
  ret void
}

; CHECK-LABEL: named:
; CHECK: move_reg t2, a0
; CHECK: move_reg a3, t2
; CHECK: move_reg a0, a3
define i64 @named(i64 %x) nounwind {
  %r = call i64 asm "move_reg $0, $1", "={a3},{t2}"(i64 %x)
  ret i64 %r
}

;; A value of 32 bits is extended.
; CHECK-LABEL: narrow:
; CHECK: ecalli 3
define i32 @narrow(i32 %x) {
  %r = call i32 asm sideeffect "ecalli 3", "={a0},{a0},~{memory}"(i32 %x)
  ret i32 %r
}

; CHECK-LABEL: read_register:
; CHECK: move_reg a0, sp
define i64 @read_register() {
  %r = call i64 @llvm.read_register.i64(metadata !0)
  ret i64 %r
}

!0 = !{!"sp"}
