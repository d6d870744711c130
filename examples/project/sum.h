// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Adds bytes.

#include <stdint.h>

uint32_t sum_bytes(const uint8_t *data, uint64_t size);
