; Aliases, weak symbols, COMDAT groups and constructors are ELF's.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s
; RUN: llc -mtriple=pvm -use-ctors < %s | FileCheck %s
; RUN: llc -mtriple=pvm -filetype=obj < %s | llvm-readelf -sgS - | FileCheck %s --check-prefix=ELF

$group = comdat any
@base = global [2 x i32] [i32 9, i32 8]
@alias = alias i32, ptr @base
@inner = weak alias i32, getelementptr (i32, ptr @base, i64 1)
@in_group = linkonce_odr global i32 4, comdat($group)
@hidden = hidden global i32 1
@llvm.global_ctors = appending global [1 x { i32, ptr, ptr }]
                     [{ i32, ptr, ptr } { i32 65535, ptr @constructor, ptr null }]
@llvm.used = appending global [1 x ptr] [ptr @in_group], section "llvm.metadata"

declare extern_weak void @perhaps()

; CHECK-LABEL: read_alias:
; CHECK:      load_i32 a0, [alias]
define signext i32 @read_alias() {
  %v = load i32, ptr @alias
  ret i32 %v
}

;; An undefined weak function has address zero.
; CHECK-LABEL: call_weak:
; CHECK:      load_imm [[F:[a-z0-9]+]], perhaps
; CHECK-NEXT: branch_eq_imm [[F]], 0, .LBB
; CHECK:      load_imm_jump ra, {{.*}}, perhaps
define void @call_weak() nounwind {
  %c = icmp eq ptr @perhaps, null
  br i1 %c, label %no, label %yes
yes:
  call void @perhaps()
  br label %no
no:
  ret void
}

define linkonce_odr i32 @function_in_group() comdat($group) {
  ret i32 1
}

define internal void @constructor() {
  ret void
}

; CHECK:      .section .init_array
; CHECK:      .quad constructor
; CHECK:      alias = base
; CHECK:      .weak inner
; CHECK:      inner = base+4
; CHECK:      .weak perhaps

; ELF-DAG: .init_array {{ *}}INIT_ARRAY
; ELF-DAG: OBJECT WEAK DEFAULT {{.*}} in_group
; ELF-DAG: FUNC WEAK DEFAULT {{.*}} function_in_group
; ELF-DAG: WEAK DEFAULT UND perhaps
; ELF-DAG: GLOBAL HIDDEN {{.*}} hidden
; ELF:     COMDAT group section [{{.*}}] `.group' [group]
