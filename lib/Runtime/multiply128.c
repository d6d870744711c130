// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// 128-bit multiplication, and one that tells whether the product was too large.

#include "int128.h"

u128 __multi3(u128 a, u128 b) {
  halves x = {a}, y = {b};
  halves product = {(u128)x.low * y.low};
  product.high += x.low * y.high + x.high * y.low;
  return product.value;
}

// a * b modulo 2^128; sets *overflow if that is not the product.
static u128 multiply_magnitudes(u128 a, u128 b, int *overflow) {
  halves x = {a}, y = {b};
  halves product = {(u128)x.low * y.low};
  // Without overflow one of the two is zero, so their sum does not wrap.
  halves cross = {(u128)x.high * y.low + (u128)x.low * y.high};
  int carry = __builtin_add_overflow(product.high, cross.low, &product.high);
  *overflow = carry || cross.high != 0 || (x.high != 0 && y.high != 0);
  return product.value;
}

i128 __muloti4(i128 a, i128 b, int *overflow) {
  u128 x = a < 0 ? -(u128)a : (u128)a;
  u128 y = b < 0 ? -(u128)b : (u128)b;
  int too_wide;
  u128 product = multiply_magnitudes(x, y, &too_wide);
  int negative = (a < 0) != (b < 0);
  const u128 limit = (u128)1 << 127;
  *overflow = too_wide || product > limit - !negative;
  return negative ? -product : product;
}
