; RUN: split-file %s %t
; RUN: %utils/compare-wasm-module %t/fibonacci.ll %t/module.desc 00000000 01000000 14000000
; RUN: %utils/compare-wasm-module %t/factorial.ll %t/module.desc 00000000 0a000000 14000000
; RUN: %utils/compare-wasm-module %t/gcd.ll %t/module.desc 0000000000000000 \
; RUN:   d007000018030000 00e10700c8000000

;; Small programs that wasm-pvm's authors measure, in the IR that it makes of them;
;; docs/WasmModules.md compares what they cost.

;--- module.desc
memory 1
entry refine 0

;--- fibonacci.ll
declare i64 @__pvm_load_i32(i64)
declare void @__pvm_store_i32(i64, i64)
define i64 @wasm_func_0(i64 %args_ptr, i64 %args_len) {
entry:
  %n64 = call i64 @__pvm_load_i32(i64 %args_ptr)
  %n = trunc i64 %n64 to i32
  br label %loop_header
loop_header:
  %i = phi i32 [ 0, %entry ], [ %i2, %brif_cont ]
  %a = phi i32 [ 0, %entry ], [ %b, %brif_cont ]
  %b = phi i32 [ 1, %entry ], [ %t, %brif_cont ]
  %go = icmp ult i32 %i, %n
  br i1 %go, label %brif_cont, label %loop_merge
brif_cont:
  %t = add i32 %a, %b
  %i2 = add i32 %i, 1
  br label %loop_header
loop_merge:
  %r64 = zext i32 %a to i64
  call void @__pvm_store_i32(i64 0, i64 %r64)
  ret i64 17179869184
}

;--- factorial.ll
declare i64 @__pvm_load_i32(i64)
declare void @__pvm_store_i32(i64, i64)
define i64 @wasm_func_1(i64 %n64) noinline {
entry:
  %n = trunc i64 %n64 to i32
  %c = icmp ule i32 %n, 1
  br i1 %c, label %fn_return, label %rec
rec:
  %m = sub i32 %n, 1
  %m64 = zext i32 %m to i64
  %f64 = call i64 @wasm_func_1(i64 %m64)
  %f = trunc i64 %f64 to i32
  %p = mul i32 %f, %n
  %p64 = zext i32 %p to i64
  br label %fn_return
fn_return:
  %fn_result = phi i64 [ 1, %entry ], [ %p64, %rec ]
  ret i64 %fn_result
}
define i64 @wasm_func_0(i64 %args_ptr, i64 %args_len) {
entry:
  %n64 = call i64 @__pvm_load_i32(i64 %args_ptr)
  %r = call i64 @wasm_func_1(i64 %n64)
  call void @__pvm_store_i32(i64 0, i64 %r)
  ret i64 17179869184
}

;--- gcd.ll
declare i64 @__pvm_load_i32(i64)
declare void @__pvm_store_i32(i64, i64)
define i64 @wasm_func_0(i64 %args_ptr, i64 %args_len) {
entry:
  %x = call i64 @__pvm_load_i32(i64 %args_ptr)
  %p = add i64 %args_ptr, 4
  %y = call i64 @__pvm_load_i32(i64 %p)
  %x32 = trunc i64 %x to i32
  %y32 = trunc i64 %y to i32
  br label %loop_header
loop_header:
  %a = phi i32 [ %x32, %entry ], [ %b, %brif_cont ]
  %b = phi i32 [ %y32, %entry ], [ %r, %brif_cont ]
  %z = icmp eq i32 %b, 0
  br i1 %z, label %loop_merge, label %brif_cont
brif_cont:
  %r = urem i32 %a, %b
  br label %loop_header
loop_merge:
  %r64 = zext i32 %a to i64
  call void @__pvm_store_i32(i64 0, i64 %r64)
  ret i64 17179869184
}
