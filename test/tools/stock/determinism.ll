; The same input gives the same bytes in every process.
;
; RUN: llc -mtriple=pvm -O3 -filetype=obj < %s -o %t.1.o
; RUN: llc -mtriple=pvm -O3 -filetype=obj < %s -o %t.2.o
; RUN: cmp %t.1.o %t.2.o

declare i64 @g(ptr, i64, i64, i64, i64, i64, i64, i64)

define i64 @f(i64 %n, ptr %p) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %i1, %latch ]
  %a = phi i64 [ 1, %entry ], [ %b, %latch ]
  %b = phi i64 [ 2, %entry ], [ %c, %latch ]
  %c = phi i64 [ 3, %entry ], [ %d, %latch ]
  %d = phi i64 [ 4, %entry ], [ %s, %latch ]
  %bit = and i64 %i, 7
  switch i64 %bit, label %latch [
    i64 0, label %call
    i64 1, label %add
    i64 2, label %latch
    i64 3, label %call
    i64 5, label %add
  ]
call:
  %r = call i64 @g(ptr %p, i64 %a, i64 %b, i64 %c, i64 %d, i64 %i, i64 %n, i64 7)
  br label %latch
add:
  %t = add i64 %a, %d
  br label %latch
latch:
  %s = phi i64 [ %a, %loop ], [ %a, %loop ], [ %r, %call ], [ %t, %add ]
  %i1 = add i64 %i, 1
  %more = icmp ult i64 %i1, %n
  br i1 %more, label %loop, label %done
done:
  ret i64 %s
}
