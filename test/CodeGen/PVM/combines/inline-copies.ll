; Memory functions of a small known length become at most sixteen accesses, four where size
; counts.
;
; RUN: llc -mtriple=pvm -pass-remarks-missed=pvm-isel < %s 2> %t | FileCheck %s
; RUN: FileCheck %s --check-prefix=MISSED < %t
; RUN: llc -mtriple=pvm -pvm-enable-inline-copies=false < %s | FileCheck %s --check-prefix=OFF

; MISSED:      not done inline, but by a call of memcpy
; MISSED-NEXT: not done inline, but by a call of memset
; MISSED-NOT:  not done inline

; CHECK-LABEL:    copy_128:
; CHECK-COUNT-16: store_ind_u64
; CHECK-NOT:      memcpy
; OFF-LABEL:      copy_128:
; OFF:            {{jump|load_imm_jump}} {{.*}}memcpy
define void @copy_128(ptr %to, ptr %from) {
  call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr %from, i64 128, i1 false)
  ret void
}

; CHECK-LABEL:   clear_32:
; CHECK-COUNT-4: store_imm_ind_u64
; CHECK-NOT:     memset
; OFF-LABEL:     clear_32:
; OFF:           memset
define void @clear_32(ptr %to) optsize {
  call void @llvm.memset.p0.i64(ptr %to, i8 0, i64 32, i1 false)
  ret void
}

; CHECK-LABEL: equal_16:
; CHECK-NOT:   memcmp
; CHECK:       .Lfunc_end
; OFF-LABEL:   equal_16:
; OFF:         memcmp
define i1 @equal_16(ptr %p, ptr %q) {
  %order = call i32 @memcmp(ptr %p, ptr %q, i64 16)
  %same = icmp eq i32 %order, 0
  ret i1 %same
}

; CHECK-LABEL: copy_129_no_opt:
; CHECK:       memcpy
define void @copy_129_no_opt(ptr %to, ptr %from) {
  call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr %from, i64 129, i1 false)
  ret void
}

; CHECK-LABEL: clear_40_no_opt:
; CHECK:       memset
define void @clear_40_no_opt(ptr %to) optsize {
  call void @llvm.memset.p0.i64(ptr %to, i8 0, i64 40, i1 false)
  ret void
}

;; Eight accesses of each side are the limit.
; CHECK-LABEL: equal_65_no_opt:
; CHECK:       memcmp
define i1 @equal_65_no_opt(ptr %p, ptr %q) {
  %order = call i32 @memcmp(ptr %p, ptr %q, i64 65)
  %same = icmp eq i32 %order, 0
  ret i1 %same
}

declare i32 @memcmp(ptr, ptr, i64)
