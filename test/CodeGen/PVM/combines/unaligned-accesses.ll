; Any address will do for any access, so narrow neighbours become wide ones, and copies move
; eight bytes at a time.
;
; RUN: llc -mtriple=pvm -pass-remarks-analysis=pvm-isel < %s 2> %t | FileCheck %s
; RUN: FileCheck %s --check-prefix=REMARK < %t
; RUN: llc -mtriple=pvm -pvm-enable-unaligned-accesses=false < %s | FileCheck %s --check-prefix=OFF
;; LLVM's own switch for stores alone.
; RUN: llc -mtriple=pvm -combiner-store-merging=false < %s | FileCheck %s --check-prefix=STORES

; REMARK: 1 may be unaligned
; REMARK: 1 may be unaligned
; REMARK: 0 may be unaligned
; REMARK: 4 may be unaligned

; CHECK-LABEL: merged_load:
; CHECK-NEXT:  # %bb.0:
; CHECK-NEXT:  load_ind_u16 a0, [a0]
; OFF-LABEL:   merged_load:
; OFF-COUNT-2: load_ind_u8
define i64 @merged_load(ptr %p) {
  %q = getelementptr i8, ptr %p, i64 1
  %a = load i8, ptr %p
  %b = load i8, ptr %q
  %lo = zext i8 %a to i64
  %hi = zext i8 %b to i64
  %up = shl i64 %hi, 8
  %r = or i64 %lo, %up
  ret i64 %r
}

; CHECK-LABEL:    merged_store:
; CHECK-NEXT:     # %bb.0:
; CHECK-NEXT:     store_imm_ind_u32 [a0 + 1], 67305985
; OFF-LABEL:      merged_store:
; OFF-COUNT-4:    store_imm_ind_u8
; STORES-LABEL:   merged_store:
; STORES-COUNT-4: store_imm_ind_u8
define void @merged_store(ptr %p) {
  %p1 = getelementptr i8, ptr %p, i64 1
  %p2 = getelementptr i8, ptr %p, i64 2
  %p3 = getelementptr i8, ptr %p, i64 3
  %p4 = getelementptr i8, ptr %p, i64 4
  store i8 1, ptr %p1
  store i8 2, ptr %p2
  store i8 3, ptr %p3
  store i8 4, ptr %p4
  ret void
}

;; Between these two stands a byte of somebody else.
; CHECK-LABEL:   gap_no_opt:
; CHECK-COUNT-2: store_imm_ind_u8
define void @gap_no_opt(ptr %p) {
  %p2 = getelementptr i8, ptr %p, i64 2
  store i8 1, ptr %p
  store i8 3, ptr %p2
  ret void
}

;; Two of the accesses overlap.
; CHECK-LABEL:   copy_13:
; CHECK-DAG:     load_ind_u64 [[X:[a-z0-9]+]], [a1 + 5]
; CHECK-DAG:     store_ind_u64 [[X]], [a0 + 5]
; CHECK-DAG:     load_ind_u64 [[Y:[a-z0-9]+]], [a1]
; CHECK-DAG:     store_ind_u64 [[Y]], [a0]
; CHECK-NOT:     store
; CHECK:         .Lfunc_end
; OFF-LABEL:     copy_13:
; OFF-COUNT-13:  store_ind_u8
define void @copy_13(ptr %to, ptr %from) {
  call void @llvm.memcpy.p0.p0.i64(ptr %to, ptr %from, i64 13, i1 false)
  ret void
}
