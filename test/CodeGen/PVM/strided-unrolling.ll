; A loop whose stride may be anything is unrolled as long as enough iterations are left for
; no test in between to fail.
;
; RUN: opt -passes=pvm-strided-unrolling,verify -S %s | FileCheck %s
; RUN: opt -passes=pvm-strided-unrolling -pass-remarks=pvm-strided-unrolling \
; RUN:   -disable-output %s 2>&1 | FileCheck %s --check-prefix=REMARK --implicit-check-not=remark
; RUN: opt -passes=pvm-strided-unrolling -pvm-enable-strided-unrolling=0 -S %s \
; RUN:   | FileCheck %s --check-prefix=OFF

; REMARK-COUNT-4: remark: {{.*}}: loop unrolled by {{[48]}}, as long as that many iterations are left
; OFF-NOT: .unrolled

; CHECK-LABEL: define void @cross_out(
; CHECK:         %[[SMALL:.*]] = icmp ule i32 %stride, 1431655765
; CHECK:         %[[AHEAD:.*]] = mul i32 %stride, 3
; CHECK:         %[[ABOVE:.*]] = icmp uge i32 %bound, %[[AHEAD]]
; CHECK:         %limit = sub i32 %bound, %[[AHEAD]]
; CHECK:         icmp ult i32 %start, %limit
; CHECK:       loop.unrolled:
; CHECK-COUNT-4: store i8 1
; CHECK-NOT:     store
; CHECK:         icmp ult i32 %{{.*}}, %limit
; CHECK:         br i1 %{{.*}}, label %loop.unrolled, label %loop.behind
; CHECK:       loop.behind:
; CHECK-NEXT:    icmp ult i32 %{{.*}}, %bound
; CHECK-NEXT:    br i1 %{{.*}}, label %loop.rest, label %exit
; CHECK:       loop:
; CHECK:         store i8 1
define void @cross_out(ptr %p, i32 %start, i32 %stride, i32 %bound) {
entry:
  br label %loop
loop:
  %j = phi i32 [ %start, %entry ], [ %next, %loop ]
  %index = zext i32 %j to i64
  %place = getelementptr i8, ptr %p, i64 %index
  store i8 1, ptr %place
  %next = add i32 %j, %stride
  %more = icmp ult i32 %next, %bound
  br i1 %more, label %loop, label %exit
exit:
  ret void
}

; Signed, the bound first, the loop left if the test holds, and values behind it.
; CHECK-LABEL: define i64 @sum(
; CHECK:         icmp ule i64 %stride, 3074457345618258602
; CHECK:         %[[AHEAD:.*]] = mul i64 %stride, 3
; CHECK:         %[[LEAST:.*]] = add i64 %[[AHEAD]], -9223372036854775808
; CHECK:         icmp sge i64 %bound, %[[LEAST]]
; CHECK:         icmp sle i64 %start, %limit
; CHECK:       exit:
; CHECK-NEXT:    phi i64 [ %next.sum, %loop ], [ %{{.*}}, %loop.behind ]
define i64 @sum(ptr %p, i64 %start, i64 %stride, i64 %bound) {
entry:
  br label %loop
loop:
  %j = phi i64 [ %start, %entry ], [ %next, %loop ]
  %sum = phi i64 [ 0, %entry ], [ %next.sum, %loop ]
  %place = getelementptr i8, ptr %p, i64 %j
  store i8 1, ptr %place
  %next = add i64 %stride, %j
  %next.sum = xor i64 %sum, %j
  %done = icmp slt i64 %bound, %j
  br i1 %done, label %exit, label %loop
exit:
  ret i64 %next.sum
}

; Two loops without a block between them: what the first one is left for is the preheader
; that the second one gets.
; CHECK-LABEL: define void @one_after_the_other(
; CHECK:       first.behind:
; CHECK:         br i1 %{{.*}}, label %first.rest, label %[[BETWEEN:[a-z.]+]]
; CHECK:       [[BETWEEN]]:
; CHECK:         br i1 %{{.*}}, label %second.unrolled, label %second.rest
define void @one_after_the_other(ptr %p, i32 %start, i32 %stride, i32 %bound) {
entry:
  br label %first
first:
  %j = phi i32 [ %start, %entry ], [ %next, %first ]
  store volatile i32 %j, ptr %p
  %next = add i32 %j, %stride
  %more = icmp ult i32 %next, %bound
  br i1 %more, label %first, label %second
second:
  %k = phi i32 [ %next, %first ], [ %next.k, %second ]
  store volatile i32 %k, ptr %p
  %next.k = add i32 %k, %stride
  %more.k = icmp ugt i32 %bound, %next.k
  br i1 %more.k, label %second, label %exit
exit:
  ret void
}

; Left to LLVM: the number of iterations can be computed.
; CHECK-LABEL: define void @counted(
; CHECK-NOT:     .unrolled
; CHECK:       ret void
define void @counted(ptr %p, i64 %bound) {
entry:
  br label %loop
loop:
  %j = phi i64 [ 0, %entry ], [ %next, %loop ]
  %place = getelementptr i8, ptr %p, i64 %j
  store i8 1, ptr %place
  %next = add nuw i64 %j, 4
  %more = icmp ult i64 %next, %bound
  br i1 %more, label %loop, label %exit
exit:
  ret void
}

; The bound, or the stride, changes meanwhile.
; CHECK-LABEL: define void @moving_bound(
; CHECK-NOT:     .unrolled
; CHECK:       ret void
define void @moving_bound(ptr %p, i32 %start, i32 %stride) {
entry:
  br label %loop
loop:
  %j = phi i32 [ %start, %entry ], [ %next, %loop ]
  %bound = load volatile i32, ptr %p
  %next = add i32 %j, %stride
  %more = icmp ult i32 %next, %bound
  br i1 %more, label %loop, label %exit
exit:
  ret void
}

; CHECK-LABEL: define void @growing(
; CHECK-NOT:     .unrolled
; CHECK:       ret void
define void @growing(ptr %p, i32 %start, i32 %bound) {
entry:
  br label %loop
loop:
  %j = phi i32 [ %start, %entry ], [ %next, %loop ]
  store i32 %j, ptr %p
  %next = add i32 %j, %j
  %more = icmp ult i32 %next, %bound
  br i1 %more, label %loop, label %exit
exit:
  ret void
}

; Nothing is known of a test for equality.
; CHECK-LABEL: define void @until_equal(
; CHECK-NOT:     .unrolled
; CHECK:       ret void
define void @until_equal(ptr %p, i32 %start, i32 %stride, i32 %bound) {
entry:
  br label %loop
loop:
  %j = phi i32 [ %start, %entry ], [ %next, %loop ]
  store volatile i32 %j, ptr %p
  %next = add i32 %j, %stride
  %more = icmp ne i32 %next, %bound
  br i1 %more, label %loop, label %exit
exit:
  ret void
}
