; Under full gas a branch of which no side is cold costs 20, more than many instructions
; that need not have run. Under simple gas only what is skipped counts, so a branch stays.
;
; RUN: llc -mtriple=pvm -mcpu=gp080 < %s | FileCheck %s
; RUN: llc -mtriple=pvm -mcpu=gp072 < %s | FileCheck %s --check-prefix=NAIVE

; CHECK-LABEL: triangle:
; CHECK-NOT:  branch
; CHECK:      set_lt_u
; CHECK:      cmov
; CHECK-NOT:  branch
; CHECK:      .Lfunc_end
; NAIVE-LABEL: triangle:
; NAIVE:      branch_ge_u
define i64 @triangle(i64 %x, i64 %y) {
entry:
  %c = icmp ugt i64 %x, %y
  br i1 %c, label %then, label %done
then:
  %a = mul i64 %x, 3
  %b = xor i64 %a, %y
  br label %done
done:
  %r = phi i64 [ %y, %entry ], [ %b, %then ]
  ret i64 %r
}

; CHECK-LABEL: diamond:
; CHECK-NOT:  branch
; CHECK:      .Lfunc_end
; NAIVE-LABEL: diamond:
; NAIVE:      branch_
define i64 @diamond(i64 %x, i64 %y, i64 %z) {
entry:
  %c = icmp ugt i64 %x, %y
  br i1 %c, label %then, label %else
then:
  %a = mul i64 %x, 3
  br label %done
else:
  %b = sub i64 %z, %y
  br label %done
done:
  %r = phi i64 [ %a, %then ], [ %b, %else ]
  ret i64 %r
}

;; A load could fault where it should not run, a store cannot be taken back.
; CHECK-LABEL: store_no_opt:
; CHECK:      branch
define void @store_no_opt(i64 %x, ptr %p) {
entry:
  %c = icmp ugt i64 %x, 5
  br i1 %c, label %then, label %done
then:
  store i64 %x, ptr %p
  br label %done
done:
  ret void
}
