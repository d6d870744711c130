//===-- fibonacci.c - Fibonacci numbers by iteration ----------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A loop of an addition and the exchange of two values.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

struct result refine(const uint8_t *args, uint64_t size) {
  uint32_t n = arg_u32(args, size, 0);
  uint32_t a = 0, b = 1;
  for (uint32_t i = 0; i < n; i++) {
    uint32_t sum = a + b;
    a = b;
    b = sum;
  }
  return result_u32(a);
}
