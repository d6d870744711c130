//===-- blake2s.c - BLAKE2s -----------------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The unkeyed 32-byte hash of RFC 7693, of the arguments: as BLAKE2b with
// 32-bit words. The vector is the RFC's.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

static const uint32_t initial[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372,
                                    0xa54ff53a, 0x510e527f, 0x9b05688c,
                                    0x1f83d9ab, 0x5be0cd19};

static const uint8_t permutation[10][16] = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}};

static void quarter(uint32_t v[16], int a, int b, int c, int d, uint32_t x,
                    uint32_t y) {
  v[a] += v[b] + x;
  v[d] = rotate_right32(v[d] ^ v[a], 16);
  v[c] += v[d];
  v[b] = rotate_right32(v[b] ^ v[c], 12);
  v[a] += v[b] + y;
  v[d] = rotate_right32(v[d] ^ v[a], 8);
  v[c] += v[d];
  v[b] = rotate_right32(v[b] ^ v[c], 7);
}

static void hash_block(uint32_t state[8], const uint8_t *block, uint64_t count,
                       bool last) {
  uint32_t v[16], m[16];
  for (int i = 0; i < 8; i++) {
    v[i] = state[i];
    v[i + 8] = initial[i];
  }
  v[12] ^= (uint32_t)count;
  v[13] ^= (uint32_t)(count >> 32);
  if (last)
    v[14] = ~v[14];
  for (int i = 0; i < 16; i++)
    m[i] = load_le32(block + 4 * i);
  for (int round = 0; round < 10; round++) {
    const uint8_t *p = permutation[round];
    quarter(v, 0, 4, 8, 12, m[p[0]], m[p[1]]);
    quarter(v, 1, 5, 9, 13, m[p[2]], m[p[3]]);
    quarter(v, 2, 6, 10, 14, m[p[4]], m[p[5]]);
    quarter(v, 3, 7, 11, 15, m[p[6]], m[p[7]]);
    quarter(v, 0, 5, 10, 15, m[p[8]], m[p[9]]);
    quarter(v, 1, 6, 11, 12, m[p[10]], m[p[11]]);
    quarter(v, 2, 7, 8, 13, m[p[12]], m[p[13]]);
    quarter(v, 3, 4, 9, 14, m[p[14]], m[p[15]]);
  }
  for (int i = 0; i < 8; i++)
    state[i] ^= v[i] ^ v[i + 8];
}

struct result refine(const uint8_t *args, uint64_t size) {
  uint32_t state[8];
  for (int i = 0; i < 8; i++)
    state[i] = initial[i];
  state[0] ^= 0x01010020;
  uint64_t rest = size, count = 0;
  // The last block may be full, but is not processed here.
  for (; rest > 64; rest -= 64, args += 64)
    hash_block(state, args, count += 64, false);
  uint8_t last[64] = {0};
  memcpy(last, args, rest);
  hash_block(state, last, count + rest, true);

  static uint8_t digest[32];
  for (int i = 0; i < 8; i++)
    store_le32(digest + 4 * i, state[i]);
  return (struct result){digest, sizeof(digest)};
}
