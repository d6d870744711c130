//===-- crc32.c - CRC-32 with a table -------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One table look-up for each byte: dependent loads. The table is made first.
// The vector is the check value that catalogues of CRCs give.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

static uint32_t table[256];

struct result refine(const uint8_t *args, uint64_t size) {
  for (uint32_t byte = 0; byte < 256; byte++) {
    uint32_t rest = byte;
    for (int bit = 0; bit < 8; bit++)
      rest = rest >> 1 ^ (rest & 1 ? 0xedb88320 : 0);
    table[byte] = rest;
  }
  uint32_t crc = 0xffffffff;
  for (uint64_t i = 0; i < size; i++)
    crc = crc >> 8 ^ table[(crc ^ args[i]) & 0xff];
  return result_u32(~crc);
}
