//===-- knapsack.c - The knapsack problem ---------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Dynamic programming over capacities: a maximum for each item and capacity.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define MAX_ITEMS 100
#define CAPACITY 1000

static uint32_t best[CAPACITY + 1];

struct result refine(const uint8_t *args, uint64_t size) {
  uint32_t num_items = arg_u32(args, size, 0);
  if (num_items > MAX_ITEMS)
    __builtin_trap();
  uint32_t random = num_items + 1;
  for (uint32_t i = 0; i < num_items; i++) {
    uint32_t weight = next_random(&random) % 100 + 1;
    uint32_t value = next_random(&random) % 1000;
    for (uint32_t left = CAPACITY; left >= weight; left--) {
      uint32_t with = best[left - weight] + value;
      if (with > best[left])
        best[left] = with;
    }
  }
  return result_u32(best[CAPACITY]);
}
