; RUN: llc -mtriple=pvm -pvm-gas-comments < %s | FileCheck %s
; RUN: llc -mtriple=pvm -pass-remarks-analysis=pvm-gas < %s -o /dev/null 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REMARK
; RUN: llc -mtriple=pvm -pass-remarks-output=%t.yaml -pass-remarks-filter=pvm-gas < %s \
; RUN:   -o /dev/null && FileCheck %s --check-prefix=YAML < %t.yaml
; RUN: llc -mtriple=pvm < %s | FileCheck %s --check-prefix=OFF

;; What each block costs under the full model, and the chain of instructions that decides
;; it, as comments and as remarks. The costs are published ones.

; OFF-NOT: gas for

;; A load feeds a branch to a trap; the multiplications wait for each other, but the
;; return takes longer.
; CHECK-LABEL: checked:
; CHECK:         # 26 gas for 2 instructions, hinted: load_ind_u8, branch_{{.*}} (data)
; CHECK-NEXT:    load_ind_u8
; CHECK-NEXT:    branch_
; CHECK:         # {{[0-9]+}} gas for 3 instructions: jump_ind
; CHECK-NEXT:    mul_64
; CHECK:         # 2 gas for 1 instruction: trap
; CHECK-NEXT:    trap

; REMARK: remark: gas.c:1:0: 'checked' has 3 blocks with 6 instructions that cost {{5[0-9]}} gas
; REMARK: remark: gas.c:2:3: 26 gas for 2 instructions, hinted: load_ind_u8, branch_

; YAML:      Pass: {{ *}}pvm-gas
; YAML-NEXT: Name: {{ *}}Function
; YAML:        - Blocks: {{ *}}'3'
; YAML:        - Instructions: {{ *}}'6'
; YAML:        - Gas: {{ *}}'5{{[0-9]}}'
define i64 @checked(ptr %p, i64 %n) !dbg !3 {
  %a = load i8, ptr %p, !dbg !5
  %c = icmp ugt i8 %a, 99, !dbg !5
  br i1 %c, label %bad, label %good, !dbg !5
bad:
  call void @llvm.trap()
  unreachable
good:
  %x = mul i64 %n, %n
  %y = mul i64 %x, %n
  ret i64 %y
}

;; A call ends a block.
; CHECK-LABEL: calls:
; CHECK:         # {{[0-9]+}} gas for 3 instructions:
; CHECK:         load_imm_jump
; CHECK:       .Lret{{[0-9]+}}:
; CHECK-NEXT:    # {{[0-9]+}} gas for 4 instructions: load_ind_u64, jump_ind (data)
; CHECK-NOT:     gas for
; CHECK:         jump_ind
define i64 @calls(i64 %n) {
  call void @other()
  ret i64 7
}
declare void @other()

;; Of a long chain the end is shown: eight instructions. A load takes 25.
; CHECK-LABEL: long_chain:
; CHECK:         # 250 gas for 11 instructions: ...{{(, load_ind_u64 \(data\)){8}$}}
define ptr @long_chain(ptr %p) {
  %1 = load ptr, ptr %p
  %2 = load ptr, ptr %1
  %3 = load ptr, ptr %2
  %4 = load ptr, ptr %3
  %5 = load ptr, ptr %4
  %6 = load ptr, ptr %5
  %7 = load ptr, ptr %6
  %8 = load ptr, ptr %7
  %9 = load ptr, ptr %8
  %10 = load ptr, ptr %9
  ret ptr %10
}

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2}
!0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, emissionKind: LineTablesOnly)
!1 = !DIFile(filename: "gas.c", directory: "")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = distinct !DISubprogram(name: "checked", file: !1, line: 1, scopeLine: 1, type: !4, unit: !0)
!4 = !DISubroutineType(types: !{})
!5 = !DILocation(line: 2, column: 3, scope: !3)
