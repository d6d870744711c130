// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Multiplication.

#include "format.h"

real MODE(__mul, 3)(real a, real b) {
  const real_bits a_magnitude = bits_of(a) & ~SIGN_BIT;
  const real_bits b_magnitude = bits_of(b) & ~SIGN_BIT;
  const real_bits sign = (bits_of(a) ^ bits_of(b)) & SIGN_BIT;

  if (RARELY(a_magnitude >= INFINITY_BITS || b_magnitude >= INFINITY_BITS)) {
    if (a_magnitude > INFINITY_BITS)
      return quiet_nan(bits_of(a));
    if (b_magnitude > INFINITY_BITS)
      return quiet_nan(bits_of(b));
    bool has_zero = a_magnitude == 0 || b_magnitude == 0;
    return real_of(has_zero ? NAN_BITS : sign | INFINITY_BITS);
  }
  if (RARELY(a_magnitude == 0 || b_magnitude == 0))
    return real_of(sign);

  int a_exponent, b_exponent;
  uint64_t a_significand = unpack(a_magnitude, &a_exponent);
  uint64_t b_significand = unpack(b_magnitude, &b_exponent);
  int exponent = a_exponent + b_exponent - BIAS;

  // Both below 2^64 and at least 2^63, so the high half of the product has its
  // leading one in bit 63 or 62.
  unsigned __int128 product =
      (unsigned __int128)(a_significand << 1) * (b_significand << 1);
  uint64_t significand = (uint64_t)(product >> 64) | ((uint64_t)product != 0);
  if (significand >> 63) {
    significand = significand >> 1 | (significand & 1);
    exponent++;
  }
  return round_and_pack(sign, exponent, significand);
}
