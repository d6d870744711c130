// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A narrower format from a wider one and back: half and float, half and double, float
// and double. NARROW_BITS is 16 or 32, FLOAT_BITS tells the wider one.

#include "format.h"

#if NARROW_BITS == 16
typedef _Float16 narrow;
typedef uint16_t narrow_bits;
enum { NARROW_FRACTION_BITS = 10 };
#if FLOAT_BITS == 32
#define EXTEND RUNTIME_NAME(__extendhfsf2)
#define TRUNCATE RUNTIME_NAME(__truncsfhf2)
#else
#define EXTEND RUNTIME_NAME(__extendhfdf2)
#define TRUNCATE RUNTIME_NAME(__truncdfhf2)
#endif
#elif NARROW_BITS == 32 && FLOAT_BITS == 64
typedef float narrow;
typedef uint32_t narrow_bits;
enum { NARROW_FRACTION_BITS = 23 };
#define EXTEND RUNTIME_NAME(__extendsfdf2)
#define TRUNCATE RUNTIME_NAME(__truncdfsf2)
#else
#error "NARROW_BITS must be 16 or 32, and less than FLOAT_BITS"
#endif

enum {
  NARROW_TOP_EXPONENT = (1 << (NARROW_BITS - 1 - NARROW_FRACTION_BITS)) - 1,
  NARROW_BIAS = NARROW_TOP_EXPONENT >> 1,
  DROPPED_BITS = FRACTION_BITS - NARROW_FRACTION_BITS,
};
#define NARROW_SIGN_BIT ((narrow_bits)1 << (NARROW_BITS - 1))
#define NARROW_INFINITY_BITS                                                   \
  ((narrow_bits)(NARROW_TOP_EXPONENT << NARROW_FRACTION_BITS))
#define NARROW_QUIET_BIT ((narrow_bits)1 << (NARROW_FRACTION_BITS - 1))

static inline narrow_bits narrow_bits_of(narrow value) {
  union {
    narrow value;
    narrow_bits bits;
  } u = {value};
  return u.bits;
}

static inline narrow narrow_of(uint64_t bits) {
  union {
    narrow_bits bits;
    narrow value;
  } u = {(narrow_bits)bits};
  return u.value;
}

real EXTEND(narrow value) {
  const narrow_bits bits = narrow_bits_of(value);
  const real_bits sign = (real_bits)(bits >> (NARROW_BITS - 1))
                         << (FLOAT_BITS - 1);
  const narrow_bits magnitude = bits & (narrow_bits)~NARROW_SIGN_BIT;
  const real_bits fraction = (real_bits)magnitude << DROPPED_BITS;
  const real_bits rebias = (real_bits)(BIAS - NARROW_BIAS) << FRACTION_BITS;

  if (RARELY(magnitude >= NARROW_INFINITY_BITS)) {
    real_bits payload = fraction & FRACTION_MASK;
    return real_of(sign | INFINITY_BITS | payload | (payload ? QUIET_BIT : 0));
  }
  if (magnitude >> NARROW_FRACTION_BITS != 0)
    return real_of(sign | (fraction + rebias));
  if (magnitude == 0)
    return real_of(sign);
  // Subnormal: the leading one becomes the hidden bit.
  int shift = __builtin_clzll(fraction) - (63 - FRACTION_BITS);
  real_bits exponent = (real_bits)(BIAS - NARROW_BIAS + 1 - shift);
  return real_of(sign | ((exponent << FRACTION_BITS) +
                         ((fraction << shift) & FRACTION_MASK)));
}

narrow TRUNCATE(real value) {
  const real_bits bits = bits_of(value), magnitude = bits & ~SIGN_BIT;
  const uint64_t sign = (uint64_t)(bits >> (FLOAT_BITS - 1))
                        << (NARROW_BITS - 1);

  if (RARELY(magnitude > INFINITY_BITS))
    return narrow_of(sign | NARROW_INFINITY_BITS | NARROW_QUIET_BIT |
                     (magnitude & FRACTION_MASK) >> DROPPED_BITS);

  int exponent = (int)(magnitude >> FRACTION_BITS) - BIAS + NARROW_BIAS;
  if (RARELY(exponent >= NARROW_TOP_EXPONENT))
    return narrow_of(sign | NARROW_INFINITY_BITS);
  uint64_t significand = magnitude & FRACTION_MASK;
  if (RARELY(exponent <= 0)) {
    // Numbers so small that they have no hidden bit vanish either way.
    significand = shift_right_sticky(significand | HIDDEN_BIT, 1 - exponent);
    if (magnitude == 0)
      significand = 0;
  } else {
    significand |= (uint64_t)exponent << FRACTION_BITS;
  }

  const uint64_t half = (uint64_t)1 << (DROPPED_BITS - 1);
  const uint64_t rest = significand & (2 * half - 1);
  // A carry goes on into the exponent, and from the largest to infinity.
  uint64_t result = (significand + half) >> DROPPED_BITS;
  if (rest == half)
    result &= ~(uint64_t)1;
  return narrow_of(sign | result);
}
