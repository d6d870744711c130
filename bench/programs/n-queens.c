//===-- n-queens.c - The queens problem -----------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Counts all solutions by backtracking over bit masks. The vector is the
// well-known number for the usual board.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

static uint32_t count(uint32_t all, uint32_t columns, uint32_t left,
                      uint32_t right) {
  if (columns == all)
    return 1;
  uint32_t solutions = 0;
  for (uint32_t places = all & ~(columns | left | right); places;
       places &= places - 1) {
    uint32_t place = places & -places;
    solutions +=
        count(all, columns | place, (left | place) << 1, (right | place) >> 1);
  }
  return solutions;
}

struct result refine(const uint8_t *args, uint64_t size) {
  uint32_t n = arg_u32(args, size, 0);
  if (n == 0 || n > 16)
    __builtin_trap();
  return result_u32(count(((uint32_t)1 << n) - 1, 0, 0, 0));
}
