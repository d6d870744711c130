; Nothing interrupts a program, so a leaf keeps its frame below the stack pointer.
;
; RUN: llc -mtriple=pvm -pass-remarks=pvm-red-zone < %s 2> %t | FileCheck %s
; RUN: FileCheck %s --check-prefix=REMARK < %t
; RUN: llc -mtriple=pvm -pvm-enable-red-zone=false -pass-remarks=pvm-red-zone < %s 2>&1 | FileCheck %s --check-prefix=OFF
;
; REMARK:     frame of 64 bytes is kept below the stack pointer: two instructions less
; REMARK-NOT: remark
; OFF-NOT:    remark

; CHECK-LABEL: leaf:
; CHECK-NOT:   add_imm_64 sp
; CHECK:       store_ind_u64 {{.*}}, [{{.*}} - 64]
; CHECK-NOT:   add_imm_64 sp
; CHECK:       .Lfunc_end
; OFF-LABEL:   leaf:
; OFF:         add_imm_64 sp, sp, -64
; OFF:         add_imm_64 sp, sp, 64
define i64 @leaf(i64 %i, i64 %x) nounwind {
  %a = alloca [8 x i64]
  store volatile i64 %x, ptr %a
  %p = getelementptr i64, ptr %a, i64 %i
  %y = load volatile i64, ptr %p
  ret i64 %y
}

;; What it calls would overwrite it.
; CHECK-LABEL: calls_no_opt:
; CHECK:       add_imm_64 sp, sp, -
define i64 @calls_no_opt(i64 %i, i64 %x) nounwind {
  %a = alloca [8 x i64]
  call void @use(ptr %a)
  %p = getelementptr i64, ptr %a, i64 %i
  %y = load i64, ptr %p
  ret i64 %y
}

;; The function says that it cannot.
; CHECK-LABEL: attribute_no_opt:
; CHECK:       add_imm_64 sp, sp, -64
define i64 @attribute_no_opt(i64 %i, i64 %x) nounwind noredzone {
  %a = alloca [8 x i64]
  store volatile i64 %x, ptr %a
  %p = getelementptr i64, ptr %a, i64 %i
  %y = load volatile i64, ptr %p
  ret i64 %y
}

declare void @use(ptr)
