//===-- empty.c - A program that does nothing -----------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Its time is what it takes to enter and to leave a program.
//
//===----------------------------------------------------------------------===//

#include "bench.h"

struct result refine(const uint8_t *args, uint64_t size) {
  (void)size;
  return (struct result){args, 0};
}
