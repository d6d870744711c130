// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// IEEE 754 numbers as integers. Every file that includes this is compiled once
// for float and once for double, which FLOAT_BITS tells apart.
//
// Between the bits of its operands and those of its result an operation works
// on significands of 64 bits whose leading one is bit 62: the bits below the
// format's own are far more than rounding needs, bit 0 gathers what was shifted
// out
// ("sticky"), and bit 63 takes the carry of an addition. Both formats are so
// computed by the same code. Rounding is to nearest, ties to even; there are no
// flags and no traps; NaNs come out quiet.

#ifndef PVM_RUNTIME_FLOAT_FORMAT_H
#define PVM_RUNTIME_FLOAT_FORMAT_H

#include <stdbool.h>
#include <stdint.h>

#if FLOAT_BITS == 32
typedef float real;
typedef uint32_t real_bits;
#define FRACTION_BITS 23
#define MODE(BEFORE, AFTER) RUNTIME_NAME(BEFORE##sf##AFTER)
#elif FLOAT_BITS == 64
typedef double real;
typedef uint64_t real_bits;
#define FRACTION_BITS 52
#define MODE(BEFORE, AFTER) RUNTIME_NAME(BEFORE##df##AFTER)
#else
#error "FLOAT_BITS must be 32 or 64"
#endif

// The names are those of libgcc. Where the functions are compared with the
// machine they run on, they must not replace its own.
#ifdef RUNTIME_NAME_PREFIX
#define PASTE_NAMES(A, B) A##B
#define PASTE(A, B) PASTE_NAMES(A, B)
#define RUNTIME_NAME(NAME) PASTE(RUNTIME_NAME_PREFIX, NAME)
#else
#define RUNTIME_NAME(NAME) NAME
#endif

#define SIGN_BIT ((real_bits)1 << (FLOAT_BITS - 1))
#define HIDDEN_BIT ((real_bits)1 << FRACTION_BITS)
#define FRACTION_MASK (HIDDEN_BIT - 1)
#define INFINITY_BITS (SIGN_BIT - HIDDEN_BIT)
#define QUIET_BIT (HIDDEN_BIT >> 1)
#define NAN_BITS (INFINITY_BITS | QUIET_BIT)

// The exponent field of infinities and NaNs, and that of 1.0.
#define TOP_EXPONENT ((1 << (FLOAT_BITS - 1 - FRACTION_BITS)) - 1)
#define BIAS (TOP_EXPONENT >> 1)

enum { LEADING = 62, EXTRA_BITS = LEADING - FRACTION_BITS };
#define LEADING_BIT ((uint64_t)1 << LEADING)

// Infinities, NaNs, zeros and subnormal numbers. A branch to what is marked so costs
// next to nothing under the full gas model, and its code stands aside.
#define RARELY(CONDITION) __builtin_expect(CONDITION, false)

static inline real_bits bits_of(real value) {
  union {
    real value;
    real_bits bits;
  } u = {value};
  return u.bits;
}

static inline real real_of(real_bits bits) {
  union {
    real_bits bits;
    real value;
  } u = {bits};
  return u.value;
}

static inline real quiet_nan(real_bits nan) { return real_of(nan | QUIET_BIT); }

// value >> count, count >= 0, with bit 0 set if a bit that was lost is.
static inline uint64_t shift_right_sticky(uint64_t value, int count) {
  if (RARELY(count >= 64))
    return value != 0;
  if (count == 0)
    return value;
  return value >> count | (value << (64 - count) != 0);
}

// The significand of a number other than zero, infinity and NaN, and its
// exponent field, which goes below 1 where the number is subnormal.
static inline uint64_t unpack(real_bits magnitude, int *exponent) {
  *exponent = (int)(magnitude >> FRACTION_BITS);
  uint64_t significand = magnitude & FRACTION_MASK;
  if (RARELY(*exponent == 0)) {
    int shift = __builtin_clzll(significand) - (63 - LEADING);
    *exponent = EXTRA_BITS + 1 - shift;
    return significand << shift;
  }
  return (significand | HIDDEN_BIT) << EXTRA_BITS;
}

// The number with this sign bit, exponent field and significand, rounded.
static inline real round_and_pack(real_bits sign, int exponent,
                                  uint64_t significand) {
  if (RARELY(exponent <= 0)) {
    significand = shift_right_sticky(significand, 1 - exponent);
    exponent = 1;
  } else if (RARELY(exponent >= TOP_EXPONENT)) {
    return real_of(sign | INFINITY_BITS);
  }
  const uint64_t half = (uint64_t)1 << (EXTRA_BITS - 1);
  const uint64_t rest = significand & (2 * half - 1);
  significand = (significand + half) >> EXTRA_BITS;
  if (rest == half)
    significand &= ~(uint64_t)1;
  // The hidden bit adds one to the exponent, if it is there, and so does a
  // carry out of the significand; one out of the largest exponent makes an
  // infinity.
  return real_of(sign | (((real_bits)(exponent - 1) << FRACTION_BITS) +
                         (real_bits)significand));
}

// The same with a significand whose leading one is anywhere.
static inline real normalize_and_pack(real_bits sign, int exponent,
                                      uint64_t significand) {
  int shift = __builtin_clzll(significand) - (63 - LEADING);
  if (shift < 0)
    return round_and_pack(sign, exponent + 1,
                          significand >> 1 | (significand & 1));
  return round_and_pack(sign, exponent - shift, significand << shift);
}

#endif
