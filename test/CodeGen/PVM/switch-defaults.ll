; The default of a switch in a loop is an entry of its jump table: for each value that
; there can be, or behind a minimum.
;
; RUN: opt -passes='pvm-switch-defaults,verify' -S %s | FileCheck %s
; RUN: opt -passes=pvm-switch-defaults -pass-remarks=pvm-switch-defaults -disable-output \
; RUN:   %s 2>&1 | FileCheck %s --check-prefix=REMARK --implicit-check-not=remark
; RUN: opt -passes=pvm-switch-defaults -pvm-enable-switch-defaults=0 -S %s \
; RUN:   | FileCheck %s --check-prefix=OFF
; RUN: opt -passes=pvm-switch-defaults %s | llc -mtriple=pvm -verify-machineinstrs \
; RUN:   | FileCheck %s --check-prefix=ASM

; REMARK-COUNT-5: remark: {{.*}}: default of a switch made an entry of its jump table
; OFF-NOT:        umin
; OFF-NOT:        unreachable

declare i32 @next()
declare i8 @next_byte()
declare void @use(i64)

; CHECK-LABEL: define void @minimum(
; CHECK:         [[WIDE:%.*]] = zext i32 %x to i64
; CHECK-NEXT:    [[INDEX:%.*]] = call i64 @llvm.umin.i64(i64 [[WIDE]], i64 8)
; CHECK-NEXT:    switch i64 [[INDEX]], label %[[NONE:.*]] [
; CHECK-NEXT:      i64 0, label %c0
; CHECK:           i64 7, label %c7
; CHECK-NEXT:      i64 8, label %[[OTHERS:.*]]
; CHECK-NEXT:    ]
; CHECK:       {{^}}[[OTHERS]]:
; CHECK-NEXT:    br label %exit
; CHECK:       {{^}}[[NONE]]:
; CHECK-NEXT:    unreachable
; ASM-LABEL:   minimum:
; ASM:           min_u
; ASM-NEXT:      shlo_l_imm_64
; ASM-NEXT:      jump_ind
; ASM-NOT:       branch
; ASM:         .size minimum
define void @minimum() {
entry:
  br label %loop
loop:
  %x = call i32 @next()
  switch i32 %x, label %exit [
    i32 0, label %c0
    i32 1, label %c1
    i32 2, label %c2
    i32 3, label %c3
    i32 4, label %c4
    i32 5, label %c5
    i32 6, label %c6
    i32 7, label %c7
  ]
c0:
  call void @use(i64 0)
  br label %loop
c1:
  call void @use(i64 1)
  br label %loop
c2:
  call void @use(i64 2)
  br label %loop
c3:
  call void @use(i64 3)
  br label %loop
c4:
  call void @use(i64 4)
  br label %loop
c5:
  call void @use(i64 5)
  br label %loop
c6:
  call void @use(i64 6)
  br label %loop
c7:
  call void @use(i64 7)
  br label %loop
exit:
  ret void
}

; Four entries for each case are few enough for all of 32 values.
; CHECK-LABEL: define void @all_values(
; CHECK-NOT:     umin
; CHECK:         switch i64
; CHECK-NEXT:      i64 0, label %c0
; CHECK:           i64 7, label %c7
; CHECK-NEXT:      i64 8, label %[[OTHERS:.*]]
; CHECK:           i64 31, label %[[OTHERS]]
; CHECK-NEXT:    ]
; ASM-LABEL:   all_values:
; ASM-NOT:       branch
; ASM:           jump_ind
; ASM-NOT:       branch
; ASM:         .size all_values
define void @all_values() {
entry:
  br label %loop
loop:
  %y = call i32 @next()
  %x = and i32 %y, 31
  switch i32 %x, label %exit [
    i32 0, label %c0
    i32 1, label %c1
    i32 2, label %c2
    i32 3, label %c3
    i32 4, label %c4
    i32 5, label %c5
    i32 6, label %c6
    i32 7, label %c7
  ]
c0:
  call void @use(i64 0)
  br label %loop
c1:
  call void @use(i64 1)
  br label %loop
c2:
  call void @use(i64 2)
  br label %loop
c3:
  call void @use(i64 3)
  br label %loop
c4:
  call void @use(i64 4)
  br label %loop
c5:
  call void @use(i64 5)
  br label %loop
c6:
  call void @use(i64 6)
  br label %loop
c7:
  call void @use(i64 7)
  br label %loop
exit:
  ret void
}

; Cases that the condition cannot have stay in the table.
; CHECK-LABEL: define void @more_cases(
; CHECK-NOT:     umin
; CHECK:         switch i64
; CHECK-NEXT:      i64 0, label %c0
; CHECK:           i64 8, label %c8
; CHECK-NEXT:    ]
define void @more_cases() {
entry:
  br label %loop
loop:
  %y = call i32 @next()
  %x = and i32 %y, 7
  switch i32 %x, label %exit [
    i32 0, label %c0
    i32 1, label %c1
    i32 2, label %c2
    i32 3, label %c3
    i32 4, label %c4
    i32 5, label %c5
    i32 6, label %c6
    i32 7, label %c7
    i32 8, label %c8
  ]
c0:
  call void @use(i64 0)
  br label %loop
c1:
  call void @use(i64 1)
  br label %loop
c2:
  call void @use(i64 2)
  br label %loop
c3:
  call void @use(i64 3)
  br label %loop
c4:
  call void @use(i64 4)
  br label %loop
c5:
  call void @use(i64 5)
  br label %loop
c6:
  call void @use(i64 6)
  br label %loop
c7:
  call void @use(i64 7)
  br label %loop
c8:
  call void @use(i64 8)
  br label %loop
exit:
  ret void
}

; The first case is 0 in the table; what lies between cases is a default, too.
; CHECK-LABEL: define void @negative(
; CHECK:         [[INDEX:%.*]] = sub i8 %x, -100
; CHECK-NEXT:    [[WIDE:%.*]] = zext i8 [[INDEX]] to i64
; CHECK-NEXT:    call i64 @llvm.umin.i64(i64 [[WIDE]], i64 9)
; CHECK:           i64 0, label %c0
; CHECK-NEXT:      i64 1, label %[[OTHERS:.*]]
; CHECK-NEXT:      i64 2, label %c1
; CHECK:           i64 9, label %[[OTHERS]]
; CHECK-NEXT:    ]
define void @negative() {
entry:
  br label %loop
loop:
  %x = call i8 @next_byte()
  switch i8 %x, label %exit [
    i8 -100, label %c0
    i8 -98, label %c1
    i8 -97, label %c2
    i8 -96, label %c3
    i8 -95, label %c4
    i8 -94, label %c5
    i8 -93, label %c6
    i8 -92, label %c7
  ]
c0:
  call void @use(i64 0)
  br label %loop
c1:
  call void @use(i64 1)
  br label %loop
c2:
  call void @use(i64 2)
  br label %loop
c3:
  call void @use(i64 3)
  br label %loop
c4:
  call void @use(i64 4)
  br label %loop
c5:
  call void @use(i64 5)
  br label %loop
c6:
  call void @use(i64 6)
  br label %loop
c7:
  call void @use(i64 7)
  br label %loop
exit:
  ret void
}

; The weight of the default goes to its entries.
; CHECK-LABEL: define void @weights(
; CHECK:         ], !prof [[PROF:![0-9]+]]
define void @weights() {
entry:
  br label %loop
loop:
  %x = call i32 @next()
  switch i32 %x, label %exit [
    i32 0, label %c0
    i32 1, label %c1
    i32 2, label %c2
    i32 3, label %c3
    i32 4, label %c4
    i32 5, label %c5
    i32 6, label %c6
    i32 7, label %c7
  ], !prof !0
c0:
  call void @use(i64 0)
  br label %loop
c1:
  call void @use(i64 1)
  br label %loop
c2:
  call void @use(i64 2)
  br label %loop
c3:
  call void @use(i64 3)
  br label %loop
c4:
  call void @use(i64 4)
  br label %loop
c5:
  call void @use(i64 5)
  br label %loop
c6:
  call void @use(i64 6)
  br label %loop
c7:
  call void @use(i64 7)
  br label %loop
exit:
  ret void
}

; A default that is likely is reached sooner by a branch.
; CHECK-LABEL: define void @likely_no_opt(
; CHECK:         switch i32 %x, label %exit
define void @likely_no_opt() {
entry:
  br label %loop
loop:
  %x = call i32 @next()
  switch i32 %x, label %exit [
    i32 0, label %c0
    i32 1, label %c1
    i32 2, label %c2
    i32 3, label %c3
    i32 4, label %c4
    i32 5, label %c5
    i32 6, label %c6
    i32 7, label %c7
  ], !prof !1
c0:
  call void @use(i64 0)
  br label %loop
c1:
  call void @use(i64 1)
  br label %loop
c2:
  call void @use(i64 2)
  br label %loop
c3:
  call void @use(i64 3)
  br label %loop
c4:
  call void @use(i64 4)
  br label %loop
c5:
  call void @use(i64 5)
  br label %loop
c6:
  call void @use(i64 6)
  br label %loop
c7:
  call void @use(i64 7)
  br label %loop
exit:
  ret void
}

; Seven cases.
; CHECK-LABEL: define void @few_no_opt(
; CHECK:         switch i32 %x, label %exit
define void @few_no_opt() {
entry:
  br label %loop
loop:
  %x = call i32 @next()
  switch i32 %x, label %exit [
    i32 0, label %c0
    i32 1, label %c1
    i32 2, label %c2
    i32 3, label %c3
    i32 4, label %c4
    i32 5, label %c5
    i32 6, label %c6
  ]
c0:
  call void @use(i64 0)
  br label %loop
c1:
  call void @use(i64 1)
  br label %loop
c2:
  call void @use(i64 2)
  br label %loop
c3:
  call void @use(i64 3)
  br label %loop
c4:
  call void @use(i64 4)
  br label %loop
c5:
  call void @use(i64 5)
  br label %loop
c6:
  call void @use(i64 6)
  br label %loop
exit:
  ret void
}

; CHECK-LABEL: define void @sparse_no_opt(
; CHECK:         switch i32 %x, label %exit
define void @sparse_no_opt() {
entry:
  br label %loop
loop:
  %x = call i32 @next()
  switch i32 %x, label %exit [
    i32 0, label %c0
    i32 10, label %c1
    i32 20, label %c2
    i32 30, label %c3
    i32 40, label %c4
    i32 50, label %c5
    i32 60, label %c6
    i32 70, label %c7
  ]
c0:
  call void @use(i64 0)
  br label %loop
c1:
  call void @use(i64 1)
  br label %loop
c2:
  call void @use(i64 2)
  br label %loop
c3:
  call void @use(i64 3)
  br label %loop
c4:
  call void @use(i64 4)
  br label %loop
c5:
  call void @use(i64 5)
  br label %loop
c6:
  call void @use(i64 6)
  br label %loop
c7:
  call void @use(i64 7)
  br label %loop
exit:
  ret void
}

; There is no loop.
; CHECK-LABEL: define void @once_no_opt(
; CHECK:         switch i32 %x, label %exit
define void @once_no_opt() {
entry:
  br label %loop
loop:
  %x = call i32 @next()
  switch i32 %x, label %exit [
    i32 0, label %c0
    i32 1, label %c1
    i32 2, label %c2
    i32 3, label %c3
    i32 4, label %c4
    i32 5, label %c5
    i32 6, label %c6
    i32 7, label %c7
  ]
c0:
  call void @use(i64 0)
  br label %exit
c1:
  call void @use(i64 1)
  br label %exit
c2:
  call void @use(i64 2)
  br label %exit
c3:
  call void @use(i64 3)
  br label %exit
c4:
  call void @use(i64 4)
  br label %exit
c5:
  call void @use(i64 5)
  br label %exit
c6:
  call void @use(i64 6)
  br label %exit
c7:
  call void @use(i64 7)
  br label %exit
exit:
  ret void
}

; A table is longer than a branch.
; CHECK-LABEL: define void @size_no_opt(
; CHECK:         switch i32 %x, label %exit
define void @size_no_opt() optsize {
entry:
  br label %loop
loop:
  %x = call i32 @next()
  switch i32 %x, label %exit [
    i32 0, label %c0
    i32 1, label %c1
    i32 2, label %c2
    i32 3, label %c3
    i32 4, label %c4
    i32 5, label %c5
    i32 6, label %c6
    i32 7, label %c7
  ]
c0:
  call void @use(i64 0)
  br label %loop
c1:
  call void @use(i64 1)
  br label %loop
c2:
  call void @use(i64 2)
  br label %loop
c3:
  call void @use(i64 3)
  br label %loop
c4:
  call void @use(i64 4)
  br label %loop
c5:
  call void @use(i64 5)
  br label %loop
c6:
  call void @use(i64 6)
  br label %loop
c7:
  call void @use(i64 7)
  br label %loop
exit:
  ret void
}

; CHECK: [[PROF]] = !{!"branch_weights", i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9}
!0 = !{!"branch_weights", i32 9, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8}
!1 = !{!"branch_weights", i32 99, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8}
