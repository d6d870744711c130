; Objects pass through the stock binary tools.
;
; RUN: llc -mtriple=pvm -filetype=obj < %s -o %t.o
; RUN: rm -f %t.a
; RUN: llvm-ar rcs %t.a %t.o
; RUN: llvm-nm %t.a | FileCheck %s --check-prefix=NM
; RUN: llvm-size %t.o | FileCheck %s --check-prefix=SIZE
; RUN: llvm-objcopy --rename-section .text=.text.renamed %t.o %t.renamed.o
; RUN: llvm-readelf -S %t.renamed.o | FileCheck %s --check-prefix=OBJCOPY
; RUN: llvm-strip --strip-debug %t.o -o %t.stripped.o
; RUN: llvm-objdump -d %t.stripped.o | FileCheck %s --check-prefix=OBJDUMP
;
; NM-DAG: U extern
; NM-DAG: T f
; NM-DAG: D g
; SIZE: text data bss
; SIZE-NEXT: {{[1-9][0-9]*}} 8 0
; OBJCOPY: .text.renamed
; OBJDUMP: <f>:
; OBJDUMP: jump {{.*}}

@g = global i64 1
declare i64 @extern(i64)
define i64 @f() {
  %v = load i64, ptr @g
  %r = tail call i64 @extern(i64 %v)
  ret i64 %r
}
