// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Powers with an integer for exponent, by squaring.

#include "format.h"

real MODE(__powi, 2)(real base, int exponent) {
  unsigned remaining = exponent < 0 ? -(unsigned)exponent : (unsigned)exponent;
  real result = 1;
  for (;; base *= base) {
    if (remaining & 1)
      result *= base;
    remaining >>= 1;
    if (remaining == 0)
      return exponent < 0 ? 1 / result : result;
  }
}
