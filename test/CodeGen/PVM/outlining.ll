; What several functions have in common becomes a function: the ends of functions,
; what leads to a call, and other sequences where ra is free or can be kept elsewhere.
;
; RUN: llc -mtriple=pvm -enable-machine-outliner < %s | FileCheck %s
; RUN: llc -mtriple=pvm -enable-machine-outliner -pass-remarks=machine-outliner < %s 2>&1 \
; RUN:   >/dev/null | FileCheck %s --check-prefix=REMARK
; RUN: llc -mtriple=pvm -enable-machine-outliner -pvm-enable-outlining=false < %s \
; RUN:   | FileCheck %s --check-prefix=OFF

; REMARK-DAG: Saved {{[0-9]+}} bytes by outlining {{[0-9]+}} instructions from 2 locations
; REMARK-DAG: Saved {{[0-9]+}} bytes by outlining {{[0-9]+}} instructions from 3 locations
; OFF-NOT:    OUTLINED

@x = external global i64
@y = external global i64
@z = external global i64
declare i64 @f(i64, i64)
declare void @g()

; Tails: a jump.
; CHECK-LABEL: tail1:
; CHECK:       add_64 s1, a0, a1
; CHECK-NEXT:  jump [[TAIL:OUTLINED_FUNCTION_[0-9]+]]
define void @tail1(i64 %a, i64 %b) minsize optsize {
  %s = add i64 %a, %b
  store i64 %s, ptr @x
  store i64 7, ptr @y
  ret void
}

; CHECK-LABEL: tail2:
; CHECK:       sub_64 s1, a0, a1
; CHECK-NEXT:  jump [[TAIL]]
define void @tail2(i64 %a, i64 %b) minsize optsize {
  %s = sub i64 %a, %b
  store i64 %s, ptr @x
  store i64 7, ptr @y
  ret void
}

; Thunks: the call goes there instead.
; CHECK-LABEL: thunk1:
; CHECK:       load_imm_jump ra, {{.*}}, [[THUNK:OUTLINED_FUNCTION_[0-9]+]]
; CHECK-NOT:   f{{$}}
; CHECK:       add_imm_64 a0, a0, 1
define i64 @thunk1() minsize optsize {
  %r = call i64 @f(i64 123456, i64 -1000)
  %s = add i64 %r, 1
  ret i64 %s
}

; CHECK-LABEL: thunk2:
; CHECK:       load_imm_jump ra, {{.*}}, [[THUNK]]
define i64 @thunk2() minsize optsize {
  %r = call i64 @f(i64 123456, i64 -1000)
  %s = mul i64 %r, 5
  ret i64 %s
}

; CHECK-LABEL: thunk3:
; CHECK:       load_imm_jump ra, {{.*}}, [[THUNK]]
define i64 @thunk3() minsize optsize {
  %r = call i64 @f(i64 123456, i64 -1000)
  %s = xor i64 %r, 3
  ret i64 %s
}

; Routines: ra is saved, because there is a call, and free in between.
; CHECK-LABEL: routine1:
; CHECK:       load_imm_jump ra, {{.*}}, [[ROUTINE:OUTLINED_FUNCTION_[0-9]+]]
; CHECK:       load_imm_jump ra, {{.*}}, f
define void @routine1() minsize optsize {
  store i64 70000, ptr @x
  store i64 80000, ptr @y
  store i64 90000, ptr @z
  %r = call i64 @f(i64 1, i64 2)
  ret void
}

; CHECK-LABEL: routine2:
; CHECK:       load_imm_jump ra, {{.*}}, g
; CHECK-NEXT:  .Lret
; CHECK-NEXT:  load_imm_jump ra, {{.*}}, [[ROUTINE]]
define void @routine2() minsize optsize {
  call void @g()
  store i64 70000, ptr @x
  store i64 80000, ptr @y
  store i64 90000, ptr @z
  call void @g()
  store i64 2, ptr @x
  ret void
}

