// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Numbers from integers of 32, 64 and 128 bits, rounded.

#include "format.h"

typedef __int128 i128;
typedef unsigned __int128 u128;

static inline real from_magnitude(real_bits sign, uint64_t magnitude) {
  if (RARELY(magnitude == 0))
    return real_of(0);
  return normalize_and_pack(sign, BIAS + LEADING, magnitude);
}

static inline real from_wide_magnitude(real_bits sign, u128 magnitude) {
  uint64_t high = (uint64_t)(magnitude >> 64), low = (uint64_t)magnitude;
  if (high == 0)
    return from_magnitude(sign, low);
  int shift = 64 - __builtin_clzll(high);
  uint64_t significand =
      shift == 64 ? high | (low != 0)
                  : (uint64_t)(magnitude >> shift) | (low << (64 - shift) != 0);
  return normalize_and_pack(sign, BIAS + LEADING + shift, significand);
}

static inline real_bits sign_if(bool negative) {
  return negative ? SIGN_BIT : 0;
}

real MODE(__floatunsi, )(uint32_t value) { return from_magnitude(0, value); }
real MODE(__floatundi, )(uint64_t value) { return from_magnitude(0, value); }
real MODE(__floatunti, )(u128 value) { return from_wide_magnitude(0, value); }

real MODE(__floatdi, )(int64_t value) {
  return from_magnitude(sign_if(value < 0),
                        value < 0 ? -(uint64_t)value : (uint64_t)value);
}

real MODE(__floatsi, )(int32_t value) {
  return from_magnitude(sign_if(value < 0),
                        (uint64_t)(value < 0 ? -(int64_t)value : value));
}

real MODE(__floatti, )(i128 value) {
  return from_wide_magnitude(sign_if(value < 0),
                             value < 0 ? -(u128)value : (u128)value);
}
