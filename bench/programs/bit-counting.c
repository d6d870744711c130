//===-- bit-counting.c - Bit tricks ---------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Population counts, leading and trailing zeros, parity and bit reversal of
// random words, by the compiler's builtins and by hand.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

static uint64_t reverse_bits(uint64_t x) {
  x = (x >> 1 & 0x5555555555555555) | (x & 0x5555555555555555) << 1;
  x = (x >> 2 & 0x3333333333333333) | (x & 0x3333333333333333) << 2;
  x = (x >> 4 & 0x0f0f0f0f0f0f0f0f) | (x & 0x0f0f0f0f0f0f0f0f) << 4;
  return __builtin_bswap64(x);
}

static uint32_t count_by_hand(uint64_t x) {
  uint32_t count = 0;
  for (; x; x &= x - 1)
    count++;
  return count;
}

struct result refine(const uint8_t *args, uint64_t size) {
  uint32_t n = arg_u32(args, size, 0);
  uint32_t random = n + 1, hash = 2166136261;
  for (uint32_t i = 0; i < n; i++) {
    uint64_t x = (uint64_t)next_random(&random) << 32 | next_random(&random);
    hash = mix(hash, (uint32_t)__builtin_popcountll(x));
    hash = mix(hash, (uint32_t)__builtin_clzll(x | 1));
    hash = mix(hash, (uint32_t)__builtin_ctz((uint32_t)x | 0x80000000));
    hash = mix(hash, (uint32_t)__builtin_parityll(x));
    hash = mix(hash, (uint32_t)(reverse_bits(x) >> 7));
    if (i % 8 == 0)
      hash = mix(hash, count_by_hand(x));
  }
  return result_u32(hash);
}
