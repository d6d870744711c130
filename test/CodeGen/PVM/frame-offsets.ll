; The place of an array on the stack goes into the offsets of accesses, and the index is
; added to the stack pointer: one sum serves all arrays.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s
; RUN: llc -mtriple=pvm -mcpu=gp080 < %s | FileCheck %s
; RUN: llc -mtriple=pvm -pvm-enable-frame-offsets=false < %s | FileCheck %s --check-prefix=OFF
; RUN: llc -mtriple=pvm -pass-remarks=pvm-frame-offsets -o /dev/null < %s 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REMARK --implicit-check-not=remark
;
; The textual form can be read back where places are not known yet.
; RUN: llc -mtriple=pvm -stop-after=pvm-frame-offsets -o %t.mir %s
; RUN: FileCheck %s --check-prefix=MIR < %t.mir
; RUN: llc -mtriple=pvm -start-after=pvm-frame-offsets -o - %t.mir | FileCheck %s
;
; REMARK-COUNT-6: remark: {{.*}}: place of a stack object put into offsets of accesses

declare void @fill(ptr)
declare void @use(ptr, ptr)

; CHECK-LABEL: two:
; CHECK:         load_imm_jump ra, {{.*}}, use
; CHECK-NOT:     add_imm_64 {{.*}}, sp
; CHECK:         add_64 [[P:[a-z0-9]+]], {{[a-z0-9]+}}, sp
; CHECK-DAG:     load_ind_u64 {{[a-z0-9]+}}, {{\[}}[[P]] + {{[0-9]+}}]
; CHECK-DAG:     load_ind_u64 {{[a-z0-9]+}}, {{\[}}[[P]] + {{[0-9]+}}]
; CHECK-NOT:     add_64 {{.*}}, sp
; CHECK:         jump_ind ra, 0
; OFF-LABEL:   two:
; OFF:           load_imm_jump ra, {{.*}}, use
; OFF-NOT:       add_64 {{.*}}, sp
; OFF:           jump_ind ra, 0
; MIR-LABEL:   name: two
; MIR:           %[[P:[0-9]+]]:gpr = PseudoADD_FRAME %{{[0-9]+}}, %stack.{{[01]}}
; MIR-DAG:       LOAD_IND_U64 {{.*}}%[[P]], target-index(stack.0)
; MIR-DAG:       LOAD_IND_U64 {{.*}}%[[P]], target-index(stack.1) + 8
define i64 @two(i64 %i) {
  %a = alloca [16 x i64]
  %b = alloca [16 x i64]
  call void @use(ptr %a, ptr %b)
  %p = getelementptr i64, ptr %a, i64 %i
  %v = load i64, ptr %p
  %next = add i64 %i, 1
  %q = getelementptr i64, ptr %b, i64 %next
  %w = load i64, ptr %q
  %s = xor i64 %v, %w
  ret i64 %s
}

; No register is needed in a loop, and below the stack pointer the offset is negative.
; CHECK-LABEL: histogram:
; CHECK-NOT:     add_imm_64 {{.*}}, sp
; CHECK:       .LBB1_1:
; CHECK:         add_64 [[P:[a-z0-9]+]], {{[a-z0-9]+}}, sp
; CHECK:         load_ind_u64 [[V:[a-z0-9]+]], {{\[}}[[P]] - 32]
; CHECK:         add_imm_64 [[W:[a-z0-9]+]], [[V]], 1
; CHECK:         store_ind_u64 [[W]], {{\[}}[[P]] - 32]
; OFF-LABEL:   histogram:
; OFF:           add_imm_64 {{.*}}, sp, -32
; OFF:         .LBB1_1:
define i64 @histogram(ptr %begin, ptr %end) {
entry:
  %counts = alloca [4 x i64]
  store <4 x i64> zeroinitializer, ptr %counts
  br label %loop
loop:
  %at = phi ptr [ %begin, %entry ], [ %after, %loop ]
  %v = load i64, ptr %at
  %i = lshr i64 %v, 62
  %p = getelementptr i64, ptr %counts, i64 %i
  %count = load i64, ptr %p
  %more = add i64 %count, 1
  store i64 %more, ptr %p
  %after = getelementptr i8, ptr %at, i64 8
  %again = icmp ne ptr %after, %end
  br i1 %again, label %loop, label %exit
exit:
  %last = getelementptr i64, ptr %counts, i64 3
  %r = load i64, ptr %last
  ret i64 %r
}

