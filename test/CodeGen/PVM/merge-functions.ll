; Where bytes count, functions that do the same become one.
;
; RUN: opt -passes=pvm-merge-functions,verify -S %s | FileCheck %s
; RUN: opt -passes=pvm-merge-functions -pass-remarks=pvm-merge-functions -disable-output %s \
; RUN:   2>&1 | FileCheck %s --check-prefix=REMARK
; RUN: opt -passes=pvm-merge-functions -pass-remarks-filter=pvm-merge-functions \
; RUN:   -pass-remarks-output=- -disable-output %s | FileCheck %s --check-prefix=YAML
; RUN: opt -passes=pvm-merge-functions -pvm-enable-function-merging=false -S %s \
; RUN:   | FileCheck %s --check-prefix=OFF

; REMARK-DAG: also serves as
; OFF: define internal i64 @inner1(
; OFF: define internal i64 @inner2(

; Equal but for types that are the same to the machine.
; CHECK-NOT:   define internal i64 @inner2(
; CHECK-LABEL: define internal i64 @inner1(
define internal i64 @inner1(ptr %p, i64 %n) unnamed_addr optsize {
  %a = load i64, ptr %p
  %b = mul i64 %a, %n
  %c = xor i64 %b, 12345
  store i64 %c, ptr %p
  ret i64 %c
}
define internal i64 @inner2(ptr %q, i64 %m) unnamed_addr optsize {
  %a = load i64, ptr %q
  %b = mul i64 %a, %m
  %c = xor i64 %b, 12345
  store i64 %c, ptr %q
  ret i64 %c
}

; CHECK-LABEL: define i64 @caller(
; CHECK:         call i64 @inner1(
; CHECK:         call i64 @inner1(
define i64 @caller(ptr %p, i64 %n) optsize {
  %x = call i64 @inner1(ptr %p, i64 %n)
  %y = call i64 @inner2(ptr %p, i64 %x)
  ret i64 %y
}

; Once @callee2 is @callee1, @a is the same as @b, which serves as @c already: @a is what is
; left of the three.
; YAML:      Function: a
; YAML-NEXT: Args:
; YAML-NEXT:   - String: 'also serves as '
; YAML-NEXT:   - Function: b
; YAML:      Function: a
; YAML-NEXT: Args:
; YAML-NEXT:   - String: 'also serves as '
; YAML-NEXT:   - Function: c
; CHECK-LABEL: define internal i64 @a(
; CHECK-NOT:   define internal i64 @b(
; CHECK-NOT:   define internal i64 @c(
; CHECK-LABEL: define i64 @calls_all(
; CHECK:         call i64 @a(
; CHECK:         call i64 @a(
; CHECK:         call i64 @a(
define internal i64 @a(ptr %p, i64 %n) unnamed_addr optsize noinline {
  %x = call i64 @callee2(ptr %p, i64 %n)
  %y = add i64 %x, 3456
  store i64 %y, ptr %p
  ret i64 %y
}
define internal i64 @b(ptr %p, i64 %n) unnamed_addr optsize noinline {
  %x = call i64 @callee1(ptr %p, i64 %n)
  %y = add i64 %x, 3456
  store i64 %y, ptr %p
  ret i64 %y
}
define internal i64 @c(ptr %p, i64 %n) unnamed_addr optsize noinline {
  %x = call i64 @callee1(ptr %p, i64 %n)
  %y = add i64 %x, 3456
  store i64 %y, ptr %p
  ret i64 %y
}
define internal i64 @callee1(ptr %p, i64 %n) unnamed_addr optsize noinline {
  %x = load i64, ptr %p
  %y = mul i64 %x, %n
  %z = or i64 %y, 777
  store i64 %z, ptr %p
  ret i64 %z
}
define internal i64 @callee2(ptr %p, i64 %n) unnamed_addr optsize noinline {
  %x = load i64, ptr %p
  %y = mul i64 %x, %n
  %z = or i64 %y, 777
  store i64 %z, ptr %p
  ret i64 %z
}
define i64 @calls_all(ptr %p, i64 %n) optsize {
  %x = call i64 @a(ptr %p, i64 %n)
  %y = call i64 @b(ptr %p, i64 %x)
  %z = call i64 @c(ptr %p, i64 %y)
  ret i64 %z
}

; A name that others know stays, as a jump.
; CHECK-LABEL: define i64 @outer1(
; CHECK:         mul
; CHECK-LABEL: define i64 @outer2(
; CHECK-NEXT:    tail call i64 @outer1(
; CHECK-NEXT:    ret i64
define i64 @outer1(ptr %p, i64 %n) optsize {
  %a = load i64, ptr %p
  %b = mul i64 %a, %n
  %c = add i64 %b, 777
  store i64 %c, ptr %p
  ret i64 %c
}
define i64 @outer2(ptr %p, i64 %n) optsize {
  %a = load i64, ptr %p
  %b = mul i64 %a, %n
  %c = add i64 %b, 777
  store i64 %c, ptr %p
  ret i64 %c
}
