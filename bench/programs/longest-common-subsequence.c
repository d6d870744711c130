//===-- longest-common-subsequence.c - Longest common subsequences --------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Dynamic programming over two strings with one row: compares, maxima,
// dependent loads and stores.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define MAX_SIZE 1024

static uint8_t x[MAX_SIZE], y[MAX_SIZE];
static uint16_t row[MAX_SIZE + 1];

struct result refine(const uint8_t *args, uint64_t size) {
  uint32_t n = arg_u32(args, size, 0);
  if (n > MAX_SIZE)
    __builtin_trap();
  uint32_t random = n + 1;
  for (uint32_t i = 0; i < n; i++) {
    x[i] = (uint8_t)(next_random(&random) % 4);
    y[i] = (uint8_t)(next_random(&random) % 4);
  }
  for (uint32_t i = 0; i < n; i++) {
    uint16_t diagonal = 0;
    for (uint32_t j = 0; j < n; j++) {
      uint16_t above = row[j + 1];
      if (x[i] == y[j])
        row[j + 1] = diagonal + 1;
      else if (row[j] > above)
        row[j + 1] = row[j];
      diagonal = above;
    }
  }
  return result_u32(row[n]);
}
