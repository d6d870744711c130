//===-- recursion.c - The Takeuchi function -------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Recursion with three arguments and nothing else: calls, saves and restores.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

static int32_t tak(int32_t x, int32_t y, int32_t z) {
  if (y >= x)
    return z;
  return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y));
}

struct result refine(const uint8_t *args, uint64_t size) {
  int32_t x = (int32_t)arg_u32(args, size, 0);
  int32_t y = (int32_t)arg_u32(args, size, 1);
  int32_t z = (int32_t)arg_u32(args, size, 2);
  return result_u32((uint32_t)tak(x, y, z));
}
