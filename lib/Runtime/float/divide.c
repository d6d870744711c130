// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Division. The quotient of the significands is found with as many bits as a
// significand here has; a remainder makes it sticky.

#include "../long_division.h"
#include "format.h"

real MODE(__div, 3)(real a, real b) {
  const real_bits a_magnitude = bits_of(a) & ~SIGN_BIT;
  const real_bits b_magnitude = bits_of(b) & ~SIGN_BIT;
  const real_bits sign = (bits_of(a) ^ bits_of(b)) & SIGN_BIT;

  if (RARELY(a_magnitude > INFINITY_BITS))
    return quiet_nan(bits_of(a));
  if (RARELY(b_magnitude > INFINITY_BITS))
    return quiet_nan(bits_of(b));
  if (RARELY(a_magnitude == INFINITY_BITS))
    return real_of(b_magnitude == INFINITY_BITS ? NAN_BITS
                                                : sign | INFINITY_BITS);
  if (RARELY(b_magnitude == INFINITY_BITS))
    return real_of(sign);
  if (RARELY(b_magnitude == 0))
    return real_of(a_magnitude == 0 ? NAN_BITS : sign | INFINITY_BITS);
  if (RARELY(a_magnitude == 0))
    return real_of(sign);

  int a_exponent, b_exponent;
  uint64_t dividend = unpack(a_magnitude, &a_exponent);
  uint64_t divisor = unpack(b_magnitude, &b_exponent);
  int exponent = a_exponent - b_exponent + BIAS;
  if (dividend < divisor) {
    dividend <<= 1;
    exponent--;
  }

  uint64_t remainder;
#if FLOAT_BITS == 32
  // The lower 39 bits of both are zero: 40 bits of quotient fit one division.
  uint64_t quotient = (dividend >> EXTRA_BITS << 38) / (divisor >> EXTRA_BITS);
  remainder = (dividend >> EXTRA_BITS << 38) % (divisor >> EXTRA_BITS);
  uint64_t significand = quotient << (LEADING - 38);
#else
  // dividend / divisor is in [1, 2), times 2^62: high word, low word. Both are doubled,
  // as the divisor's top bit must be set.
  divisor <<= 1;
  uint64_t significand =
      divide_two_words(dividend >> 1, dividend << 63, divisor,
                       reciprocal_of(divisor), &remainder);
#endif
  return round_and_pack(sign, exponent, significand | (remainder != 0));
}