; With a frame pointer that is the register.
; CHECK-LABEL: dynamic:
; CHECK:         add_64 [[P:[a-z0-9]+]], {{[a-z0-9]+}}, a5
; CHECK:         load_ind_u64 {{[a-z0-9]+}}, {{\[}}[[P]] - {{[0-9]+}}]
define i64 @dynamic(i64 %n, i64 %i) {
  %a = alloca [4 x i64]
  %b = alloca i64, i64 %n
  call void @use(ptr %a, ptr %b)
  %p = getelementptr i64, ptr %a, i64 %i
  %v = load i64, ptr %p
  ret i64 %v
}

; With a frame that is realigned as well, the base pointer.
; CHECK-LABEL: realigned:
; CHECK:         add_64 [[P:[a-z0-9]+]], {{[a-z0-9]+}}, a4
; CHECK:         load_ind_u64 {{[a-z0-9]+}}, {{\[}}[[P]]{{( [+] [0-9]+)?}}]
define i64 @realigned(i64 %n, i64 %i) {
  %a = alloca [4 x i64], align 64
  %b = alloca i64, i64 %n
  call void @use(ptr %a, ptr %b)
  %p = getelementptr i64, ptr %a, i64 %i
  %v = load i64, ptr %p
  ret i64 %v
}

; Where the sum is needed as such, it is made of the address.
; CHECK-LABEL: passed:
; CHECK:         load_imm_jump ra, {{.*}}, fill
; CHECK-NOT:     add_64 {{.*}}, sp
; CHECK:         load_imm_jump ra, {{.*}}, use
define i64 @passed(i64 %i) {
  %unused = alloca i64
  %a = alloca [16 x i64]
  call void @fill(ptr %a)
  %p = getelementptr i64, ptr %a, i64 %i
  %v = load i64, ptr %p
  call void @use(ptr %unused, ptr %p)
  ret i64 %v
}

; What the caller passes may have another register.
; CHECK-LABEL: argument:
; CHECK-NOT:     add_64 {{.*}}, sp
; CHECK:         jump_ind ra, 0
define i64 @argument(ptr byval([4 x i64]) %a, i64 %i) {
  %p = getelementptr i64, ptr %a, i64 %i
  %v = load i64, ptr %p
  ret i64 %v
}

; For size, where it takes no more bytes: not if the address is needed besides,
; CHECK-LABEL: small_not:
; CHECK-NOT:     add_64 {{.*}}, sp
; CHECK:         jump_ind ra, 0
define i64 @small_not(i64 %i) minsize {
  %a = alloca [16 x i64]
  call void @fill(ptr %a)
  %p = getelementptr i64, ptr %a, i64 %i
  %v = load i64, ptr %p
  ret i64 %v
}

; but if it is not.
; CHECK-LABEL: small:
; CHECK-NOT:     add_imm_64 {{[a-z]}}{{[0-9]}}, sp
; CHECK:         add_64 [[P:[a-z0-9]+]], {{[a-z0-9]+}}, sp
; CHECK:         load_ind_u64 {{[a-z0-9]+}}, {{\[}}[[P]] -
define i64 @small(i64 %i, i64 %x, i64 %y) minsize {
  %a = alloca [2 x i64]
  %second = getelementptr i64, ptr %a, i64 1
  store volatile i64 %x, ptr %a
  store volatile i64 %y, ptr %second
  %p = getelementptr i64, ptr %a, i64 %i
  %v = load i64, ptr %p
  ret i64 %v
}
