;; Every load and store is one instruction, whatever its address is made of.
; RUN: split-file %s %t
; RUN: llc -mtriple=pvm < %t/forms.ll | FileCheck %t/forms.ll
; RUN: %utils/compare-wasm-module %t/run.ll %t/run.desc \
; RUN:   0000000000000000 7f7f7f7f7f7f7f7f 8081828384858687 ff00ff00ff00ff00 \
; RUN:   ffffffffffffffff 0102030405060708 fefdfcfbfaf9f8f7 00000080ffffff7f

;--- forms.ll
declare i64 @__pvm_load_i8u(i64)
declare i64 @__pvm_load_i8u_64(i64)
declare i64 @__pvm_load_i8s(i64)
declare i64 @__pvm_load_i8s_64(i64)
declare i64 @__pvm_load_i16u(i64)
declare i64 @__pvm_load_i16u_64(i64)
declare i64 @__pvm_load_i16s(i64)
declare i64 @__pvm_load_i16s_64(i64)
declare i64 @__pvm_load_i32(i64)
declare i64 @__pvm_load_i32u_64(i64)
declare i64 @__pvm_load_i32s_64(i64)
declare i64 @__pvm_load_i64(i64)
declare void @__pvm_store_i8(i64, i64)
declare void @__pvm_store_i8_64(i64, i64)
declare void @__pvm_store_i16(i64, i64)
declare void @__pvm_store_i16_64(i64, i64)
declare void @__pvm_store_i32(i64, i64)
declare void @__pvm_store_i32_64(i64, i64)
declare void @__pvm_store_i64(i64, i64)

; CHECK-LABEL: load_i8u:
; CHECK:         load_ind_u8 a0, [a0 + __wasm_memory]
; CHECK-NEXT:    jump_ind ra, 0
define i64 @load_i8u(i64 %a) {
  %v = call i64 @__pvm_load_i8u(i64 %a)
  ret i64 %v
}

; CHECK-LABEL: load_i8u_64:
; CHECK:         load_ind_u8 a0, [a0 + __wasm_memory]
; CHECK-NEXT:    jump_ind ra, 0
define i64 @load_i8u_64(i64 %a) {
  %v = call i64 @__pvm_load_i8u_64(i64 %a)
  ret i64 %v
}

; CHECK-LABEL: load_i8s:
; CHECK:         load_ind_i8 a0, [a0 + __wasm_memory]
; CHECK-NEXT:    jump_ind ra, 0
define i64 @load_i8s(i64 %a) {
  %v = call i64 @__pvm_load_i8s(i64 %a)
  ret i64 %v
}

; CHECK-LABEL: load_i8s_64:
; CHECK:         load_ind_i8 a0, [a0 + __wasm_memory]
; CHECK-NEXT:    jump_ind ra, 0
define i64 @load_i8s_64(i64 %a) {
  %v = call i64 @__pvm_load_i8s_64(i64 %a)
  ret i64 %v
}

; CHECK-LABEL: load_i16u:
; CHECK:         load_ind_u16 a0, [a0 + __wasm_memory]
; CHECK-NEXT:    jump_ind ra, 0
define i64 @load_i16u(i64 %a) {
  %v = call i64 @__pvm_load_i16u(i64 %a)
  ret i64 %v
}

; CHECK-LABEL: load_i16u_64:
; CHECK:         load_ind_u16 a0, [a0 + __wasm_memory]
; CHECK-NEXT:    jump_ind ra, 0
define i64 @load_i16u_64(i64 %a) {
  %v = call i64 @__pvm_load_i16u_64(i64 %a)
  ret i64 %v
}

; CHECK-LABEL: load_i16s:
; CHECK:         load_ind_i16 a0, [a0 + __wasm_memory]
; CHECK-NEXT:    jump_ind ra, 0
define i64 @load_i16s(i64 %a) {
  %v = call i64 @__pvm_load_i16s(i64 %a)
  ret i64 %v
}

; CHECK-LABEL: load_i16s_64:
; CHECK:         load_ind_i16 a0, [a0 + __wasm_memory]
; CHECK-NEXT:    jump_ind ra, 0
define i64 @load_i16s_64(i64 %a) {
  %v = call i64 @__pvm_load_i16s_64(i64 %a)
  ret i64 %v
}

; CHECK-LABEL: load_i32:
; CHECK:         load_ind_u32 a0, [a0 + __wasm_memory]
; CHECK-NEXT:    jump_ind ra, 0
define i64 @load_i32(i64 %a) {
  %v = call i64 @__pvm_load_i32(i64 %a)
  ret i64 %v
}

