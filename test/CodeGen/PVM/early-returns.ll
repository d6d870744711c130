; A recursive function that may return at once is tested by its callers, and only the
; rest is called.
;
; RUN: opt -passes=pvm-early-returns,verify -S %s | FileCheck %s
; RUN: opt -passes=pvm-early-returns -pass-remarks=pvm-early-returns -disable-output %s 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REMARK
; RUN: opt -passes=pvm-early-returns -pvm-enable-early-returns=0 -S %s \
; RUN:   | FileCheck %s --check-prefix=OFF

; REMARK-COUNT-3: callers test whether
; REMARK-NOT:     callers test whether
; OFF-NOT:        .rest

; Without children there is nothing to visit.
; CHECK-LABEL: define void @visit(
; CHECK:         br i1 %empty, label %return, label %rest
; CHECK:       rest:
; CHECK-NEXT:    tail call void @visit.rest(ptr %node)
; CHECK-NEXT:    ret void
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

; Two tests in a row, and a value of the first that the rest uses too.
; CHECK-LABEL: define i64 @two(
; CHECK:         call i64 @two.rest(i64 %n, i64 %a)
; CHECK-NOT:     call i64 @two
; CHECK:       }
define i64 @two(i64 %n, i64 %a) {
  %sum = add i64 %n, %a
  %first = icmp ult i64 %sum, 10
  br i1 %first, label %early, label %second
early:
  ret i64 %a
second:
  %masked = and i64 %n, 255
  %none = icmp eq i64 %masked, 0
  br i1 %none, label %return, label %go
go:
  %less = sub i64 %masked, 1
  %result = call i64 @two(i64 %less, i64 %sum)
  %more = add i64 %result, %sum
  br label %return
return:
  %value = phi i64 [ 3, %second ], [ %more, %go ]
  ret i64 %value
}

; Everybody else still calls the whole function.
; CHECK-LABEL: define i64 @outside(
; CHECK:         call i64 @two(
define i64 @outside(i64 %n) {
  %result = call i64 @two(i64 %n, i64 5)
  ret i64 %result
}

; The test of the loop is in front of it and becomes one of the head.
; CHECK-LABEL: define i64 @loop(
; CHECK:         call i64 @loop.rest(i64 %n)
define i64 @loop(i64 %n) {
  %some = icmp sgt i64 %n, 0
  br i1 %some, label %body, label %return
body:
  %i = phi i64 [ %n, %0 ], [ %next, %body ]
  %sum = phi i64 [ 0, %0 ], [ %total, %body ]
  %next = sub i64 %i, 1
  %one = call i64 @loop(i64 %next)
  %total = add i64 %sum, %one
  %more = icmp sgt i64 %next, 0
  br i1 %more, label %body, label %return
return:
  %value = phi i64 [ 1, %0 ], [ %total, %body ]
  ret i64 %value
}

; What is done before the test would be done twice.
; CHECK-LABEL: define void @effect_no_opt(
; CHECK:         call void @effect_no_opt(
define void @effect_no_opt(i64 %n) {
  store i64 %n, ptr @counter
  %done = icmp eq i64 %n, 0
  br i1 %done, label %return, label %go
go:
  %less = sub i64 %n, 1
  call void @effect_no_opt(i64 %less)
  store i64 0, ptr @counter
  br label %return
return:
  ret void
}

; The same for a value that may be another the second time.
; CHECK-LABEL: define i64 @freeze_no_opt(
; CHECK:         call i64 @freeze_no_opt(
define i64 @freeze_no_opt(i64 %n, i64 %m) {
  %frozen = freeze i64 %n
  %done = icmp eq i64 %frozen, 0
  br i1 %done, label %return, label %go
go:
  %less = sub i64 %frozen, 1
  %result = call i64 @freeze_no_opt(i64 %less, i64 %m)
  %other = mul i64 %result, 7
  br label %return
return:
  %value = phi i64 [ %m, %0 ], [ %other, %go ]
  ret i64 %value
}

; The inliner decides about functions that are not recursive.
; CHECK-LABEL: define void @plain_no_opt(
; CHECK-NOT:     rest
; CHECK:       }
define void @plain_no_opt(ptr %node) {
  %empty = icmp eq ptr %node, null
  br i1 %empty, label %return, label %go
go:
  call void @visit(ptr %node)
  br label %return
return:
  ret void
}

; The test would be repeated.
; CHECK-LABEL: define void @size_no_opt(
; CHECK:         call void @size_no_opt(
define void @size_no_opt(ptr %node) optsize {
  %empty = icmp eq ptr %node, null
  br i1 %empty, label %return, label %go
go:
  %left = load ptr, ptr %node
  call void @size_no_opt(ptr %left)
  store ptr null, ptr %node
  br label %return
return:
  ret void
}

; Another definition may be linked in.
; CHECK-LABEL: define weak void @weak_no_opt(
; CHECK:         call void @weak_no_opt(
define weak void @weak_no_opt(ptr %node) {
  %empty = icmp eq ptr %node, null
  br i1 %empty, label %return, label %go
go:
  %left = load ptr, ptr %node
  call void @weak_no_opt(ptr %left)
  store ptr null, ptr %node
  br label %return
return:
  ret void
}

; CHECK-LABEL: define internal void @visit.rest(
; CHECK-NOT:     br i1
; CHECK:         %left = load ptr
; CHECK:         icmp eq ptr %left, null
; CHECK:         call void @visit.rest(ptr %left)
; CHECK:         icmp eq ptr %right, null
; CHECK:         call void @visit.rest(ptr %right)
; CHECK-NOT:     call
; CHECK:       }

; CHECK-LABEL: define internal i64 @two.rest(
; CHECK:         %sum = add i64 %n, %a
; CHECK:         call i64 @two.rest(i64 %less, i64 %sum)
; CHECK-NOT:   no_opt.rest

@counter = global i64 0

;; A table holds addresses of its blocks, which those of a copy are not.
; CHECK-NOT: @labels.rest
@labels.table = private constant [2 x ptr] [ptr blockaddress(@labels, %add), ptr blockaddress(@labels, %end)]

define internal i64 @labels(i64 %depth) {
entry:
  %stop = icmp eq i64 %depth, 0
  br i1 %stop, label %return, label %work

return:
  ret i64 1

work:
  %less = sub i64 %depth, 1
  %sum = call i64 @labels(i64 %less)
  %which = and i64 %sum, 1
  %slot = getelementptr ptr, ptr @labels.table, i64 %which
  %label = load ptr, ptr %slot
  indirectbr ptr %label, [label %add, label %end]

add:
  %more = call i64 @labels(i64 %less)
  %product = mul i64 %more, %sum
  ret i64 %product

end:
  ret i64 %sum
}

define i64 @call_labels(i64 %depth) {
  %r = call i64 @labels(i64 %depth)
  ret i64 %r
}
