// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// float from double and double from float.

#define FLOAT_BITS 64
#include "format.h"

enum {
  SINGLE_FRACTION_BITS = 23,
  SINGLE_TOP_EXPONENT = 255,
  SINGLE_BIAS = 127,
  DROPPED_BITS = FRACTION_BITS - SINGLE_FRACTION_BITS,
};
#define SINGLE_INFINITY ((uint32_t)SINGLE_TOP_EXPONENT << SINGLE_FRACTION_BITS)
#define SINGLE_QUIET_BIT ((uint32_t)1 << (SINGLE_FRACTION_BITS - 1))

static float single_of(uint32_t bits) {
  union {
    uint32_t bits;
    float value;
  } u = {bits};
  return u.value;
}

double RUNTIME_NAME(__extendsfdf2)(float value) {
  union {
    float value;
    uint32_t bits;
  } u = {value};
  const uint64_t sign = (uint64_t)(u.bits >> 31) << 63;
  const uint32_t magnitude = u.bits & INT32_MAX;
  const uint64_t fraction = (uint64_t)magnitude << DROPPED_BITS;
  const uint64_t rebias = (uint64_t)(BIAS - SINGLE_BIAS) << FRACTION_BITS;

  if (magnitude >= SINGLE_INFINITY) {
    uint64_t payload = fraction & FRACTION_MASK;
    return real_of(sign | INFINITY_BITS | payload | (payload ? QUIET_BIT : 0));
  }
  if (magnitude >> SINGLE_FRACTION_BITS != 0)
    return real_of(sign | (fraction + rebias));
  if (magnitude == 0)
    return real_of(sign);
  // Subnormal: the leading one becomes the hidden bit.
  int shift = __builtin_clzll(fraction) - (63 - FRACTION_BITS);
  uint64_t exponent = (uint64_t)(BIAS - SINGLE_BIAS + 1 - shift);
  return real_of(sign | ((exponent << FRACTION_BITS) +
                         ((fraction << shift) & FRACTION_MASK)));
}

float RUNTIME_NAME(__truncdfsf2)(double value) {
  const uint64_t bits = bits_of(value), magnitude = bits & ~SIGN_BIT;
  const uint32_t sign = (uint32_t)(bits >> 63) << 31;

  if (magnitude > INFINITY_BITS)
    return single_of(sign | SINGLE_INFINITY | SINGLE_QUIET_BIT |
                     (uint32_t)((magnitude & FRACTION_MASK) >> DROPPED_BITS));

  int exponent = (int)(magnitude >> FRACTION_BITS) - BIAS + SINGLE_BIAS;
  if (exponent >= SINGLE_TOP_EXPONENT)
    return single_of(sign | SINGLE_INFINITY);
  uint64_t significand = magnitude & FRACTION_MASK;
  if (exponent > 0) {
    significand |= (uint64_t)exponent << FRACTION_BITS;
  } else {
    // Doubles so small that they have no hidden bit vanish either way.
    significand = shift_right_sticky(significand | HIDDEN_BIT, 1 - exponent);
    if (magnitude == 0)
      significand = 0;
  }

  const uint64_t half = (uint64_t)1 << (DROPPED_BITS - 1);
  const uint64_t rest = significand & (2 * half - 1);
  // A carry goes on into the exponent, and from the largest to infinity.
  uint32_t result = (uint32_t)((significand + half) >> DROPPED_BITS);
  if (rest == half)
    result &= ~(uint32_t)1;
  return single_of(sign | result);
}
