; RUN: llc -mtriple=pvm -pvm-print-leaf < %s -o /dev/null 2>&1 \
; RUN:   | FileCheck %s --check-prefixes=CHECK,IPRA
; RUN: llc -mtriple=pvm -pvm-print-leaf -enable-ipra=0 < %s -o /dev/null 2>&1 \
; RUN:   | FileCheck %s --check-prefixes=CHECK,ABI
; RUN: llc -mtriple=pvm -pvm-print-leaf -O0 < %s -o /dev/null 2>&1 \
; RUN:   | FileCheck %s --check-prefixes=CHECK,ABI

;; Calls of functions whose code is known clobber what the callee clobbers, all others
;; what the ABI allows. With inter-procedural registers callees come first.

define internal i64 @small(i64 %a) noinline {
  %r = call i64 asm "", "=r,r,~{t0},~{s1}"(i64 %a)
  ret i64 %r
}
define internal i64 @saves(i64 %a) noinline {
  %r = call i64 asm "", "={a0},{a0},~{a3}"(i64 %a)
  ret i64 %r
}
define i64 @exported(i64 %a) noinline {
  %r = call i64 asm "", "={a0},{a0}"(i64 %a)
  ret i64 %r
}
define weak i64 @replaceable(i64 %a) noinline {
  %r = call i64 asm "", "={a0},{a0}"(i64 %a)
  ret i64 %r
}
define linkonce_odr i64 @other_copies(i64 %a) noinline {
  %r = call i64 asm "", "={a0},{a0}"(i64 %a)
  ret i64 %r
}
@alias = internal alias i64 (i64), ptr @small

; CHECK-LABEL: 'calls_small' is not a leaf
; IPRA:          callers lose t0, s1, a0{{$}}
; IPRA-NEXT:     call of 'small' clobbers ra, t0, s1, a0{{$}}
; ABI:           call of 'small' clobbers ra, t0, t1, t2, s0, s1, a0, a1{{$}}
define i64 @calls_small(i64 %a) {
  %r = call i64 @small(i64 %a)
  %s = add i64 %r, 1
  ret i64 %s
}

;; What the callee saves its callers need not know.
; CHECK-LABEL: 'calls_saves' is not a leaf
; IPRA:          call of 'saves' clobbers ra, a0{{$}}
; ABI:           call of 'saves' clobbers ra, t0, t1, t2, s0, s1, a0, a1{{$}}
define i64 @calls_saves(i64 %a) {
  %r = call i64 @saves(i64 %a)
  %s = add i64 %r, 1
  ret i64 %s
}

;; Nothing can take the place of a definition when linking.
; CHECK-LABEL: 'calls_exported' is not a leaf
; IPRA:          call of 'exported' clobbers ra, a0{{$}}
define i64 @calls_exported(i64 %a) {
  %r = call i64 @exported(i64 %a)
  %s = add i64 %r, 1
  ret i64 %s
}

; CHECK-LABEL: 'calls_replaceable' is not a leaf
; CHECK:         call of 'replaceable' clobbers ra, t0, t1, t2, s0, s1, a0, a1{{$}}
define i64 @calls_replaceable(i64 %a) {
  %r = call i64 @replaceable(i64 %a)
  %s = add i64 %r, 1
  ret i64 %s
}

; CHECK-LABEL: 'calls_other_copies' is not a leaf
; CHECK:         call of 'other_copies' clobbers ra, t0, t1, t2, s0, s1, a0, a1{{$}}
define i64 @calls_other_copies(i64 %a) {
  %r = call i64 @other_copies(i64 %a)
  %s = add i64 %r, 1
  ret i64 %s
}

; CHECK-LABEL: 'calls_alias' is not a leaf
; CHECK:         call of 'alias' clobbers ra, t0, t1, t2, s0, s1, a0, a1{{$}}
define i64 @calls_alias(i64 %a) {
  %r = call i64 @alias(i64 %a)
  %s = add i64 %r, 1
  ret i64 %s
}

; CHECK-LABEL: 'calls_address' is not a leaf
; CHECK:         call of an address clobbers ra, t0, t1, t2, s0, s1, a0, a1{{$}}
define i64 @calls_address(ptr %f, i64 %a) {
  %r = call i64 %f(i64 %a)
  %s = add i64 %r, 1
  ret i64 %s
}

;; While a function is compiled its own code is not known.
; CHECK-LABEL: 'recursive' is not a leaf
; CHECK:         call of 'recursive' clobbers ra, t0, t1, t2, s0, s1, a0, a1{{$}}
define internal i64 @recursive(i64 %a) {
  %z = icmp eq i64 %a, 0
  br i1 %z, label %end, label %more
more:
  %b = sub i64 %a, 1
  %r = call i64 @recursive(i64 %b)
  %s = mul i64 %r, %r
  ret i64 %s
end:
  ret i64 1
}

;; Of two that call each other the second compiled knows the first.
; CHECK-LABEL: 'odd' is not a leaf
; CHECK:         call of 'even' clobbers ra, t0, t1, t2, s0, s1, a0, a1{{$}}
define internal i64 @odd(i64 %a) noinline {
  %b = sub i64 %a, 1
  %r = call i64 @even(i64 %b)
  %s = xor i64 %r, 1
  ret i64 %s
}
define internal i64 @even(i64 %a) noinline {
  %z = icmp eq i64 %a, 0
  br i1 %z, label %end, label %more
more:
  %b = sub i64 %a, 1
  %r = call i64 @odd(i64 %b)
  %s = xor i64 %r, 1
  ret i64 %s
end:
  ret i64 1
}

; CHECK-LABEL: 'calls_recursive'
define i64 @calls_recursive(i64 %a) {
  %r = call i64 @recursive(i64 %a)
  %s = call i64 @odd(i64 %a)
  %t = add i64 %r, %s
  ret i64 %t
}