; Routines in leaves: ra is kept in a register that the function writes anyway.
; CHECK-LABEL: leaf1:
; CHECK:       move_reg [[KEPT:[a-z0-9]+]], ra
; CHECK-NEXT:  load_imm_jump ra, {{.*}}, [[INLEAF:OUTLINED_FUNCTION_[0-9]+]]
; CHECK-NEXT:  .Lret
; CHECK-NEXT:  move_reg ra, [[KEPT]]
; CHECK:       jump_ind ra, 0
define i64 @leaf1(i64 %a, i64 %b) minsize optsize {
  store i64 71000, ptr @x
  store i64 81000, ptr @y
  store i64 91000, ptr @z
  %s = mul i64 %a, %b
  %t = mul i64 %a, %s
  %u = sub i64 %t, %s
  ret i64 %u
}

; CHECK-LABEL: leaf2:
; CHECK:       move_reg [[KEPT:[a-z0-9]+]], ra
; CHECK-NEXT:  load_imm_jump ra, {{.*}}, [[INLEAF]]
; CHECK-NEXT:  .Lret
; CHECK-NEXT:  move_reg ra, [[KEPT]]
define i64 @leaf2(i64 %a, i64 %b) minsize optsize {
  store i64 71000, ptr @x
  store i64 81000, ptr @y
  store i64 91000, ptr @z
  %s = mul i64 %a, %b
  %t = add i64 %a, %s
  %u = xor i64 %t, %s
  ret i64 %u
}

; A function that does not return does not need the ra that it was called with, saves it
; nowhere and keeps it nowhere, whether it has overwritten it by then or not.
; CHECK-LABEL: stops1:
; CHECK:         load_imm_jump ra, {{.*}}, f
; CHECK-NOT:     move_reg {{.*}}ra
; CHECK:         load_imm_jump ra, {{.*}}, OUTLINED_FUNCTION_[[STOPS:[0-9]+]]
; CHECK-NOT:     move_reg {{.*}}ra
; CHECK:         load_imm_jump ra, {{.*}}, stop
define void @stops1(i64 %a) noreturn nounwind minsize optsize {
  %b = call i64 @f(i64 %a)
  store i64 72000, ptr @x
  store i64 82000, ptr @y
  store i64 92000, ptr @z
  %c = add i64 %b, 5
  call void @stop(i64 %c)
  unreachable
}
; CHECK-LABEL: stops2:
; CHECK-NOT:     move_reg {{.*}}ra
; CHECK:         load_imm_jump ra, {{.*}}, OUTLINED_FUNCTION_[[STOPS]]
; CHECK-NOT:     move_reg {{.*}}ra
; CHECK:         load_imm_jump ra, {{.*}}, stop
define void @stops2(i64 %a) noreturn nounwind minsize optsize {
  store i64 72000, ptr @x
  store i64 82000, ptr @y
  store i64 92000, ptr @z
  %c = mul i64 %a, 5
  call void @stop(i64 %c)
  unreachable
}
declare void @stop(i64) noreturn

; CHECK:      [[THUNK]]:
; CHECK:        load_imm a0, 123456
; CHECK-NEXT:   load_imm a1, -1000
; CHECK-NEXT:   jump f
; CHECK:      [[TAIL]]:
; CHECK:        store_u64 s1, [x]
; CHECK-NEXT:   store_imm_u64 [y], 7
; CHECK-NEXT:   jump_ind ra, 0
; CHECK:      [[ROUTINE]]:
; CHECK:        store_imm_u64 [x], 70000
; CHECK-NEXT:   store_imm_u64 [y], 80000
; CHECK-NEXT:   store_imm_u64 [z], 90000
; CHECK-NEXT:   jump_ind ra, 0
; CHECK:      [[INLEAF]]:
; CHECK-COUNT-3: store_imm_u64
; CHECK-NEXT:   mul_64
; CHECK-NEXT:   jump_ind ra, 0
