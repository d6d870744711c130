// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Square root. Newton's iteration for 1 / sqrt(m) needs no division; the root
// that it leads to is right but for its last bits, and these are put right with
// the exact remainder.

#include "format.h"
#include "../multiply_high.h"

// The C library has it under another name, and checks its arguments first.
#ifdef SQUARE_ROOT
#elif FLOAT_BITS == 32
#define SQUARE_ROOT RUNTIME_NAME(sqrtf)
#else
#define SQUARE_ROOT RUNTIME_NAME(sqrt)
#endif

// Bits of the root that are not computed, so that the error of the estimate
// fits into them twice and there are two bits more than a double has.
enum { UNKNOWN_BITS = 8, MARGIN = 64 };

// The root of m = radicand / 2^62 in [1, 4), times 2^62, sticky.
static inline uint64_t root_of(uint64_t radicand) {
  // 1.0664 - 0.15234 m is 1 / sqrt(m) up to 8.6 %, times 2^63. Each step
  // squares the error and takes it three halves: 1e-2, 2e-4, 5e-8, 4e-15, and
  // at last what rounding leaves, a few units of 2^-60.
  uint64_t inverse = UINT64_C(0x887fcb923a29c800) -
                     multiply_high(radicand, UINT64_C(0x4dff822bbecaac00));
  for (int i = 0; i < 5; i++) {
    uint64_t square = multiply_high(inverse, inverse);  // times 2^62
    uint64_t product = multiply_high(square, radicand); // times 2^60, near 1
    uint64_t factor = ((uint64_t)3 << 60) - product;    // times 2^61, near 1
    inverse = multiply_high(inverse, factor) << 3;
  }
  uint64_t root = ((multiply_high(radicand, inverse) << 1) - MARGIN) >>
                  UNKNOWN_BITS << UNKNOWN_BITS;

  // The root is this or one step more.
  const uint64_t step = (uint64_t)1 << UNKNOWN_BITS;
  unsigned __int128 remainder =
      ((unsigned __int128)radicand << LEADING) - (unsigned __int128)root * root;
  unsigned __int128 next = ((unsigned __int128)root * 2 + step) * step;
  if (remainder >= next) {
    root += step;
    remainder -= next;
  }
  return root | (remainder != 0);
}

real SQUARE_ROOT(real value) {
  const real_bits bits = bits_of(value);
  const real_bits magnitude = bits & ~SIGN_BIT;
  if (RARELY(magnitude == 0))
    return value;
  if (RARELY(magnitude > INFINITY_BITS))
    return quiet_nan(bits);
  if (RARELY(bits & SIGN_BIT))
    return real_of(NAN_BITS);
  if (RARELY(magnitude == INFINITY_BITS))
    return value;

  int exponent;
  uint64_t significand = unpack(magnitude, &exponent);
  // An even power of two is left outside; BIAS is odd, and exponent may be < 0.
  if (!(exponent & 1))
    significand <<= 1;
  exponent = (exponent - BIAS - !(exponent & 1)) / 2;
  return round_and_pack(0, exponent + BIAS, root_of(significand));
}
