; Two halves of a word that go from iteration to iteration go as the word.
;
; RUN: opt -passes='pvm-half-phis,instcombine,verify' -S %s | FileCheck %s
; RUN: opt -passes=pvm-half-phis -pass-remarks=pvm-half-phis -disable-output %s 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REMARK --implicit-check-not=remark
; RUN: opt -passes='pvm-half-phis,instcombine' -pvm-enable-half-phis=0 -S %s \
; RUN:   | FileCheck %s --check-prefix=OFF

; REMARK-COUNT-2: remark: {{.*}}: two halves of a word carried through a loop as one
; OFF-NOT:        phi i64 [ {{.*}}, %entry ], [ %sum, %loop ]

; What comes from outside is joined there.
; CHECK-LABEL: define i64 @halves(
; CHECK:       entry:
; CHECK:         [[WORD:%.*]] = or disjoint i64
; CHECK:       loop:
; CHECK-NEXT:    phi i64 [ [[WORD]], %entry ], [ %sum, %loop ]
; CHECK-NOT:     shl
; CHECK-NOT:     lshr
; CHECK:       exit:
; OFF-LABEL:   define i64 @halves(
define i64 @halves(i32 %h, i32 %l, ptr %p, ptr %end) {
entry:
  br label %loop
loop:
  %high = phi i32 [ %h, %entry ], [ %high2, %loop ]
  %low = phi i32 [ %l, %entry ], [ %low2, %loop ]
  %q = phi ptr [ %p, %entry ], [ %q2, %loop ]
  %high.wide = zext i32 %high to i64
  %shifted = shl nuw i64 %high.wide, 32
  %low.wide = zext i32 %low to i64
  %word = or disjoint i64 %shifted, %low.wide
  %term = load i64, ptr %q
  %sum = add i64 %word, %term
  %above = lshr i64 %sum, 32
  %high2 = trunc i64 %above to i32
  %low2 = trunc i64 %sum to i32
  %q2 = getelementptr i64, ptr %q, i64 1
  %done = icmp eq ptr %q2, %end
  br i1 %done, label %exit, label %loop
exit:
  ret i64 %sum
}

; The lower one may have more bits, which do not count.
; CHECK-LABEL: define i64 @wide_low(
; CHECK:       loop:
; CHECK-NEXT:    phi i64 [ {{.*}}, %entry ], [ %sum, %loop ]
; CHECK-NOT:     shl
; CHECK:       exit:
define i64 @wide_low(i32 %h, i64 %l, ptr %p, ptr %end) {
entry:
  br label %loop
loop:
  %high = phi i32 [ %h, %entry ], [ %high2, %loop ]
  %low = phi i64 [ %l, %entry ], [ %sum, %loop ]
  %q = phi ptr [ %p, %entry ], [ %q2, %loop ]
  %high.wide = zext i32 %high to i64
  %shifted = shl nuw i64 %high.wide, 32
  %low.wide = and i64 %low, 4294967295
  %word = or disjoint i64 %low.wide, %shifted
  %term = load i64, ptr %q
  %sum = add i64 %word, %term
  %above = lshr i64 %sum, 32
  %high2 = trunc i64 %above to i32
  %q2 = getelementptr i64, ptr %q, i64 1
  %done = icmp eq ptr %q2, %end
  br i1 %done, label %exit, label %loop
exit:
  ret i64 %sum
}

;; Halves of different words.
; CHECK-LABEL: define i64 @swapped_no_opt(
; CHECK:       loop:
; CHECK:         shl nuw i64 {{.*}}, 32
; CHECK:       exit:
define i64 @swapped_no_opt(i32 %h, i32 %l, ptr %p, ptr %end) {
entry:
  br label %loop
loop:
  %high = phi i32 [ %h, %entry ], [ %high2, %loop ]
  %low = phi i32 [ %l, %entry ], [ %low2, %loop ]
  %q = phi ptr [ %p, %entry ], [ %q2, %loop ]
  %high.wide = zext i32 %high to i64
  %shifted = shl nuw i64 %high.wide, 32
  %low.wide = zext i32 %low to i64
  %word = or disjoint i64 %shifted, %low.wide
  %term = load i64, ptr %q
  %sum = add i64 %word, %term
  %above = lshr i64 %sum, 32
  %low2 = trunc i64 %above to i32
  %high2 = trunc i64 %sum to i32
  %q2 = getelementptr i64, ptr %q, i64 1
  %done = icmp eq ptr %q2, %end
  br i1 %done, label %exit, label %loop
exit:
  ret i64 %sum
}

;; One of two ways back has other halves.
; CHECK-LABEL: define i64 @two_ways_no_opt(
; CHECK:       loop:
; CHECK:         shl nuw i64 {{.*}}, 32
define i64 @two_ways_no_opt(i32 %h, i32 %l, ptr %p, ptr %end) {
entry:
  br label %loop
loop:
  %high = phi i32 [ %h, %entry ], [ %high2, %next ], [ %h, %again ]
  %low = phi i32 [ %l, %entry ], [ %low2, %next ], [ %low2, %again ]
  %q = phi ptr [ %p, %entry ], [ %q2, %next ], [ %q2, %again ]
  %high.wide = zext i32 %high to i64
  %shifted = shl nuw i64 %high.wide, 32
  %low.wide = zext i32 %low to i64
  %word = or disjoint i64 %shifted, %low.wide
  %term = load i64, ptr %q
  %sum = add i64 %word, %term
  %above = lshr i64 %sum, 32
  %high2 = trunc i64 %above to i32
  %low2 = trunc i64 %sum to i32
  %q2 = getelementptr i64, ptr %q, i64 1
  %odd = trunc i64 %term to i1
  br i1 %odd, label %again, label %next
again:
  br label %loop
next:
  %done = icmp eq ptr %q2, %end
  br i1 %done, label %exit, label %loop
exit:
  ret i64 %sum
}

;; A half that is needed as such is there anyway.
; CHECK-LABEL: define i64 @used_no_opt(
; CHECK:       loop:
; CHECK:         shl nuw i64 {{.*}}, 32
define i64 @used_no_opt(i32 %h, i32 %l, ptr %p, ptr %end) {
entry:
  br label %loop
loop:
  %high = phi i32 [ %h, %entry ], [ %high2, %loop ]
  %low = phi i32 [ %l, %entry ], [ %low2, %loop ]
  %q = phi ptr [ %p, %entry ], [ %q2, %loop ]
  store volatile i32 %high, ptr %end
  %high.wide = zext i32 %high to i64
  %shifted = shl nuw i64 %high.wide, 32
  %low.wide = zext i32 %low to i64
  %word = or disjoint i64 %shifted, %low.wide
  %term = load i64, ptr %q
  %sum = add i64 %word, %term
  %above = lshr i64 %sum, 32
  %high2 = trunc i64 %above to i32
  %low2 = trunc i64 %sum to i32
  %q2 = getelementptr i64, ptr %q, i64 1
  %done = icmp eq ptr %q2, %end
  br i1 %done, label %exit, label %loop
exit:
  ret i64 %sum
}

;; What has more bits than a half overlaps with the other one.
; CHECK-LABEL: define i64 @overlapping_no_opt(
; CHECK:       loop:
; CHECK:         shl nuw i64 {{.*}}, 32
define i64 @overlapping_no_opt(i32 %h, i40 %l, ptr %p, ptr %end) {
entry:
  br label %loop
loop:
  %high = phi i32 [ %h, %entry ], [ %high2, %loop ]
  %low = phi i40 [ %l, %entry ], [ %low2, %loop ]
  %q = phi ptr [ %p, %entry ], [ %q2, %loop ]
  %high.wide = zext i32 %high to i64
  %shifted = shl nuw i64 %high.wide, 32
  %low.wide = zext i40 %low to i64
  %word = or i64 %shifted, %low.wide
  %term = load i64, ptr %q
  %sum = add i64 %word, %term
  %above = lshr i64 %sum, 32
  %high2 = trunc i64 %above to i32
  %low2 = trunc i64 %sum to i40
  %q2 = getelementptr i64, ptr %q, i64 1
  %done = icmp eq ptr %q2, %end
  br i1 %done, label %exit, label %loop
exit:
  ret i64 %sum
}
