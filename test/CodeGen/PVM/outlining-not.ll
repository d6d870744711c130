; What must not be outlined, or does not pay.
;
; RUN: llc -mtriple=pvm -enable-machine-outliner < %s \
; RUN:   | FileCheck %s --implicit-check-not=OUTLINED

@x = external global i64
@y = external global i64
@z = external global i64
declare i64 @f(i64)
declare i32 @setjmp(ptr) returns_twice

; CHECK-LABEL: leaf1:
; A leaf returns through the ra that it was called with, and here no other register is
; written that could keep it.
define i64 @leaf1(i64 %a) minsize optsize {
  store i64 70000, ptr @x
  store i64 80000, ptr @y
  store i64 90000, ptr @z
  %s = add i64 %a, 1
  ret i64 %s
}

; CHECK-LABEL: leaf2:
define i64 @leaf2(i64 %a) minsize optsize {
  store i64 70000, ptr @x
  store i64 80000, ptr @y
  store i64 90000, ptr @z
  %s = mul i64 %a, 3
  ret i64 %s
}

; One instruction is fewer bytes than a call.
; CHECK-LABEL: short1:
define i64 @short1(i64 %x) minsize optsize {
  %a = call i64 @f(i64 %x)
  store i64 %a, ptr @x
  %b = call i64 @f(i64 %x)
  ret i64 %b
}

; CHECK-LABEL: short2:
define i64 @short2(i64 %x) minsize optsize {
  %v = alloca i64, i64 5
  store volatile i64 %x, ptr %v
  %a = call i64 @f(i64 7)
  store i64 %a, ptr @x
  %b = call i64 @f(i64 8)
  %c = add i64 %a, %b
  ret i64 %c
}

; Nobody calls it: there is no code to look at.
; CHECK-NOT: dead
define internal void @dead() minsize optsize {
  call void @dead()
  ret void
}

; CHECK-LABEL: plain:
; CHECK-NOT:   dead
define i64 @plain(i64 %x) noinline optnone {
  store i64 555555, ptr @x
  store i64 666666, ptr @y
  store i64 777777, ptr @z
  ret i64 %x
}

; Where a function returns twice, ra is not what it seems.
; CHECK-LABEL: twice1:
define void @twice1(ptr %p, i64 %a) minsize optsize {
  %r = call i32 @setjmp(ptr %p) returns_twice
  store i64 555555, ptr @x
  store i64 666666, ptr @y
  store i64 %a, ptr @z
  ret void
}

; CHECK-LABEL: twice2:
define void @twice2(ptr %p, i64 %a) minsize optsize {
  %r = call i32 @setjmp(ptr %p) returns_twice
  store i64 555555, ptr @x
  store i64 666666, ptr @y
  store i64 %a, ptr @z
  ret void
}
; CHECK: .Lfunc_end6
