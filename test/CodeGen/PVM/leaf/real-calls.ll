; RUN: llc -mtriple=pvm -pvm-print-leaf < %s -o /dev/null 2>&1 | FileCheck %s

;; What is a call and what is not. Whatever becomes instructions leaves its function
;; a leaf: no frame, ra untouched.

declare void @unknown()
declare i64 @__pvm_ecalli_3(i64)
declare { i64, i64 } @__pvm_ecalli_4(i64)

; CHECK-NOT: its IR promised otherwise

; CHECK-LABEL: 'no_call' is a leaf
; CHECK-NEXT:    frame of 0 bytes, saves nothing, no stack check; callers lose a0
; CHECK-NOT:     call
define i64 @no_call(i64 %a, i64 %b) {
  %r = add i64 %a, %b
  ret i64 %r
}

; CHECK-LABEL: 'direct' is not a leaf
; CHECK-NEXT:    frame of 8 bytes, saves ra, no stack check
; CHECK-NEXT:    call of 'unknown' clobbers ra, t0, t1, t2, s0, s1, a0, a1{{$}}
define void @direct() {
  call void @unknown()
  ret void
}

; CHECK-LABEL: 'indirect' is not a leaf
; CHECK-NEXT:    saves ra
; CHECK-NEXT:    call of an address clobbers ra, t0, t1, t2, s0, s1, a0, a1{{$}}
define void @indirect(ptr %f) {
  call void %f()
  ret void
}

@alias = alias void (), ptr @direct

; CHECK-LABEL: 'through_alias' is not a leaf
; CHECK:         call of 'alias'
define void @through_alias() {
  call void @alias()
  ret void
}

;; The caller's ra is the callee's: nothing to save.
; CHECK-LABEL: 'tail' is a leaf
; CHECK-NEXT:    frame of 0 bytes, saves nothing
; CHECK-NEXT:    tail call of 'unknown' clobbers t0, t1, t2, s0, s1, a0, a1{{$}}
define void @tail() {
  tail call void @unknown()
  ret void
}

; CHECK-LABEL: 'tail_indirect' is a leaf
; CHECK:         tail call of an address
define void @tail_indirect(ptr %f) {
  tail call void %f()
  ret void
}

;; A host call clobbers its results alone.
; CHECK-LABEL: 'host_call' is a leaf
; CHECK-NEXT:    frame of 0 bytes, saves nothing
; CHECK-NOT:     call of
define i64 @host_call(i64 %x) {
  %r = call i64 @__pvm_ecalli_3(i64 %x)
  %s = add i64 %r, %x
  ret i64 %s
}

; CHECK-LABEL: 'host_call_two_results' is a leaf
; CHECK-NOT:     call of
define i64 @host_call_two_results(i64 %x) {
  %r = call { i64, i64 } @__pvm_ecalli_4(i64 %x)
  %s = extractvalue { i64, i64 } %r, 1
  ret i64 %s
}

;; A rotate or a minimum is one instruction and costs no register.
; CHECK-LABEL: 'bit_intrinsics' is a leaf
; CHECK-NEXT:    callers lose s1, a0{{$}}
; CHECK-NOT:     call of
define i64 @bit_intrinsics(i64 %a, i64 %b) {
  %1 = call i64 @llvm.fshl(i64 %a, i64 %a, i64 %b)
  %2 = call i64 @llvm.umin(i64 %1, i64 %b)
  %3 = call i64 @llvm.ctlz(i64 %2, i1 false)
  %4 = call i64 @llvm.bswap(i64 %3)
  ret i64 %4
}

; CHECK-LABEL: 'saturating' is a leaf
; CHECK-NOT:     call of
define i64 @saturating(i64 %a, i64 %b) {
  %1 = call i64 @llvm.sadd.sat(i64 %a, i64 %b)
  %2 = call i64 @llvm.bitreverse(i64 %1)
  %3 = call i64 @llvm.fshr(i64 %1, i64 %2, i64 %b)
  ret i64 %3
}

