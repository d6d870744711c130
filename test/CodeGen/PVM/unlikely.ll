; A cold successor of a branch is marked where that lowers full gas: 19 for each
; execution of the branch against what the mark adds to the block.
;
; RUN: llc -mtriple=pvm -mcpu=gp080 < %s | FileCheck %s
; RUN: llc -mtriple=pvm -mcpu=gp080 -pvm-enable-unlikely=false < %s | FileCheck %s --check-prefix=NONE
;; The profile lacks the instruction, or the tuning has no use for it.
; RUN: llc -mtriple=pvm -mcpu=gp072 < %s | FileCheck %s --check-prefix=NONE
; RUN: llc -mtriple=pvm -mcpu=polkavm64 < %s | FileCheck %s --check-prefix=NONE
;; Prices are those of the gas library times block frequencies.
; RUN: llc -mtriple=pvm -mcpu=gp080 -pass-remarks=pvm-unlikely -pass-remarks-missed=pvm-unlikely \
; RUN:   -o /dev/null < %s 2>&1 | FileCheck %s --check-prefix=REMARK
;
; NONE-NOT: unlikely
;
; REMARK:      block marked as unlikely: saves {{[0-9]+}}.{{[0-9][0-9]}} gas per call
; REMARK-NEXT: branch not hinted: a mark behind it saves 0.00 gas per call and adds 40.00
; REMARK-NEXT: block marked as unlikely
; REMARK-NEXT: block marked as unlikely
; REMARK-NEXT: edge behind the branch marked as unlikely: saves {{[0-9]+}}.{{[0-9][0-9]}} gas per call
; REMARK-NOT:  remark

;; The exit of a loop whose branch nothing hides.
; CHECK-LABEL: loop_exit:
; CHECK: Inner Loop Header
; CHECK: branch_ne_imm {{.*}}, 0, .LBB
; CHECK: unlikely
; CHECK: jump_ind ra, 0
define i64 @loop_exit(i64 %n, i64 %x) {
entry:
  br label %loop
loop:
  %i = phi i64 [ %n, %entry ], [ %next, %loop ]
  %s = phi i64 [ %x, %entry ], [ %t, %loop ]
  %r = mul i64 %s, 3
  %t = xor i64 %r, %i
  %next = add i64 %i, -1
  %more = icmp ne i64 %next, 0
  br i1 %more, label %loop, label %done
done:
  ret i64 %t
}

;; The load takes longer than the branch: a mark would gain nothing.
; CHECK-LABEL: hidden_branch_no_opt:
; CHECK-NOT: unlikely
; CHECK: .Lfunc_end
define i64 @hidden_branch_no_opt(i64 %n, ptr %p) {
entry:
  br label %loop
loop:
  %i = phi i64 [ %n, %entry ], [ %next, %loop ]
  %s = phi i64 [ 0, %entry ], [ %t, %loop ]
  %v = load volatile i64, ptr %p
  %t = add i64 %s, %v
  %next = add i64 %i, -1
  %more = icmp ne i64 %next, 0
  br i1 %more, label %loop, label %done
done:
  ret i64 %t
}

;; A load hides the branch behind it, but then a mark is half hidden too. The exit is the
;; place: 26 for each byte, where a mark on the loop itself costs 40 and none 46.
; CHECK-LABEL: byte_search:
; CHECK: Inner Loop Header
; CHECK-NEXT: load_ind_u8
; CHECK: branch_ne {{.*}}, .LBB
; CHECK: unlikely
; CHECK-NEXT: add_imm_64 a0, a0, -1
; CHECK-NEXT: jump_ind ra, 0
define ptr @byte_search(ptr %p, i8 zeroext %x) {
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

;; A panic is a hint by itself.
; CHECK-LABEL: panic_no_opt:
; CHECK-NOT: unlikely
; CHECK: trap
define i64 @panic_no_opt(i64 %n) {
  %bad = icmp ugt i64 %n, 99
  br i1 %bad, label %panic, label %good
panic:
  call void @llvm.trap()
  unreachable
good:
  %r = mul i64 %n, 3
  ret i64 %r
}

;; The block that both paths lead to is too hot to be marked; the edge is not.
; CHECK-LABEL: shared_exit:
; CHECK: Inner Loop Header
; CHECK: branch_ne_imm {{.*}}, 0, .LBB
; CHECK-NEXT: {{^#.*}}
; CHECK-NEXT: unlikely
; CHECK-NEXT: jump
define i64 @shared_exit(i64 %n, i64 %x, ptr %p) !prof !0 {
entry:
  %some = icmp ne i64 %n, 0
  br i1 %some, label %loop, label %done, !prof !1
loop:
  %i = phi i64 [ %n, %entry ], [ %next, %loop ]
  %s = phi i64 [ %x, %entry ], [ %t, %loop ]
  %r = mul i64 %s, 3
  %t = xor i64 %r, %i
  %next = add i64 %i, -1
  %more = icmp ne i64 %next, 0
  br i1 %more, label %loop, label %done, !prof !2
done:
  %q = phi i64 [ 7, %entry ], [ %t, %loop ]
  ret i64 %q
}

declare void @llvm.trap()

!0 = !{!"function_entry_count", i64 100}
!1 = !{!"branch_weights", i32 1, i32 99}
!2 = !{!"branch_weights", i32 15, i32 1}
