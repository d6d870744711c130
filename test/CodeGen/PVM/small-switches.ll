; Switches with up to three cases become branches before branches are converted.
;
; RUN: opt -passes=pvm-small-switches,verify -S %s | FileCheck %s
; RUN: opt -passes=pvm-small-switches -pass-remarks=pvm-small-switches -disable-output %s 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REMARK --implicit-check-not=remark
; RUN: opt -passes=pvm-small-switches -pvm-enable-small-switches=0 -S %s \
; RUN:   | FileCheck %s --check-prefix=OFF
; RUN: opt -passes='pvm-small-switches,pvm-if-conversion,verify' -S %s \
; RUN:   | FileCheck %s --check-prefix=CONVERTED

; REMARK-COUNT-4: remark: {{.*}}: switch made branches: {{[123]}} cases
; OFF-NOT: icmp

; What comes from the switch stays one value for each way.
; CHECK-LABEL: define i32 @rule(
; CHECK:         %[[THREE:.*]] = icmp eq i32 %count, 3
; CHECK-NEXT:    br i1 %[[THREE]], label %done, label %[[NEXT:.*]], !prof ![[P0:[0-9]+]]
; CHECK:       [[NEXT]]:
; CHECK-NEXT:    %[[TWO:.*]] = icmp eq i32 %count, 2
; CHECK-NEXT:    br i1 %[[TWO]], label %two, label %done, !prof ![[P1:[0-9]+]]
; CHECK:       done:
; CHECK:         phi i32 [ %old, %two ], [ 7, %entry ], [ 7, %[[NEXT]] ]
; CONVERTED-LABEL: define i32 @rule(
; CONVERTED:     select
; CONVERTED:     select
; CONVERTED-NOT: br
; CONVERTED:     ret
define i32 @rule(i32 %count, i32 %cell) {
entry:
  switch i32 %count, label %done [
    i32 3, label %done
    i32 2, label %two
  ], !prof !0
two:
  %old = and i32 %cell, 1
  br label %done
done:
  %result = phi i32 [ 7, %entry ], [ 7, %entry ], [ %old, %two ]
  ret i32 %result
}

; No other value occurs: the last case needs no test.
; CHECK-LABEL: define i32 @only(
; CHECK:         icmp eq i32 %x, 1
; CHECK:         icmp eq i32 %x, 2
; CHECK-NOT:     icmp
; CHECK:         ret
define i32 @only(i32 %x) {
  switch i32 %x, label %never [
    i32 1, label %one
    i32 2, label %two
    i32 3, label %three
  ]
one:
  br label %done
two:
  br label %done
three:
  br label %done
done:
  %result = phi i32 [ 50, %one ], [ 60, %two ], [ 90, %three ]
  ret i32 %result
never:
  unreachable
}

; One case, and one whose target is the default.
; CHECK-LABEL: define i32 @one(
; CHECK:         br i1 %{{.*}}, label %a, label %b
; CHECK-LABEL: define i32 @same(
; CHECK:         br i1 %{{.*}}, label %a, label %a
; CHECK:         phi i32 [ 5, %0 ], [ 5, %0 ]
define i32 @one(i32 %x) {
  switch i32 %x, label %b [ i32 9, label %a ]
a:
  ret i32 1
b:
  ret i32 2
}
define i32 @same(i32 %x) {
  switch i32 %x, label %a [ i32 9, label %a ]
a:
  %y = phi i32 [ 5, %0 ], [ 5, %0 ]
  ret i32 %y
}

; A table may be better for more, and code gets longer.
; CHECK-LABEL: define i32 @four(
; CHECK:         switch
; CHECK-LABEL: define i32 @size(
; CHECK:         switch
define i32 @four(i32 %x) {
  switch i32 %x, label %other [
    i32 1, label %a
    i32 2, label %b
    i32 3, label %a
    i32 4, label %b
  ]
a:
  ret i32 1
b:
  ret i32 2
other:
  ret i32 3
}
define i32 @size(i32 %x) optsize {
  switch i32 %x, label %b [ i32 9, label %a ]
a:
  ret i32 1
b:
  ret i32 2
}

; CHECK: ![[P0]] = !{!"branch_weights", i32 30, i32 70}
; CHECK: ![[P1]] = !{!"branch_weights", i32 20, i32 50}
!0 = !{!"branch_weights", i32 50, i32 30, i32 20}
