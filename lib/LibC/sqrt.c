// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The square root under the names by which newlib's other functions call it: it
// is the run-time library's.

#include <math.h>

double __ieee754_sqrt(double value);
double __ieee754_sqrt(double value) { return sqrt(value); }

float __ieee754_sqrtf(float value);
float __ieee754_sqrtf(float value) { return sqrtf(value); }
