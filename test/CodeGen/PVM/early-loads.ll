; Loads come before the branch that decides whether they are needed, where both blocks
; together get cheaper and what is loaded is known to exist.
;
; RUN: opt -passes=pvm-early-loads,verify -S %s | FileCheck %s
; RUN: opt -passes=pvm-early-loads -pass-remarks=pvm-early-loads -disable-output %s 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REMARK --implicit-check-not=remark
; RUN: opt -passes=pvm-early-loads -pvm-enable-early-loads=0 -S %s \
; RUN:   | FileCheck %s --check-prefix=OFF
; RUN: opt -passes=pvm-early-loads -S %s | llc -mtriple=pvm -mcpu=gp080 \
; RUN:   | FileCheck %s --check-prefix=CODE
; RUN: opt -passes=pvm-early-loads -S %s \
; RUN:   | llc -mtriple=pvm -mcpu=gp080 -stop-after=machine-sink \
; RUN:   | FileCheck %s --check-prefix=MIR

; REMARK-COUNT-5: remark: {{.*}}: loaded before the branch: {{[0-9]+}} gas saved behind it, {{[0-9]+}} lost before
; OFF-NOT: pvm.early

%node = type { ptr, ptr, i32, i32 }
%record = type { i32, i32 }

@records = global [64 x %record] zeroinitializer

