//===-- u256-divide.c - Long division of 256-bit numbers ------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Knuth's algorithm D on 32-bit digits, and multiplication to check the result:
// what DIV and MULMOD of a contract machine come down to.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define DIGITS 8

// Quotient and rest of a number of `n` digits by one of `m` digits, the highest
// of which has its top bit set; n >= m >= 2. `u` has room for one more digit
// and becomes the rest.
static void divide(uint32_t *u, int n, const uint32_t *v, int m, uint32_t *q) {
  u[n] = 0;
  for (int j = n - m; j >= 0; j--) {
    uint64_t top = (uint64_t)u[j + m] << 32 | u[j + m - 1];
    uint64_t guess = top / v[m - 1], rest = top % v[m - 1];
    while (guess >> 32 || guess * v[m - 2] > (rest << 32 | u[j + m - 2])) {
      guess--;
      rest += v[m - 1];
      if (rest >> 32)
        break;
    }
    int64_t borrow = 0;
    for (int i = 0; i < m; i++) {
      uint64_t product = guess * v[i];
      int64_t digit =
          (int64_t)u[i + j] - borrow - (int64_t)(product & 0xffffffff);
      u[i + j] = (uint32_t)digit;
      borrow = (int64_t)(product >> 32) - (digit >> 32);
    }
    int64_t digit = (int64_t)u[j + m] - borrow;
    u[j + m] = (uint32_t)digit;
    if (digit < 0) {
      guess--;
      uint64_t carry = 0;
      for (int i = 0; i < m; i++) {
        carry += (uint64_t)u[i + j] + v[i];
        u[i + j] = (uint32_t)carry;
        carry >>= 32;
      }
      u[j + m] += (uint32_t)carry;
    }
    q[j] = (uint32_t)guess;
  }
}

struct result refine(const uint8_t *args, uint64_t size) {
  uint32_t rounds = arg_u32(args, size, 0);
  uint32_t random = rounds + 1, hash = 2166136261;
  for (uint32_t round = 0; round < rounds; round++) {
    uint32_t u[2 * DIGITS + 1], v[DIGITS], q[2 * DIGITS] = {0};
    int m = 2 + (int)(round % (DIGITS - 1));
    for (int i = 0; i < DIGITS; i++)
      u[i] = next_random(&random);
    for (int i = 0; i < m; i++)
      v[i] = next_random(&random);
    v[m - 1] |= 0x80000000;
    divide(u, DIGITS, v, m, q);
    for (int i = 0; i < m; i++)
      hash = mix(hash, u[i]);
    for (int i = 0; i <= DIGITS - m; i++)
      hash = mix(hash, q[i]);
  }
  return result_u32(hash);
}
