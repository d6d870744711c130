; Where a function is to be small, variables that lie together are reached from one
; register if it has enough accesses to them.
;
; RUN: llc -mtriple=pvm < %s | FileCheck %s
; RUN: llc -mtriple=pvm -pass-remarks=pvm-global-bases < %s 2>&1 \
; RUN:   >/dev/null | FileCheck %s --check-prefix=REMARK --implicit-check-not=remark
; RUN: llc -mtriple=pvm -pvm-enable-global-bases=false < %s \
; RUN:   | FileCheck %s --check-prefix=OFF

%struct.state = type { i64, i32, [200 x i8], i8, i8, i8, i8, i8 }
@state = external global %struct.state
@small1 = internal global i32 0
@small2 = internal global i32 0
@small3 = internal global i32 0
declare void @consume(ptr)

; REMARK: remark: {{.*}} 6 accesses to 'state' from one register: 14 bytes less
; REMARK: remark: {{.*}} 5 accesses to '_MergedGlobals' from one register: 12 bytes less

; Each form of access, and the address itself. What is accessed most has offset 0.
; CHECK-LABEL: accesses:
; CHECK:         load_imm [[BASE:[a-z0-9]+]], state+8
; CHECK:         store_imm_ind_u64 {{\[}}[[BASE]] - 8], 1
; CHECK-NEXT:    load_ind_i32 {{[a-z0-9]+}}, {{\[}}[[BASE]]]
; CHECK:         store_ind_u32 {{[a-z0-9]+}}, {{\[}}[[BASE]]]
; CHECK:         load_ind_i8 {{[a-z0-9]+}}, {{\[}}[[BASE]] + 4]
; CHECK:         store_ind_u8 {{[a-z0-9]+}}, {{\[}}[[BASE]] + 5]
; CHECK:         add_imm_32 a0, [[BASE]], 6
; OFF-LABEL:   accesses:
; OFF:           store_imm_u64 [state], 1
; OFF:           load_i32 {{[a-z0-9]+}}, [state+8]
define i64 @accesses(i64 %v) optsize {
  store i64 1, ptr @state
  %p = getelementptr i8, ptr @state, i64 8
  %a = load i32, ptr %p
  %b = add i32 %a, 3
  store volatile i32 %b, ptr %p
  %q = getelementptr i8, ptr @state, i64 12
  %c = load i8, ptr %q
  %d = sext i8 %c to i64
  %r = getelementptr i8, ptr @state, i64 13
  %t = trunc i64 %v to i8
  store i8 %t, ptr %r
  %s = getelementptr i8, ptr @state, i64 14
  call void @consume(ptr %s)
  ret i64 %d
}

; Further away than 127 bytes, each is on its own.
; CHECK-LABEL: far:
; CHECK:         load_u64 {{[a-z0-9]+}}, [state]
; CHECK:         store_u64 {{[a-z0-9]+}}, [state+128]
; CHECK:         store_u64 {{[a-z0-9]+}}, [state+256]
; CHECK:         store_u64 {{[a-z0-9]+}}, [state+384]
define void @far() optsize {
  %a = load i64, ptr @state
  store i64 %a, ptr getelementptr (i8, ptr @state, i64 128)
  store i64 %a, ptr getelementptr (i8, ptr @state, i64 256)
  store i64 %a, ptr getelementptr (i8, ptr @state, i64 384)
  ret void
}

; Too few accesses: the address may have to be loaded a second time.
; CHECK-LABEL: few:
; CHECK:         store_imm_u8 [state+213], 1
; CHECK:         store_imm_u8 [state+215], 2
; CHECK:         store_imm_u8 [state+217], 3
define void @few() optsize {
  store i8 1, ptr getelementptr (i8, ptr @state, i64 213)
  store i8 2, ptr getelementptr (i8, ptr @state, i64 215)
  store i8 3, ptr getelementptr (i8, ptr @state, i64 217)
  ret void
}

; An instruction more is no gain where bytes do not count.
; CHECK-LABEL: fast:
; CHECK-COUNT-4: store_imm_u8 [state+
; CHECK-NOT:     [state
; CHECK:         store_imm_u16 [state+
define void @fast() {
  store i8 1, ptr getelementptr (i8, ptr @state, i64 213)
  store i8 2, ptr getelementptr (i8, ptr @state, i64 215)
  store i8 3, ptr getelementptr (i8, ptr @state, i64 217)
  store i8 4, ptr getelementptr (i8, ptr @state, i64 219)
  store i16 5, ptr getelementptr (i8, ptr @state, i64 226)
  ret void
}

; Small variables that functions use together become one.
; CHECK-LABEL: merged:
; CHECK:         load_imm [[BASE:[a-z0-9]+]], .L_MergedGlobals
; CHECK-NEXT:    load_ind_i32 {{[a-z0-9]+}}, {{\[}}[[BASE]]]
; CHECK-NEXT:    load_ind_i32 {{[a-z0-9]+}}, {{\[}}[[BASE]] + 4]
; CHECK-NEXT:    load_ind_i32 {{[a-z0-9]+}}, {{\[}}[[BASE]] + 8]
define i32 @merged(i32 %v) minsize optsize {
  %a = load volatile i32, ptr @small1
  %b = load volatile i32, ptr @small2
  %c = load volatile i32, ptr @small3
  %s = add i32 %a, %b
  %t = add i32 %s, %c
  store volatile i32 %t, ptr @small2
  store volatile i32 %v, ptr @small1
  ret i32 %t
}
