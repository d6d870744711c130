; A loop that takes a value apart byte by byte, or puts one together, is one access.
;
; RUN: opt -passes='loop(pvm-byte-loops,loop-deletion),verify' -S %s | FileCheck %s
; RUN: opt -passes='loop(pvm-byte-loops)' -pass-remarks=pvm-byte-loops -disable-output %s 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REMARK
; RUN: opt -passes='loop(pvm-byte-loops,loop-deletion)' -pvm-enable-byte-loops=0 -S %s \
; RUN:   | FileCheck %s --check-prefix=OFF

; REMARK-COUNT-7: loop over the bytes of a value becomes one access
; REMARK-NOT:     becomes one access
; OFF-NOT:        {{(load|store) i(16|32|64)}}

; CHECK-LABEL: define void @store_little(
; CHECK-NEXT:  entry:
; CHECK-NEXT:    store i32 %value, ptr %to, align 1
; CHECK-NOT:     br i1
; CHECK:         ret void
define void @store_little(ptr %to, i32 %value) {
entry:
  br label %loop
loop:
  %i = phi i32 [ 0, %entry ], [ %next, %loop ]
  %amount = shl i32 %i, 3
  %shifted = lshr i32 %value, %amount
  %byte = trunc i32 %shifted to i8
  %index = zext i32 %i to i64
  %at = getelementptr i8, ptr %to, i64 %index
  store i8 %byte, ptr %at
  %next = add nuw nsw i32 %i, 1
  %done = icmp eq i32 %next, 4
  br i1 %done, label %exit, label %loop
exit:
  ret void
}

; The exit may be at the top, and the shift of another width than the value.
; CHECK-LABEL: define void @store_big(
; CHECK:         [[R:%.*]] = call i64 @llvm.bswap.i64(i64 %value)
; CHECK-NEXT:    store i64 [[R]], ptr %to, align 1
; CHECK-NOT:     br i1
; CHECK:         ret void
define void @store_big(ptr %to, i64 %value) {
entry:
  br label %head
head:
  %i = phi i32 [ 0, %entry ], [ %next, %loop ]
  %more = icmp ult i32 %i, 8
  br i1 %more, label %loop, label %exit
loop:
  %below = mul nuw nsw i32 %i, 8
  %amount = sub nuw nsw i32 56, %below
  %wide = zext nneg i32 %amount to i64
  %shifted = lshr i64 %value, %wide
  %byte = trunc i64 %shifted to i8
  %index = zext i32 %i to i64
  %at = getelementptr i8, ptr %to, i64 %index
  store i8 %byte, ptr %at
  %next = add nuw nsw i32 %i, 1
  br label %head
exit:
  ret void
}

; From the end, by shifting the value itself, of which only the lower half is stored.
; CHECK-LABEL: define void @store_downwards(
; CHECK:         [[AT:%.*]] = getelementptr i8, ptr %to, i64 -3
; CHECK:         [[R:%.*]] = call i32 @llvm.bswap.i32(
; CHECK-NEXT:    store i32 [[R]], ptr [[AT]], align 1
; CHECK-NOT:     br i1
; CHECK:         ret void
define void @store_downwards(ptr %to, i64 %value) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %rest = phi i64 [ %value, %entry ], [ %shifted, %loop ]
  %byte = trunc i64 %rest to i8
  %below = sub i64 0, %i
  %at = getelementptr i8, ptr %to, i64 %below
  store i8 %byte, ptr %at
  %shifted = lshr i64 %rest, 8
  %next = add nuw nsw i64 %i, 1
  %done = icmp eq i64 %next, 4
  br i1 %done, label %exit, label %loop
exit:
  ret void
}

; CHECK-LABEL: define void @store_upper_half(
; CHECK:         [[S:%.*]] = lshr i64 %value, 32
; CHECK-NEXT:    [[T:%.*]] = trunc i64 [[S]] to i32
; CHECK-NEXT:    store i32 [[T]], ptr %to, align 1
define void @store_upper_half(ptr %to, i64 %value) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %below = shl i64 %i, 3
  %amount = add i64 %below, 32
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

; CHECK-LABEL: define i64 @load_little(
; CHECK:         [[L:%.*]] = load i32, ptr %from, align 1
; CHECK-NEXT:    [[W:%.*]] = zext i32 [[L]] to i64
; CHECK-NEXT:    [[V:%.*]] = or i64 %start, [[W]]
; CHECK-NOT:     br i1
; CHECK:         [[R:%.*]] = phi i64 [ [[V]],
; CHECK:         ret i64 [[R]]
define i64 @load_little(ptr %from, i64 %start) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %value = phi i64 [ %start, %entry ], [ %more, %loop ]
  %at = getelementptr i8, ptr %from, i64 %i
  %byte = load i8, ptr %at
  %wide = zext i8 %byte to i64
  %amount = shl i64 %i, 3
  %part = shl i64 %wide, %amount
  %more = or i64 %part, %value
  %next = add nuw nsw i64 %i, 1
  %done = icmp eq i64 %next, 4
  br i1 %done, label %exit, label %loop
exit:
  %result = phi i64 [ %more, %loop ]
  ret i64 %result
}

; What there was before is shifted on by all bytes.
; CHECK-LABEL: define i64 @load_big(
; CHECK:         [[L:%.*]] = load i32, ptr %from, align 1
; CHECK-NEXT:    [[B:%.*]] = call i32 @llvm.bswap.i32(i32 [[L]])
; CHECK-NEXT:    [[W:%.*]] = zext i32 [[B]] to i64
; CHECK-NEXT:    [[S:%.*]] = shl i64 %start, 32
; CHECK-NEXT:    [[V:%.*]] = add i64 [[S]], [[W]]
; CHECK:         [[R:%.*]] = phi i64 [ [[V]],
; CHECK:         ret i64 [[R]]
define i64 @load_big(ptr %from, i64 %start) {
entry:
  br label %head
head:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %value = phi i64 [ %start, %entry ], [ %more, %loop ]
  %going = icmp ult i64 %i, 4
  br i1 %going, label %loop, label %exit
loop:
  %at = getelementptr i8, ptr %from, i64 %i
  %byte = load i8, ptr %at
  %wide = zext i8 %byte to i64
  %up = shl i64 %value, 8
  %more = add i64 %up, %wide
  %next = add nuw nsw i64 %i, 1
  br label %head
exit:
  %result = phi i64 [ %value, %head ]
  ret i64 %result
}

; A value that is shifted out altogether does not matter.
; CHECK-LABEL: define i64 @load_all(
; CHECK:         [[L:%.*]] = load i64, ptr %from, align 1
; CHECK-NEXT:    [[B:%.*]] = call i64 @llvm.bswap.i64(i64 [[L]])
; CHECK-NEXT:    br label %exit
; CHECK:         [[R:%.*]] = phi i64 [ [[B]],
; CHECK:         ret i64 [[R]]
define i64 @load_all(ptr %from, i64 %start) {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %value = phi i64 [ %start, %entry ], [ %more, %loop ]
  %at = getelementptr i8, ptr %from, i64 %i
  %byte = load i8, ptr %at
  %wide = zext i8 %byte to i64
  %up = shl i64 %value, 8
  %more = or i64 %up, %wide
  %next = add nuw nsw i64 %i, 1
  %done = icmp eq i64 %next, 8
  br i1 %done, label %exit, label %loop
exit:
  %result = phi i64 [ %more, %loop ]
  ret i64 %result
}
