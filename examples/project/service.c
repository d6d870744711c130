// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A service of two files, for the build files beside it.

#include "sum.h"

#include <jam/jam.h>

jam_bytes refine(const uint8_t *arguments, uint64_t size) {
  static uint32_t sum;
  sum = sum_bytes(arguments, size);
  return (jam_bytes){&sum, sizeof(sum)};
}