; CHECK-LABEL: load_i32u_64:
; CHECK:         load_ind_u32 a0, [a0 + __wasm_memory]
; CHECK-NEXT:    jump_ind ra, 0
define i64 @load_i32u_64(i64 %a) {
  %v = call i64 @__pvm_load_i32u_64(i64 %a)
  ret i64 %v
}

; CHECK-LABEL: load_i32s_64:
; CHECK:         load_ind_i32 a0, [a0 + __wasm_memory]
; CHECK-NEXT:    jump_ind ra, 0
define i64 @load_i32s_64(i64 %a) {
  %v = call i64 @__pvm_load_i32s_64(i64 %a)
  ret i64 %v
}

; CHECK-LABEL: load_i64:
; CHECK:         load_ind_u64 a0, [a0 + __wasm_memory]
; CHECK-NEXT:    jump_ind ra, 0
define i64 @load_i64(i64 %a) {
  %v = call i64 @__pvm_load_i64(i64 %a)
  ret i64 %v
}

; CHECK-LABEL: store_i8:
; CHECK:         store_ind_u8 a1, [a0 + __wasm_memory]
; CHECK-NEXT:    jump_ind ra, 0
define void @store_i8(i64 %a, i64 %v) {
  call void @__pvm_store_i8(i64 %a, i64 %v)
  ret void
}

; CHECK-LABEL: store_i8_64:
; CHECK:         store_ind_u8 a1, [a0 + __wasm_memory]
; CHECK-NEXT:    jump_ind ra, 0
define void @store_i8_64(i64 %a, i64 %v) {
  call void @__pvm_store_i8_64(i64 %a, i64 %v)
  ret void
}

; CHECK-LABEL: store_i16:
; CHECK:         store_ind_u16 a1, [a0 + __wasm_memory]
; CHECK-NEXT:    jump_ind ra, 0
define void @store_i16(i64 %a, i64 %v) {
  call void @__pvm_store_i16(i64 %a, i64 %v)
  ret void
}

; CHECK-LABEL: store_i16_64:
; CHECK:         store_ind_u16 a1, [a0 + __wasm_memory]
; CHECK-NEXT:    jump_ind ra, 0
define void @store_i16_64(i64 %a, i64 %v) {
  call void @__pvm_store_i16_64(i64 %a, i64 %v)
  ret void
}

; CHECK-LABEL: store_i32:
; CHECK:         store_ind_u32 a1, [a0 + __wasm_memory]
; CHECK-NEXT:    jump_ind ra, 0
define void @store_i32(i64 %a, i64 %v) {
  call void @__pvm_store_i32(i64 %a, i64 %v)
  ret void
}

; CHECK-LABEL: store_i32_64:
; CHECK:         store_ind_u32 a1, [a0 + __wasm_memory]
; CHECK-NEXT:    jump_ind ra, 0
define void @store_i32_64(i64 %a, i64 %v) {
  call void @__pvm_store_i32_64(i64 %a, i64 %v)
  ret void
}

; CHECK-LABEL: store_i64:
; CHECK:         store_ind_u64 a1, [a0 + __wasm_memory]
; CHECK-NEXT:    jump_ind ra, 0
define void @store_i64(i64 %a, i64 %v) {
  call void @__pvm_store_i64(i64 %a, i64 %v)
  ret void
}

;; A constant offset joins the base; an i32 address needs no zero-extension.
; CHECK-LABEL: offset:
; CHECK:         load_ind_u64 a0, [a0 + __wasm_memory+24]
; CHECK-NEXT:    jump_ind ra, 0
define i64 @offset(i64 %a) {
  %b = add i64 %a, 24
  %v = call i64 @__pvm_load_i64(i64 %b)
  ret i64 %v
}

; CHECK-LABEL: constant_address:
; CHECK:         load_u16 a0, [__wasm_memory+1024]
; CHECK-NEXT:    store_imm_u8 [__wasm_memory+8], 7
; CHECK-NEXT:    jump_ind ra, 0
define i64 @constant_address() {
  %v = call i64 @__pvm_load_i16u(i64 1024)
  call void @__pvm_store_i8(i64 8, i64 7)
  ret i64 %v
}

; CHECK-LABEL: constant_value:
; CHECK:         store_imm_ind_u32 [a0 + __wasm_memory+4], -1
; CHECK-NEXT:    jump_ind ra, 0
define void @constant_value(i64 %a) {
  %b = add i64 %a, 4
  call void @__pvm_store_i32(i64 %b, i64 4294967295)
  ret void
}

