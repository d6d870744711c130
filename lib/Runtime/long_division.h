// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One step of long division in base 2^64, for integers and significands.

#ifndef PVM_RUNTIME_LONG_DIVISION_H
#define PVM_RUNTIME_LONG_DIVISION_H

#include <stdint.h>

// (high * 2^64 + low) / divisor for high < divisor, where the quotient has 64
// bits: schoolbook division in base 2^32 (Knuth, volume 2, 4.3.1, algorithm D,
// for two digits).
static inline uint64_t divide_two_words(uint64_t high, uint64_t low,
                                        uint64_t divisor, uint64_t *remainder) {
  if (high == 0) {
    *remainder = low % divisor;
    return low / divisor;
  }
  const uint64_t base = UINT64_C(1) << 32;

  // The estimates are at most two too large if the divisor has its top bit set.
  int shift = __builtin_clzll(divisor);
  divisor <<= shift;
  if (shift != 0)
    high = high << shift | low >> (64 - shift);
  low <<= shift;

  uint64_t divisor_1 = divisor >> 32, divisor_0 = (uint32_t)divisor;
  uint64_t rest = high, quotient = 0;
  for (int digit = 1; digit >= 0; digit--) {
    uint64_t next = digit == 1 ? low >> 32 : (uint32_t)low;
    uint64_t q = rest / divisor_1, r = rest % divisor_1;
    while (q >= base || q * divisor_0 > base * r + next) {
      q--;
      r += divisor_1;
      if (r >= base)
        break;
    }
    rest = base * rest + next - q * divisor;
    quotient = base * quotient + q;
  }
  *remainder = rest >> shift;
  return quotient;
}

#endif
