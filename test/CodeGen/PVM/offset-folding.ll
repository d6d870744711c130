; The constant part of an address that was added before a loop goes into the offsets of
; the accesses in it: one register serves several arrays of a structure.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s
; RUN: llc -mtriple=pvm -pvm-enable-offset-folding=false < %s | FileCheck %s --check-prefix=OFF
; RUN: llc -mtriple=pvm -pass-remarks=pvm-offset-folding -o /dev/null < %s 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REMARK --implicit-check-not=remark
;
; REMARK-COUNT-2: remark: {{.*}}: constant part of addresses put into offsets of accesses

; CHECK-LABEL: tables:
; CHECK-NOT:     add_imm_64 {{.*}}, 256
; CHECK:       .LBB0_1:
; CHECK:         add_64 [[P:[a-z0-9]+]], a0, {{.*}}
; CHECK:         load_ind_{{[iu]}}32 {{[a-z0-9]+}}, {{\[}}[[P]] + 256]
; CHECK:         add_64 [[Q:[a-z0-9]+]], a0, {{.*}}
; CHECK:         load_ind_{{[iu]}}32 {{[a-z0-9]+}}, {{\[}}[[Q]] + 1280]
; OFF-LABEL:   tables:
; OFF-DAG:       add_imm_64 {{.*}}, a0, 256
; OFF-DAG:       add_imm_64 {{.*}}, a0, 1280
; OFF:         .LBB0_1:
define signext i32 @tables(ptr %base, i64 %x, i64 %n) {
entry:
  %table1 = getelementptr i8, ptr %base, i64 256
  %table2 = getelementptr i8, ptr %base, i64 1280
  br label %loop
loop:
  %i = phi i64 [ %x, %entry ], [ %index, %loop ]
  %count = phi i64 [ %n, %entry ], [ %left, %loop ]
  %low = and i64 %i, 255
  %p = getelementptr i32, ptr %table1, i64 %low
  %a = load i32, ptr %p
  %high = lshr i64 %i, 32
  %q = getelementptr i32, ptr %table2, i64 %high
  %b = load i32, ptr %q
  %next = xor i32 %a, %b
  %index = zext i32 %next to i64
  %left = sub i64 %count, 1
  %more = icmp ne i64 %left, 0
  br i1 %more, label %loop, label %exit
exit:
  ret i32 %next
}

; Where the sum is needed as such, nothing is gained.
; CHECK-LABEL: stored_no_opt:
; CHECK:         add_imm_64 [[TABLE:[a-z0-9]+]], a0, 256
; CHECK:       .LBB1_1:
; CHECK:         add_64 [[P:[a-z0-9]+]], {{.*}}[[TABLE]]
; CHECK:         load_ind_{{[iu]}}32 {{[a-z0-9]+}}, {{\[}}[[P]]]
define signext i32 @stored_no_opt(ptr %base, i64 %x, i64 %n, ptr %out) {
entry:
  %table = getelementptr i8, ptr %base, i64 256
  store ptr %table, ptr %out
  br label %loop
loop:
  %i = phi i64 [ %x, %entry ], [ %index, %loop ]
  %count = phi i64 [ %n, %entry ], [ %left, %loop ]
  %low = and i64 %i, 255
  %p = getelementptr i32, ptr %table, i64 %low
  %a = load volatile i32, ptr %p
  %index = zext i32 %a to i64
  %left = sub i64 %count, 1
  %more = icmp ne i64 %left, 0
  br i1 %more, label %loop, label %exit
exit:
  ret i32 %a
}

; Nor where the address of an element is.
; CHECK-LABEL: escaped_no_opt:
; CHECK:         add_imm_64 {{.*}}, a0, 256
define ptr @escaped_no_opt(ptr %base, i64 %x, i64 %n) {
entry:
  %table = getelementptr i8, ptr %base, i64 256
  br label %loop
loop:
  %i = phi i64 [ %x, %entry ], [ %index, %loop ]
  %count = phi i64 [ %n, %entry ], [ %left, %loop ]
  %low = and i64 %i, 255
  %p = getelementptr i32, ptr %table, i64 %low
  %a = load volatile i32, ptr %p
  %index = zext i32 %a to i64
  %left = sub i64 %count, 1
  %more = icmp ne i64 %left, 0
  br i1 %more, label %loop, label %exit
exit:
  ret ptr %p
}

; Or where the sum of the constants is no offset.
; CHECK-LABEL: far_no_opt:
; CHECK:         add_imm_64 [[TABLE:[a-z0-9]+]], a0, 2147483647
; CHECK:       .LBB3_1:
; CHECK:         load_ind_{{[iu]}}32 {{[a-z0-9]+}}, {{\[}}{{[a-z0-9]+}} + 4]
define signext i32 @far_no_opt(ptr %base, i64 %x, i64 %n) {
entry:
  %table = getelementptr i8, ptr %base, i64 2147483647
  br label %loop
loop:
  %i = phi i64 [ %x, %entry ], [ %index, %loop ]
  %count = phi i64 [ %n, %entry ], [ %left, %loop ]
  %low = and i64 %i, 255
  %p = getelementptr i32, ptr %table, i64 %low
  %next = getelementptr i32, ptr %p, i64 1
  %a = load volatile i32, ptr %next
  %index = zext i32 %a to i64
  %left = sub i64 %count, 1
  %more = icmp ne i64 %left, 0
  br i1 %more, label %loop, label %exit
exit:
  ret i32 %a
}