;; Known accesses: the second load is the first's, the first store is dead.
; CHECK-LABEL: seen_through:
; CHECK:         load_ind_u32
; CHECK-NEXT:    shlo_l_imm_64
; CHECK-NEXT:    store_ind_u64
; CHECK-NEXT:    jump_ind ra, 0
define i64 @seen_through(i64 %a, i64 %b) {
  %1 = call i64 @__pvm_load_i32(i64 %a)
  %2 = call i64 @__pvm_load_i32(i64 %a)
  %3 = add i64 %1, %2
  call void @__pvm_store_i64(i64 %b, i64 %1)
  call void @__pvm_store_i64(i64 %b, i64 %3)
  ret i64 %3
}

;--- run.desc
memory 1
entry refine 0

;--- run.ll
declare i64 @__pvm_load_i8u(i64)
declare i64 @__pvm_load_i8u_64(i64)
declare i64 @__pvm_load_i8s(i64)
declare i64 @__pvm_load_i8s_64(i64)
declare i64 @__pvm_load_i16u(i64)
declare i64 @__pvm_load_i16u_64(i64)
declare i64 @__pvm_load_i16s(i64)
declare i64 @__pvm_load_i16s_64(i64)
declare i64 @__pvm_load_i32(i64)
declare i64 @__pvm_load_i32u_64(i64)
declare i64 @__pvm_load_i32s_64(i64)
declare i64 @__pvm_load_i64(i64)
declare void @__pvm_store_i8(i64, i64)
declare void @__pvm_store_i8_64(i64, i64)
declare void @__pvm_store_i16(i64, i64)
declare void @__pvm_store_i16_64(i64, i64)
declare void @__pvm_store_i32(i64, i64)
declare void @__pvm_store_i32_64(i64, i64)
declare void @__pvm_store_i64(i64, i64)

