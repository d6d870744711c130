//===-- u128-multiply.c - Products of 128-bit numbers ---------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A running product modulo 2^128.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

typedef unsigned __int128 u128;

struct result refine(const uint8_t *args, uint64_t size) {
  static uint8_t bytes[16];
  uint32_t n = arg_u32(args, size, 0);
  u128 product = 1;
  for (uint32_t i = 0; i < n; i++)
    product *= 0x100000001;
  store_le64(bytes, (uint64_t)product);
  store_le64(bytes + 8, (uint64_t)(product >> 64));
  return (struct result){bytes, sizeof(bytes)};
}
