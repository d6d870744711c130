; A tail that several ways share costs a jump on one of them: 15 of gas, which is more than
; a few instructions cost again. Only for size are short tails merged.
;
; RUN: llc -mtriple=pvm -pvm-enable-superblocks=false < %s | FileCheck %s
; RUN: llc -mtriple=pvm -pvm-enable-superblocks=false -pvm-enable-tail-sizes=false < %s \
; RUN:   | FileCheck %s --check-prefix=OFF

;; Four instructions that end a function are repeated.
; CHECK-LABEL: repeated:
; CHECK-NOT:   {{^[[:space:]]}}jump{{[[:space:]]}}
; CHECK:       jump_ind ra, 0
; CHECK-NOT:   {{^[[:space:]]}}jump{{[[:space:]]}}
; CHECK:       jump_ind ra, 0
; CHECK:       .Lfunc_end
; OFF-LABEL:   repeated:
; OFF:         {{^[[:space:]]}}jump{{[[:space:]]}}.LBB
; OFF:         jump_ind ra, 0
; OFF-NOT:     jump_ind
; OFF:         .Lfunc_end
define i64 @repeated(i64 %x, ptr %p) nounwind {
entry:
  %c = icmp eq i64 %x, 5
  br i1 %c, label %a, label %b
a:
  store volatile i64 1, ptr %p
  br label %done
b:
  store volatile i64 %x, ptr %p
  br label %done
done:
  %r = phi i64 [ 7, %a ], [ %x, %b ]
  %s = add i64 %r, 100
  %t = mul i64 %s, %x
  %u = xor i64 %t, 3
  ret i64 %u
}

;; Equal tails are left alone.
; CHECK-LABEL: apart:
; CHECK-NOT:   {{^[[:space:]]}}jump{{[[:space:]]}}
; CHECK-COUNT-2: store_imm_ind_u64 [a1 + 40], 6
; CHECK:       .Lfunc_end
; OFF-LABEL:   apart:
; OFF:         store_imm_ind_u64 [a1 + 40], 6
; OFF-NOT:     store_imm_ind_u64 [a1 + 40], 6
; OFF:         .Lfunc_end
define void @apart(i64 %x, ptr %p) nounwind {
entry:
  %p1 = getelementptr i64, ptr %p, i64 1
  %p2 = getelementptr i64, ptr %p, i64 2
  %p3 = getelementptr i64, ptr %p, i64 3
  %p4 = getelementptr i64, ptr %p, i64 4
  %p5 = getelementptr i64, ptr %p, i64 5
  %c = icmp eq i64 %x, 5
  br i1 %c, label %a, label %b
a:
  store volatile i64 1, ptr %p
  store volatile i64 2, ptr %p1
  store volatile i64 3, ptr %p2
  store volatile i64 4, ptr %p3
  store volatile i64 5, ptr %p4
  store volatile i64 6, ptr %p5
  ret void
b:
  store volatile i64 9, ptr %p
  store volatile i64 2, ptr %p1
  store volatile i64 3, ptr %p2
  store volatile i64 4, ptr %p3
  store volatile i64 5, ptr %p4
  store volatile i64 6, ptr %p5
  ret void
}

;; Unless bytes count.
; CHECK-LABEL: small_no_opt:
; CHECK:       store_imm_ind_u64 [a1 + 40], 6
; CHECK-NOT:   store_imm_ind_u64 [a1 + 40], 6
; CHECK:       .Lfunc_end
define void @small_no_opt(i64 %x, ptr %p) nounwind optsize {
entry:
  %p1 = getelementptr i64, ptr %p, i64 1
  %p2 = getelementptr i64, ptr %p, i64 2
  %p3 = getelementptr i64, ptr %p, i64 3
  %p4 = getelementptr i64, ptr %p, i64 4
  %p5 = getelementptr i64, ptr %p, i64 5
  %c = icmp eq i64 %x, 5
  br i1 %c, label %a, label %b
a:
  store volatile i64 1, ptr %p
  store volatile i64 2, ptr %p1
  store volatile i64 3, ptr %p2
  store volatile i64 4, ptr %p3
  store volatile i64 5, ptr %p4
  store volatile i64 6, ptr %p5
  ret void
b:
  store volatile i64 9, ptr %p
  store volatile i64 2, ptr %p1
  store volatile i64 3, ptr %p2
  store volatile i64 4, ptr %p3
  store volatile i64 5, ptr %p4
  store volatile i64 6, ptr %p5
  ret void
}

;; The end of a loop is repeated in the cases of a switch before registers are allocated.
; RUN: llc -mtriple=pvm -pass-remarks=pvm-tail-duplication %s -o /dev/null 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REMARK
; REMARK:      remark: {{.*}}: block repeated in 4 blocks that jump to it
; CHECK-LABEL: cases:
; CHECK-COUNT-4: add_imm_64 [[COUNT:[a-z0-9]+]], [[COUNT]], 1
; CHECK-NOT:   add_imm_64 {{.*}}, 1
; CHECK:       .Lfunc_end
; OFF-LABEL:   cases:
; OFF-COUNT-1: add_imm_64 {{.*}}, 1
; OFF-NOT:     add_imm_64 {{.*}}, 1
; OFF:         .Lfunc_end
define i64 @cases(ptr %start, ptr %end) nounwind {
entry:
  br label %dispatch
dispatch:
  %pc = phi ptr [ %start, %entry ], [ %pc.next, %next ]
  %count = phi i64 [ 0, %entry ], [ %count.next, %next ]
  %op = load volatile i8, ptr %pc
  switch i8 %op, label %out [ i8 0, label %a
                              i8 1, label %b
                              i8 2, label %c
                              i8 3, label %d ]
a:
  store volatile i64 %count, ptr %end
  br label %next
b:
  store volatile i64 10, ptr %end
  br label %next
c:
  store volatile ptr %pc, ptr %end
  br label %next
d:
  store volatile i32 3, ptr %end
  br label %next
next:
  %n = phi i64 [ 3, %a ], [ 5, %b ], [ 7, %c ], [ 9, %d ]
  %pc.next = getelementptr i8, ptr %pc, i64 %n
  %count.next = add i64 %count, 1
  br label %dispatch
out:
  ret i64 %count
}
