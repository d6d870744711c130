; What does not travel in registers: variadic arguments, aggregates by value, results
; through a pointer. Slots have 8 bytes and begin at the stack pointer of the call.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s

%struct = type { i64, i64, i64 }
declare i64 @variadic(i64, ...)
declare void @by_value(ptr byval(%struct))
declare void @result(ptr sret(%struct))

;; The named one is in a0.
; CHECK-LABEL: call_variadic:
; CHECK-DAG:  store_imm_ind_u64 [sp], 2
; CHECK-DAG:  store_imm_ind_u64 [sp + 8], 3
; CHECK-DAG:  load_imm a0, 1
; CHECK:      load_imm_jump ra, {{.*}}, variadic
define i64 @call_variadic() nounwind {
  %r = call i64 (i64, ...) @variadic(i64 1, i64 2, i32 3)
  ret i64 %r
}

; CHECK-LABEL: is_variadic:
; CHECK-DAG:  load_ind_u64 [[A:[a-z0-9]+]], [sp]
; CHECK-DAG:  load_ind_i32 [[B:[a-z0-9]+]], [sp + 8]
; CHECK:      add_64 a0, [[A]], [[B]]
define i64 @is_variadic(i64 %x, ...) nounwind {
  %list = alloca ptr
  call void @llvm.va_start(ptr %list)
  %v = va_arg ptr %list, i64
  %w = va_arg ptr %list, i32
  call void @llvm.va_end(ptr %list)
  %z = sext i32 %w to i64
  %r = add i64 %v, %z
  ret i64 %r
}

; CHECK-LABEL: copy_list:
; CHECK:      load_ind_u64 [[L:[a-z0-9]+]], [a1]
; CHECK-NEXT: store_ind_u64 [[L]], [a0]
define void @copy_list(ptr %to, ptr %from) {
  call void @llvm.va_copy(ptr %to, ptr %from)
  ret void
}

; CHECK-LABEL: call_by_value:
; CHECK-COUNT-3: load_ind_u64 {{.*}}, [a0
; CHECK:      load_imm_jump ra, {{.*}}, by_value
define void @call_by_value(ptr %p) nounwind {
  call void @by_value(ptr byval(%struct) %p)
  ret void
}

; CHECK-LABEL: is_by_value:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: load_ind_u64 a0, [sp + 8]
; CHECK-NEXT: jump_ind
define i64 @is_by_value(ptr byval(%struct) %p) nounwind {
  %q = getelementptr %struct, ptr %p, i32 0, i32 1
  %v = load i64, ptr %q
  ret i64 %v
}

; CHECK-LABEL: call_result:
; CHECK:      move_reg a0, sp
; CHECK-NEXT: load_imm_jump ra, {{.*}}, result
; CHECK:      load_ind_u64 a0, [sp + 16]
define i64 @call_result() nounwind {
  %p = alloca %struct
  call void @result(ptr sret(%struct) %p)
  %q = getelementptr %struct, ptr %p, i32 0, i32 2
  %v = load i64, ptr %q
  ret i64 %v
}

; CHECK-LABEL: is_result:
; CHECK-NEXT: # %bb.0:
; CHECK-NEXT: store_imm_ind_u64 [a0 + 8], 4
; CHECK-NEXT: jump_ind
define void @is_result(ptr sret(%struct) %p) nounwind {
  %q = getelementptr %struct, ptr %p, i32 0, i32 1
  store i64 4, ptr %q
  ret void
}

;; Seven and eight.
; CHECK-LABEL: eight_arguments:
; CHECK-DAG:  load_ind_u64 [[A:[a-z0-9]+]], [sp]
; CHECK-DAG:  load_ind_i8 [[B:[a-z0-9]+]], [sp + 8]
; CHECK:      mul_64 a0,
define i64 @eight_arguments(i64 %a, i64 %b, i64 %c, i64 %d, i64 %e, i64 %f, i64 %g, i8 %h) {
  %s = sext i8 %h to i64
  %r = mul i64 %g, %s
  ret i64 %r
}
