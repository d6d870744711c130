//===-- matrix-multiply.c - Products of matrices --------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Square matrices of 32-bit integers with 64-bit sums, three nested loops.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define MAX_SIZE 64

static int32_t a[MAX_SIZE][MAX_SIZE], b[MAX_SIZE][MAX_SIZE];
static int64_t c[MAX_SIZE][MAX_SIZE];

struct result refine(const uint8_t *args, uint64_t size) {
  static uint8_t bytes[8];
  uint32_t n = arg_u32(args, size, 0);
  if (n == 0 || n > MAX_SIZE)
    __builtin_trap();
  uint32_t random = n;
  for (uint32_t i = 0; i < n; i++)
    for (uint32_t j = 0; j < n; j++) {
      a[i][j] = (int32_t)next_random(&random) >> 4;
      b[i][j] = (int32_t)next_random(&random) >> 4;
    }
  for (uint32_t i = 0; i < n; i++)
    for (uint32_t j = 0; j < n; j++) {
      int64_t sum = 0;
      for (uint32_t k = 0; k < n; k++)
        sum += (int64_t)a[i][k] * b[k][j];
      c[i][j] = sum;
    }
  uint64_t trace = 0;
  for (uint32_t i = 0; i < n; i++)
    for (uint32_t j = 0; j < n; j++)
      trace = 31 * trace + (uint64_t)c[i][j];
  store_le64(bytes, trace);
  return (struct result){bytes, sizeof(bytes)};
}
