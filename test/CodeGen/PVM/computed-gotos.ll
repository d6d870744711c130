; A jump through a constant array of labels goes by the jump table.
;
; RUN: opt -passes='pvm-computed-gotos,verify' -S %s | FileCheck %s
; RUN: opt -passes=pvm-computed-gotos -pass-remarks=pvm-computed-gotos -disable-output \
; RUN:   %s 2>&1 | FileCheck %s --check-prefix=REMARK --implicit-check-not=remark
; RUN: opt -passes=pvm-computed-gotos -pvm-enable-computed-gotos=0 -S %s \
; RUN:   | FileCheck %s --check-prefix=OFF
; RUN: opt -passes=pvm-computed-gotos %s | llc -mtriple=pvm -verify-machineinstrs \
; RUN:   | FileCheck %s --check-prefix=ASM

; REMARK-COUNT-5: remark: {{.*}}: jump through an array of labels by the jump table
; OFF-NOT: switch

; An array that nobody reads any more is gone, and with it the addresses of its labels.
; CHECK-NOT: @gone
; CHECK:     @shared = internal constant
; CHECK:     @mixed = internal constant
@gone = internal constant [3 x ptr] [ptr blockaddress(@direct, %a),
                                     ptr blockaddress(@direct, %b),
                                     ptr blockaddress(@direct, %a)]
@gone.phi = internal constant [2 x ptr] [ptr blockaddress(@phi, %a),
                                         ptr blockaddress(@phi, %b)]
@gone.others = internal constant [2 x ptr] [ptr blockaddress(@others, %a),
                                            ptr blockaddress(@others, %b)]
@gone.fewer = internal constant [1 x ptr] [ptr blockaddress(@fewer, %a)]
@shared = internal constant [2 x ptr] [ptr blockaddress(@read_twice, %a),
                                       ptr blockaddress(@read_twice, %b)]
@written = internal global [2 x ptr] [ptr blockaddress(@variable_no_opt, %a),
                                      ptr blockaddress(@variable_no_opt, %b)]
@mixed = internal constant [2 x ptr] [ptr blockaddress(@other_no_opt, %a), ptr @direct]
@two = internal constant [2 x ptr] [ptr blockaddress(@wraps_no_opt, %a),
                                    ptr blockaddress(@wraps_no_opt, %b)]
@four = internal constant [2 x ptr] [ptr blockaddress(@unknown_no_opt, %a),
                                     ptr blockaddress(@unknown_no_opt, %b)]

