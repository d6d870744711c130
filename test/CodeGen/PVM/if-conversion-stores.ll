; Under full gas both sides of a branch run where that costs less, also if they load what
; is known to exist or store to what has been loaded: the old value is written back.
;
; RUN: opt -passes=pvm-if-conversion,verify -S %s | FileCheck %s
; RUN: opt -passes=pvm-if-conversion -pass-remarks=pvm-if-conversion \
; RUN:   -pass-remarks-missed=pvm-if-conversion -disable-output %s 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REMARK
; RUN: opt -passes=pvm-if-conversion -pvm-enable-if-conversion=0 -S %s \
; RUN:   | FileCheck %s --check-prefix=OFF
; RUN: %clang -O2 -mcpu=gp072 -S -emit-llvm -o - %s | FileCheck %s --check-prefix=NAIVE

; REMARK:     both sides of branch executed: {{[0-9.]+}} gas before, {{[0-9.]+}} after
; REMARK:     branch joined with the one behind it: {{[0-9.]+}} gas before
; REMARK:     branch stays: {{[0-9.]+}} gas with it, {{[0-9.]+}} without
; OFF-NOT:    select
; NAIVE-LABEL: @keep_larger(
; NAIVE:       br i1
; NAIVE-LABEL: @written(

@table = internal global [64 x i32] zeroinitializer
@place = internal global i64 0
@fixed = internal constant [64 x i32] zeroinitializer

; CHECK-LABEL: define i32 @keep_larger(
; CHECK-NEXT:  entry:
; CHECK-NEXT:    %old = load i32, ptr @table
; CHECK-NEXT:    %larger = icmp ugt i32 %x, %old
; CHECK-NEXT:    %[[NEW:.*]] = select i1 %larger, i32 %x, i32 %old
; CHECK-NEXT:    store i32 %[[NEW]], ptr @table
; CHECK-NEXT:    %[[USED:.*]] = select i1 %larger, i32 5, i32 6
; CHECK-NEXT:    ret i32 %[[USED]]
define i32 @keep_larger(i32 %x) {
entry:
  %old = load i32, ptr @table
  %larger = icmp ugt i32 %x, %old
  br i1 %larger, label %then, label %done
then:
  store i32 %x, ptr @table
  br label %done
done:
  %used = phi i32 [ 6, %entry ], [ 5, %then ]
  ret i32 %used
}

; Sides may branch themselves and share what they end with, as long as all ways meet again.
; Which of the ways it was is known where the first branch was taken, so that nobody asks for
; the second condition there, which may be poison.
; CHECK-LABEL: define i32 @chain(
; CHECK-NEXT:  entry:
; CHECK-NOT:     br
; CHECK:         %[[INNER:.*]] = select i1 %larger, i32 %left, i32 %above
; CHECK-NEXT:    %[[NEW:.*]] = select i1 %same, i32 %more, i32 %[[INNER]]
; CHECK-NEXT:    store i32 %[[NEW]], ptr @table
; CHECK-NEXT:    %[[INNER:.*]] = select i1 %larger, i32 3, i32 2
; CHECK-NEXT:    %[[RESULT:.*]] = select i1 %same, i32 3, i32 %[[INNER]]
; CHECK-NEXT:    ret i32 %[[RESULT]]
define i32 @chain(i32 %x, i32 %y, i32 %diagonal, i32 %left) {
entry:
  %above = load i32, ptr @table
  %same = icmp eq i32 %x, %y
  br i1 %same, label %equal, label %different
equal:
  %more = add nsw i32 %diagonal, 1
  br label %write
different:
  %larger = icmp ugt i32 %left, %above
  br i1 %larger, label %write, label %done
write:
  %new = phi i32 [ %more, %equal ], [ %left, %different ]
  store i32 %new, ptr @table
  br label %done
done:
  %result = phi i32 [ 3, %write ], [ 2, %different ]
  ret i32 %result
}

; Both sides store to the same place: the second one finds what the first one wrote.
; CHECK-LABEL: define void @both_sides(
; CHECK-NEXT:  entry:
; CHECK-NEXT:    %old = load i32, ptr @table
; CHECK-NEXT:    %c = icmp ugt i32 %x, %old
; CHECK-NEXT:    %[[FIRST:.*]] = select i1 %c, i32 %x, i32 %old
; CHECK-NEXT:    store i32 %[[FIRST]], ptr @table
; CHECK-NEXT:    %[[SECOND:.*]] = select i1 %c, i32 %[[FIRST]], i32 %y
; CHECK-NEXT:    store i32 %[[SECOND]], ptr @table
; CHECK-NEXT:    ret void
define void @both_sides(i32 %x, i32 %y) {
entry:
  %old = load i32, ptr @table
  %c = icmp ugt i32 %x, %old
  br i1 %c, label %then, label %else
then:
  store i32 %x, ptr @table
  br label %done
else:
  store i32 %y, ptr @table
  br label %done
done:
  ret void
}

; An argument is writable if it has been written to; this one by the store before.
; CHECK-LABEL: define void @written(
; CHECK:         %[[NEW:.*]] = select i1 %c, i32 %x, i32 %y
; CHECK-NEXT:    store i32 %[[NEW]], ptr %p
; CHECK-NEXT:    ret void
define void @written(ptr %p, i32 %x, i32 %y) {
entry:
  store i32 %y, ptr %p
  %c = icmp ult i32 %x, %y
  br i1 %c, label %then, label %done
then:
  store i32 %x, ptr %p
  br label %done
done:
  ret void
}

; The index cannot leave the table.
; CHECK-LABEL: define i32 @load_in_range(
; CHECK-NEXT:  entry:
; CHECK-NOT:     br
; CHECK:         load i32, ptr %address, align 1
; CHECK-NOT:     br
; CHECK:         ret i32
define i32 @load_in_range(i32 %x, i32 %y) {
entry:
  %c = icmp ult i32 %x, %y
  br i1 %c, label %then, label %done
then:
  %low = and i32 %x, 63
  %index = zext i32 %low to i64
  %address = getelementptr i32, ptr @table, i64 %index
  %loaded = load i32, ptr %address
  br label %done
done:
  %result = phi i32 [ %y, %entry ], [ %loaded, %then ]
  ret i32 %result
}

; Where the condition does not hold the addition may overflow, and to load from what comes
; of that must not mean anything.
; CHECK-LABEL: define i32 @load_behind_overflow(
; CHECK:         %more = add i32 %x, 1
; CHECK:         %low = and i32 %more, 63
; CHECK:         getelementptr i32, ptr @table, i64 %index
; CHECK:         ret i32
define i32 @load_behind_overflow(i32 %x, i32 %y) {
entry:
  %more = add nsw i32 %x, 1
  %c = icmp ult i32 %x, %y
  br i1 %c, label %then, label %done
then:
  %low = and i32 %more, 63
  %index = zext nneg i32 %low to i64
  %address = getelementptr inbounds i32, ptr @table, i64 %index
  %loaded = load i32, ptr %address
  br label %done
done:
  %result = phi i32 [ %y, %entry ], [ %loaded, %then ]
  ret i32 %result
}

; What is in memory is promised to be in range only where the condition holds.
; CHECK-LABEL: define i32 @promised_no_opt(
; CHECK:         br i1
define i32 @promised_no_opt(i32 %x, i32 %y) {
entry:
  %c = icmp ult i32 %x, %y
  br i1 %c, label %then, label %done
then:
  %index = load i64, ptr @place, !range !6
  %address = getelementptr i32, ptr @table, i64 %index
  %loaded = load i32, ptr %address
  br label %done
done:
  %result = phi i32 [ %y, %entry ], [ %loaded, %then ]
  ret i32 %result
}

; The second condition may be poison where the first does not hold. Selection leaves what
; is not predictable one branch.
; CHECK-LABEL: define i32 @joined(
; CHECK-NEXT:  entry:
; CHECK-NEXT:    %first = icmp
; CHECK-NEXT:    %sum = add nsw i32 %x, %y
; CHECK-NEXT:    %second = icmp slt i32 %sum, 100
; CHECK:         select i1 %first, i1 %{{.*}}, i1 false
; CHECK-NEXT:    br i1 {{.*}}, !unpredictable
define i32 @joined(i32 %x, i32 %y, i32 %z) {
entry:
  %first = icmp slt i32 %x, %y
  br i1 %first, label %next, label %other
next:
  %sum = add nsw i32 %x, %y
  %second = icmp slt i32 %sum, 100
  br i1 %second, label %other, label %work
work:
  %divided = udiv i32 %z, %x
  ret i32 %divided
other:
  %result = phi i32 [ 1, %entry ], [ 2, %next ]
  ret i32 %result
}

; The ways to the common place may compute what they bring there.
; CHECK-LABEL: define i32 @joined_with_steps(
; CHECK-NEXT:  entry:
; CHECK:         %[[VALUE:.*]] = select i1 %{{.*}}, i32 %digit, i32 %letter
; CHECK:         br i1 %{{.*}}, label %neither, label %other, !unpredictable
; CHECK-NOT:     br
; CHECK:       other:
; CHECK-NEXT:    ret i32 %[[VALUE]]
define i32 @joined_with_steps(i32 %c, i32 %z) {
entry:
  %from.a = sub i32 %c, 97
  %is.letter = icmp ult i32 %from.a, 26
  br i1 %is.letter, label %letters, label %next
letters:
  %letter = sub i32 %c, 71
  br label %other
next:
  %from.0 = sub i32 %c, 48
  %is.digit = icmp ult i32 %from.0, 10
  br i1 %is.digit, label %digits, label %neither
digits:
  %digit = add i32 %c, 4
  br label %other
neither:
  %divided = udiv i32 %z, %c
  ret i32 %divided
other:
  %result = phi i32 [ %letter, %letters ], [ %digit, %digits ]
  ret i32 %result
}

; All ways lead there, one of them through a step: nothing is left to branch for, and the
; multiplications cost more than the branches.
; CHECK-LABEL: define i64 @all_joined_no_opt(
; CHECK-COUNT-2: br i1
define i64 @all_joined_no_opt(i64 %x, i64 %y) {
entry:
  %first = icmp eq i64 %x, 1000
  br i1 %first, label %next, label %done, !prof !0
next:
  %second = icmp eq i64 %y, 1000
  br i1 %second, label %step, label %done, !prof !0
step:
  %a = mul i64 %x, %y
  %b = mul i64 %a, %y
  %d = mul i64 %b, %y
  %e = mul i64 %d, %y
  br label %done
done:
  %result = phi i64 [ %y, %entry ], [ %x, %next ], [ %e, %step ]
  ret i64 %result
}

; A store on the way stays there.
; CHECK-LABEL: define i32 @step_stores_no_opt(
; CHECK-COUNT-2: br i1
define i32 @step_stores_no_opt(i32 %c, i32 %z) {
entry:
  %is.letter = icmp ugt i32 %c, 97
  br i1 %is.letter, label %letters, label %next
letters:
  store i64 1, ptr @place
  br label %other
next:
  %is.digit = icmp ugt i32 %c, 47
  br i1 %is.digit, label %other, label %neither
neither:
  %divided = udiv i32 %z, %c
  ret i32 %divided
other:
  %result = phi i32 [ 1, %letters ], [ 2, %next ]
  ret i32 %result
}

; Hinted, a branch to code that hardly ever runs costs next to nothing.
; CHECK-LABEL: define i64 @cold_no_opt(
; CHECK:         br i1
define i64 @cold_no_opt(i64 %x, i64 %y) {
entry:
  %c = icmp eq i64 %x, 1000
  br i1 %c, label %then, label %done, !prof !0
then:
  %a = mul i64 %x, %y
  %b = mul i64 %a, %y
  %d = mul i64 %b, %y
  br label %done
done:
  %result = phi i64 [ %y, %entry ], [ %d, %then ]
  ret i64 %result
}

; Writing to a constant would trap, and so might writing to what is only known to exist.
; CHECK-LABEL: define void @readonly_no_opt(
; CHECK-COUNT-2: br i1
define void @readonly_no_opt(i32 %x, ptr %p) {
entry:
  %old = load i32, ptr @fixed
  %c = icmp ugt i32 %x, %old
  br i1 %c, label %then, label %next
then:
  store i32 %x, ptr @fixed
  br label %next
next:
  %value = load i32, ptr %p
  %d = icmp ugt i32 %x, %value
  br i1 %d, label %write, label %done
write:
  store i32 %x, ptr %p
  br label %done
done:
  ret void
}

; What was loaded is not there any more, perhaps. Types do not tell: where the store is
; not executed the place may well hold a float.
; CHECK-LABEL: define void @changed_no_opt(
; CHECK:         br i1
define void @changed_no_opt(i32 %x, i64 %i, ptr %p) {
entry:
  %address = getelementptr i32, ptr @table, i64 %i
  %old = load i32, ptr %address, !tbaa !1
  store float 1.0, ptr %p, !tbaa !3
  %c = icmp ugt i32 %x, %old
  br i1 %c, label %then, label %done
then:
  store i32 %x, ptr %address, !tbaa !1
  br label %done
done:
  ret void
}

; A phi on the way may be anything where it was not reached, and so may what is loaded by it.
; CHECK-LABEL: define i32 @load_behind_phi_no_opt(
; CHECK:         br i1 %c
define i32 @load_behind_phi_no_opt(i32 %x, i32 %y) {
entry:
  %c = icmp ult i32 %x, %y
  br i1 %c, label %first, label %second
first:
  %e = icmp eq i32 %x, 9
  br i1 %e, label %third, label %done
second:
  %d = icmp eq i32 %y, 7
  br i1 %d, label %third, label %done
third:
  %index = phi i64 [ 3, %first ], [ 5, %second ]
  %address = getelementptr i32, ptr @table, i64 %index
  %loaded = load i32, ptr %address
  br label %done
done:
  %result = phi i32 [ %y, %second ], [ %x, %first ], [ %loaded, %third ]
  ret i32 %result
}

; A way that does not come back.
; CHECK-LABEL: define i32 @returns_no_opt(
; CHECK:         br i1
define i32 @returns_no_opt(i32 %x, i32 %y) {
entry:
  %c = icmp ult i32 %x, %y
  br i1 %c, label %then, label %else
then:
  %d = icmp eq i32 %x, 3
  br i1 %d, label %out, label %done
else:
  %e = icmp eq i32 %y, 9
  br i1 %e, label %last, label %done
last:
  ret i32 4
out:
  ret i32 5
done:
  ret i32 6
}

; The places may be the same, and the side not taken would undo the other's store.
; CHECK-LABEL: define void @two_sides_no_opt(
; CHECK:         br i1
define void @two_sides_no_opt(i32 %x, i64 %i, i64 %j) {
entry:
  %p = getelementptr i32, ptr @table, i64 %i
  %q = getelementptr i32, ptr @table, i64 %j
  %a = load i32, ptr %p
  %b = load i32, ptr %q
  %c = icmp ugt i32 %x, %a
  br i1 %c, label %then, label %else
then:
  store i32 %b, ptr %p
  br label %done
else:
  store i32 %a, ptr %q
  br label %done
done:
  ret void
}

; What the condition protects: an address, a divisor, accesses that count.
; CHECK-LABEL: define i32 @protected_no_opt(
; CHECK-COUNT-3: br i1
define i32 @protected_no_opt(ptr %p, i32 %x, i32 %y, i64 %i) {
entry:
  %null = icmp eq ptr %p, null
  br i1 %null, label %next, label %load
load:
  %loaded = load i32, ptr %p
  br label %next
next:
  %r = phi i32 [ %x, %entry ], [ %loaded, %load ]
  %zero = icmp eq i32 %y, 0
  br i1 %zero, label %last, label %divide
divide:
  %quotient = udiv i32 %x, %y
  br label %last
last:
  %s = phi i32 [ %r, %next ], [ %quotient, %divide ]
  %in = icmp ult i64 %i, 64
  br i1 %in, label %access, label %done
access:
  %address = getelementptr i32, ptr @table, i64 %i
  %element = load volatile i32, ptr %address
  br label %done
done:
  %result = phi i32 [ %s, %last ], [ %element, %access ]
  ret i32 %result
}

!0 = !{!"branch_weights", i32 1, i32 2000}
!1 = !{!2, !2, i64 0}
!2 = !{!"int", !5}
!3 = !{!4, !4, i64 0}
!4 = !{!"float", !5}
!5 = !{!"char"}
!6 = !{i64 0, i64 64}
