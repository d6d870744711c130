// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// 128-bit division. A dividend and divisor of 64 bits take one instruction; a
// divisor of 64 bits takes two steps of long division in base 2^64, a wider one
// an estimate of the quotient that is at most one too large.

#include "int128.h"
#include "long_division.h"

#include <stdbool.h>

// number << shift, its upper word; shift is below 64.
static uint64_t shifted_high(halves number, int shift) {
  return number.high << shift | number.low >> 1 >> (63 - shift);
}

// Where an operand does not fit a word; apart, so that the others save no registers.
static __attribute__((noinline)) u128 divide_wide(u128 dividend, u128 divisor,
                                                  u128 *remainder) {
  halves n = {dividend}, d = {divisor}, q = {0}, r = {0};
  if (d.high == 0) {
    const int shift = __builtin_clzll(d.low);
    const uint64_t top = d.low << shift, reciprocal = reciprocal_of(top);
    uint64_t rest = n.high >> 1 >> (63 - shift);
    q.high = divide_two_words(rest, shifted_high(n, shift), top, reciprocal, &rest);
    q.low = divide_two_words(rest, n.low << shift, top, reciprocal, &rest);
    r.low = rest >> shift;
  } else if (n.high >= d.high) {
    // Divide half the dividend by the divisor's top 64 bits: the error of the
    // quotient, after undoing both scalings, is 0 or 1 too many; starting one
    // lower makes it 0 or 1 too few.
    const int shift = __builtin_clzll(d.high);
    const uint64_t top = shifted_high(d, shift);
    uint64_t unused;
    uint64_t estimate = divide_two_words(n.high >> 1, n.high << 63 | n.low >> 1,
                                         top, reciprocal_of(top), &unused);
    q.low = estimate >> (63 - shift);
    if (q.low != 0)
      q.low--;
    r.value = n.value - q.low * d.value;
    if (r.value >= d.value) {
      r.value -= d.value;
      q.low++;
    }
  } else {
    r = n;
  }
  if (remainder)
    *remainder = r.value;
  return q.value;
}

static bool fit_words(u128 a, u128 b) { return (a | b) >> 64 == 0; }

u128 __udivmodti4(u128 dividend, u128 divisor, u128 *remainder) {
  if (!fit_words(dividend, divisor))
    return divide_wide(dividend, divisor, remainder);
  const uint64_t n = (uint64_t)dividend, d = (uint64_t)divisor;
  if (remainder)
    *remainder = n % d;
  return n / d;
}

u128 __udivti3(u128 dividend, u128 divisor) {
  return fit_words(dividend, divisor) ? (uint64_t)dividend / (uint64_t)divisor
                                      : divide_wide(dividend, divisor, 0);
}

u128 __umodti3(u128 dividend, u128 divisor) {
  if (fit_words(dividend, divisor))
    return (uint64_t)dividend % (uint64_t)divisor;
  u128 remainder;
  divide_wide(dividend, divisor, &remainder);
  return remainder;
}

static u128 magnitude(i128 value) { return value < 0 ? -(u128)value : value; }

i128 __divti3(i128 dividend, i128 divisor) {
  u128 quotient = __udivti3(magnitude(dividend), magnitude(divisor));
  return (dividend < 0) != (divisor < 0) ? -quotient : quotient;
}

// The remainder has the sign of the dividend.
i128 __modti3(i128 dividend, i128 divisor) {
  u128 remainder = __umodti3(magnitude(dividend), magnitude(divisor));
  return dividend < 0 ? -remainder : remainder;
}
