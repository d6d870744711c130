; RUN: llc -mtriple=pvm -pass-remarks-analysis=pvm-leaf < %s -o /dev/null 2>&1 \
; RUN:   | FileCheck %s
; RUN: llc -mtriple=pvm < %s -o /dev/null 2>&1 | count 0

;; The facts as remarks, at the lines of the source they are about.

declare void @unknown()

; CHECK:      remark: leaf.c:2:0: 'leaf' is a leaf: frame of 0 bytes, saves nothing, no stack check; callers lose a0
; CHECK-NEXT: remark: leaf.c:3:0: 'caller' is not a leaf: frame of 8 bytes, saves ra, no stack check; callers lose t0, t1, t2, s0, s1, a0, a1
; CHECK-NEXT: remark: leaf.c:4:3: call of 'unknown' clobbers ra, t0, t1, t2, s0, s1, a0, a1
; CHECK-NEXT: remark: leaf.c:6:0: 'big_frame' is not a leaf: frame of 131080 bytes, saves ra, probes the stack; callers lose t0, t1, t2, s0, s1, a0, a1
; CHECK-NEXT: remark: leaf.c:7:3: call of an address clobbers ra, t0, t1, t2, s0, s1, a0, a1
; CHECK-NEXT: remark: leaf.c:8:0: 'red_zone' is a leaf: frame of 64 bytes in the red zone, saves nothing, no stack check;
; CHECK-NOT:  remark

define i64 @leaf(i64 %a) !dbg !4 {
  %r = add i64 %a, 1
  ret i64 %r
}

define void @caller() !dbg !5 {
  call void @unknown(), !dbg !6
  ret void
}

define void @big_frame(ptr %f) !dbg !7 {
  %buffer = alloca [131072 x i8]
  call void %f(ptr %buffer), !dbg !8
  ret void
}

define i8 @red_zone(i64 %i) !dbg !9 {
  %buffer = alloca [64 x i8]
  call void @llvm.memset(ptr %buffer, i8 1, i64 64, i1 true)
  %p = getelementptr i8, ptr %buffer, i64 %i
  %v = load volatile i8, ptr %p
  ret i8 %v
}

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2}
!0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, emissionKind: LineTablesOnly)
!1 = !DIFile(filename: "leaf.c", directory: "")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !DISubroutineType(types: !{})
!4 = distinct !DISubprogram(name: "leaf", file: !1, line: 2, scopeLine: 2, type: !3, unit: !0)
!5 = distinct !DISubprogram(name: "caller", file: !1, line: 3, scopeLine: 3, type: !3, unit: !0)
!6 = !DILocation(line: 4, column: 3, scope: !5)
!7 = distinct !DISubprogram(name: "big_frame", file: !1, line: 6, scopeLine: 6, type: !3, unit: !0)
!8 = !DILocation(line: 7, column: 3, scope: !7)
!9 = distinct !DISubprogram(name: "red_zone", file: !1, line: 8, scopeLine: 8, type: !3, unit: !0)
