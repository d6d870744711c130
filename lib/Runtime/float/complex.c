// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Complex multiplication and division by C's annex G: where plain arithmetic
// ends in NaNs although an operand is infinite or the divisor is zero, the
// result is the infinity or zero that the operands stand for.

#include "format.h"

#if FLOAT_BITS == 32
typedef _Complex float complex_real;
#define COMPLEX_NAME(BEFORE) RUNTIME_NAME(BEFORE##sc3)
#else
typedef _Complex double complex_real;
#define COMPLEX_NAME(BEFORE) RUNTIME_NAME(BEFORE##dc3)
#endif

static inline real_bits magnitude_of(real value) {
  return bits_of(value) & ~SIGN_BIT;
}
static inline bool is_nan(real value) {
  return magnitude_of(value) > INFINITY_BITS;
}
static inline bool is_infinite(real value) {
  return magnitude_of(value) == INFINITY_BITS;
}
static inline real with_sign_of(real_bits magnitude, real sign) {
  return real_of(magnitude | (bits_of(sign) & SIGN_BIT));
}
// 1 for an infinity and 0 for what is finite, with its sign.
static inline real unit(real value) {
  return with_sign_of(is_infinite(value) ? bits_of(1) : 0, value);
}
static inline real zero_if_nan(real value) {
  return is_nan(value) ? with_sign_of(0, value) : value;
}

static inline complex_real make(real x, real y) {
  union {
    real parts[2];
    complex_real value;
  } u = {{x, y}};
  return u.value;
}

// value * 2^exponent
static real scale(real value, int exponent) {
  const real_bits magnitude = magnitude_of(value);
  if (magnitude == 0 || magnitude >= INFINITY_BITS)
    return value;
  int own;
  uint64_t significand = unpack(magnitude, &own);
  return round_and_pack(bits_of(value) & SIGN_BIT, own + exponent, significand);
}

complex_real COMPLEX_NAME(__mul)(real a, real b, real c, real d) {
  const real ac = a * c, bd = b * d, ad = a * d, bc = b * c;
  const real x = ac - bd, y = ad + bc;
  if (!is_nan(x) || !is_nan(y))
    return make(x, y);

  bool recalculate = false;
  if (is_infinite(a) || is_infinite(b)) {
    a = unit(a), b = unit(b);
    c = zero_if_nan(c), d = zero_if_nan(d);
    recalculate = true;
  }
  if (is_infinite(c) || is_infinite(d)) {
    c = unit(c), d = unit(d);
    a = zero_if_nan(a), b = zero_if_nan(b);
    recalculate = true;
  }
  if (!recalculate && (is_infinite(ac) || is_infinite(bd) || is_infinite(ad) ||
                       is_infinite(bc))) {
    a = zero_if_nan(a), b = zero_if_nan(b);
    c = zero_if_nan(c), d = zero_if_nan(d);
    recalculate = true;
  }
  if (!recalculate)
    return make(x, y);
  const real infinity = real_of(INFINITY_BITS);
  return make(infinity * (a * c - b * d), infinity * (a * d + b * c));
}

complex_real COMPLEX_NAME(__div)(real a, real b, real c, real d) {
  // The divisor is brought near 1, so that its square is in range.
  const real_bits larger =
      magnitude_of(c) > magnitude_of(d) ? magnitude_of(c) : magnitude_of(d);
  int exponent = 0;
  if (larger != 0 && larger < INFINITY_BITS) {
    (void)unpack(larger, &exponent);
    exponent -= BIAS;
    c = scale(c, -exponent);
    d = scale(d, -exponent);
  }
  const real square = c * c + d * d;
  const real x = scale((a * c + b * d) / square, -exponent);
  const real y = scale((b * c - a * d) / square, -exponent);
  if (!is_nan(x) || !is_nan(y))
    return make(x, y);

  const real infinity = real_of(INFINITY_BITS);
  if (magnitude_of(square) == 0 && (!is_nan(a) || !is_nan(b)))
    return make(with_sign_of(INFINITY_BITS, c) * a,
                with_sign_of(INFINITY_BITS, c) * b);
  if ((is_infinite(a) || is_infinite(b)) && magnitude_of(c) < INFINITY_BITS &&
      magnitude_of(d) < INFINITY_BITS) {
    a = unit(a), b = unit(b);
    return make(infinity * (a * c + b * d), infinity * (b * c - a * d));
  }
  if ((is_infinite(c) || is_infinite(d)) && magnitude_of(a) < INFINITY_BITS &&
      magnitude_of(b) < INFINITY_BITS) {
    c = unit(c), d = unit(d);
    return make(0 * (a * c + b * d), 0 * (b * c - a * d));
  }
  return make(x, y);
}
