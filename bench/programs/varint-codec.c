//===-- varint-codec.c - Naturals of variable length ----------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// JAM's general natural codec, whose first byte says how many follow, and
// LEB128: encoding and decoding of numbers of all lengths.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

static uint8_t *put_natural(uint8_t *at, uint64_t value) {
  int extra = 0;
  while (extra < 8 && value >> (7 * (extra + 1)))
    extra++;
  // The first byte: as many ones as bytes follow, then the top bits of the
  // number.
  uint64_t top = extra < 8 ? value >> (8 * extra) : 0;
  *at++ = (uint8_t)(0x100 - (0x100 >> extra) + top);
  for (int i = 0; i < extra; i++)
    *at++ = (uint8_t)(value >> (8 * i));
  return at;
}

static const uint8_t *get_natural(const uint8_t *at, uint64_t *value) {
  uint8_t first = *at++;
  int extra = first == 0xff ? 8 : __builtin_clz((uint32_t)(uint8_t)~first) - 24;
  uint64_t rest = 0;
  for (int i = 0; i < extra; i++)
    rest |= (uint64_t)*at++ << (8 * i);
  if (extra < 8)
    rest |= (uint64_t)(first & (0x7f >> extra)) << (8 * extra);
  *value = rest;
  return at;
}

static uint8_t *put_leb128(uint8_t *at, uint64_t value) {
  for (; value >= 0x80; value >>= 7)
    *at++ = (uint8_t)(value | 0x80);
  *at++ = (uint8_t)value;
  return at;
}

static const uint8_t *get_leb128(const uint8_t *at, uint64_t *value) {
  uint64_t rest = 0;
  int shift = 0;
  while (*at & 0x80) {
    rest |= (uint64_t)(*at++ & 0x7f) << shift;
    shift += 7;
  }
  *value = rest | (uint64_t)*at++ << shift;
  return at;
}

static uint8_t buffer[40960];

struct result refine(const uint8_t *args, uint64_t size) {
  static uint8_t bytes[16];
  uint32_t count = arg_u32(args, size, 0);
  if (count == 0 || count > 2000)
    __builtin_trap();
  uint32_t random = count;
  uint8_t *end = buffer;
  for (uint32_t i = 0; i < count; i++) {
    uint64_t wide = (uint64_t)next_random(&random) << 32 | next_random(&random);
    wide >>= next_random(&random) % 64;
    end = put_natural(end, wide);
    end = put_leb128(end, wide);
  }
  uint64_t sum = 0;
  uint32_t num_different = 0;
  const uint8_t *at = buffer;
  while (at < end) {
    uint64_t x, y;
    at = get_natural(at, &x);
    at = get_leb128(at, &y);
    sum += x;
    num_different += x != y;
  }
  store_le64(bytes, sum);
  store_le32(bytes + 8, num_different);
  store_le32(bytes + 12, (uint32_t)(end - buffer));
  return (struct result){bytes, sizeof(bytes)};
}
