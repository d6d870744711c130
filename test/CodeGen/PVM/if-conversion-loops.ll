; Selection makes two branches of one that depends on two conditions. Where a loop of one
; block costs less if it stays one, it is told so: as not predictable.
;
; RUN: opt -passes=pvm-if-conversion,verify -S %s | FileCheck %s
; RUN: opt -passes=pvm-if-conversion -S %s | llc -mtriple=pvm -mcpu=gp080 \
; RUN:   | FileCheck %s --check-prefix=CODE
; RUN: opt -passes=pvm-if-conversion -pvm-enable-if-conversion=0 -S %s \
; RUN:   | FileCheck %s --check-prefix=OFF

; OFF-NOT: unpredictable

; Both conditions are known while the loop waits for memory.
; CHECK-LABEL: define void @early(
; CHECK:         br i1 %more, label %loop, label %done, !unpredictable
; CODE-LABEL:  early:
; CODE:          and
; CODE-NOT:      branch
; CODE:          branch_{{.*}}_imm
; CODE-NOT:      branch
; CODE:          and
; CODE-NOT:      branch
; CODE:          branch_{{.*}}_imm
; CODE-NOT:      branch
define void @early(ptr %x, ptr %y, ptr %x.end, ptr %y.end, ptr %to) {
entry:
  br label %loop
loop:
  %a = phi ptr [ %x, %entry ], [ %a.next, %loop ]
  %b = phi ptr [ %y, %entry ], [ %b.next, %loop ]
  %a.value = load i64, ptr %a
  %b.value = load i64, ptr %b
  %sum = add i64 %a.value, %b.value
  store i64 %sum, ptr %to
  %a.next = getelementptr i8, ptr %a, i64 8
  %b.next = getelementptr i8, ptr %b, i64 16
  %a.more = icmp ult ptr %a.next, %x.end
  %b.more = icmp ult ptr %b.next, %y.end
  %more = select i1 %a.more, i1 %b.more, i1 false
  br i1 %more, label %loop, label %done
done:
  ret void
}

; They come last: a compare and a conjunction more than a branch.
; CHECK-LABEL: define ptr @late(
; CHECK:         br i1 %more, label %loop, label %done{{$}}
; CODE-LABEL:  late:
; CODE-COUNT-2: branch_
define ptr @late(ptr %x) {
entry:
  br label %loop
loop:
  %a = phi ptr [ %x, %entry ], [ %next, %loop ]
  %next = load ptr, ptr %a
  %place = getelementptr i8, ptr %next, i64 8
  %value = load i64, ptr %place
  %other = mul i64 %value, 12345678987654321
  %a.more = icmp ne i64 %value, 0
  %b.more = icmp ult i64 %other, %value
  %more = and i1 %a.more, %b.more
  br i1 %more, label %loop, label %done
done:
  ret ptr %next
}

; Not in a loop of several blocks, where nothing is gained by having one.
; CHECK-LABEL: define void @several_blocks(
; CHECK:         br i1 %more, label %loop, label %done{{$}}
define void @several_blocks(ptr %x, ptr %end, ptr %to) {
entry:
  br label %loop
loop:
  %a = phi ptr [ %x, %entry ], [ %a.next, %latch ]
  %value = load i64, ptr %a
  %zero = icmp eq i64 %value, 0
  br i1 %zero, label %then, label %latch
then:
  call void @use(ptr %a)
  br label %latch
latch:
  %a.next = getelementptr i8, ptr %a, i64 8
  %a.more = icmp ult ptr %a.next, %end
  %b.more = icmp ne ptr %a.next, %to
  %more = and i1 %a.more, %b.more
  br i1 %more, label %loop, label %done
done:
  ret void
}
declare void @use(ptr)
