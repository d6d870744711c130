// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// a * b + c, rounded once. The product is exact in 128 bits and the summand is brought
// to the same scale. The one of smaller exponent is aligned to the other. It loses bits
// only if it is shifted by more than 2 * EXTRA_BITS, and then a difference has lost at
// most one leading bit, so that the sticky bit is below all that rounding looks at.

#include "format.h"

#if FLOAT_BITS == 32
#define FUSED_MULTIPLY_ADD RUNTIME_NAME(fmaf)
#else
#define FUSED_MULTIPLY_ADD RUNTIME_NAME(fma)
#endif

typedef unsigned __int128 wide;

// The leading one of a product is this bit or the next.
enum { WIDE_LEADING = 2 * LEADING };

// value >> count, with bit 0 set if a bit that was lost is; count is not negative.
static inline wide shift_wide_right_sticky(wide value, int count) {
  if (count >= 128)
    return value != 0;
  wide shifted = value >> count;
  return shifted | (shifted << count != value);
}

// The number with this sign bit, exponent field and significand, which is not zero.
static inline real pack_wide(real_bits sign, int exponent, wide significand) {
  const uint64_t high = (uint64_t)(significand >> 64);
  if (high == 0)
    return normalize_and_pack(sign, exponent - LEADING, (uint64_t)significand);
  // To 64 bits whose leading one is LEADING.
  const int shift = 64 + (63 - LEADING) - __builtin_clzll(high);
  return round_and_pack(
      sign, exponent + shift - LEADING,
      (uint64_t)shift_wide_right_sticky(significand, shift));
}

real FUSED_MULTIPLY_ADD(real a, real b, real c) {
  const real_bits a_magnitude = bits_of(a) & ~SIGN_BIT;
  const real_bits b_magnitude = bits_of(b) & ~SIGN_BIT;
  const real_bits c_magnitude = bits_of(c) & ~SIGN_BIT;
  const real_bits product_sign = (bits_of(a) ^ bits_of(b)) & SIGN_BIT;
  const real_bits c_sign = bits_of(c) & SIGN_BIT;

  if (RARELY(a_magnitude > INFINITY_BITS))
    return quiet_nan(bits_of(a));
  if (RARELY(b_magnitude > INFINITY_BITS))
    return quiet_nan(bits_of(b));
  if (RARELY(c_magnitude > INFINITY_BITS))
    return quiet_nan(bits_of(c));
  const bool has_zero = a_magnitude == 0 || b_magnitude == 0;
  if (RARELY(a_magnitude == INFINITY_BITS || b_magnitude == INFINITY_BITS)) {
    bool no_number =
        has_zero || (c_magnitude == INFINITY_BITS && c_sign != product_sign);
    return real_of(no_number ? NAN_BITS : product_sign | INFINITY_BITS);
  }
  if (RARELY(c_magnitude == INFINITY_BITS))
    return c;
  if (RARELY(has_zero)) // Of two zeros the sum is negative if both are.
    return c_magnitude != 0 ? c : real_of(product_sign & c_sign);

  int a_exponent, b_exponent;
  uint64_t a_significand = unpack(a_magnitude, &a_exponent);
  uint64_t b_significand = unpack(b_magnitude, &b_exponent);
  wide product = (wide)a_significand * b_significand;
  int exponent = a_exponent + b_exponent - BIAS;
  if (RARELY(c_magnitude == 0))
    return pack_wide(product_sign, exponent, product);

  int c_exponent;
  wide summand = (wide)unpack(c_magnitude, &c_exponent)
                 << (WIDE_LEADING - LEADING);
  if (c_exponent > exponent) {
    product = shift_wide_right_sticky(product, c_exponent - exponent);
    exponent = c_exponent;
  } else {
    summand = shift_wide_right_sticky(summand, exponent - c_exponent);
  }
  if (product_sign == c_sign)
    return pack_wide(product_sign, exponent, product + summand);
  if (RARELY(product == summand))
    return real_of(0);
  return product > summand
             ? pack_wide(product_sign, exponent, product - summand)
             : pack_wide(c_sign, exponent, summand - product);
}
