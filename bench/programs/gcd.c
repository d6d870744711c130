//===-- gcd.c - Greatest common divisors by Euclid ------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Chains of dependent remainders; the third argument is how many more pairs are
// added.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

static uint32_t gcd(uint32_t a, uint32_t b) {
  while (b) {
    uint32_t rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

struct result refine(const uint8_t *args, uint64_t size) {
  uint32_t a = arg_u32(args, size, 0), b = arg_u32(args, size, 1);
  uint32_t more = arg_u32(args, size, 2);
  uint32_t sum = gcd(a, b);
  for (uint32_t i = 1; i <= more; i++)
    sum += gcd(a + 7919 * i, b + i);
  return result_u32(sum);
}
