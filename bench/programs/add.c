//===-- add.c - Sum of two numbers ----------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Next to nothing: what entering and leaving a program costs.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

struct result refine(const uint8_t *args, uint64_t size) {
  return result_u32(arg_u32(args, size, 0) + arg_u32(args, size, 1));
}
