//===-- utf8-validate.c - Validation of UTF-8 -----------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Counts characters and errors in mixed text, byte by byte: short unpredictable
// branches.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

struct result refine(const uint8_t *args, uint64_t size) {
  static uint8_t bytes[12];
  uint32_t num_characters = 0, num_errors = 0, hash = 2166136261;
  const uint8_t *at = args, *end = args + size;
  while (at < end) {
    uint32_t c = *at++;
    int more = 0;
    uint32_t least = 0;
    if (c >= 0x80) {
      if (c >= 0xc2 && c < 0xe0) {
        more = 1;
        c &= 0x1f;
        least = 0x80;
      } else if (c >= 0xe0 && c < 0xf0) {
        more = 2;
        c &= 0x0f;
        least = 0x800;
      } else if (c >= 0xf0 && c < 0xf5) {
        more = 3;
        c &= 0x07;
        least = 0x10000;
      } else {
        num_errors++;
        continue;
      }
    }
    while (more && at < end && (*at & 0xc0) == 0x80) {
      c = c << 6 | (*at++ & 0x3f);
      more--;
    }
    if (more || c < least || c > 0x10ffff || (c >= 0xd800 && c < 0xe000)) {
      num_errors++;
      continue;
    }
    num_characters++;
    hash = mix(hash, c);
  }
  store_le32(bytes, num_characters);
  store_le32(bytes + 4, num_errors);
  store_le32(bytes + 8, hash);
  return (struct result){bytes, sizeof(bytes)};
}
