// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Addition and subtraction. The operand of smaller magnitude is aligned to the
// other one. Bits are lost only if it is shifted by more than EXTRA_BITS, and
// then a difference has lost at most one leading bit, so the sticky bit is
// below all that rounding looks at.

#include "format.h"

static inline real add(real_bits a, real_bits b) {
  real_bits a_magnitude = a & ~SIGN_BIT, b_magnitude = b & ~SIGN_BIT;
  if (a_magnitude < b_magnitude) {
    real_bits swap = a;
    a = b, b = swap;
    swap = a_magnitude;
    a_magnitude = b_magnitude, b_magnitude = swap;
  }
  const real_bits sign = a & SIGN_BIT;
  const bool subtract = ((a ^ b) & SIGN_BIT) != 0;

  if (RARELY(a_magnitude >= INFINITY_BITS)) {
    if (a_magnitude > INFINITY_BITS)
      return quiet_nan(a);
    return real_of(b_magnitude == INFINITY_BITS && subtract ? NAN_BITS : a);
  }
  if (RARELY(b_magnitude == 0)) // Of two zeros the sum is negative if both are.
    return real_of(a_magnitude == 0 ? a & b : a);

  // Subnormal numbers have the exponent of the smallest normal ones.
  int a_exponent = (int)(a_magnitude >> FRACTION_BITS);
  int b_exponent = (int)(b_magnitude >> FRACTION_BITS);
  uint64_t a_significand = (uint64_t)(a_magnitude & FRACTION_MASK)
                           << EXTRA_BITS;
  uint64_t b_significand = (uint64_t)(b_magnitude & FRACTION_MASK)
                           << EXTRA_BITS;
  if (RARELY(a_exponent == 0))
    a_exponent = 1;
  else
    a_significand |= LEADING_BIT;
  if (RARELY(b_exponent == 0))
    b_exponent = 1;
  else
    b_significand |= LEADING_BIT;
  b_significand = shift_right_sticky(b_significand, a_exponent - b_exponent);

  if (!subtract)
    return normalize_and_pack(sign, a_exponent, a_significand + b_significand);
  if (RARELY(a_significand == b_significand))
    return real_of(0);
  return normalize_and_pack(sign, a_exponent, a_significand - b_significand);
}

real MODE(__add, 3)(real a, real b) { return add(bits_of(a), bits_of(b)); }

real MODE(__sub, 3)(real a, real b) {
  return add(bits_of(a), bits_of(b) ^ SIGN_BIT);
}
