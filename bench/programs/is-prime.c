//===-- is-prime.c - Trial division ---------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A loop around a remainder, 60 cycles each in the pipeline model.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

struct result refine(const uint8_t *args, uint64_t size) {
  uint32_t n = arg_u32(args, size, 0);
  uint32_t prime = 1;
  if ((int32_t)n <= 1)
    prime = 0;
  if (n > 2 && n % 2 == 0)
    prime = 0;
  for (uint32_t i = 3; i * i <= n; i += 2)
    if (n % i == 0) {
      prime = 0;
      break;
    }
  return result_u32(prime);
}
