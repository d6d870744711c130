//===-- mandelbrot.c - The Mandelbrot set in fixed point ------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// 64-bit multiplications and shifts with a data-dependent number of iterations.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

// 28 fractional bits.
typedef int64_t fixed;
#define ONE ((fixed)1 << 28)

struct result refine(const uint8_t *args, uint64_t size) {
  uint32_t n = arg_u32(args, size, 0);
  if (n == 0 || n > 1000)
    __builtin_trap();
  uint32_t hash = 2166136261;
  for (uint32_t row = 0; row < n; row++)
    for (uint32_t column = 0; column < n; column++) {
      fixed x0 = (fixed)column * (3 * ONE) / n - 2 * ONE;
      fixed y0 = (fixed)row * (2 * ONE) / n - ONE;
      fixed x = 0, y = 0;
      uint32_t iteration = 0;
      for (; iteration < 64; iteration++) {
        fixed xx = x * x >> 28, yy = y * y >> 28;
        if (xx + yy > 4 * ONE)
          break;
        y = (2 * x * y >> 28) + y0;
        x = xx - yy + x0;
      }
      hash = mix(hash, iteration);
    }
  return result_u32(hash);
}
