; What is left to plans: blocks with calls, in which values are in saved registers or in
; memory, and blocks in which fewer than four values come back.
;
; RUN: llc -mtriple=pvm < %s -o %t.on
; RUN: llc -mtriple=pvm < %s -pvm-enable-farthest-use=false -o %t.off
; RUN: cmp %t.on %t.off
; RUN: FileCheck %s < %t.on

declare i64 @g(i64)

; CHECK-LABEL: around_call:
; CHECK:         Folded Reload
define i64 @around_call(ptr %p, i64 %x) {
  %p0 = getelementptr i64, ptr %p, i64 0
  %v0 = load volatile i64, ptr %p0
  %p1 = getelementptr i64, ptr %p, i64 1
  %v1 = load volatile i64, ptr %p1
  %p2 = getelementptr i64, ptr %p, i64 2
  %v2 = load volatile i64, ptr %p2
  %p3 = getelementptr i64, ptr %p, i64 3
  %v3 = load volatile i64, ptr %p3
  %p4 = getelementptr i64, ptr %p, i64 4
  %v4 = load volatile i64, ptr %p4
  %p5 = getelementptr i64, ptr %p, i64 5
  %v5 = load volatile i64, ptr %p5
  %p6 = getelementptr i64, ptr %p, i64 6
  %v6 = load volatile i64, ptr %p6
  %p7 = getelementptr i64, ptr %p, i64 7
  %v7 = load volatile i64, ptr %p7
  %p8 = getelementptr i64, ptr %p, i64 8
  %v8 = load volatile i64, ptr %p8
  %p9 = getelementptr i64, ptr %p, i64 9
  %v9 = load volatile i64, ptr %p9
  %p10 = getelementptr i64, ptr %p, i64 10
  %v10 = load volatile i64, ptr %p10
  %p11 = getelementptr i64, ptr %p, i64 11
  %v11 = load volatile i64, ptr %p11
  %p12 = getelementptr i64, ptr %p, i64 12
  %v12 = load volatile i64, ptr %p12
  %p13 = getelementptr i64, ptr %p, i64 13
  %v13 = load volatile i64, ptr %p13
  %p14 = getelementptr i64, ptr %p, i64 14
  %v14 = load volatile i64, ptr %p14
  %p15 = getelementptr i64, ptr %p, i64 15
  %v15 = load volatile i64, ptr %p15
  %p16 = getelementptr i64, ptr %p, i64 16
  %v16 = load volatile i64, ptr %p16
  %p17 = getelementptr i64, ptr %p, i64 17
  %v17 = load volatile i64, ptr %p17
  %s0 = xor i64 %x, %v0
  %t0 = mul i64 %s0, %s0
  %s1 = xor i64 %t0, %v1
  %t1 = mul i64 %s1, %s1
  %s2 = xor i64 %t1, %v2
  %t2 = mul i64 %s2, %s2
  %s3 = xor i64 %t2, %v3
  %t3 = mul i64 %s3, %s3
  %s4 = xor i64 %t3, %v4
  %t4 = mul i64 %s4, %s4
  %s5 = xor i64 %t4, %v5
  %t5 = mul i64 %s5, %s5
  %s6 = xor i64 %t5, %v6
  %t6 = mul i64 %s6, %s6
  %s7 = xor i64 %t6, %v7
  %t7 = mul i64 %s7, %s7
  %s8 = xor i64 %t7, %v8
  %t8 = mul i64 %s8, %s8
  %s9 = xor i64 %t8, %v9
  %t9 = mul i64 %s9, %s9
  %s10 = xor i64 %t9, %v10
  %t10 = mul i64 %s10, %s10
  %s11 = xor i64 %t10, %v11
  %t11 = mul i64 %s11, %s11
  %s12 = xor i64 %t11, %v12
  %t12 = mul i64 %s12, %s12
  %s13 = xor i64 %t12, %v13
  %t13 = mul i64 %s13, %s13
  %s14 = xor i64 %t13, %v14
  %t14 = mul i64 %s14, %s14
  %s15 = xor i64 %t14, %v15
  %t15 = mul i64 %s15, %s15
  %s16 = xor i64 %t15, %v16
  %t16 = mul i64 %s16, %s16
  %s17 = xor i64 %t16, %v17
  %t17 = mul i64 %s17, %s17
  %c0 = call i64 @g(i64 %t17)
  %s18 = xor i64 %c0, %v0
  %t18 = mul i64 %s18, %s18
  %s19 = xor i64 %t18, %v1
  %t19 = mul i64 %s19, %s19
  %s20 = xor i64 %t19, %v2
  %t20 = mul i64 %s20, %s20
  %s21 = xor i64 %t20, %v3
  %t21 = mul i64 %s21, %s21
  %s22 = xor i64 %t21, %v4
  %t22 = mul i64 %s22, %s22
  %s23 = xor i64 %t22, %v5
  %t23 = mul i64 %s23, %s23
  %s24 = xor i64 %t23, %v6
  %t24 = mul i64 %s24, %s24
  %s25 = xor i64 %t24, %v7
  %t25 = mul i64 %s25, %s25
  %s26 = xor i64 %t25, %v8
  %t26 = mul i64 %s26, %s26
  %s27 = xor i64 %t26, %v9
  %t27 = mul i64 %s27, %s27
  %s28 = xor i64 %t27, %v10
  %t28 = mul i64 %s28, %s28
  %s29 = xor i64 %t28, %v11
  %t29 = mul i64 %s29, %s29
  %s30 = xor i64 %t29, %v12
  %t30 = mul i64 %s30, %s30
  %s31 = xor i64 %t30, %v13
  %t31 = mul i64 %s31, %s31
  %s32 = xor i64 %t31, %v14
  %t32 = mul i64 %s32, %s32
  %s33 = xor i64 %t32, %v15
  %t33 = mul i64 %s33, %s33
  %s34 = xor i64 %t33, %v16
  %t34 = mul i64 %s34, %s34
  %s35 = xor i64 %t34, %v17
  %t35 = mul i64 %s35, %s35
  ret i64 %t35
}

