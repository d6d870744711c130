//===-- lz-decompress.c - A byte-oriented Lempel-Ziv codec ----------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Compresses text that repeats itself and expands it again, in a format of our
// own: a token with two lengths, literals, a distance. Hash look-ups,
// overlapping copies.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define MAX_SIZE 32768
#define HASH_BITS 12
#define MIN_MATCH 4

static uint8_t plain[MAX_SIZE], packed[MAX_SIZE + MAX_SIZE / 8 + 16],
    copy[MAX_SIZE];
static int32_t last_at[1 << HASH_BITS];

static uint8_t *put_length(uint8_t *out, uint32_t length) {
  for (; length >= 255; length -= 255)
    *out++ = 255;
  *out++ = (uint8_t)length;
  return out;
}

static uint8_t *put_sequence(uint8_t *out, const uint8_t *literals,
                             uint32_t count, uint32_t match,
                             uint32_t distance) {
  uint32_t low = match < 15 ? match : 15, high = count < 15 ? count : 15;
  *out++ = (uint8_t)(high << 4 | low);
  if (high == 15)
    out = put_length(out, count - 15);
  for (uint32_t i = 0; i < count; i++)
    *out++ = literals[i];
  *out++ = (uint8_t)distance;
  *out++ = (uint8_t)(distance >> 8);
  if (low == 15)
    out = put_length(out, match - 15);
  return out;
}

static uint32_t compress(const uint8_t *in, uint32_t size, uint8_t *to) {
  uint8_t *out = to;
  uint32_t begin = 0, at = 0;
  for (uint32_t i = 0; i < 1 << HASH_BITS; i++)
    last_at[i] = -1;
  while (at + MIN_MATCH <= size) {
    uint32_t hash = load_le32(in + at) * 2654435761u >> (32 - HASH_BITS);
    int32_t candidate = last_at[hash];
    last_at[hash] = (int32_t)at;
    uint32_t length = 0;
    if (candidate >= 0)
      while (at + length < size &&
             in[(uint32_t)candidate + length] == in[at + length])
        length++;
    if (length < MIN_MATCH) {
      at++;
      continue;
    }
    out = put_sequence(out, in + begin, at - begin, length,
                       at - (uint32_t)candidate);
    at += length;
    begin = at;
  }
  out = put_sequence(out, in + begin, size - begin, 0, 0);
  return (uint32_t)(out - to);
}

static const uint8_t *get_length(const uint8_t *in, uint32_t *length) {
  if (*length < 15)
    return in;
  uint8_t more;
  do {
    more = *in++;
    *length += more;
  } while (more == 255);
  return in;
}

static uint32_t expand(const uint8_t *in, const uint8_t *end, uint8_t *to) {
  uint8_t *out = to;
  while (in < end) {
    uint32_t count = *in >> 4, match = *in & 15;
    in = get_length(in + 1, &count);
    memcpy(out, in, count);
    out += count;
    in += count;
    uint32_t distance = in[0] | (uint32_t)in[1] << 8;
    in = get_length(in + 2, &match);
    for (uint32_t i = 0; i < match; i++, out++)
      *out = out[-(ptrdiff_t)distance];
  }
  return (uint32_t)(out - to);
}

struct result refine(const uint8_t *args, uint64_t size) {
  static const char *const words[] = {"block ",      "extrinsic ", "service ",
                                      "accumulate ", "gas ",       "state ",
                                      "refine ",     "core "};
  static uint8_t bytes[12];
  uint32_t length = arg_u32(args, size, 0);
  if (length == 0 || length > MAX_SIZE)
    __builtin_trap();
  uint32_t random = length;
  for (uint32_t at = 0; at < length;) {
    uint32_t choice = next_random(&random);
    if (choice % 8 == 7)
      plain[at++] = (uint8_t)(choice >> 8);
    else
      for (const char *c = words[choice >> 8 & 7]; *c && at < length; c++)
        plain[at++] = (uint8_t)*c;
  }
  uint32_t packed_size = compress(plain, length, packed);
  uint32_t copy_size = 0;
  for (int pass = 0; pass < 4; pass++)
    copy_size = expand(packed, packed + packed_size, copy);
  store_le32(bytes, packed_size);
  store_le32(bytes + 4, copy_size);
  store_le32(bytes + 8, (uint32_t)(memcmp(plain, copy, length) == 0));
  return (struct result){bytes, sizeof(bytes)};
}
