;; With the operating system "jam" llc writes a program, the same that the linker makes
;; of the object and the runtime library.
;
; RUN: rm -rf %t && split-file %s %t && cd %t
; RUN: llc -mtriple=pvm-unknown-jam -filetype=obj copy.ll -o one.jam
; RUN: llc -mtriple=pvm -filetype=obj -function-sections -data-sections copy.ll -o copy.o
; RUN: pvm-ld copy.o %build_dir/lib/pvm/sysroot/lib/libpvmrt.a -o two.jam
; RUN: cmp one.jam two.jam
; RUN: pvm-run one.jam 010203 | FileCheck %s --check-prefix=RUN-COPY
; RUN-COPY: status: halt
; RUN-COPY: result: 010203

;; To standard output, and with a triple in the module.
; RUN: llc -filetype=obj copy.ll -mtriple=pvm-unknown-jam -o - | cmp - one.jam
; RUN: sed '1i target triple = "pvm-unknown-jam"' copy.ll > named.ll
; RUN: llc -filetype=obj named.ll -o - | cmp - one.jam

;; Another profile.
; RUN: llc -mtriple=pvm-unknown-jam -mcpu=gp080 -filetype=obj plain.ll -o gp080.jam
; RUN: pvm-dump --profile=gp080 --validate gp080.jam

;; Assembly is assembly.
; RUN: llc -mtriple=pvm-unknown-jam plain.ll -o - | FileCheck %s --check-prefix=ASM
; ASM: refine:

;; Errors of the linker are llc's: exit code 1 and no output.
; RUN: not llc -mtriple=pvm-unknown-jam -filetype=obj undefined.ll -o out.jam 2>&1 | FileCheck %s --check-prefix=UNDEFINED
; UNDEFINED:      error: undefined symbol: missing
; UNDEFINED-NEXT: >>> referenced by undefined.ll:(refine)
; RUN: not ls out.jam
; RUN: not llc -mtriple=pvm-unknown-jam -filetype=obj undefined.ll -o - 2> err | count 0
; RUN: not llc -mtriple=pvm-unknown-jam -filetype=obj library.ll -o out.jam 2>&1 | FileCheck %s --check-prefix=ENTRY
; ENTRY: error: no entry symbol is defined: refine, accumulate or is_authorized
; RUN: not ls out.jam

;; After an error of the compiler nothing is linked.
; RUN: not llc -mtriple=pvm-unknown-jam -filetype=obj assembly.ll -o out.jam 2>&1 | FileCheck %s --check-prefix=ASSEMBLY --implicit-check-not=error:
; ASSEMBLY: error: unrecognized instruction mnemonic
; RUN: not ls out.jam

;--- copy.ll
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
declare i64 @elsewhere()
define i64 @unused() {
  %r = call i64 @elsewhere()
  ret i64 %r
}
define { ptr, i64 } @refine(ptr %p, i64 %n) {
  %copy = alloca [64 x i8]
  call void @llvm.memcpy.p0.p0.i64(ptr %copy, ptr %p, i64 %n, i1 false)
  %r0 = insertvalue { ptr, i64 } poison, ptr %copy, 0
  %r1 = insertvalue { ptr, i64 } %r0, i64 %n, 1
  ret { ptr, i64 } %r1
}

;--- plain.ll
define void @refine() {
  ret void
}

;--- undefined.ll
declare i64 @missing(i64)
define void @refine() {
  call i64 @missing(i64 5)
  ret void
}

;--- library.ll
define void @f() {
  ret void
}

;--- assembly.ll
define void @refine() {
  call void asm sideeffect "frobnicate", ""()
  ret void
}
