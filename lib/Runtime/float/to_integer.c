// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Integers of 32, 64 and 128 bits from numbers, rounded towards zero. C leaves
// open what becomes of a number that does not fit; here it is the nearest
// integer, 0 for a NaN.

#include "format.h"

typedef __int128 i128;
typedef unsigned __int128 u128;

// The magnitude, or the limit if it is above that.
static inline uint64_t magnitude_of(real_bits bits, uint64_t limit) {
  int exponent = (int)((bits & ~SIGN_BIT) >> FRACTION_BITS) - BIAS;
  if ((bits & ~SIGN_BIT) > INFINITY_BITS || exponent < 0)
    return 0;
  if (RARELY(exponent >= 64))
    return limit;
  uint64_t significand = (uint64_t)(bits & FRACTION_MASK) | HIDDEN_BIT;
  uint64_t magnitude = significand << (63 - FRACTION_BITS) >> (63 - exponent);
  return magnitude < limit ? magnitude : limit;
}

static inline u128 wide_magnitude_of(real_bits bits, u128 limit) {
  int exponent = (int)((bits & ~SIGN_BIT) >> FRACTION_BITS) - BIAS;
  if (exponent < 64)
    return magnitude_of(bits, UINT64_MAX);
  if ((bits & ~SIGN_BIT) > INFINITY_BITS)
    return 0;
  if (exponent >= 128)
    return limit;
  uint64_t significand = (uint64_t)(bits & FRACTION_MASK) | HIDDEN_BIT;
  u128 magnitude = (u128)significand << (exponent - FRACTION_BITS);
  return magnitude < limit ? magnitude : limit;
}

static inline bool is_negative(real_bits bits) {
  return (bits & SIGN_BIT) != 0;
}

static inline int64_t to_signed(real_bits bits, uint64_t largest) {
  if (is_negative(bits))
    return (int64_t)-magnitude_of(bits, largest + 1);
  return (int64_t)magnitude_of(bits, largest);
}

static inline uint64_t to_unsigned(real_bits bits, uint64_t largest) {
  return is_negative(bits) ? 0 : magnitude_of(bits, largest);
}

int32_t MODE(__fix, si)(real value) {
  return (int32_t)to_signed(bits_of(value), INT32_MAX);
}

int64_t MODE(__fix, di)(real value) {
  return to_signed(bits_of(value), INT64_MAX);
}

uint32_t MODE(__fixuns, si)(real value) {
  return (uint32_t)to_unsigned(bits_of(value), UINT32_MAX);
}

uint64_t MODE(__fixuns, di)(real value) {
  return to_unsigned(bits_of(value), UINT64_MAX);
}

i128 MODE(__fix, ti)(real value) {
  const u128 largest = ~(u128)0 >> 1;
  if (is_negative(bits_of(value)))
    return (i128)-wide_magnitude_of(bits_of(value), largest + 1);
  return (i128)wide_magnitude_of(bits_of(value), largest);
}

u128 MODE(__fixuns, ti)(real value) {
  if (is_negative(bits_of(value)))
    return 0;
  return wide_magnitude_of(bits_of(value), ~(u128)0);
}
