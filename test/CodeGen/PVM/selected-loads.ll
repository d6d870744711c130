; Both of two places are loaded where the choice between them comes late and both are known
; to exist: they belong to elements of which another part was accessed.
;
; RUN: opt -passes=pvm-selected-loads,verify -S %s | FileCheck %s
; RUN: opt -passes=pvm-selected-loads -pass-remarks=pvm-selected-loads -disable-output %s 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REMARK --implicit-check-not=remark
; RUN: opt -passes=pvm-selected-loads -pvm-enable-selected-loads=0 -S %s \
; RUN:   | FileCheck %s --check-prefix=OFF
; RUN: opt -passes=pvm-selected-loads -S %s | llc -mtriple=pvm -mcpu=gp080 \
; RUN:   | FileCheck %s --check-prefix=CODE

; REMARK-COUNT-4: remark: {{.*}}: both of two places loaded: {{[0-9]+}} gas before, {{[0-9]+}} after
; OFF-NOT: freeze

%node = type { i32, [2 x i32] }
%record = type { i32, i32 }

@nodes = global [100 x %node] zeroinitializer
@records = global [64 x %record] zeroinitializer
@scratch = global [32 x %record] zeroinitializer
@bytes = global [1000 x i8] zeroinitializer
@odd = global [1201 x i8] zeroinitializer
@elsewhere = external global [100 x %node]

