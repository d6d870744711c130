//===-- calls.c - A loop with a call --------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Values that live across a call of a function that is not inlined.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

__attribute__((noinline)) static uint32_t combine(uint32_t x, uint32_t y,
                                                  uint32_t z) {
  // Not transparent to an optimizer that looks into the callee.
  __asm__ volatile("");
  return x + y + z;
}

struct result refine(const uint8_t *args, uint64_t size) {
  uint32_t n = arg_u32(args, size, 0);
  uint32_t a = 1, b = 2, c = 3;
  for (uint32_t i = 0; i < n; i++) {
    uint32_t sum = combine(a, b, c);
    a = b + i;
    b = c + i;
    c = sum + i;
  }
  return result_u32(a + b + c);
}
