// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Comparison. Each function answers with a number whose relation to 0 is that
// of the operands; for operands that have none, because one is a NaN, with a
// number for which the relation that the function is named after does not hold.

#include "format.h"

static inline bool is_nan(real_bits bits) {
  return (bits & ~SIGN_BIT) > INFINITY_BITS;
}

static inline int compare(real x, real y, int unordered) {
  const real_bits a = bits_of(x), b = bits_of(y);
  if (RARELY(is_nan(a) || is_nan(b)))
    return unordered;
  if (RARELY(((a | b) & ~SIGN_BIT) == 0))
    return 0;
  // Numbers are ordered as their bits are, the negative ones the other way.
  if ((a ^ b) & SIGN_BIT)
    return a & SIGN_BIT ? -1 : 1;
  if (a == b)
    return 0;
  return (a < b) != ((a & SIGN_BIT) != 0) ? -1 : 1;
}

int MODE(__cmp, 2)(real a, real b) { return compare(a, b, 1); }
int MODE(__eq, 2)(real a, real b) { return compare(a, b, 1); }
int MODE(__ne, 2)(real a, real b) { return compare(a, b, 1); }
int MODE(__lt, 2)(real a, real b) { return compare(a, b, 1); }
int MODE(__le, 2)(real a, real b) { return compare(a, b, 1); }
int MODE(__gt, 2)(real a, real b) { return compare(a, b, -1); }
int MODE(__ge, 2)(real a, real b) { return compare(a, b, -1); }

int MODE(__unord, 2)(real a, real b) {
  return is_nan(bits_of(a)) || is_nan(bits_of(b));
}
