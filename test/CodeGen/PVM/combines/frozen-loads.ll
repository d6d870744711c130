; A load extends what it loads even if that is frozen before it is extended.
;
; RUN: llc -march=pvm < %s | FileCheck %s
; RUN: llc -march=pvm -pvm-enable-frozen-loads=0 < %s | FileCheck %s --check-prefix=OFF
; RUN: llc -mtriple=pvm -pass-remarks=pvm-isel -o /dev/null < %s 2>&1 \
; RUN:   | FileCheck %s --check-prefix=REMARK --implicit-check-not="frozen value extended"

; REMARK-COUNT-4: remark: {{.*}}: frozen value extended by its load

; CHECK-LABEL: zext_i32:
; CHECK:         load_ind_u32 s1, [a0]
; CHECK-NEXT:    add_64 a0, s1, a1
; CHECK-NEXT:    jump_ind
; OFF-LABEL: zext_i32:
; OFF:           load_ind_i32
; OFF:           and
define i64 @zext_i32(ptr %p, i64 %b) {
  %value = load i32, ptr %p
  %frozen = freeze i32 %value
  %wide = zext i32 %frozen to i64
  %sum = add i64 %wide, %b
  ret i64 %sum
}

; CHECK-LABEL: sext_i8:
; CHECK:         load_ind_i8 s1, [a0]
; CHECK-NEXT:    add_64 a0, s1, a1
; CHECK-NEXT:    jump_ind
; OFF-LABEL: sext_i8:
; OFF:           load_ind_u8
; OFF-NEXT:      sign_extend_8
define i64 @sext_i8(ptr %p, i64 %b) {
  %value = load i8, ptr %p
  %frozen = freeze i8 %value
  %wide = sext i8 %frozen to i64
  %sum = add i64 %wide, %b
  ret i64 %sum
}

; What is known of the value is known still: no masks.
; CHECK-LABEL: parts:
; CHECK:         load_ind_u16
; CHECK-NOT:     and_imm
; CHECK-NOT:     zero_extend_16
; CHECK:         jump_ind
define i64 @parts(ptr %p, ptr %q) {
  %low = load i16, ptr %p
  %frozen.low = freeze i16 %low
  %wide.low = zext i16 %frozen.low to i64
  %high = load i16, ptr %q
  %frozen.high = freeze i16 %high
  %wide.high = zext i16 %frozen.high to i64
  %shifted = shl i64 %wide.high, 16
  %both = or i64 %shifted, %wide.low
  %mask = and i64 %both, 4294967295
  ret i64 %mask
}

; Others use what is loaded, or frozen, as it is.
; CHECK-LABEL: other_use:
; CHECK:         zero_extend_16
define i64 @other_use(ptr %p, ptr %q) {
  %value = load i16, ptr %p
  %frozen = freeze i16 %value
  %wide = zext i16 %frozen to i64
  %next = add i16 %frozen, 1
  store i16 %next, ptr %q
  ret i64 %wide
}

; CHECK-LABEL: volatile:
; CHECK:         zero_extend_16
define i64 @volatile(ptr %p) {
  %value = load volatile i16, ptr %p
  %frozen = freeze i16 %value
  %wide = zext i16 %frozen to i64
  ret i64 %wide
}
