; Floating point is calls of the routines every soft-float library has; what only moves
; bits is done in registers.
;
; RUN: llc -mtriple=pvm -pvm-enable-mask-constants=false < %s | FileCheck %s

; CHECK-LABEL: add_float:
; CHECK: load_imm_jump ra, {{.*}}, __addsf3
define float @add_float(float %a, float %b) nounwind {
  %r = fadd float %a, %b
  ret float %r
}

; CHECK-LABEL: sub_float:
; CHECK: load_imm_jump ra, {{.*}}, __subsf3
define float @sub_float(float %a, float %b) nounwind {
  %r = fsub float %a, %b
  ret float %r
}

; CHECK-LABEL: mul_float:
; CHECK: load_imm_jump ra, {{.*}}, __mulsf3
define float @mul_float(float %a, float %b) nounwind {
  %r = fmul float %a, %b
  ret float %r
}

; CHECK-LABEL: div_float:
; CHECK: load_imm_jump ra, {{.*}}, __divsf3
define float @div_float(float %a, float %b) nounwind {
  %r = fdiv float %a, %b
  ret float %r
}

; CHECK-LABEL: lt_float:
; CHECK: load_imm_jump ra, {{.*}}, __ltsf2
define i1 @lt_float(float %a, float %b) nounwind {
  %r = fcmp olt float %a, %b
  ret i1 %r
}

; CHECK-LABEL: unordered_float:
; CHECK: load_imm_jump ra, {{.*}}, __unordsf2
define i1 @unordered_float(float %a, float %b) nounwind {
  %r = fcmp uno float %a, %b
  ret i1 %r
}

; CHECK-LABEL: to_i64_float:
; CHECK: load_imm_jump ra, {{.*}}, __fixsfdi
define i64 @to_i64_float(float %a) nounwind {
  %r = fptosi float %a to i64
  ret i64 %r
}

; CHECK-LABEL: to_u128_float:
; CHECK: load_imm_jump ra, {{.*}}, __fixunssfti
define i128 @to_u128_float(float %a) nounwind {
  %r = fptoui float %a to i128
  ret i128 %r
}

; CHECK-LABEL: from_u64_float:
; CHECK: load_imm_jump ra, {{.*}}, __floatundisf
define float @from_u64_float(i64 %a) nounwind {
  %r = uitofp i64 %a to float
  ret float %r
}

; CHECK-LABEL: add_double:
; CHECK: load_imm_jump ra, {{.*}}, __adddf3
define double @add_double(double %a, double %b) nounwind {
  %r = fadd double %a, %b
  ret double %r
}

; CHECK-LABEL: sub_double:
; CHECK: load_imm_jump ra, {{.*}}, __subdf3
define double @sub_double(double %a, double %b) nounwind {
  %r = fsub double %a, %b
  ret double %r
}

; CHECK-LABEL: mul_double:
; CHECK: load_imm_jump ra, {{.*}}, __muldf3
define double @mul_double(double %a, double %b) nounwind {
  %r = fmul double %a, %b
  ret double %r
}

; CHECK-LABEL: div_double:
; CHECK: load_imm_jump ra, {{.*}}, __divdf3
define double @div_double(double %a, double %b) nounwind {
  %r = fdiv double %a, %b
  ret double %r
}

; CHECK-LABEL: lt_double:
; CHECK: load_imm_jump ra, {{.*}}, __ltdf2
define i1 @lt_double(double %a, double %b) nounwind {
  %r = fcmp olt double %a, %b
  ret i1 %r
}

; CHECK-LABEL: unordered_double:
; CHECK: load_imm_jump ra, {{.*}}, __unorddf2
define i1 @unordered_double(double %a, double %b) nounwind {
  %r = fcmp uno double %a, %b
  ret i1 %r
}

; CHECK-LABEL: to_i64_double:
; CHECK: load_imm_jump ra, {{.*}}, __fixdfdi
define i64 @to_i64_double(double %a) nounwind {
  %r = fptosi double %a to i64
  ret i64 %r
}

; CHECK-LABEL: to_u128_double:
; CHECK: load_imm_jump ra, {{.*}}, __fixunsdfti
define i128 @to_u128_double(double %a) nounwind {
  %r = fptoui double %a to i128
  ret i128 %r
}

; CHECK-LABEL: from_u64_double:
; CHECK: load_imm_jump ra, {{.*}}, __floatundidf
define double @from_u64_double(i64 %a) nounwind {
  %r = uitofp i64 %a to double
  ret double %r
}

; CHECK-LABEL: add_fp128:
; CHECK: load_imm_jump ra, {{.*}}, __addtf3
define fp128 @add_fp128(fp128 %a, fp128 %b) nounwind {
  %r = fadd fp128 %a, %b
  ret fp128 %r
}

; CHECK-LABEL: sub_fp128:
; CHECK: load_imm_jump ra, {{.*}}, __subtf3
define fp128 @sub_fp128(fp128 %a, fp128 %b) nounwind {
  %r = fsub fp128 %a, %b
  ret fp128 %r
}

