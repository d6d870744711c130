; RUN: split-file %s %t
; RUN: opt -passes=pvm-wasm-module -S %t/forms.ll | FileCheck %t/forms.ll
; RUN: opt -passes=pvm-wasm-module -pvm-wasm-trap-assumes=0 -S %t/forms.ll \
; RUN:   | FileCheck %t/forms.ll --check-prefix=BELIEVED
; RUN: llc -mtriple=pvm < %t/forms.ll | FileCheck %t/forms.ll --check-prefix=ASM
; RUN: %utils/compare-wasm-module %t/run.ll %t/run.desc \
; RUN:   000000000000000000000000000000000000 000700000000000000020000000000000000 \
; RUN:   010000000000000000000000000000000000 01000000800000000000ffffff00000000ff \
; RUN:   0100000080ffffffffffffffff7fffffff7f 020000000000000080ffffffffffffffff00 \
; RUN:   020100000000000080ffffffffffffffff00 0205000000000000000000000000000000 \
; RUN:   03ffffffffffffffff2100000000000000 03ffffffffffffffff6000000000000000 \
; RUN:   03123456789abcdef02000000000000000 031234567800000080ffffffffffffffff \
; RUN:   03f0debc9a785634123f00000000000000

;; What WebAssembly defines and LLVM does not: division traps, shifts are modulo the
;; width, a branch to unreachable survives.

;--- forms.ll
declare i64 @__pvm_memory_size()