; CHECK-LABEL: 'traps' is a leaf
define void @traps() {
  call void @llvm.trap()
  unreachable
}

; CHECK-LABEL: 'assembly' is a leaf
define i64 @assembly(i64 %a) {
  %r = call i64 asm "add_imm_64 $0, $1, 1", "=r,r"(i64 %a)
  ret i64 %r
}

; CHECK-LABEL: 'copy_small' is a leaf
; CHECK-NOT:     call of
define void @copy_small(ptr %a, ptr %b) {
  call void @llvm.memcpy(ptr %a, ptr %b, i64 64, i1 false)
  ret void
}

; CHECK-LABEL: 'copy_nothing' is a leaf
; CHECK-NOT:     call of
define void @copy_nothing(ptr %a, ptr %b) {
  call void @llvm.memcpy(ptr %a, ptr %b, i64 0, i1 false)
  ret void
}

; CHECK-LABEL: 'move_small' is a leaf
; CHECK-NOT:     call of
define void @move_small(ptr %a, ptr %b) {
  call void @llvm.memmove(ptr %a, ptr %b, i64 17, i1 false)
  ret void
}

; CHECK-LABEL: 'fill_small' is a leaf
; CHECK-NOT:     call of
define void @fill_small(ptr %a, i8 %v) {
  call void @llvm.memset(ptr %a, i8 %v, i64 24, i1 false)
  ret void
}

; CHECK-LABEL: 'copy_large' is not a leaf
; CHECK:         call of 'memcpy'
define i64 @copy_large(ptr %a, ptr %b) {
  call void @llvm.memcpy(ptr %a, ptr %b, i64 4096, i1 false)
  ret i64 0
}

; CHECK-LABEL: 'copy_unknown' is not a leaf
; CHECK:         call of 'memcpy'
define i64 @copy_unknown(ptr %a, ptr %b, i64 %n) {
  call void @llvm.memcpy(ptr %a, ptr %b, i64 %n, i1 false)
  ret i64 0
}

;; Instructions that are calls.
; CHECK-LABEL: 'multiply_128' is a leaf
; CHECK-NOT:     call of
define i128 @multiply_128(i128 %a, i128 %b) {
  %r = mul i128 %a, %b
  ret i128 %r
}

; CHECK-LABEL: 'divide_64' is a leaf
; CHECK-NOT:     call of
define i64 @divide_64(i64 %a, i64 %b) {
  %r = sdiv i64 %a, %b
  ret i64 %r
}

; CHECK-LABEL: 'divide_128' is not a leaf
; CHECK:         call of '__udivti3'
define i128 @divide_128(i128 %a, i128 %b) {
  %r = udiv i128 %a, %b
  %s = add i128 %r, 1
  ret i128 %s
}

; CHECK-LABEL: 'float_sum' is not a leaf
; CHECK:         call of '__adddf3'
define double @float_sum(double %a, double %b) {
  %c = fadd double %a, %b
  %d = fneg double %c
  ret double %d
}

; CHECK-LABEL: 'float_sign' is a leaf
; CHECK-NOT:     call of
define double @float_sign(double %a) {
  %b = call double @llvm.fabs(double %a)
  %c = fneg double %b
  ret double %c
}

;; The same by name, if it cannot be somebody else's.
declare double @fabs(double)
; CHECK-LABEL: 'float_routine' is a leaf
; CHECK-NOT:     call of
define double @float_routine(double %a) {
  %b = call double @fabs(double %a) memory(none)
  %c = fneg double %b
  ret double %c
}
; CHECK-LABEL: 'float_routine_nobuiltin' is not a leaf
; CHECK:         call of 'fabs'
define double @float_routine_nobuiltin(double %a) {
  %b = call double @fabs(double %a) memory(none) nobuiltin
  %c = fneg double %b
  ret double %c
}
