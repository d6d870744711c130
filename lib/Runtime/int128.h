// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// 128-bit integers by their halves, so that none of the functions behind
// 128-bit operators is written with the operator it stands for.

#ifndef PVM_RUNTIME_INT128_H
#define PVM_RUNTIME_INT128_H

#include <stdint.h>

typedef __int128 i128;
typedef unsigned __int128 u128;

typedef union {
  u128 value;
  struct {
    uint64_t low, high;
  };
} halves;

// Sets *overflow if the result is not the product.
i128 __muloti4(i128 a, i128 b, int *overflow);
u128 __udivmodti4(u128 dividend, u128 divisor, u128 *remainder);

#endif
