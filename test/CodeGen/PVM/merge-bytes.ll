; Bytes that somebody puts together to a number are loaded at once, also if they have other
; uses, and all bytes of a number are stored at once.
;
; RUN: opt -passes=pvm-merge-bytes,verify -S %s | FileCheck %s
; RUN: opt -passes=pvm-merge-bytes -pass-remarks=pvm-merge-bytes -disable-output %s 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REMARK
; RUN: opt -passes=pvm-merge-bytes -pvm-enable-merged-bytes=0 -S %s \
; RUN:   | FileCheck %s --check-prefix=OFF

; REMARK: loaded 4 bytes as one word
; REMARK: stored 4 bytes as one word
; OFF-LABEL: define i32 @copy(
; OFF-NOT:   load i32

declare void @opaque()

; The other use is in another block, behind a call.
; CHECK-LABEL: define i32 @copy(
; CHECK:         %[[WORD:.*]] = load i32, ptr %p, align 1
; CHECK-NOT:     load
; CHECK:       next:
; CHECK-NOT:     store i8
; CHECK:         store i32 %[[WORD]], ptr %q, align 1
; CHECK:         ret i32 %[[WORD]]
define i32 @copy(ptr %p, ptr %q) {
  %p1 = getelementptr i8, ptr %p, i64 1
  %p2 = getelementptr i8, ptr %p, i64 2
  %p3 = getelementptr i8, ptr %p, i64 3
  %b0 = load i8, ptr %p
  %b1 = load i8, ptr %p1
  %b2 = load i8, ptr %p2
  %b3 = load i8, ptr %p3
  %z0 = zext i8 %b0 to i32
  %z1 = zext i8 %b1 to i32
  %z2 = zext i8 %b2 to i32
  %z3 = zext i8 %b3 to i32
  %s1 = shl i32 %z1, 8
  %s2 = shl i32 %z2, 16
  %s3 = shl i32 %z3, 24
  %o1 = or i32 %s1, %z0
  %o2 = or i32 %s2, %o1
  %word = or i32 %s3, %o2
  call void @opaque()
  br label %next
next:
  %q1 = getelementptr i8, ptr %q, i64 1
  %q2 = getelementptr i8, ptr %q, i64 2
  %q3 = getelementptr i8, ptr %q, i64 3
  store i8 %b0, ptr %q
  store i8 %b1, ptr %q1
  store i8 %b2, ptr %q2
  store i8 %b3, ptr %q3
  ret i32 %word
}

; Most significant byte first. A single byte comes out of the word.
; CHECK-LABEL: define i64 @big_endian(
; CHECK:         %[[WORD:.*]] = load i16, ptr %p, align 1
; CHECK:         %[[NUMBER:.*]] = call i16 @llvm.bswap.i16(i16 %[[WORD]])
; CHECK:         %[[LAST:.*]] = lshr i16 %[[WORD]], 8
; CHECK:         %[[BYTE:.*]] = trunc i16 %[[LAST]] to i8
; CHECK:         store i8 %[[BYTE]], ptr %q
; CHECK:         %[[RESULT:.*]] = zext i16 %[[NUMBER]] to i64
; CHECK:         ret i64 %[[RESULT]]
define i64 @big_endian(ptr %p, ptr %q) {
  %p1 = getelementptr i8, ptr %p, i64 1
  %b0 = load i8, ptr %p
  %b1 = load i8, ptr %p1
  store i8 %b1, ptr %q
  %z0 = zext i8 %b0 to i64
  %z1 = zext i8 %b1 to i64
  %s0 = shl i64 %z0, 8
  %number = or i64 %s0, %z1
  ret i64 %number
}

; Both edges of a switch bring the same byte.
; CHECK-LABEL: define i32 @phi(
; CHECK:         load i16, ptr %p
; CHECK-NOT:     load
; CHECK:         %[[BYTE:.*]] = trunc i16 %{{.*}} to i8
; CHECK-NEXT:    switch
; CHECK:         phi i8 [ 7, %other ], [ %[[BYTE]], %0 ], [ %[[BYTE]], %0 ]
define i32 @phi(ptr %p, i32 %kind) {
  %p1 = getelementptr i8, ptr %p, i64 1
  %b0 = load i8, ptr %p
  %b1 = load i8, ptr %p1
  %z0 = zext i8 %b0 to i32
  %z1 = zext i8 %b1 to i32
  %s1 = shl i32 %z1, 8
  %word = or i32 %s1, %z0
  switch i32 %kind, label %other [
    i32 5, label %done
    i32 900, label %done
  ]
other:
  br label %done
done:
  %byte = phi i8 [ 7, %other ], [ %b1, %0 ], [ %b1, %0 ]
  %extended = zext i8 %byte to i32
  %result = xor i32 %word, %extended
  ret i32 %result
}

; CHECK-LABEL: define void @store_big_endian(
; CHECK:         %[[UPPER:.*]] = lshr i32 %x, 16
; CHECK:         %[[HALF:.*]] = trunc i32 %[[UPPER]] to i16
; CHECK:         %[[BYTES:.*]] = call i16 @llvm.bswap.i16(i16 %[[HALF]])
; CHECK:         store i16 %[[BYTES]], ptr %p, align 1
; CHECK-NEXT:    ret void
define void @store_big_endian(i32 %x, ptr %p) {
  %s0 = lshr i32 %x, 24
  %s1 = lshr i32 %x, 16
  %b0 = trunc i32 %s0 to i8
  %b1 = trunc i32 %s1 to i8
  %p1 = getelementptr i8, ptr %p, i64 1
  store i8 %b0, ptr %p
  store i8 %b1, ptr %p1
  ret void
}

; A store in between may change the second byte.
; CHECK-LABEL: define i16 @changed_between(
; CHECK-NOT:     load i16
; CHECK:         ret i16
define i16 @changed_between(ptr %p, ptr %q) {
  %p1 = getelementptr i8, ptr %p, i64 1
  %b0 = load i8, ptr %p
  store i8 5, ptr %q
  %b1 = load i8, ptr %p1
  %z0 = zext i8 %b0 to i16
  %z1 = zext i8 %b1 to i16
  %s1 = shl i16 %z1, 8
  %word = or i16 %s1, %z0
  ret i16 %word
}

; The call may not return, and then there may be no second byte.
; CHECK-LABEL: define i16 @not_reached(
; CHECK-NOT:     load i16
; CHECK:         ret i16
define i16 @not_reached(ptr %p) {
  %p1 = getelementptr i8, ptr %p, i64 1
  %b0 = load i8, ptr %p
  call void @opaque() memory(none)
  %b1 = load i8, ptr %p1
  %z0 = zext i8 %b0 to i16
  %z1 = zext i8 %b1 to i16
  %s1 = shl i16 %z1, 8
  %word = or i16 %s1, %z0
  ret i16 %word
}

; Not the order of either kind of number.
; CHECK-LABEL: define i32 @shuffled(
; CHECK-NOT:     load i16
; CHECK-NOT:     load i32
; CHECK:         ret i32
define i32 @shuffled(ptr %p) {
  %p1 = getelementptr i8, ptr %p, i64 1
  %p2 = getelementptr i8, ptr %p, i64 2
  %p3 = getelementptr i8, ptr %p, i64 3
  %b0 = load i8, ptr %p
  %b1 = load i8, ptr %p1
  %b2 = load i8, ptr %p2
  %b3 = load i8, ptr %p3
  %z0 = zext i8 %b0 to i32
  %z1 = zext i8 %b1 to i32
  %z2 = zext i8 %b2 to i32
  %z3 = zext i8 %b3 to i32
  %s1 = shl i32 %z1, 16
  %s2 = shl i32 %z2, 8
  %s3 = shl i32 %z3, 24
  %o1 = or i32 %s1, %z0
  %o2 = or i32 %s3, %z2
  %o3 = or i32 %s2, %o1
  %word = or i32 %s3, %o3
  ret i32 %word
}

; Volatile and atomic bytes are loaded one by one.
; CHECK-LABEL: define i16 @volatile_bytes(
; CHECK-NOT:     load i16
; CHECK:         ret i16
define i16 @volatile_bytes(ptr %p) {
  %p1 = getelementptr i8, ptr %p, i64 1
  %b0 = load volatile i8, ptr %p
  %b1 = load atomic i8, ptr %p1 unordered, align 1
  %z0 = zext i8 %b0 to i16
  %z1 = zext i8 %b1 to i16
  %s1 = shl i16 %z1, 8
  %word = or i16 %s1, %z0
  ret i16 %word
}

; The second byte is loaded on one way only, and may not exist on the other.
; CHECK-LABEL: define i16 @conditional(
; CHECK-NOT:     load i16
; CHECK:         ret i16
define i16 @conditional(ptr %p, i1 %both) {
  %p1 = getelementptr i8, ptr %p, i64 1
  %b0 = load i8, ptr %p
  %z0 = zext i8 %b0 to i16
  br i1 %both, label %more, label %done
more:
  %b1 = load i8, ptr %p1
  %z1 = zext i8 %b1 to i16
  %s1 = shl i16 %z1, 8
  %word = or i16 %s1, %z0
  br label %done
done:
  %result = phi i16 [ %z0, %0 ], [ %word, %more ]
  ret i16 %result
}

; The bytes of a word, but with a gap in memory, or of two words.
; CHECK-LABEL: define void @not_one_word(
; CHECK-NOT:     store i16
; CHECK:         ret void
define void @not_one_word(i16 %x, i16 %y, ptr %p, ptr %q) {
  %x0 = trunc i16 %x to i8
  %x.shifted = lshr i16 %x, 8
  %x1 = trunc i16 %x.shifted to i8
  %y.shifted = lshr i16 %y, 8
  %y1 = trunc i16 %y.shifted to i8
  %p2 = getelementptr i8, ptr %p, i64 2
  %q1 = getelementptr i8, ptr %q, i64 1
  store i8 %x0, ptr %p
  store i8 %x1, ptr %p2
  store i8 %x0, ptr %q
  store i8 %y1, ptr %q1
  ret void
}

; The first byte may be read before the second is stored; volatile stores stay.
; CHECK-LABEL: define i8 @read_between(
; CHECK-NOT:     store i16
; CHECK:         ret i8
define i8 @read_between(i16 %x, ptr %p, ptr %q) {
  %b0 = trunc i16 %x to i8
  %s1 = lshr i16 %x, 8
  %b1 = trunc i16 %s1 to i8
  %p1 = getelementptr i8, ptr %p, i64 1
  store i8 %b0, ptr %p
  %read = load i8, ptr %q
  store i8 %b1, ptr %p1
  store volatile i8 %b0, ptr %q
  %q1 = getelementptr i8, ptr %q, i64 1
  store volatile i8 %b1, ptr %q1
  ret i8 %read
}
