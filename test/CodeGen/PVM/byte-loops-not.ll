; Loops over bytes that are not one access.
;
; RUN: opt -passes='loop(pvm-byte-loops)' -S %s \
; RUN:   | FileCheck %s --implicit-check-not='{{(load|store)( volatile)? i(16|24|32|64)}}'

; CHECK-LABEL: define void @three_bytes(
; CHECK:         store i8
define void @three_bytes(ptr %to, i64 %value) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %amount = shl i64 %i, 3
  %shifted = lshr i64 %value, %amount
  %byte = trunc i64 %shifted to i8
  %at = getelementptr i8, ptr %to, i64 %i
  store i8 %byte, ptr %at
  %next = add nuw nsw i64 %i, 1
  %done = icmp eq i64 %next, 3
  br i1 %done, label %exit, label %loop
exit:
  ret void
}

; Seven bits of the value a byte.
; CHECK-LABEL: define void @seven_bits(
; CHECK:         store i8
define void @seven_bits(ptr %to, i64 %value) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %amount = mul i64 %i, 7
  %shifted = lshr i64 %value, %amount
  %byte = trunc i64 %shifted to i8
  %at = getelementptr i8, ptr %to, i64 %i
  store i8 %byte, ptr %at
  %next = add nuw nsw i64 %i, 1
  %done = icmp eq i64 %next, 4
  br i1 %done, label %exit, label %loop
exit:
  ret void
}

; CHECK-LABEL: define void @every_other_byte(
; CHECK:         store i8
define void @every_other_byte(ptr %to, i64 %value) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %amount = shl i64 %i, 3
  %shifted = lshr i64 %value, %amount
  %byte = trunc i64 %shifted to i8
  %index = shl i64 %i, 1
  %at = getelementptr i8, ptr %to, i64 %index
  store i8 %byte, ptr %at
  %next = add nuw nsw i64 %i, 1
  %done = icmp eq i64 %next, 4
  br i1 %done, label %exit, label %loop
exit:
  ret void
}

; CHECK-LABEL: define void @volatile(
; CHECK:         store volatile i8
define void @volatile(ptr %to, i64 %value) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %amount = shl i64 %i, 3
  %shifted = lshr i64 %value, %amount
  %byte = trunc i64 %shifted to i8
  %at = getelementptr i8, ptr %to, i64 %i
  store volatile i8 %byte, ptr %at
  %next = add nuw nsw i64 %i, 1
  %done = icmp eq i64 %next, 4
  br i1 %done, label %exit, label %loop
exit:
  ret void
}

; The bytes that are loaded may be the ones that were stored.
; CHECK-LABEL: define void @two_accesses(
; CHECK:         load i8
; CHECK:         store i8
define void @two_accesses(ptr %to, ptr %from, i64 %value) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %amount = shl i64 %i, 3
  %shifted = lshr i64 %value, %amount
  %low = trunc i64 %shifted to i8
  %other = getelementptr i8, ptr %from, i64 %i
  %mask = load i8, ptr %other
  %byte = xor i8 %low, %mask
  %at = getelementptr i8, ptr %to, i64 %i
  store i8 %byte, ptr %at
  %next = add nuw nsw i64 %i, 1
  %done = icmp eq i64 %next, 4
  br i1 %done, label %exit, label %loop
exit:
  ret void
}

; Not all bytes of the value are in what leaves the loop.
; CHECK-LABEL: define i64 @all_but_one(
; CHECK:         load i8
define i64 @all_but_one(ptr %from) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %value = phi i64 [ 0, %entry ], [ %more, %loop ]
  %at = getelementptr i8, ptr %from, i64 %i
  %byte = load i8, ptr %at
  %wide = zext i8 %byte to i64
  %up = shl i64 %value, 8
  %more = or i64 %up, %wide
  %next = add nuw nsw i64 %i, 1
  %done = icmp eq i64 %next, 4
  br i1 %done, label %exit, label %loop
exit:
  %result = phi i64 [ %value, %loop ]
  ret i64 %result
}

; The store of the last iteration may be missing.
; CHECK-LABEL: define void @conditional(
; CHECK:         store i8
define void @conditional(ptr %to, i64 %value, i64 %limit) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %latch ]
  %amount = shl i64 %i, 3
  %shifted = lshr i64 %value, %amount
  %byte = trunc i64 %shifted to i8
  %fits = icmp ult i64 %i, %limit
  br i1 %fits, label %then, label %latch
then:
  %at = getelementptr i8, ptr %to, i64 %i
  store i8 %byte, ptr %at
  br label %latch
latch:
  %next = add nuw nsw i64 %i, 1
  %done = icmp eq i64 %next, 4
  br i1 %done, label %exit, label %loop
exit:
  ret void
}

; Only half of the bytes are the value's.
; CHECK-LABEL: define void @beyond_the_value(
; CHECK:         store i8
define void @beyond_the_value(ptr %to, i32 %value) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %rest = phi i32 [ %value, %entry ], [ %shifted, %loop ]
  %byte = trunc i32 %rest to i8
  %at = getelementptr i8, ptr %to, i64 %i
  store i8 %byte, ptr %at
  %shifted = lshr i32 %rest, 8
  %next = add nuw nsw i64 %i, 1
  %done = icmp eq i64 %next, 8
  br i1 %done, label %exit, label %loop
exit:
  ret void
}
