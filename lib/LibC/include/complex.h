// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// newlib's header with what C11 adds to it: numbers made of their parts, which
// `real + imaginary * I` is not if a part is infinite, not a number, or -0.

#ifndef _PVM_COMPLEX_H
#define _PVM_COMPLEX_H

#include <_newlib_complex.h>

#define CMPLX(real, imaginary)                                                 \
  __builtin_complex((double)(real), (double)(imaginary))
#define CMPLXF(real, imaginary)                                                \
  __builtin_complex((float)(real), (float)(imaginary))
#define CMPLXL(real, imaginary)                                                \
  __builtin_complex((long double)(real), (long double)(imaginary))

#endif