; A label may stand there twice; a phi has an entry for each edge.
; CHECK-LABEL: define i64 @direct(
; CHECK-NOT:     load
; CHECK:         switch i64 %i, label %[[NONE:.*]] [
; CHECK-NEXT:      i64 0, label %a
; CHECK-NEXT:      i64 1, label %b
; CHECK-NEXT:      i64 2, label %a
; CHECK-NEXT:    ]
; CHECK:       a:
; CHECK-NEXT:    phi i64 [ %i, %entry ], [ %i, %entry ]
; CHECK:       {{^}}[[NONE]]:
; CHECK-NEXT:    unreachable
; ASM-LABEL:   direct:
; ASM-NOT:       load_ind_u64
; ASM:         .size direct
define i64 @direct(i64 %i) {
entry:
  %p = getelementptr inbounds ptr, ptr @gone, i64 %i
  %label = load ptr, ptr %p
  indirectbr ptr %label, [label %a, label %b]
a:
  %v = phi i64 [ %i, %entry ]
  ret i64 %v
b:
  ret i64 7
}

; The label comes from several places: so does the index. A label that is known is there
; under a number.
; CHECK-LABEL: define i64 @phi(
; CHECK:       go:
; CHECK-NEXT:    [[INDEX:%.*]] = phi i64 [ 1, %entry ], [ %j, %a ]
; CHECK-NEXT:    switch i64 [[INDEX]], label
define i64 @phi(ptr %code) {
entry:
  br label %go
go:
  %label = phi ptr [ blockaddress(@phi, %b), %entry ], [ %next, %a ]
  indirectbr ptr %label, [label %a, label %b]
a:
  %j = load i64, ptr %code
  %p = getelementptr inbounds ptr, ptr @gone.phi, i64 %j
  %next = load ptr, ptr %p
  br label %go
b:
  ret i64 7
}

; What was a target and is none in the array.
; CHECK-LABEL: define i64 @fewer(
; CHECK:         switch i64 %i
; CHECK-NOT:     label %b
; CHECK:       b:
; CHECK-SAME:    No predecessors
define i64 @fewer(i64 %i) {
entry:
  %p = getelementptr inbounds ptr, ptr @gone.fewer, i64 %i
  %label = load ptr, ptr %p
  indirectbr ptr %label, [label %a, label %b, label %b]
a:
  ret i64 1
b:
  %v = phi i64 [ %i, %entry ], [ %i, %entry ]
  ret i64 %v
}

; Another reader keeps the array.
; CHECK-LABEL: define ptr @read_twice(
; CHECK:         switch i64 %i
define ptr @read_twice(i64 %i) {
entry:
  %p = getelementptr inbounds [2 x ptr], ptr @shared, i64 0, i64 %i
  %label = load ptr, ptr %p
  indirectbr ptr %label, [label %a, label %b]
a:
  ret ptr null
b:
  ret ptr @shared
}

; A label of another goto is no target of this one.
; CHECK-LABEL: define i64 @others(
; CHECK:         switch i64 %i, label %{{.*}} [
; CHECK-NEXT:      i64 1, label %b
; CHECK-NEXT:    ]
define i64 @others(i64 %i) {
entry:
  %p = getelementptr inbounds ptr, ptr @gone.others, i64 %i
  %label = load ptr, ptr %p
  indirectbr ptr %label, [label %b]
a:
  ret i64 1
b:
  %v = phi i64 [ %i, %entry ]
  ret i64 %v
}

; CHECK-LABEL: define i64 @variable_no_opt(
; CHECK:         indirectbr
define i64 @variable_no_opt(i64 %i) {
entry:
  %p = getelementptr inbounds ptr, ptr @written, i64 %i
  %label = load ptr, ptr %p
  indirectbr ptr %label, [label %a, label %b]
a:
  store ptr blockaddress(@variable_no_opt, %b), ptr @written
  ret i64 1
b:
  ret i64 7
}

; CHECK-LABEL: define i64 @other_no_opt(
; CHECK:         indirectbr
define i64 @other_no_opt(i64 %i) {
entry:
  %p = getelementptr inbounds ptr, ptr @mixed, i64 %i
  %label = load ptr, ptr %p
  indirectbr ptr %label, [label %a]
a:
  ret i64 1
}

; An address that is computed modulo 2^64 may come from an index that is no case.
; CHECK-LABEL: define i64 @wraps_no_opt(
; CHECK:         indirectbr
define i64 @wraps_no_opt(i64 %i) {
entry:
  %p = getelementptr ptr, ptr @two, i64 %i
  %label = load ptr, ptr %p
  indirectbr ptr %label, [label %a, label %b]
a:
  ret i64 1
b:
  ret i64 7
}

; One of the labels is not in the array.
; CHECK-LABEL: define i64 @unknown_no_opt(
; CHECK:         indirectbr
define i64 @unknown_no_opt(i64 %i, ptr %elsewhere) {
entry:
  %p = getelementptr inbounds ptr, ptr @four, i64 %i
  %known = load ptr, ptr %p
  %odd = trunc i64 %i to i1
  br i1 %odd, label %other, label %go
other:
  br label %go
go:
  %label = phi ptr [ %known, %entry ], [ %elsewhere, %other ]
  indirectbr ptr %label, [label %a, label %b]
a:
  ret i64 1
b:
  ret i64 7
}
