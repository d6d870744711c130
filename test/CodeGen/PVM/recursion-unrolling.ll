; A function that calls itself is inlined into itself once: every other level of the
; recursion is no call any more.
;
; RUN: opt -passes=pvm-recursion-unrolling,verify -S %s | FileCheck %s
; RUN: opt -passes=pvm-recursion-unrolling -pass-remarks=pvm-recursion-unrolling \
; RUN:   -disable-output %s 2>&1 | FileCheck %s --check-prefix=REMARK
; RUN: opt -passes=pvm-recursion-unrolling -pvm-enable-recursion-unrolling=0 -S %s \
; RUN:   | FileCheck %s --check-prefix=OFF

; RUN: %clang -O3 -flto=thin -S -emit-llvm -o - %s | FileCheck %s --check-prefix=LINKED
; RUN: %clang -O3 -fno-lto -S -emit-llvm -o - %s | FileCheck %s --check-prefix=ONCE

; REMARK-COUNT-3: inlined into itself
; REMARK-NOT:     inlined into itself

; Both factors, and the call of the level after the next.
; CHECK-LABEL: define i64 @factorial(
; CHECK:         %less = sub i64 %n, 1
; CHECK-NOT:     call
; CHECK:         %[[TWO:.*]] = sub i64 %less, 1
; CHECK-NEXT:    call i64 @factorial(i64 %[[TWO]])
; CHECK-NEXT:    mul i64 %less,
; CHECK:         mul i64 %n,
; CHECK-NOT:     call
; CHECK:       }
; OFF-LABEL:   define i64 @factorial(
; OFF-COUNT-1: mul
; OFF-NOT:     mul
; OFF:         }
define i64 @factorial(i64 %n) {
  %none = icmp eq i64 %n, 0
  br i1 %none, label %return, label %go
go:
  %less = sub i64 %n, 1
  %result = call i64 @factorial(i64 %less)
  %product = mul i64 %n, %result
  br label %return
return:
  %value = phi i64 [ 1, %0 ], [ %product, %go ]
  ret i64 %value
}

; Each of two calls becomes two. Callers still call the function.
; CHECK-LABEL: define void @visit(
; CHECK-COUNT-4: call void @visit(
; CHECK-NOT:     call
; CHECK:       }
; CHECK-LABEL: define void @outside(
; CHECK:         call void @visit(ptr %node)
define void @visit(ptr %node) {
  %empty = icmp eq ptr %node, null
  br i1 %empty, label %return, label %go
go:
  %left = load ptr, ptr %node
  call void @visit(ptr %left)
  %slot = getelementptr i8, ptr %node, i64 8
  %right = load ptr, ptr %slot
  call void @visit(ptr %right)
  br label %return
return:
  ret void
}
define void @outside(ptr %node) {
  call void @visit(ptr %node)
  ret void
}

; What is linked first is unrolled when it is linked, not twice.
; LINKED-LABEL: define {{.*}}@evaluate.rest(
; LINKED-COUNT-2: call {{.*}}@evaluate.rest(
; LINKED-NOT:     call
; LINKED:       }
; ONCE-LABEL:   define {{.*}}@evaluate.rest(
; ONCE-COUNT-4: call {{.*}}@evaluate.rest(
; ONCE-NOT:     call
; ONCE:         }
define i64 @evaluate(ptr %node) {
  %empty = icmp eq ptr %node, null
  br i1 %empty, label %return, label %go
go:
  %left = load ptr, ptr %node
  %first = call i64 @evaluate(ptr %left)
  %slot = getelementptr i8, ptr %node, i64 8
  %right = load ptr, ptr %slot
  %second = call i64 @evaluate(ptr %right)
  %less = sub i64 %first, %second
  %part = udiv i64 %less, 3
  br label %return
return:
  %value = phi i64 [ 7, %0 ], [ %part, %go ]
  ret i64 %value
}

; Not where bytes count, nor what must not be inlined, nor what another definition may
; replace, nor through another function.
; CHECK-NOT: mul i64 %less,
define i64 @small(i64 %n) optsize {
  %less = sub i64 %n, 1
  %result = call i64 @small(i64 %less)
  %product = mul i64 %n, %result
  ret i64 %product
}
define i64 @kept(i64 %n) noinline {
  %less = sub i64 %n, 1
  %result = call i64 @kept(i64 %less)
  %product = mul i64 %n, %result
  ret i64 %product
}
define weak i64 @replaced(i64 %n) {
  %less = sub i64 %n, 1
  %result = call i64 @replaced(i64 %less)
  %product = mul i64 %n, %result
  ret i64 %product
}
define i64 @first(i64 %n) {
  %less = sub i64 %n, 1
  %result = call i64 @second(i64 %less)
  %product = mul i64 %n, %result
  ret i64 %product
}
define i64 @second(i64 %n) {
  %result = call i64 @first(i64 %n)
  ret i64 %result
}

; Memory whose size depends on the way stays that of one level.
define i64 @allocates(i64 %n) {
  %less = sub i64 %n, 1
  %memory = alloca i8, i64 %n
  store volatile i8 0, ptr %memory
  %result = call i64 @allocates(i64 %less)
  %product = mul i64 %n, %result
  ret i64 %product
}
