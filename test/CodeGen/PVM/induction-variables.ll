; A counter of a loop that is always another one and something that does not change is
; made from that one.
;
; RUN: llc -mtriple=pvm -disable-lsr -stop-after=pvm-induction-variables < %s | FileCheck %s
; RUN: llc -mtriple=pvm -disable-lsr -stop-after=pvm-induction-variables \
; RUN:   -pvm-enable-induction-variables=false < %s | FileCheck %s --check-prefix=OFF
; RUN: llc -mtriple=pvm -disable-lsr -verify-machineinstrs < %s \
; RUN:   -pass-remarks=pvm-induction-variables -o /dev/null 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REMARK --implicit-check-not=remark

; REMARK-COUNT-5: remark: {{.*}}: counter made from another one of the loop

declare i64 @f(ptr)

; The first of the two goes, and its address has room for the distance. What is poison
; must not be looked at more often than before, so the other one is an ordinary one now.
; CHECK-LABEL: define void @constant_distance(
; CHECK:         %a16 = getelementptr i8, ptr %a, i64 16
; CHECK:       outer:
; CHECK-NEXT:    %q = phi ptr [ %a16, %entry ], [ %q2, %latch ]
; CHECK-NEXT:    %i = phi
; CHECK-NEXT:    [[P:%.*]] = getelementptr i8, ptr %q, i64 -16
; CHECK-NEXT:    store i64 %i, ptr [[P]]
; CHECK:       latch:
; CHECK-NEXT:    %q2 = getelementptr i8, ptr %q, i64 -4
; CHECK-NOT:     getelementptr
; OFF-LABEL:   define void @constant_distance(
; OFF:         %p = phi ptr [ %a, %entry ], [ %p2, %latch ]
; OFF-NEXT:    %q = phi ptr [ %a16, %entry ], [ %q2, %latch ]
define void @constant_distance(ptr %a, i64 %n, i64 %m) {
entry:
  %a16 = getelementptr inbounds i8, ptr %a, i64 16
  br label %outer
outer:
  %p = phi ptr [ %a, %entry ], [ %p2, %latch ]
  %q = phi ptr [ %a16, %entry ], [ %q2, %latch ]
  %i = phi i64 [ %n, %entry ], [ %i2, %latch ]
  store i64 %i, ptr %p
  br label %inner
inner:
  %r = phi ptr [ %q, %outer ], [ %r2, %inner ]
  %j = phi i64 [ 0, %outer ], [ %j2, %inner ]
  store i64 %j, ptr %r
  %r2 = getelementptr inbounds i8, ptr %r, i64 8
  %j2 = add i64 %j, 1
  %more = icmp ult i64 %j2, %m
  br i1 %more, label %inner, label %latch
latch:
  %p2 = getelementptr inbounds i8, ptr %p, i64 -4
  %q2 = getelementptr inbounds i8, ptr %q, i64 -4
  %i2 = lshr i64 %i, 1
  %again = icmp ne i64 %i2, 0
  br i1 %again, label %outer, label %exit
exit:
  ret void
}

; What is made of a counter by several instructions moves in step with another counter.
; What does not change between them is computed in front of the loop.
; CHECK-LABEL: define void @multiple(
; CHECK:       entry:
; CHECK-NEXT:    [[DISTANCE:%.*]] = sub i64 %b, %a
; CHECK:       loop:
; CHECK-NEXT:    %p = phi i64
; CHECK-NEXT:    [[OTHER:%.*]] = add i64 %p, [[DISTANCE]]
; CHECK:         icmp ne i64 %{{.*}}, [[OTHER]]
define void @multiple(i64 %a, i64 %b) {
entry:
  br label %loop
loop:
  %p = phi i64 [ %a, %entry ], [ %p2, %loop ]
  %i = phi i64 [ 0, %entry ], [ %i2, %loop ]
  %scaled = shl i64 %i, 3
  %other = add i64 %b, %scaled
  %address = inttoptr i64 %p to ptr
  %v = call i64 @f(ptr %address)
  %p2 = add nuw nsw i64 %p, 8
  %i2 = add nuw nsw i64 %i, 1
  %more = icmp ne i64 %v, %other
  br i1 %more, label %loop, label %exit
exit:
  ret void
}

; What the inner loop starts with is made in front of it, not inside, though there it is
; an address.
; CHECK-LABEL: define void @inner(
; CHECK:       outer:
; CHECK-NEXT:    %q = phi ptr
; CHECK-NEXT:    %i = phi i64
; CHECK-NEXT:    [[P:%.*]] = getelementptr i8, ptr %q, i64 -16
; CHECK-NEXT:    br label %inner
; CHECK:       inner:
; CHECK:         store i64 %j, ptr [[P]]
define void @inner(ptr %a, i64 %n, i64 %m) {
entry:
  %a16 = getelementptr i8, ptr %a, i64 16
  br label %outer
outer:
  %p = phi ptr [ %a, %entry ], [ %p2, %latch ]
  %q = phi ptr [ %a16, %entry ], [ %q2, %latch ]
  %i = phi i64 [ %n, %entry ], [ %i2, %latch ]
  br label %inner
inner:
  %j = phi i64 [ 0, %outer ], [ %j2, %inner ]
  store i64 %j, ptr %p
  store i64 %j, ptr %q
  %j2 = add i64 %j, 1
  %more = icmp ult i64 %j2, %m
  br i1 %more, label %inner, label %latch
latch:
  %p2 = getelementptr i8, ptr %p, i64 -4
  %q2 = getelementptr i8, ptr %q, i64 -4
  %i2 = lshr i64 %i, 1
  %again = icmp ne i64 %i2, 0
  br i1 %again, label %outer, label %exit
exit:
  ret void
}

; One of three stays.
; CHECK-LABEL: define void @three(
; CHECK-COUNT-1: phi
; CHECK-NOT:     phi
; CHECK:         ret void
define void @three(i64 %a) {
entry:
  %a1 = add i64 %a, 1
  %a2 = add i64 %a, 2
  br label %loop
loop:
  %p = phi i64 [ %a, %entry ], [ %next_p, %loop ]
  %q = phi i64 [ %a1, %entry ], [ %next_q, %loop ]
  %r = phi i64 [ %a2, %entry ], [ %next_r, %loop ]
  %sum = xor i64 %p, %q
  %other = xor i64 %sum, %r
  %address = inttoptr i64 %other to ptr
  %v = call i64 @f(ptr %address)
  %next_p = add i64 %p, 3
  %next_q = add i64 %q, 3
  %next_r = add i64 %r, 3
  %more = icmp ne i64 %v, 0
  br i1 %more, label %loop, label %exit
exit:
  ret void
}

; Needed behind the loop.
; CHECK-LABEL: define i64 @outside_no_opt(
; CHECK-COUNT-2: phi
define i64 @outside_no_opt(i64 %a) {
entry:
  %a1 = add i64 %a, 1
  br label %loop
loop:
  %p = phi i64 [ %a, %entry ], [ %next_p, %loop ]
  %q = phi i64 [ %a1, %entry ], [ %next_q, %loop ]
  %address = inttoptr i64 %p to ptr
  %v = call i64 @f(ptr %address)
  %next_p = add i64 %p, 3
  %next_q = add i64 %q, 3
  %more = icmp ne i64 %v, 0
  br i1 %more, label %loop, label %exit
exit:
  %sum = xor i64 %p, %q
  ret i64 %sum
}

; Other steps, other starts: an addition would take the place of the step, and what does
; not change the register.
; CHECK-LABEL: define void @unlike_no_opt(
; CHECK-COUNT-3: phi
define void @unlike_no_opt(i64 %a, i64 %b) {
entry:
  br label %loop
loop:
  %p = phi i64 [ %a, %entry ], [ %next_p, %loop ]
  %q = phi i64 [ %b, %entry ], [ %next_q, %loop ]
  %r = phi i64 [ %b, %entry ], [ %next_r, %loop ]
  %sum = xor i64 %p, %q
  %other = xor i64 %sum, %r
  %address = inttoptr i64 %other to ptr
  %v = call i64 @f(ptr %address)
  %next_p = add i64 %p, 3
  %next_q = add i64 %q, 3
  %next_r = add i64 %r, 5
  %more = icmp ne i64 %v, 0
  br i1 %more, label %loop, label %exit
exit:
  ret void
}

; Needed more often than the counters step: in both of two blocks of each iteration.
; CHECK-LABEL: define void @often_no_opt(
; CHECK-COUNT-2: phi
define void @often_no_opt(i64 %a) {
entry:
  %a1 = add i64 %a, 1
  br label %loop
loop:
  %p = phi i64 [ %a, %entry ], [ %next_p, %next ]
  %q = phi i64 [ %a1, %entry ], [ %next_q, %next ]
  %sum = xor i64 %p, %q
  %address = inttoptr i64 %sum to ptr
  %v = call i64 @f(ptr %address)
  %more = icmp ne i64 %v, 0
  br i1 %more, label %next, label %exit
next:
  %product = mul i64 %p, %q
  %address2 = inttoptr i64 %product to ptr
  %w = call i64 @f(ptr %address2)
  %next_p = add i64 %p, 3
  %next_q = add i64 %q, 3
  br label %loop
exit:
  ret void
}