; The child of a node of a trie: the bit comes out of two loads.
; CHECK-LABEL: define i32 @child(
; CHECK:         %[[LEFT:.*]] = getelementptr i8, ptr %node, i64 4
; CHECK-NEXT:    %[[L:.*]] = load i32, ptr %[[LEFT]], align 1
; CHECK-NEXT:    %[[RIGHT:.*]] = getelementptr i8, ptr %node, i64 8
; CHECK-NEXT:    %[[R:.*]] = load i32, ptr %[[RIGHT]], align 1
; CHECK-NEXT:    %[[F:.*]] = freeze i32 %[[R]]
; CHECK-NEXT:    %[[BIT:.*]] = icmp ne i64 %bit, 0
; CHECK-NEXT:    %next = select i1 %[[BIT]], i32 %[[F]], i32 %[[L]]
; CHECK-NEXT:    ret i32 %next
; CODE-LABEL:  child:
; CODE-COUNT-3: load_ind_i32
; CODE:        cmov
define i32 @child(i64 %index, ptr %key) {
  %node = getelementptr inbounds %node, ptr @nodes, i64 %index
  %number = load i32, ptr %node
  %number.wide = zext i32 %number to i64
  %byte = getelementptr i8, ptr %key, i64 %number.wide
  %value = load i8, ptr %byte
  %value.wide = zext i8 %value to i64
  %bit = and i64 %value.wide, 1
  %children = getelementptr inbounds i8, ptr %node, i64 4
  %place = getelementptr inbounds i32, ptr %children, i64 %bit
  %next = load i32, ptr %place
  ret i32 %next
}

; Merging two arrays that change places: both consist of whole records.
; CHECK-LABEL: define void @merge(
; CHECK:       loop:
; CHECK:         load i64, ptr %x, align 1
; CHECK:         load i64, ptr %y, align 1
; CHECK:         %value = select i1 %less,
define void @merge(i1 %which, i64 %at, ptr %to, ptr %end) {
entry:
  %from = select i1 %which, ptr @records, ptr @scratch
  %start = getelementptr inbounds %record, ptr %from, i64 %at
  br label %loop
loop:
  %x = phi ptr [ %from, %entry ], [ %x.next, %loop ]
  %y = phi ptr [ %start, %entry ], [ %y.next, %loop ]
  %out = phi ptr [ %to, %entry ], [ %out.next, %loop ]
  %x.key = load i32, ptr %x
  %y.key = load i32, ptr %y
  %less = icmp ult i32 %y.key, %x.key
  %chosen = select i1 %less, ptr %y, ptr %x
  %value = load i64, ptr %chosen
  store i64 %value, ptr %out
  %out.next = getelementptr i8, ptr %out, i64 8
  %x.step = select i1 %less, i64 0, i64 8
  %y.step = select i1 %less, i64 8, i64 0
  %x.next = getelementptr inbounds i8, ptr %x, i64 %x.step
  %y.next = getelementptr inbounds i8, ptr %y, i64 %y.step
  %more = icmp ult ptr %y.next, %end
  br i1 %more, label %loop, label %done
done:
  ret void
}

; What lies before a member that was accessed belongs to the same object.
; CHECK-LABEL: define ptr @members(
; CHECK:         %[[RIGHT:.*]] = getelementptr i8, ptr %node, i64 8
; CHECK-NEXT:    %[[R:.*]] = load ptr, ptr %[[RIGHT]], align 1
; CHECK-NEXT:    %[[L:.*]] = load ptr, ptr %node, align 1
; CHECK-NEXT:    %[[F:.*]] = freeze ptr %[[L]]
; CHECK-NEXT:    %next = select i1 %less, ptr %[[F]], ptr %[[R]]
define ptr @members(ptr %node, i32 %wanted) {
  %key.at = getelementptr inbounds nuw i8, ptr %node, i64 16
  %key = load i32, ptr %key.at
  %less = icmp ult i32 %wanted, %key
  %child = select i1 %less, i64 0, i64 8
  %next.at = getelementptr inbounds nuw i8, ptr %node, i64 %child
  %next = load ptr, ptr %next.at
  ret ptr %next
}

; Variables exist.
; CHECK-LABEL: define i64 @variables(
; CHECK:         load i64, ptr @records, align 1
; CHECK-NEXT:    load i64, ptr @scratch, align 1
define i64 @variables(ptr %p) {
  %word = load i64, ptr %p
  %zero = icmp eq i64 %word, 0
  %place = select i1 %zero, ptr @scratch, ptr @records
  %value = load i64, ptr %place
  ret i64 %value
}

; Nothing is known about the rest of what a pointer points to, or of a variable of another
; program, or if another element was accessed, or on another way.
; CHECK-LABEL: define i32 @unknown(
; CHECK-NOT:     freeze
; CHECK-LABEL: define i32 @outside(
; CHECK-NOT:     freeze
; CHECK-LABEL: define i32 @neighbour(
; CHECK-NOT:     freeze
; CHECK-LABEL: define i32 @other_way(
; CHECK-NOT:     freeze
; CHECK-LABEL: define i32 @uneven(
; CHECK-NOT:     freeze
; CHECK-LABEL: define i32 @wraps(
; CHECK-NOT:     freeze
define i32 @unknown(ptr %node, ptr %key) {
  %number = load i32, ptr %node
  %byte = load i8, ptr %key
  %byte.wide = zext i8 %byte to i64
  %bit = and i64 %byte.wide, 1
  %children = getelementptr inbounds i8, ptr %node, i64 4
  %place = getelementptr inbounds i32, ptr %children, i64 %bit
  %next = load i32, ptr %place
  %sum = add i32 %next, %number
  ret i32 %sum
}
define i32 @outside(i64 %index, ptr %key) {
  %node = getelementptr inbounds %node, ptr @elsewhere, i64 %index
  %number = load i32, ptr %node
  %byte = load i8, ptr %key
  %byte.wide = zext i8 %byte to i64
  %bit = and i64 %byte.wide, 1
  %children = getelementptr inbounds i8, ptr %node, i64 4
  %place = getelementptr inbounds i32, ptr %children, i64 %bit
  %next = load i32, ptr %place
  %sum = add i32 %next, %number
  ret i32 %sum
}
define i32 @neighbour(i64 %index, ptr %key) {
  %node = getelementptr inbounds %node, ptr @nodes, i64 %index
  %number = load i32, ptr %node
  %byte = load i8, ptr %key
  %byte.wide = zext i8 %byte to i64
  %bit = and i64 %byte.wide, 1
  %children = getelementptr inbounds i8, ptr %node, i64 8
  %place = getelementptr inbounds i32, ptr %children, i64 %bit
  %next = load i32, ptr %place
  %sum = add i32 %next, %number
  ret i32 %sum
}
define i32 @other_way(i64 %index, ptr %key, i1 %way) {
  %node = getelementptr inbounds %node, ptr @nodes, i64 %index
  br i1 %way, label %accesses, label %join
accesses:
  store i32 7, ptr %node
  br label %join
join:
  %byte = load i8, ptr %key
  %byte.wide = zext i8 %byte to i64
  %bit = and i64 %byte.wide, 1
  %children = getelementptr inbounds i8, ptr %node, i64 4
  %place = getelementptr inbounds i32, ptr %children, i64 %bit
  %next = load i32, ptr %place
  ret i32 %next
}

; The array ends in the middle of an element; an index may be anything modulo 2^64.
define i32 @uneven(i64 %index, ptr %key) {
  %node = getelementptr inbounds %node, ptr @odd, i64 %index
  %number = load i32, ptr %node
  %byte = load i8, ptr %key
  %byte.wide = zext i8 %byte to i64
  %bit = and i64 %byte.wide, 1
  %children = getelementptr inbounds i8, ptr %node, i64 4
  %place = getelementptr inbounds i32, ptr %children, i64 %bit
  %next = load i32, ptr %place
  %sum = add i32 %next, %number
  ret i32 %sum
}
define i32 @wraps(i64 %index, ptr %key) {
  %node = getelementptr %node, ptr @nodes, i64 %index
  %number = load i32, ptr %node
  %byte = load i8, ptr %key
  %byte.wide = zext i8 %byte to i64
  %bit = and i64 %byte.wide, 1
  %children = getelementptr inbounds i8, ptr %node, i64 4
  %place = getelementptr inbounds i32, ptr %children, i64 %bit
  %next = load i32, ptr %place
  %sum = add i32 %next, %number
  ret i32 %sum
}

; Nothing is gained: the choice is there from the start, three places, and each access
; has to be made as it stands.
; CHECK-LABEL: define i64 @early(
; CHECK-NOT:     freeze
; CHECK-LABEL: define i64 @three(
; CHECK-NOT:     freeze
; CHECK-LABEL: define i64 @volatile(
; CHECK-NOT:     freeze
; CHECK-LABEL: define i64 @small(
; CHECK-NOT:     freeze
define i64 @early(i1 %zero) {
  %place = select i1 %zero, ptr @scratch, ptr @records
  %value = load i64, ptr %place
  ret i64 %value
}
define i64 @three(ptr %p) {
  %word = load i64, ptr %p
  %index = urem i64 %word, 3
  %place = getelementptr i64, ptr @records, i64 %index
  %value = load i64, ptr %place
  ret i64 %value
}
define i64 @volatile(ptr %p) {
  %word = load i64, ptr %p
  %zero = icmp eq i64 %word, 0
  %place = select i1 %zero, ptr @scratch, ptr @records
  %value = load volatile i64, ptr %place
  ret i64 %value
}
define i64 @small(ptr %p) optsize {
  %word = load i64, ptr %p
  %zero = icmp eq i64 %word, 0
  %place = select i1 %zero, ptr @scratch, ptr @records
  %value = load i64, ptr %place
  ret i64 %value
}