; CHECK-LABEL: mul_fp128:
; CHECK: load_imm_jump ra, {{.*}}, __multf3
define fp128 @mul_fp128(fp128 %a, fp128 %b) nounwind {
  %r = fmul fp128 %a, %b
  ret fp128 %r
}

; CHECK-LABEL: div_fp128:
; CHECK: load_imm_jump ra, {{.*}}, __divtf3
define fp128 @div_fp128(fp128 %a, fp128 %b) nounwind {
  %r = fdiv fp128 %a, %b
  ret fp128 %r
}

; CHECK-LABEL: lt_fp128:
; CHECK: load_imm_jump ra, {{.*}}, __lttf2
define i1 @lt_fp128(fp128 %a, fp128 %b) nounwind {
  %r = fcmp olt fp128 %a, %b
  ret i1 %r
}

; CHECK-LABEL: unordered_fp128:
; CHECK: load_imm_jump ra, {{.*}}, __unordtf2
define i1 @unordered_fp128(fp128 %a, fp128 %b) nounwind {
  %r = fcmp uno fp128 %a, %b
  ret i1 %r
}

; CHECK-LABEL: to_i64_fp128:
; CHECK: load_imm_jump ra, {{.*}}, __fixtfdi
define i64 @to_i64_fp128(fp128 %a) nounwind {
  %r = fptosi fp128 %a to i64
  ret i64 %r
}

; CHECK-LABEL: to_u128_fp128:
; CHECK: load_imm_jump ra, {{.*}}, __fixunstfti
define i128 @to_u128_fp128(fp128 %a) nounwind {
  %r = fptoui fp128 %a to i128
  ret i128 %r
}

; CHECK-LABEL: from_u64_fp128:
; CHECK: load_imm_jump ra, {{.*}}, __floatunditf
define fp128 @from_u64_fp128(i64 %a) nounwind {
  %r = uitofp i64 %a to fp128
  ret fp128 %r
}

; CHECK-LABEL: float_to_double:
; CHECK: load_imm_jump ra, {{.*}}, __extendsfdf2
define double @float_to_double(float %a) nounwind {
  %r = fpext float %a to double
  ret double %r
}

; CHECK-LABEL: double_to_float:
; CHECK: load_imm_jump ra, {{.*}}, __truncdfsf2
define float @double_to_float(double %a) nounwind {
  %r = fptrunc double %a to float
  ret float %r
}

; CHECK-LABEL: double_to_fp128:
; CHECK: load_imm_jump ra, {{.*}}, __extenddftf2
define fp128 @double_to_fp128(double %a) nounwind {
  %r = fpext double %a to fp128
  ret fp128 %r
}

; CHECK-LABEL: fp128_to_float:
; CHECK: load_imm_jump ra, {{.*}}, __trunctfsf2
define float @fp128_to_float(fp128 %a) nounwind {
  %r = fptrunc fp128 %a to float
  ret float %r
}

;; Half precision is computed in single.
; CHECK-LABEL: add_half:
; CHECK: load_imm_jump ra, {{.*}}, __extendhfsf2
; CHECK: load_imm_jump ra, {{.*}}, __extendhfsf2
; CHECK: load_imm_jump ra, {{.*}}, __addsf3
; CHECK: load_imm_jump ra, {{.*}}, __truncsfhf2
define half @add_half(half %a, half %b) nounwind {
  %r = fadd half %a, %b
  ret half %r
}

; CHECK-LABEL: fma_double:
; CHECK: load_imm_jump ra, {{.*}}, fma
define double @fma_double(double %a, double %b, double %c) nounwind {
  %r = call double @llvm.fma.f64(double %a, double %b, double %c)
  ret double %r
}

; CHECK-LABEL: sqrt_float:
; CHECK: load_imm_jump ra, {{.*}}, sqrtf
define float @sqrt_float(float %a) nounwind {
  %r = call float @llvm.sqrt.f32(float %a)
  ret float %r
}

;; Bits.
; CHECK-LABEL: negate:
; CHECK: load_imm_64 [[M:[a-z0-9]+]], -9223372036854775808
; CHECK-NEXT: xor a0, a0, [[M]]
; CHECK-NEXT: jump_ind
define double @negate(double %a) nounwind {
  %r = fneg double %a
  ret double %r
}

; CHECK-LABEL: absolute:
; CHECK: shlo_l_imm_64 [[S:[a-z0-9]+]], a0, 1
; CHECK-NEXT: shlo_r_imm_64 a0, [[S]], 1
; CHECK-NEXT: jump_ind
define double @absolute(double %a) nounwind {
  %r = call double @llvm.fabs.f64(double %a)
  ret double %r
}

; CHECK-LABEL: one:
; CHECK: load_imm_64 a0, 4607182418800017408
define double @one() nounwind {
  ret double 1.0
}

; CHECK-LABEL: load_store:
; CHECK: load_ind_u64 [[V:[a-z0-9]+]], [a1]
; CHECK-NEXT: store_ind_u64 [[V]], [a0]
define void @load_store(ptr %p, ptr %q) nounwind {
  %v = load double, ptr %q
  store double %v, ptr %p
  ret void
}
