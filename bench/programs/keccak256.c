//===-- keccak256.c - Keccak-256 ------------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The hash that Ethereum uses, of the arguments: twenty-five 64-bit lanes, more
// than there are registers. The vectors are the Keccak team's for the empty
// message and Solidity's well-known selector of transfer(address,uint256).
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define RATE 136

static const uint64_t round_constants[24] = {
    0x0000000000000001, 0x0000000000008082, 0x800000000000808a,
    0x8000000080008000, 0x000000000000808b, 0x0000000080000001,
    0x8000000080008081, 0x8000000000008009, 0x000000000000008a,
    0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
    0x000000008000808b, 0x800000000000008b, 0x8000000000008089,
    0x8000000000008003, 0x8000000000008002, 0x8000000000000080,
    0x000000000000800a, 0x800000008000000a, 0x8000000080008081,
    0x8000000000008080, 0x0000000080000001, 0x8000000080008008};

// The walk through the lanes that rho and pi make together, and the rotations
// on it.
static const uint8_t lane_order[24] = {10, 7,  11, 17, 18, 3,  5,  16,
                                       8,  21, 24, 4,  15, 23, 19, 13,
                                       12, 2,  20, 14, 22, 9,  6,  1};
static const uint8_t rotations[24] = {1,  3,  6,  10, 15, 21, 28, 36,
                                      45, 55, 2,  14, 27, 41, 56, 8,
                                      25, 43, 62, 18, 39, 61, 20, 44};

static void permute(uint64_t lanes[25]) {
  for (int round = 0; round < 24; round++) {
    uint64_t parity[5];
    for (int x = 0; x < 5; x++)
      parity[x] = lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^
                  lanes[x + 20];
    for (int x = 0; x < 5; x++) {
      uint64_t d = parity[(x + 4) % 5] ^ rotate_left64(parity[(x + 1) % 5], 1);
      for (int y = 0; y < 25; y += 5)
        lanes[y + x] ^= d;
    }
    uint64_t moved = lanes[1];
    for (int i = 0; i < 24; i++) {
      uint64_t next = lanes[lane_order[i]];
      lanes[lane_order[i]] = rotate_left64(moved, rotations[i]);
      moved = next;
    }
    for (int y = 0; y < 25; y += 5) {
      uint64_t row[5];
      for (int x = 0; x < 5; x++)
        row[x] = lanes[y + x];
      for (int x = 0; x < 5; x++)
        lanes[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
    }
    lanes[0] ^= round_constants[round];
  }
}

static void absorb(uint64_t lanes[25], const uint8_t *block) {
  for (int i = 0; i < RATE / 8; i++)
    lanes[i] ^= load_le64(block + 8 * i);
  permute(lanes);
}

struct result refine(const uint8_t *args, uint64_t size) {
  uint64_t lanes[25] = {0};
  for (; size >= RATE; size -= RATE, args += RATE)
    absorb(lanes, args);
  uint8_t last[RATE] = {0};
  memcpy(last, args, size);
  last[size] ^= 0x01;
  last[RATE - 1] ^= 0x80;
  absorb(lanes, last);

  static uint8_t digest[32];
  for (int i = 0; i < 4; i++)
    store_le64(digest + 8 * i, lanes[i]);
  return (struct result){digest, sizeof(digest)};
}