; CHECK-LABEL: @wasm_func_1(
; CHECK:         %[[ZERO:.*]] = icmp eq i32 %b, 0
; CHECK-NEXT:    br i1 %[[ZERO]], label %[[TRAP:.*]], label %[[REST:.*]], !prof
; CHECK:       [[TRAP]]:
; CHECK-NEXT:    call void @llvm.trap()
; CHECK-NEXT:    unreachable
; CHECK:       [[REST]]:
; CHECK-NEXT:    udiv i32 %a, %b
; ASM-LABEL: wasm_func_1:
; ASM:           div_u_32
; ASM:           trap
define i32 @wasm_func_1(i32 %a, i32 %b) {
  %r = udiv i32 %a, %b
  ret i32 %r
}

;; A constant divisor that cannot trap is not tested.
; CHECK-LABEL: @wasm_func_2(
; CHECK-NEXT:    %q = sdiv i64 %a, 7
; CHECK-NEXT:    %r = urem i64 %q, 10
; CHECK-NEXT:    ret i64 %r
define i64 @wasm_func_2(i64 %a) {
  %q = sdiv i64 %a, 7
  %r = urem i64 %q, 10
  ret i64 %r
}

; CHECK-LABEL: @wasm_func_3(
; CHECK:         icmp eq i64 %a, -9223372036854775808
; CHECK:         call void @llvm.trap()
; CHECK:         sdiv i64 %a, -1
define i64 @wasm_func_3(i64 %a) {
  %q = sdiv i64 %a, -1
  ret i64 %q
}

;; The remainder by -1 is 0: a wide remainder, or one by 1.
; CHECK-LABEL: @wasm_func_4(
; CHECK:         srem i64
; CHECK-NEXT:    trunc
; CHECK-NOT:     -2147483648
define i32 @wasm_func_4(i32 %a, i32 %b) {
  %r = srem i32 %a, %b
  ret i32 %r
}

; CHECK-LABEL: @wasm_func_5(
; CHECK:         %[[DIVISOR:.*]] = select i1 {{.*}}, i64 1, i64 %b
; CHECK-NEXT:    srem i64 %a, %[[DIVISOR]]
define i64 @wasm_func_5(i64 %a, i64 %b) {
  %r = srem i64 %a, %b
  ret i64 %r
}

;; What earlier passes noted is dropped with the over-wide amounts; the machine takes
;; amounts modulo the width by itself.
; CHECK-LABEL: @wasm_func_6(
; CHECK-NEXT:    %[[AMOUNT:.*]] = and i32 %b, 31
; CHECK-NEXT:    %r = shl i32 %a, %[[AMOUNT]]
; ASM-LABEL: wasm_func_6:
; ASM:           shlo_l_32 a0, a0, a1
; ASM-NEXT:      jump_ind
define i32 @wasm_func_6(i32 %a, i32 %b) {
  %r = shl nuw nsw i32 %a, %b
  ret i32 %r
}

; CHECK-LABEL: @wasm_func_7(
; CHECK-NEXT:    %c = and i64 %b, 7
; CHECK-NEXT:    %r = lshr i64 %a, %c
define i64 @wasm_func_7(i64 %a, i64 %b) {
  %c = and i64 %b, 7
  %r = lshr exact i64 %a, %c
  ret i64 %r
}

; CHECK-LABEL: @wasm_func_8(
; CHECK:       bad:
; CHECK-NEXT:    call void @llvm.trap()
; CHECK-NEXT:    unreachable
; ASM-LABEL: wasm_func_8:
; ASM:           branch_
; ASM:           trap
define i64 @wasm_func_8(i64 %a) {
  %c = icmp ugt i64 %a, 99
  br i1 %c, label %bad, label %good
bad:
  unreachable
good:
  ret i64 %a
}

;; An assumption was a branch to unreachable.
; CHECK-LABEL: @wasm_func_9(
; CHECK-NEXT:    %c = icmp ult i64 %a, 100
; CHECK-NEXT:    %[[BAD:.*]] = xor i1 %c, true
; CHECK-NEXT:    br i1 %[[BAD]], label %[[TRAP:.*]], label %[[REST:.*]], !prof
; CHECK:       [[TRAP]]:
; CHECK-NEXT:    call void @llvm.trap()
; CHECK:       [[REST]]:
; CHECK-NEXT:    %s = add i64 %a, 1
; BELIEVED-LABEL: @wasm_func_9(
; BELIEVED-NEXT:   %c = icmp ult i64 %a, 100
; BELIEVED-NEXT:   %s = add i64 %a, 1
define i64 @wasm_func_9(i64 %a) {
  %c = icmp ult i64 %a, 100
  call void @llvm.assume(i1 %c)
  %s = add nuw nsw i64 %a, 1
  ret i64 %s
}

;; No value is undefined.
; CHECK-LABEL: @wasm_func_10(
; CHECK-NEXT:    call i64 @llvm.ctlz.i64(i64 %a, i1 false)
; CHECK-NEXT:    call i32 @llvm.abs.i32(i32 %b, i1 false)
; CHECK-NEXT:    %y = zext i32 %x to i64
; CHECK-NEXT:    or i64 %z, %y
; CHECK-NEXT:    add i64 {{.*}}, 0
define i64 @wasm_func_10(i64 %a, i32 %b) {
  %z = call i64 @llvm.ctlz.i64(i64 %a, i1 true)
  %x = call i32 @llvm.abs.i32(i32 %b, i1 true)
  %y = zext nneg i32 %x to i64
  %o = or disjoint i64 %z, %y
  %p = add i64 %o, poison
  ret i64 %p
}

;; Other functions mean what LLVM says.
; CHECK-LABEL: @other(
; CHECK-NEXT:    udiv i64 %a, %b
define i64 @other(i64 %a, i64 %b) {
  %r = udiv i64 %a, %b
  ret i64 %r
}

;--- run.desc
memory 1
entry refine 0

;--- run.ll
declare i64 @__pvm_load_i64(i64)
declare i64 @__pvm_load_i8u(i64)
declare void @__pvm_store_i64(i64, i64)

;; Arguments: which, then two i64: division of 64 and 32 bits, signed division,
;; shifts. What traps, the host's division traps too.
define i64 @wasm_func_0(i64 %args, i64 %length) {
entry:
  %which = call i64 @__pvm_load_i8u(i64 %args)
  %args1 = add i64 %args, 1
  %a = call i64 @__pvm_load_i64(i64 %args1)
  %args9 = add i64 %args, 9
  %b = call i64 @__pvm_load_i64(i64 %args9)
  %a32 = trunc i64 %a to i32
  %b32 = trunc i64 %b to i32
  switch i64 %which, label %shift [
    i64 0, label %divide
    i64 1, label %divide32
    i64 2, label %signed
  ]
divide:
  %0 = udiv i64 %a, %b
  call void @__pvm_store_i64(i64 0, i64 %0)
  %1 = urem i64 %a, %b
  call void @__pvm_store_i64(i64 8, i64 %1)
  br label %done
divide32:
  %2 = udiv i32 %a32, %b32
  %3 = zext i32 %2 to i64
  call void @__pvm_store_i64(i64 0, i64 %3)
  %4 = sdiv i32 %a32, %b32
  %5 = zext i32 %4 to i64
  call void @__pvm_store_i64(i64 8, i64 %5)
  %6 = srem i32 %a32, %b32
  %7 = sext i32 %6 to i64
  call void @__pvm_store_i64(i64 16, i64 %7)
  br label %done
signed:
  %8 = sdiv i64 %a, %b
  call void @__pvm_store_i64(i64 0, i64 %8)
  br label %done
shift:
  %10 = shl i64 %a, %b
  call void @__pvm_store_i64(i64 0, i64 %10)
  %11 = lshr i64 %a, %b
  call void @__pvm_store_i64(i64 8, i64 %11)
  %12 = ashr i64 %a, %b
  call void @__pvm_store_i64(i64 16, i64 %12)
  %13 = shl i32 %a32, %b32
  %14 = zext i32 %13 to i64
  call void @__pvm_store_i64(i64 24, i64 %14)
  %15 = lshr i32 %a32, %b32
  %16 = zext i32 %15 to i64
  call void @__pvm_store_i64(i64 32, i64 %16)
  %17 = ashr i32 %a32, %b32
  %18 = zext i32 %17 to i64
  call void @__pvm_store_i64(i64 40, i64 %18)
  br label %done
done:
  ret i64 206158430208
}
