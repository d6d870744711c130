; A counter that is needed behind a loop as it was before the last step is stepped back
; there, and not copied in each iteration.
;
; RUN: llc -mtriple=pvm -disable-lsr < %s | FileCheck %s
; RUN: llc -mtriple=pvm -disable-lsr -pvm-enable-exit-values=false < %s | FileCheck %s --check-prefix=OFF
; RUN: llc -mtriple=pvm -disable-lsr -pass-remarks=pvm-exit-values < %s -o /dev/null 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REMARK --implicit-check-not=remark

; REMARK-COUNT-2: remark: {{.*}}: counter stepped back behind the loop

; CHECK-LABEL: search:
; CHECK:       [[LOOP:.LBB0_[0-9]+]]:
; CHECK:         load_ind_u8 s1, [a0]
; CHECK-NEXT:    add_imm_64 a0, a0, 1
; CHECK-NEXT:    branch_ne s1, a1, [[LOOP]]
; CHECK:         add_imm_64 a0, a0, -1
; OFF-LABEL:   search:
; OFF:         [[LOOP:.LBB0_[0-9]+]]:
; OFF:           move_reg
; OFF:           branch_ne {{.*}}, [[LOOP]]
define ptr @search(ptr %p, i8 zeroext %x) {
entry:
  br label %loop
loop:
  %q = phi ptr [ %p, %entry ], [ %next, %loop ]
  %v = load i8, ptr %q
  %next = getelementptr i8, ptr %q, i64 1
  %found = icmp eq i8 %v, %x
  br i1 %found, label %done, label %loop
done:
  ret ptr %q
}

; An index, which a phi at the exit passes on.
; CHECK-LABEL: count:
; CHECK:       [[LOOP:.LBB1_[0-9]+]]:
; CHECK-NOT:     move_reg
; CHECK:         branch_ne_imm {{.*}}, [[LOOP]]
; CHECK:         add_imm_64 a0, {{[a-z0-9]+}}, 3
define i64 @count(i64 %n, ptr %p) {
entry:
  br label %loop
loop:
  %i = phi i64 [ %n, %entry ], [ %next, %loop ]
  %v = load volatile i64, ptr %p
  %sum = add i64 %v, %i
  %next = add i64 %i, -3
  %found = icmp eq i64 %sum, 5
  br i1 %found, label %done, label %loop
done:
  %last = phi i64 [ %i, %loop ]
  ret i64 %last
}

; The loop reads the old value behind the step.
; CHECK-LABEL: read_later_no_opt:
; CHECK-NOT:     add_imm_64 a0, {{.*}}, -1
; CHECK:       .size read_later_no_opt
define ptr @read_later_no_opt(ptr %p, ptr %end) {
entry:
  br label %loop
loop:
  %q = phi ptr [ %p, %entry ], [ %next, %loop ]
  %next = getelementptr i8, ptr %q, i64 1
  store volatile ptr %next, ptr %end
  store volatile ptr %q, ptr %end
  %found = icmp eq ptr %next, %end
  br i1 %found, label %done, label %loop
done:
  ret ptr %q
}

; The exit has another way in.
; CHECK-LABEL: shared_exit_no_opt:
; CHECK-NOT:     add_imm_64 a0, {{.*}}, -1
; CHECK:       .size shared_exit_no_opt
define ptr @shared_exit_no_opt(ptr %p, i8 zeroext %x) {
entry:
  %none = icmp eq ptr %p, null
  br i1 %none, label %done, label %loop
loop:
  %q = phi ptr [ %p, %entry ], [ %next, %loop ]
  %v = load i8, ptr %q
  %next = getelementptr i8, ptr %q, i64 1
  %found = icmp eq i8 %v, %x
  br i1 %found, label %done, label %loop
done:
  %r = phi ptr [ null, %entry ], [ %q, %loop ]
  ret ptr %r
}
