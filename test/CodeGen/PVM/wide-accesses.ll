; Neighbouring places are loaded and stored at once in blocks that are short of units.
;
; RUN: opt -passes=pvm-wide-accesses,verify -S %s | FileCheck %s
; RUN: opt -passes=pvm-wide-accesses -pass-remarks=pvm-wide-accesses -disable-output %s 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REMARK --implicit-check-not=remark
; RUN: opt -passes=pvm-wide-accesses -pvm-enable-wide-accesses=0 -S %s \
; RUN:   | FileCheck %s --check-prefix=OFF
; RUN: opt -passes=pvm-wide-accesses -S %s | llc -mtriple=pvm -mcpu=gp080 \
; RUN:   | FileCheck %s --check-prefix=CODE

; REMARK-COUNT-6: remark: {{.*}}: neighbouring places accessed at once: {{[0-9]+}} gas before, {{[0-9]+}} after
; OFF-NOT: lshr

; Eight words take four loads.
; CHECK-LABEL: define i32 @words(
; CHECK:         %[[W:.*]] = load i64, ptr %p, align 1
; CHECK-NEXT:    %a = trunc i64 %[[W]] to i32
; CHECK-NEXT:    %[[H:.*]] = lshr i64 %[[W]], 32
; CHECK-NEXT:    %b = trunc i64 %[[H]] to i32
; CHECK-COUNT-3: load i64
; CHECK-NOT:     load
; CHECK:         ret
; CODE-LABEL:  words:
; CODE-COUNT-4:  load_ind_u64
; CODE-NOT:      load_ind_{{[ui]}}32
; CODE:          jump_ind
define i32 @words(ptr %p) {
  %p1 = getelementptr i8, ptr %p, i64 4
  %p2 = getelementptr i8, ptr %p, i64 8
  %p3 = getelementptr i8, ptr %p, i64 12
  %p4 = getelementptr i8, ptr %p, i64 16
  %p5 = getelementptr i8, ptr %p, i64 20
  %p6 = getelementptr i8, ptr %p, i64 24
  %p7 = getelementptr i8, ptr %p, i64 28
  %a = load i32, ptr %p
  %b = load i32, ptr %p1
  %c = load i32, ptr %p2
  %d = load i32, ptr %p3
  %e = load i32, ptr %p4
  %f = load i32, ptr %p5
  %g = load i32, ptr %p6
  %h = load i32, ptr %p7
  %ab = mul i32 %a, %b
  %cd = mul i32 %c, %d
  %ef = mul i32 %e, %f
  %gh = mul i32 %g, %h
  %abcd = xor i32 %ab, %cd
  %efgh = xor i32 %ef, %gh
  %all = add i32 %abcd, %efgh
  ret i32 %all
}

; The index is variable, what comes first does not lie first, six bytes are four and two,
; and the lowest address is the one of another access.
; CHECK-LABEL: define i64 @bytes(
; CHECK:         %[[LOW:.*]] = getelementptr i8, ptr %p2, i64 -2
; CHECK:         load i32, ptr %[[LOW]], align 1
; CHECK:         load i16, ptr %p4, align 1
; CHECK:         load i16, ptr %q, align 1
; CHECK-NOT:     load
; CHECK:         ret
define i64 @bytes(ptr %base, i64 %i, ptr %q) {
  %i1 = add nuw nsw i64 %i, 1
  %i2 = add nuw nsw i64 %i, 2
  %i3 = add nuw nsw i64 %i, 3
  %i4 = add nuw nsw i64 %i, 4
  %i5 = add nuw nsw i64 %i, 5
  %p2 = getelementptr inbounds i8, ptr %base, i64 %i2
  %c = load i8, ptr %p2
  %p0 = getelementptr inbounds i8, ptr %base, i64 %i
  %a = load i8, ptr %p0
  %p1 = getelementptr inbounds i8, ptr %base, i64 %i1
  %b = load i8, ptr %p1
  %p3 = getelementptr inbounds i8, ptr %base, i64 %i3
  %d = load i8, ptr %p3
  %p4 = getelementptr inbounds i8, ptr %base, i64 %i4
  %e = load i8, ptr %p4
  %p5 = getelementptr inbounds i8, ptr %base, i64 %i5
  %f = load i8, ptr %p5
  %g = load i8, ptr %q
  %q1 = getelementptr inbounds i8, ptr %q, i64 1
  %h = load i8, ptr %q1
  %ab = mul i8 %a, %b
  %cd = mul i8 %c, %d
  %ef = mul i8 %e, %f
  %gh = mul i8 %g, %h
  %abcd = xor i8 %ab, %cd
  %efgh = xor i8 %ef, %gh
  %all = add i8 %abcd, %efgh
  %wide = zext i8 %all to i64
  ret i64 %wide
}

; A key is part of the record that is copied, even where units are free.
; CHECK-LABEL: define i32 @key(
; CHECK:         %[[W:.*]] = load i64, ptr %p, align 1
; CHECK-NEXT:    %key = trunc i64 %[[W]] to i32
; CHECK-NEXT:    store i64 %[[W]], ptr %q
; CHECK-NEXT:    ret i32 %key
define i32 @key(ptr %p, ptr %q) {
  %key = load i32, ptr %p
  %record = load i64, ptr %p
  store i64 %record, ptr %q
  ret i32 %key
}

; Stores go down to the last of them, and one that is poison leaves the others alone.
; CHECK-LABEL: define void @stores(
; CHECK-NOT:     store i16
; CHECK:         freeze i16 %d
; CHECK:         store i64 %{{.*}}, ptr %p, align 1
; CHECK:         store i64 %{{.*}}, ptr %{{.*}}, align 1
; CHECK-NOT:     store i16
; CHECK:         ret
define void @stores(ptr %p, i16 noundef %a, i16 noundef %b, i16 noundef %c, i16 %d) {
  %p1 = getelementptr i8, ptr %p, i64 2
  %p2 = getelementptr i8, ptr %p, i64 4
  %p3 = getelementptr i8, ptr %p, i64 6
  %p4 = getelementptr i8, ptr %p, i64 8
  %p5 = getelementptr i8, ptr %p, i64 10
  %p6 = getelementptr i8, ptr %p, i64 12
  %p7 = getelementptr i8, ptr %p, i64 14
  store i16 %a, ptr %p1
  store i16 %b, ptr %p3
  store i16 %c, ptr %p2
  store i16 %d, ptr %p
  store i16 %d, ptr %p4
  store i16 %c, ptr %p5
  store i16 %b, ptr %p6
  store i16 %a, ptr %p7
  ret void
}

; Loads go up over stores to other places of the same array, and those down over the loads.
; CHECK-LABEL: define void @update(
; CHECK:         load i64, ptr %p, align 1
; CHECK-NOT:     load
; CHECK-NOT:     store i8
; CHECK:         store i64 %{{.*}}, ptr %[[P:.*]], align 1
; CHECK-NOT:     store
; CHECK:         ret
define void @update(ptr %p) {
  %p1 = getelementptr i8, ptr %p, i64 1
  %p2 = getelementptr i8, ptr %p, i64 2
  %p3 = getelementptr i8, ptr %p, i64 3
  %p4 = getelementptr i8, ptr %p, i64 4
  %p5 = getelementptr i8, ptr %p, i64 5
  %p6 = getelementptr i8, ptr %p, i64 6
  %p7 = getelementptr i8, ptr %p, i64 7
  %a = load i8, ptr %p
  %a.new = mul i8 %a, 3
  store i8 %a.new, ptr %p
  %b = load i8, ptr %p1
  %b.new = mul i8 %b, 3
  store i8 %b.new, ptr %p1
  %c = load i8, ptr %p2
  %c.new = mul i8 %c, 3
  store i8 %c.new, ptr %p2
  %d = load i8, ptr %p3
  %d.new = mul i8 %d, 3
  store i8 %d.new, ptr %p3
  %e = load i8, ptr %p4
  %e.new = mul i8 %e, 3
  store i8 %e.new, ptr %p4
  %f = load i8, ptr %p5
  %f.new = mul i8 %f, 3
  store i8 %f.new, ptr %p5
  %g = load i8, ptr %p6
  %g.new = mul i8 %g, 3
  store i8 %g.new, ptr %p6
  %h = load i8, ptr %p7
  %h.new = mul i8 %h, 3
  store i8 %h.new, ptr %p7
  ret void
}

; A load may not go up over a store that may be to its place.
; CHECK-LABEL: define i32 @between(
; CHECK:         load i32
; CHECK:         store i32 0, ptr %q
; CHECK:         load i32
define i32 @between(ptr %p, ptr %q) {
  %p1 = getelementptr i8, ptr %p, i64 4
  %p2 = getelementptr i8, ptr %p, i64 8
  %p3 = getelementptr i8, ptr %p, i64 12
  %p4 = getelementptr i8, ptr %p, i64 16
  %p5 = getelementptr i8, ptr %p, i64 20
  %a = load i32, ptr %p
  %c = load i32, ptr %p2
  %e = load i32, ptr %p4
  store i32 0, ptr %q
  %b = load i32, ptr %p1
  %d = load i32, ptr %p3
  %f = load i32, ptr %p5
  %ab = mul i32 %a, %b
  %cd = mul i32 %c, %d
  %ef = mul i32 %e, %f
  %abcd = xor i32 %ab, %cd
  %all = xor i32 %abcd, %ef
  ret i32 %all
}

; Loads go up and stores down, but not past each other: the loads come to stand where %c is
; loaded, which is in front of the last of the stores and behind the first.
; CHECK-LABEL: define i32 @crossing(
; CHECK:         store i32 %v, ptr %q
; CHECK-DAG:     load i64, ptr %p
; CHECK-DAG:     store i32 %v, ptr %q1
; CHECK:         ret
define i32 @crossing(ptr %p, ptr %q, i32 noundef %v) {
  %p1 = getelementptr i8, ptr %p, i64 4
  %p2 = getelementptr i8, ptr %p, i64 8
  %p3 = getelementptr i8, ptr %p, i64 12
  %p4 = getelementptr i8, ptr %p, i64 16
  %p5 = getelementptr i8, ptr %p, i64 20
  %q1 = getelementptr i8, ptr %q, i64 4
  %z = load i32, ptr inttoptr (i64 65536 to ptr)
  store i32 %v, ptr %q
  %a = load i32, ptr %p
  %b = load i32, ptr %p1
  %c = load i32, ptr %p2
  %d = load i32, ptr %p3
  %e = load i32, ptr %p4
  %f = load i32, ptr %p5
  store i32 %v, ptr %q1
  %ab = mul i32 %a, %b
  %cd = mul i32 %c, %d
  %ef = mul i32 %e, %f
  %abcd = xor i32 %ab, %cd
  %all = xor i32 %abcd, %ef
  %sum = add i32 %all, %z
  ret i32 %sum
}

; Nothing is gained where units are free; and each access has to be made as it stands.
; CHECK-LABEL: define i32 @few(
; CHECK-COUNT-4: load i32
; CHECK-LABEL: define i32 @volatile(
; CHECK-COUNT-6: load volatile i32
; CHECK-LABEL: define i32 @distant(
; CHECK-COUNT-6: load i32
; CHECK-LABEL: define i32 @small(
; CHECK-COUNT-6: load i32
define i32 @few(ptr %p) {
  %p1 = getelementptr i8, ptr %p, i64 4
  %p2 = getelementptr i8, ptr %p, i64 8
  %p3 = getelementptr i8, ptr %p, i64 12
  %a = load i32, ptr %p
  %b = load i32, ptr %p1
  %c = load i32, ptr %p2
  %d = load i32, ptr %p3
  %ab = mul i32 %a, %b
  %cd = mul i32 %c, %d
  %all = xor i32 %ab, %cd
  ret i32 %all
}
define i32 @volatile(ptr %p) {
  %p1 = getelementptr i8, ptr %p, i64 4
  %p2 = getelementptr i8, ptr %p, i64 8
  %p3 = getelementptr i8, ptr %p, i64 12
  %p4 = getelementptr i8, ptr %p, i64 16
  %p5 = getelementptr i8, ptr %p, i64 20
  %a = load volatile i32, ptr %p
  %b = load volatile i32, ptr %p1
  %c = load volatile i32, ptr %p2
  %d = load volatile i32, ptr %p3
  %e = load volatile i32, ptr %p4
  %f = load volatile i32, ptr %p5
  %ab = mul i32 %a, %b
  %cd = mul i32 %c, %d
  %ef = mul i32 %e, %f
  %abcd = xor i32 %ab, %cd
  %all = xor i32 %abcd, %ef
  ret i32 %all
}
define i32 @distant(ptr %p) {
  %p1 = getelementptr i8, ptr %p, i64 3
  %p2 = getelementptr i8, ptr %p, i64 8
  %p3 = getelementptr i8, ptr %p, i64 13
  %p4 = getelementptr i8, ptr %p, i64 18
  %p5 = getelementptr i8, ptr %p, i64 24
  %a = load i32, ptr %p
  %b = load i32, ptr %p1
  %c = load i32, ptr %p2
  %d = load i32, ptr %p3
  %e = load i32, ptr %p4
  %f = load i32, ptr %p5
  %ab = mul i32 %a, %b
  %cd = mul i32 %c, %d
  %ef = mul i32 %e, %f
  %abcd = xor i32 %ab, %cd
  %all = xor i32 %abcd, %ef
  ret i32 %all
}
define i32 @small(ptr %p) optsize {
  %p1 = getelementptr i8, ptr %p, i64 4
  %p2 = getelementptr i8, ptr %p, i64 8
  %p3 = getelementptr i8, ptr %p, i64 12
  %p4 = getelementptr i8, ptr %p, i64 16
  %p5 = getelementptr i8, ptr %p, i64 20
  %a = load i32, ptr %p
  %b = load i32, ptr %p1
  %c = load i32, ptr %p2
  %d = load i32, ptr %p3
  %e = load i32, ptr %p4
  %f = load i32, ptr %p5
  %ab = mul i32 %a, %b
  %cd = mul i32 %c, %d
  %ef = mul i32 %e, %f
  %abcd = xor i32 %ab, %cd
  %all = xor i32 %abcd, %ef
  ret i32 %all
}
