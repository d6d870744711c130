//===-- u128-divide.c - Quotients of 128-bit numbers ----------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The run-time library's division: by one word, and as often as the third
// argument says by two. The second argument is added to the divisor 3.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

typedef unsigned __int128 u128;

struct result refine(const uint8_t *args, uint64_t size) {
  static uint8_t bytes[16];
  uint32_t n = arg_u32(args, size, 0), wide = arg_u32(args, size, 2);
  u128 divisor = (u128)3 + arg_u32(args, size, 1);
  u128 x = 0xcafef00dcafef00d;
  for (uint32_t i = 0; i < n; i++) {
    x = x / divisor;
    if ((uint64_t)x == 0)
      x = 0xcafef00dcafef00d;
  }
  uint32_t random = n + 1;
  for (uint32_t i = 0; i < wide; i++) {
    u128 y = (u128)next_random(&random) << (i % 64) | divisor;
    x = (x << 61 ^ i) / y + x % (y + i);
  }
  store_le64(bytes, (uint64_t)x);
  store_le64(bytes + 8, (uint64_t)(x >> 64));
  return (struct result){bytes, sizeof(bytes)};
}