;; The argument bytes through every store, at odd addresses, and back through every
;; load.
define i64 @wasm_func_0(i64 %args, i64 %length) {
  %x = call i64 @__pvm_load_i64(i64 %args)
  call void @__pvm_store_i8(i64 1, i64 %x)
  call void @__pvm_store_i8_64(i64 10, i64 %x)
  call void @__pvm_store_i16(i64 19, i64 %x)
  call void @__pvm_store_i16_64(i64 28, i64 %x)
  call void @__pvm_store_i32(i64 37, i64 %x)
  call void @__pvm_store_i32_64(i64 46, i64 %x)
  call void @__pvm_store_i64(i64 55, i64 %x)
  %v200 = call i64 @__pvm_load_i8u(i64 1)
  call void @__pvm_store_i64(i64 200, i64 %v200)
  %v208 = call i64 @__pvm_load_i8u(i64 55)
  call void @__pvm_store_i64(i64 208, i64 %v208)
  %m216 = and i64 %x, 7
  %w216 = add i64 %args, %m216
  %b216 = sub i64 %w216, %m216
  %v216 = call i64 @__pvm_load_i8u(i64 %b216)
  call void @__pvm_store_i64(i64 216, i64 %v216)
  %v224 = call i64 @__pvm_load_i8u_64(i64 1)
  call void @__pvm_store_i64(i64 224, i64 %v224)
  %v232 = call i64 @__pvm_load_i8u_64(i64 55)
  call void @__pvm_store_i64(i64 232, i64 %v232)
  %m240 = and i64 %x, 7
  %w240 = add i64 %args, %m240
  %b240 = sub i64 %w240, %m240
  %v240 = call i64 @__pvm_load_i8u_64(i64 %b240)
  call void @__pvm_store_i64(i64 240, i64 %v240)
  %v248 = call i64 @__pvm_load_i8s(i64 1)
  call void @__pvm_store_i64(i64 248, i64 %v248)
  %v256 = call i64 @__pvm_load_i8s(i64 55)
  call void @__pvm_store_i64(i64 256, i64 %v256)
  %m264 = and i64 %x, 7
  %w264 = add i64 %args, %m264
  %b264 = sub i64 %w264, %m264
  %v264 = call i64 @__pvm_load_i8s(i64 %b264)
  call void @__pvm_store_i64(i64 264, i64 %v264)
  %v272 = call i64 @__pvm_load_i8s_64(i64 1)
  call void @__pvm_store_i64(i64 272, i64 %v272)
  %v280 = call i64 @__pvm_load_i8s_64(i64 55)
  call void @__pvm_store_i64(i64 280, i64 %v280)
  %m288 = and i64 %x, 7
  %w288 = add i64 %args, %m288
  %b288 = sub i64 %w288, %m288
  %v288 = call i64 @__pvm_load_i8s_64(i64 %b288)
  call void @__pvm_store_i64(i64 288, i64 %v288)
  %v296 = call i64 @__pvm_load_i16u(i64 1)
  call void @__pvm_store_i64(i64 296, i64 %v296)
  %v304 = call i64 @__pvm_load_i16u(i64 55)
  call void @__pvm_store_i64(i64 304, i64 %v304)
  %m312 = and i64 %x, 7
  %w312 = add i64 %args, %m312
  %b312 = sub i64 %w312, %m312
  %v312 = call i64 @__pvm_load_i16u(i64 %b312)
  call void @__pvm_store_i64(i64 312, i64 %v312)
  %v320 = call i64 @__pvm_load_i16u_64(i64 1)
  call void @__pvm_store_i64(i64 320, i64 %v320)
  %v328 = call i64 @__pvm_load_i16u_64(i64 55)
  call void @__pvm_store_i64(i64 328, i64 %v328)
  %m336 = and i64 %x, 7
  %w336 = add i64 %args, %m336
  %b336 = sub i64 %w336, %m336
  %v336 = call i64 @__pvm_load_i16u_64(i64 %b336)
  call void @__pvm_store_i64(i64 336, i64 %v336)
  %v344 = call i64 @__pvm_load_i16s(i64 1)
  call void @__pvm_store_i64(i64 344, i64 %v344)
  %v352 = call i64 @__pvm_load_i16s(i64 55)
  call void @__pvm_store_i64(i64 352, i64 %v352)
  %m360 = and i64 %x, 7
  %w360 = add i64 %args, %m360
  %b360 = sub i64 %w360, %m360
  %v360 = call i64 @__pvm_load_i16s(i64 %b360)
  call void @__pvm_store_i64(i64 360, i64 %v360)
  %v368 = call i64 @__pvm_load_i16s_64(i64 1)
  call void @__pvm_store_i64(i64 368, i64 %v368)
  %v376 = call i64 @__pvm_load_i16s_64(i64 55)
  call void @__pvm_store_i64(i64 376, i64 %v376)
  %m384 = and i64 %x, 7
  %w384 = add i64 %args, %m384
  %b384 = sub i64 %w384, %m384
  %v384 = call i64 @__pvm_load_i16s_64(i64 %b384)
  call void @__pvm_store_i64(i64 384, i64 %v384)
  %v392 = call i64 @__pvm_load_i32(i64 1)
  call void @__pvm_store_i64(i64 392, i64 %v392)
  %v400 = call i64 @__pvm_load_i32(i64 55)
  call void @__pvm_store_i64(i64 400, i64 %v400)
  %m408 = and i64 %x, 7
  %w408 = add i64 %args, %m408
  %b408 = sub i64 %w408, %m408
  %v408 = call i64 @__pvm_load_i32(i64 %b408)
  call void @__pvm_store_i64(i64 408, i64 %v408)
  %v416 = call i64 @__pvm_load_i32u_64(i64 1)
  call void @__pvm_store_i64(i64 416, i64 %v416)
  %v424 = call i64 @__pvm_load_i32u_64(i64 55)
  call void @__pvm_store_i64(i64 424, i64 %v424)
  %m432 = and i64 %x, 7
  %w432 = add i64 %args, %m432
  %b432 = sub i64 %w432, %m432
  %v432 = call i64 @__pvm_load_i32u_64(i64 %b432)
  call void @__pvm_store_i64(i64 432, i64 %v432)
  %v440 = call i64 @__pvm_load_i32s_64(i64 1)
  call void @__pvm_store_i64(i64 440, i64 %v440)
  %v448 = call i64 @__pvm_load_i32s_64(i64 55)
  call void @__pvm_store_i64(i64 448, i64 %v448)
  %m456 = and i64 %x, 7
  %w456 = add i64 %args, %m456
  %b456 = sub i64 %w456, %m456
  %v456 = call i64 @__pvm_load_i32s_64(i64 %b456)
  call void @__pvm_store_i64(i64 456, i64 %v456)
  %v464 = call i64 @__pvm_load_i64(i64 1)
  call void @__pvm_store_i64(i64 464, i64 %v464)
  %v472 = call i64 @__pvm_load_i64(i64 55)
  call void @__pvm_store_i64(i64 472, i64 %v472)
  %m480 = and i64 %x, 7
  %w480 = add i64 %args, %m480
  %b480 = sub i64 %w480, %m480
  %v480 = call i64 @__pvm_load_i64(i64 %b480)
  call void @__pvm_store_i64(i64 480, i64 %v480)
  ret i64 2095944040448
}
