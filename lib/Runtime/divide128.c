// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// 128-bit division. A dividend and divisor of 64 bits take one instruction; a
// divisor of 64 bits takes two steps of long division in base 2^64, a wider one
// an estimate of the quotient that is at most one too large.

#include "int128.h"
#include "long_division.h"

u128 __udivmodti4(u128 dividend, u128 divisor, u128 *remainder) {
  halves n = {dividend}, d = {divisor}, q = {0}, r = {0};
  if (d.high == 0) {
    if (n.high >= d.low) {
      q.high = n.high / d.low;
      n.high %= d.low;
    }
    q.low = divide_two_words(n.high, n.low, d.low, &r.low);
  } else if (n.high >= d.high) {
    // Divide half the dividend by the divisor's top 64 bits: the error of the
    // quotient, after undoing both scalings, is 0 or 1 too many; starting one
    // lower makes it 0 or 1 too few.
    int shift = __builtin_clzll(d.high);
    uint64_t top = d.high;
    if (shift != 0)
      top = top << shift | d.low >> (64 - shift);
    uint64_t unused;
    uint64_t estimate =
        divide_two_words(n.high >> 1, n.high << 63 | n.low >> 1, top, &unused);
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

u128 __udivti3(u128 dividend, u128 divisor) {
  return __udivmodti4(dividend, divisor, 0);
}

u128 __umodti3(u128 dividend, u128 divisor) {
  u128 remainder;
  __udivmodti4(dividend, divisor, &remainder);
  return remainder;
}

static u128 magnitude(i128 value) { return value < 0 ? -(u128)value : value; }

i128 __divti3(i128 dividend, i128 divisor) {
  u128 quotient = __udivmodti4(magnitude(dividend), magnitude(divisor), 0);
  return (dividend < 0) != (divisor < 0) ? -quotient : quotient;
}

// The remainder has the sign of the dividend.
i128 __modti3(i128 dividend, i128 divisor) {
  u128 remainder;
  __udivmodti4(magnitude(dividend), magnitude(divisor), &remainder);
  return dividend < 0 ? -remainder : remainder;
}
