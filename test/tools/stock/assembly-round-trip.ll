; What llc prints assembles to what llc writes directly.
;
; RUN: llc -mtriple=pvm -O2 < %s -o %t.s
; RUN: llvm-mc -triple=pvm -filetype=obj %t.s -o %t.from-asm.o
; RUN: llc -mtriple=pvm -O2 -filetype=obj < %s -o %t.o
; RUN: llvm-objdump -d -r %t.o | tail -n +4 > %t.direct
; RUN: llvm-objdump -d -r %t.from-asm.o | tail -n +4 > %t.indirect
; RUN: cmp %t.direct %t.indirect
; RUN: llvm-readelf -S -s %t.from-asm.o | FileCheck %s
;
; CHECK: .pvm.jumptable.dense LOPROC+0x5056 {{.*}} A
; CHECK: FUNC GLOBAL DEFAULT [<other: 0x80>] {{[0-9]+}} refine

@table = internal constant [4 x i32] [i32 1, i32 2, i32 3, i32 4]
@counter = global i64 5

declare i64 @extern(i64)

define { ptr, i64 } @refine(ptr %args, i64 %size) {
  %n = load i64, ptr @counter
  %r = call i64 @dense(i64 %n)
  store i64 %r, ptr @counter
  %result = insertvalue { ptr, i64 } { ptr @counter, i64 poison }, i64 %size, 1
  ret { ptr, i64 } %result
}

define internal i64 @dense(i64 %x) noinline {
  switch i64 %x, label %other [
    i64 0, label %a
    i64 1, label %b
    i64 2, label %c
    i64 3, label %a
    i64 4, label %b
  ]
a:
  %ra = call i64 @extern(i64 %x)
  ret i64 %ra
b:
  %p = getelementptr [4 x i32], ptr @table, i64 0, i64 %x
  %v = load i32, ptr %p
  %rb = zext i32 %v to i64
  ret i64 %rb
c:
  ret i64 12345678901234
other:
  ret i64 -1
}
