; RUN: llvm-as %s -o %t.bc
; RUN: llvm-lto %t.bc -o %t.o --exported-symbol=only_call --exported-symbol=calls \
; RUN:   --exported-symbol=host --exported-symbol=check --exported-symbol=leaf \
; RUN:   --exported-symbol=several --pass-remarks=inline 2>&1 | FileCheck %s
; RUN: llvm-lto %t.bc -o %t.o --exported-symbol=only_call --exported-symbol=calls \
; RUN:   --exported-symbol=host --exported-symbol=check --exported-symbol=leaf \
; RUN:   --exported-symbol=several --pass-remarks=inline \
; RUN:   -pvm-enable-inline-costs=false 2>&1 | FileCheck %s --check-prefix=OFF

;; The inliner takes for calls what are calls: its penalty of 25 is for those alone. A
;; caller whose only call is of a leaf may grow by what being a leaf saves: 4 * 5, half
;; as much again for a single block (225 * 1.5 = 337).

target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S64"
target triple = "pvm-unknown-none-elf"

declare i64 @unknown(i64)
declare void @panic() noreturn
declare i64 @__pvm_ecalli_3(i64)

define i64 @calls(i64 %a) {
  %r = call i64 @unknown(i64 %a)
  ret i64 %r
}
define i64 @host(i64 %a) {
  %r = call i64 @__pvm_ecalli_3(i64 %a)
  ret i64 %r
}
define i64 @check(i64 %a) {
  %c = icmp ugt i64 %a, 99
  br i1 %c, label %bad, label %good
bad:
  call void @panic()
  unreachable
good:
  ret i64 %a
}
define i64 @leaf(i64 %a) {
  %r = add i64 %a, 7
  ret i64 %r
}

; CHECK-DAG: 'leaf' inlined into 'only_call' with (cost=-30, threshold=367)
; OFF-DAG:   'leaf' inlined into 'only_call' with (cost=-30, threshold=337)
define i64 @only_call(i64 %a) {
  %r = call i64 @leaf(i64 %a)
  %s = call i64 @__pvm_ecalli_3(i64 %r)
  ret i64 %s
}

;; Inlining saves 30: the call and what its instructions cost. A real call costs that again,
;; a host call nothing, a call that does not return only its branch.
; CHECK-DAG: 'calls' inlined into 'several' with (cost=0, threshold=337)
; CHECK-DAG: 'host' inlined into 'several' with (cost=-30, threshold=337)
; CHECK-DAG: 'check' inlined into 'several' with (cost=-20, threshold=225)
define i64 @several(i64 %a) {
  %r = call i64 @calls(i64 %a)
  %s = call i64 @host(i64 %r)
  %t = call i64 @check(i64 %s)
  ret i64 %t
}
