// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Counts the primes below 100,000 (there are 9,592, in hex 2578).

#include <jam/jam.h>

enum { LIMIT = 100000 };

static uint8_t composite[LIMIT];
static uint32_t count;

jam_bytes refine(const uint8_t *arguments, uint64_t size) {
  for (uint32_t n = 2; n < LIMIT; n++) {
    if (composite[n])
      continue;
    count++;
    for (uint64_t multiple = (uint64_t)n * n; multiple < LIMIT; multiple += n)
      composite[multiple] = 1;
  }
  return (jam_bytes){&count, sizeof count};
}