; CHECK-LABEL: few:
; CHECK:         Folded Reload
define i64 @few(ptr %p, i64 %x) {
  %p0 = getelementptr i64, ptr %p, i64 0
  %v0 = load volatile i64, ptr %p0
  %p1 = getelementptr i64, ptr %p, i64 1
  %v1 = load volatile i64, ptr %p1
  %p2 = getelementptr i64, ptr %p, i64 2
  %v2 = load volatile i64, ptr %p2
  %p3 = getelementptr i64, ptr %p, i64 3
  %v3 = load volatile i64, ptr %p3
  %p4 = getelementptr i64, ptr %p, i64 4
  %v4 = load volatile i64, ptr %p4
  %p5 = getelementptr i64, ptr %p, i64 5
  %v5 = load volatile i64, ptr %p5
  %p6 = getelementptr i64, ptr %p, i64 6
  %v6 = load volatile i64, ptr %p6
  %p7 = getelementptr i64, ptr %p, i64 7
  %v7 = load volatile i64, ptr %p7
  %p8 = getelementptr i64, ptr %p, i64 8
  %v8 = load volatile i64, ptr %p8
  %p9 = getelementptr i64, ptr %p, i64 9
  %v9 = load volatile i64, ptr %p9
  %p10 = getelementptr i64, ptr %p, i64 10
  %v10 = load volatile i64, ptr %p10
  %p11 = getelementptr i64, ptr %p, i64 11
  %v11 = load volatile i64, ptr %p11
  %s0 = xor i64 %x, %v0
  %t0 = mul i64 %s0, %s0
  %s1 = xor i64 %t0, %v1
  %t1 = mul i64 %s1, %s1
  %s2 = xor i64 %t1, %v2
  %t2 = mul i64 %s2, %s2
  %s3 = xor i64 %t2, %v3
  %t3 = mul i64 %s3, %s3
  %s4 = xor i64 %t3, %v4
  %t4 = mul i64 %s4, %s4
  %s5 = xor i64 %t4, %v5
  %t5 = mul i64 %s5, %s5
  %s6 = xor i64 %t5, %v6
  %t6 = mul i64 %s6, %s6
  %s7 = xor i64 %t6, %v7
  %t7 = mul i64 %s7, %s7
  %s8 = xor i64 %t7, %v8
  %t8 = mul i64 %s8, %s8
  %s9 = xor i64 %t8, %v9
  %t9 = mul i64 %s9, %s9
  %s10 = xor i64 %t9, %v10
  %t10 = mul i64 %s10, %s10
  %s11 = xor i64 %t10, %v11
  %t11 = mul i64 %s11, %s11
  %s12 = xor i64 %t11, %v0
  %t12 = mul i64 %s12, %s12
  %s13 = xor i64 %t12, %v1
  %t13 = mul i64 %s13, %s13
  %s14 = xor i64 %t13, %v2
  %t14 = mul i64 %s14, %s14
  %s15 = xor i64 %t14, %v3
  %t15 = mul i64 %s15, %s15
  %s16 = xor i64 %t15, %v4
  %t16 = mul i64 %s16, %s16
  %s17 = xor i64 %t16, %v5
  %t17 = mul i64 %s17, %s17
  %s18 = xor i64 %t17, %v6
  %t18 = mul i64 %s18, %s18
  %s19 = xor i64 %t18, %v7
  %t19 = mul i64 %s19, %s19
  %s20 = xor i64 %t19, %v8
  %t20 = mul i64 %s20, %s20
  %s21 = xor i64 %t20, %v9
  %t21 = mul i64 %s21, %s21
  %s22 = xor i64 %t21, %v10
  %t22 = mul i64 %s22, %s22
  %s23 = xor i64 %t22, %v11
  %t23 = mul i64 %s23, %s23
  ret i64 %t23
}
