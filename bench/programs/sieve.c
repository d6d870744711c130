//===-- sieve.c - The sieve of Eratosthenes -------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Byte stores at a stride, then a count.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define MAX_LIMIT 65536

static uint8_t is_composite[MAX_LIMIT];

struct result refine(const uint8_t *args, uint64_t size) {
  uint32_t limit = arg_u32(args, size, 0);
  if (limit > MAX_LIMIT)
    __builtin_trap();
  for (uint32_t i = 2; i * i < limit; i++)
    if (!is_composite[i])
      for (uint32_t j = i * i; j < limit; j += i)
        is_composite[j] = 1;
  uint32_t count = 0;
  for (uint32_t i = 2; i < limit; i++)
    count += !is_composite[i];
  return result_u32(count);
}
