; -g changes no code, and the DWARF names the right lines.
;
; RUN: llc -mtriple=pvm -O2 -filetype=obj < %s -o %t.debug.o
; RUN: opt -strip-debug < %s | llc -mtriple=pvm -O2 -filetype=obj -o %t.plain.o
; RUN: llvm-objcopy -O binary -j .text %t.debug.o %t.debug.bin
; RUN: llvm-objcopy -O binary -j .text %t.plain.o %t.plain.bin
; RUN: cmp %t.debug.bin %t.plain.bin
; RUN: llvm-dwarfdump --debug-info %t.debug.o | FileCheck %s
;
; CHECK: DW_TAG_subprogram
; CHECK: DW_AT_name ("sum")
; CHECK: DW_TAG_formal_parameter
; CHECK: DW_AT_name ("n")

declare i64 @step(i64)

define i64 @sum(i64 %n) !dbg !4 {
entry:
    #dbg_value(i64 %n, !8, !DIExpression(), !10)
  br label %loop, !dbg !11
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %s = phi i64 [ 0, %entry ], [ %t, %loop ]
    #dbg_value(i64 %s, !9, !DIExpression(), !10)
  %v = call i64 @step(i64 %i), !dbg !11
  %t = add i64 %s, %v, !dbg !12
  %next = add i64 %i, 1, !dbg !11
  %more = icmp ult i64 %next, %n, !dbg !11
  br i1 %more, label %loop, label %done, !dbg !11
done:
  ret i64 %t, !dbg !13
}

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3}
!0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, producer: "test", isOptimized: true, emissionKind: FullDebug)
!1 = !DIFile(filename: "sum.c", directory: "/src")
!2 = !{i32 7, !"Dwarf Version", i32 5}
!3 = !{i32 2, !"Debug Info Version", i32 3}
!4 = distinct !DISubprogram(name: "sum", scope: !1, file: !1, line: 2, type: !5, scopeLine: 2, unit: !0, retainedNodes: !7)
!5 = !DISubroutineType(types: !{!6, !6})
!6 = !DIBasicType(name: "long", size: 64, encoding: DW_ATE_signed)
!7 = !{!8, !9}
!8 = !DILocalVariable(name: "n", arg: 1, scope: !4, file: !1, line: 2, type: !6)
!9 = !DILocalVariable(name: "s", scope: !4, file: !1, line: 3, type: !6)
!10 = !DILocation(line: 2, column: 15, scope: !4)
!11 = !DILocation(line: 4, column: 3, scope: !4)
!12 = !DILocation(line: 5, column: 7, scope: !4)
!13 = !DILocation(line: 6, column: 3, scope: !4)
