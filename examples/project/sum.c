// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Adds bytes.

#include "sum.h"

uint32_t sum_bytes(const uint8_t *data, uint64_t size) {
  uint32_t sum = 0;
  for (uint64_t i = 0; i < size; i++)
    sum += data[i];
  return sum;
}
