//===-- two-loops.c - Two loops with four running values each -------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// More live values than a stack machine likes, and none that must leave its
// register.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

struct result refine(const uint8_t *args, uint64_t size) {
  uint32_t n = arg_u32(args, size, 0);
  uint32_t a = 1, b = 3, c = 5, d = 7;
  for (uint32_t i = 0; i < n; i++) {
    a = a + b + i;
    b = b + c + i;
    c = c + d + i;
    d = d + a + i;
  }
  uint32_t e = a + 11, f = b + 13, g = c + 17, h = d + 19;
  for (uint32_t j = 0; j < n; j++) {
    e = e + f + j;
    f = f + g + j;
    g = g + h + j;
    h = h + e + j;
  }
  return result_u32(e + f + g + h);
}
