// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One step of long division in base 2^64, for integers and significands.
//
// A division takes as long as a dozen multiplications, and a two-word dividend would need
// two of them, with a test or two behind each. So there is one, for a reciprocal, which
// serves all steps with the same divisor. Source: N. Moeller, T. Granlund, Improved
// Division by Invariant Integers, IEEE Transactions on Computers 60 (2011).

#ifndef PVM_RUNTIME_LONG_DIVISION_H
#define PVM_RUNTIME_LONG_DIVISION_H

#include "multiply_high.h"

// floor((2^128 - 1) / divisor) - 2^64, where the top bit of the divisor is set.
// Algorithm 3 of the paper, but that its second approximation is found by division.
// Each approximation is below what it stands for, by less than is said behind it.
static inline uint64_t reciprocal_of(uint64_t divisor) {
  const uint64_t odd = divisor & 1;
  const uint64_t upper = (divisor >> 24) + 1; // more than divisor / 2^24
  const uint64_t one = UINT64_C(1) << 60;

  const uint64_t first = (one - 1) / upper; // of 2^60 / upper; 1
  const uint64_t error = one - first * upper; // in 1 .. upper
  const uint64_t second = (first << 13) + (first * error >> 47); // of 2^97 / divisor; 1.04
  // Half of 2^97 - second * divisor, which is less than 1.04 * divisor.
  const uint64_t half_error =
      ((second >> 1) & -odd) - second * ((divisor >> 1) + odd);
  // Of 2^128 / divisor, without its top bit; 1.28.
  const uint64_t third =
      (second << 31) + (multiply_high(second, half_error) >> 1);
  // One more if (third + 1 + 2^64) * divisor is below 2^128 then.
  const unsigned __int128 product = (unsigned __int128)third * divisor + divisor;
  return third - (uint64_t)(product >> 64) - divisor;
}

// (high * 2^64 + low) / divisor for high < divisor, where the top bit of the divisor is
// set and reciprocal is its reciprocal. Algorithm 4 of the paper.
static inline uint64_t divide_two_words(uint64_t high, uint64_t low,
                                        uint64_t divisor, uint64_t reciprocal,
                                        uint64_t *remainder) {
  const unsigned __int128 estimate = (unsigned __int128)reciprocal * high +
                                     ((unsigned __int128)high << 64 | low);
  uint64_t quotient = (uint64_t)(estimate >> 64) + 1;
  uint64_t rest = low - quotient * divisor;
  if (rest > (uint64_t)estimate) {
    quotient--;
    rest += divisor;
  }
  if (__builtin_expect(rest >= divisor, 0)) {
    quotient++;
    rest -= divisor;
  }
  *remainder = rest;
  return quotient;
}

#endif
