// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef PVM_RUNTIME_MULTIPLY_HIGH_H
#define PVM_RUNTIME_MULTIPLY_HIGH_H

#include <stdint.h>

// floor(a * b / 2^64): one instruction.
static inline uint64_t multiply_high(uint64_t a, uint64_t b) {
  return (uint64_t)((unsigned __int128)a * b >> 64);
}

#endif
