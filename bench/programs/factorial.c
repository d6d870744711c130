//===-- factorial.c - Factorial by iteration ------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A loop around one 32-bit multiplication.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

struct result refine(const uint8_t *args, uint64_t size) {
  uint32_t n = arg_u32(args, size, 0);
  uint32_t product = 1;
  for (uint32_t i = 1; i <= n; i++)
    product *= i;
  return result_u32(product);
}
