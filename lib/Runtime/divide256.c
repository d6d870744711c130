// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// 256-bit division, which LLVM has no library function for: PVMWideDivision.cpp calls
// it. Operands that fit take one instruction; a divisor of 64 bits takes a step of long
// division in base 2^64 for each word, a wider one Knuth's algorithm D (volume 2, 4.3.1).
// Words are in ascending order. Dividing by zero gives quotients of ones, like the
// machine's division, and the dividend as the remainder.

#include "long_division.h"

#include <stdbool.h>

enum { WORDS = 4 };

void __pvm_udivmod256(uint64_t *quotient, uint64_t *remainder,
                      const uint64_t *dividend, const uint64_t *divisor);

static int count_words(const uint64_t *number) {
  int count = WORDS;
  while (count > 0 && number[count - 1] == 0)
    count--;
  return count;
}

// The words of number << shift (below 64), one more than it has.
static void shift_left(uint64_t *result, const uint64_t *number, int count,
                       int shift) {
  uint64_t carry = 0;
  for (int i = 0; i < count; i++) {
    uint64_t word = number[i];
    result[i] = word << shift | carry;
    carry = shift != 0 ? word >> (64 - shift) : 0;
  }
  result[count] = carry;
}

// The next word of the quotient: rest / divisor, which fits, where rest has one word
// more than the divisor, whose top bit is set. Leaves the remainder in rest, whose top word
// is zero then.
static uint64_t divide_step(uint64_t *rest, const uint64_t *divisor, int count,
                            uint64_t reciprocal) {
  const uint64_t top = divisor[count - 1], below = divisor[count - 2];
  uint64_t estimate = UINT64_MAX, remainder;
  bool fits = true;
  if (rest[count] < top) {
    estimate = divide_two_words(rest[count], rest[count - 1], top, reciprocal,
                                &remainder);
  } else {
    // rest[count] == top, as the quotient fits.
    remainder = rest[count - 1] + top;
    fits = remainder >= top;
  }
  // At most two too large, so with the next word at most one.
  while (fits) {
    unsigned __int128 product = (unsigned __int128)estimate * below;
    if (product <= ((unsigned __int128)remainder << 64 | rest[count - 2]))
      break;
    estimate--;
    remainder += top;
    fits = remainder >= top;
  }

  uint64_t borrow = 0;
  for (int i = 0; i < count; i++) {
    unsigned __int128 product = (unsigned __int128)estimate * divisor[i] + borrow;
    uint64_t low = (uint64_t)product;
    borrow = (uint64_t)(product >> 64) + (rest[i] < low);
    rest[i] -= low;
  }
  const bool too_large = rest[count] < borrow;
  rest[count] -= borrow;
  if (too_large) {
    estimate--;
    uint64_t carry = 0;
    for (int i = 0; i < count; i++) {
      unsigned __int128 sum = (unsigned __int128)rest[i] + divisor[i] + carry;
      rest[i] = (uint64_t)sum;
      carry = (uint64_t)(sum >> 64);
    }
    rest[count] += carry;
  }
  return estimate;
}

void __pvm_udivmod256(uint64_t *quotient, uint64_t *remainder,
                      const uint64_t *dividend, const uint64_t *divisor) {
  const int n = count_words(dividend), m = count_words(divisor);
  uint64_t rest[WORDS + 1] = {0}, result[WORDS] = {0};

  if (m == 0) {
    for (int i = 0; i < WORDS; i++) {
      result[i] = UINT64_MAX;
      rest[i] = dividend[i];
    }
  } else if (n <= 1 && m == 1) {
    result[0] = dividend[0] / divisor[0];
    rest[0] = dividend[0] % divisor[0];
  } else if (m == 1) {
    const int shift = __builtin_clzll(divisor[0]);
    const uint64_t top = divisor[0] << shift, reciprocal = reciprocal_of(top);
    uint64_t scaled[WORDS + 1];
    shift_left(scaled, dividend, n, shift);
    uint64_t high = scaled[n];
    for (int i = n - 1; i >= 0; i--)
      result[i] = divide_two_words(high, scaled[i], top, reciprocal, &high);
    rest[0] = high >> shift;
  } else if (n < m) {
    for (int i = 0; i < n; i++)
      rest[i] = dividend[i];
  } else {
    const int shift = __builtin_clzll(divisor[m - 1]);
    uint64_t scaled[WORDS + 1];
    shift_left(scaled, divisor, m, shift);
    shift_left(rest, dividend, n, shift);
    const uint64_t reciprocal = reciprocal_of(scaled[m - 1]);
    for (int i = n - m; i >= 0; i--)
      result[i] = divide_step(rest + i, scaled, m, reciprocal);
    // Back to the scale of the operands.
    for (int i = 0; i < m; i++)
      rest[i] = rest[i] >> shift | (shift != 0 ? rest[i + 1] << (64 - shift) : 0);
  }
  for (int i = 0; i < WORDS; i++) {
    quotient[i] = result[i];
    remainder[i] = rest[i];
  }
}