; The key lies behind the children, in the same object: they exist. The load stays where it
; has come to.
; CHECK-LABEL: define ptr @find(
; CHECK:       loop:
; CHECK:         %key = load i32
; CHECK:         %left = load ptr, ptr %node, align 1, !pvm.early
; CHECK:         %right = load ptr, ptr %right.at, align 1, !pvm.early
; CHECK:         br i1 %found
; CODE-LABEL:  find:
; CODE:          load_ind_i32
; CODE-NEXT:     load_ind_u64
; CODE-NEXT:     load_ind_u64
; CODE-NEXT:     branch_eq
; MIR-LABEL:   name: find
; MIR-COUNT-2:   :: ("pvm-early-load" load (s64)
define ptr @find(ptr %root, i32 %wanted) {
entry:
  br label %loop
loop:
  %node = phi ptr [ %root, %entry ], [ %next, %on ]
  %key.at = getelementptr inbounds i8, ptr %node, i64 16
  %key = load i32, ptr %key.at
  %found = icmp eq i32 %key, %wanted
  br i1 %found, label %done, label %on, !prof !0
on:
  %left = load ptr, ptr %node, !tbaa !1
  %right.at = getelementptr inbounds i8, ptr %node, i64 8
  %right = load ptr, ptr %right.at
  %less = icmp ult i32 %wanted, %key
  %next = select i1 %less, ptr %left, ptr %right
  %end = icmp eq ptr %next, null
  br i1 %end, label %done, label %loop
done:
  %result = phi ptr [ null, %on ], [ %node, %loop ]
  ret ptr %result
}

; An element of an array, and over two branches.
; CHECK-LABEL: define i64 @element(
; CHECK:         %first = load i32
; CHECK:         %second = load i32, {{.*}} align 1, !pvm.early
; CHECK:         %third = load i64, {{.*}} align 1, !pvm.early
; CHECK:         br i1
define i64 @element(i64 %index, ptr dereferenceable(8) %p) {
  %record = getelementptr inbounds %record, ptr @records, i64 %index
  %first = load i32, ptr %record
  %stop = icmp eq i32 %first, 0
  br i1 %stop, label %none, label %more, !prof !0
more:
  %second.at = getelementptr inbounds i8, ptr %record, i64 4
  %second = load i32, ptr %second.at
  %over = icmp eq i32 %second, 0
  br i1 %over, label %none, label %last, !prof !0
last:
  %third = load i64, ptr %p
  %sum = add i64 %third, 5
  ret i64 %sum
none:
  ret i64 0
}

; Not what may not exist: behind what was accessed, where the address may lie outside of
; the object, where the access is on another way.
; CHECK-LABEL: define i32 @behind(
; CHECK-NOT:     pvm.early
; CHECK-LABEL: define i32 @outside(
; CHECK-NOT:     pvm.early
; CHECK-LABEL: define i32 @other_way(
; CHECK-NOT:     pvm.early
define i32 @behind(ptr %p) {
  %at = getelementptr inbounds i8, ptr %p, i64 8
  %first = load i32, ptr %at
  %stop = icmp eq i32 %first, 0
  br i1 %stop, label %none, label %more, !prof !0
more:
  %second.at = getelementptr inbounds i8, ptr %p, i64 12
  %second = load i32, ptr %second.at
  %sum = add i32 %second, 1
  ret i32 %sum
none:
  ret i32 0
}
define i32 @outside(ptr %p) {
  %at = getelementptr i8, ptr %p, i64 8
  %first = load i32, ptr %at
  %stop = icmp eq i32 %first, 0
  br i1 %stop, label %none, label %more, !prof !0
more:
  %second = load i32, ptr %p
  %sum = add i32 %second, 1
  ret i32 %sum
none:
  ret i32 0
}
define i32 @other_way(ptr %p, ptr %q) {
  %at = getelementptr inbounds i8, ptr %p, i64 8
  %first = load i32, ptr %q
  %stop = icmp eq i32 %first, 0
  br i1 %stop, label %none, label %more, !prof !0
more:
  %second = load i32, ptr %p
  %sum = add i32 %second, 1
  ret i32 %sum
none:
  %other = load i32, ptr %at
  ret i32 %other
}

; The same for a variable of another program: accesses in other functions say nothing.
; CHECK-LABEL: define i32 @elsewhere(
; CHECK-NOT:     pvm.early
; CHECK-LABEL: define i32 @here(
; CHECK-NOT:     pvm.early
@unknown = external global [0 x i32]
define i32 @elsewhere(ptr %p) {
  %first = load i32, ptr %p
  %stop = icmp eq i32 %first, 0
  br i1 %stop, label %none, label %more, !prof !0
more:
  %second = load i32, ptr @unknown
  %sum = add i32 %second, 1
  ret i32 %sum
none:
  ret i32 0
}
define i32 @here() {
  %value = load i32, ptr @unknown
  ret i32 %value
}

; Not over what may write there, a call, or as a volatile access.
; CHECK-LABEL: define i32 @written(
; CHECK-NOT:     pvm.early
; CHECK-LABEL: define i32 @called(
; CHECK-NOT:     pvm.early
; CHECK-LABEL: define i32 @volatile(
; CHECK-NOT:     pvm.early
declare void @f()
define i32 @written(ptr %p, ptr %q) {
  %at = getelementptr inbounds i8, ptr %p, i64 8
  %first = load i32, ptr %at
  %stop = icmp eq i32 %first, 0
  br i1 %stop, label %none, label %more, !prof !0
more:
  store i32 1, ptr %q
  %second = load i32, ptr %p
  %sum = add i32 %second, 1
  ret i32 %sum
none:
  ret i32 0
}
define i32 @called(ptr %p) {
  %at = getelementptr inbounds i8, ptr %p, i64 8
  %first = load i32, ptr %at
  %stop = icmp eq i32 %first, 0
  br i1 %stop, label %none, label %more, !prof !0
more:
  call void @f() memory(none)
  %second = load i32, ptr %p
  %sum = add i32 %second, 1
  ret i32 %sum
none:
  ret i32 0
}
define i32 @volatile(ptr %p) {
  %at = getelementptr inbounds i8, ptr %p, i64 8
  %first = load i32, ptr %at
  %stop = icmp eq i32 %first, 0
  br i1 %stop, label %none, label %more, !prof !0
more:
  %second = load volatile i32, ptr %p
  %sum = add i32 %second, 1
  ret i32 %sum
none:
  ret i32 0
}

; Nothing is gained: the block behind the branch is hardly ever reached, or waits for
; another load that has to stay.
; CHECK-LABEL: define i32 @rare(
; CHECK-NOT:     pvm.early
; CHECK-LABEL: define i32 @waits(
; CHECK-NOT:     pvm.early
define i32 @rare(ptr %p) {
  %at = getelementptr inbounds i8, ptr %p, i64 8
  %first = load i32, ptr %at
  %stop = icmp eq i32 %first, 0
  br i1 %stop, label %more, label %none, !prof !0
more:
  %second = load i32, ptr %p
  %sum = add i32 %second, 1
  ret i32 %sum
none:
  ret i32 0
}
define i32 @waits(ptr %p, ptr %q) {
  %at = getelementptr inbounds i8, ptr %p, i64 8
  %first = load i32, ptr %at
  %stop = icmp eq i32 %first, 0
  br i1 %stop, label %none, label %more, !prof !0
more:
  %second = load i32, ptr %p
  %unknown = load i32, ptr %q
  %sum = add i32 %second, %unknown
  ret i32 %sum
none:
  ret i32 0
}

!0 = !{!"branch_weights", i32 1, i32 100}
!1 = !{!2, !2, i64 0}
!2 = !{!"pointer", !3, i64 0}
!3 = !{!"root"}
