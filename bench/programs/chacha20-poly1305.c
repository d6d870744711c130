//===-- chacha20-poly1305.c - Authenticated encryption of RFC 8439 --------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Arguments: key (32 bytes), nonce (12), length of the associated data (4),
// associated data, message. The result is the ciphertext and the tag. The
// vector is the RFC's, section 2.8.2.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define MAX_MESSAGE 65536

static void quarter(uint32_t x[16], int a, int b, int c, int d) {
  x[a] += x[b];
  x[d] = rotate_left32(x[d] ^ x[a], 16);
  x[c] += x[d];
  x[b] = rotate_left32(x[b] ^ x[c], 12);
  x[a] += x[b];
  x[d] = rotate_left32(x[d] ^ x[a], 8);
  x[c] += x[d];
  x[b] = rotate_left32(x[b] ^ x[c], 7);
}

static void key_stream(const uint8_t *key, const uint8_t *nonce,
                       uint32_t counter, uint8_t block[64]) {
  uint32_t input[16] = {0x61707865, 0x3320646e, 0x79622d32, 0x6b206574};
  for (int i = 0; i < 8; i++)
    input[4 + i] = load_le32(key + 4 * i);
  input[12] = counter;
  for (int i = 0; i < 3; i++)
    input[13 + i] = load_le32(nonce + 4 * i);
  uint32_t x[16];
  for (int i = 0; i < 16; i++)
    x[i] = input[i];
  for (int round = 0; round < 10; round++) {
    quarter(x, 0, 4, 8, 12);
    quarter(x, 1, 5, 9, 13);
    quarter(x, 2, 6, 10, 14);
    quarter(x, 3, 7, 11, 15);
    quarter(x, 0, 5, 10, 15);
    quarter(x, 1, 6, 11, 12);
    quarter(x, 2, 7, 8, 13);
    quarter(x, 3, 4, 9, 14);
  }
  for (int i = 0; i < 16; i++)
    store_le32(block + 4 * i, x[i] + input[i]);
}

// The accumulator h modulo 2^130 - 5 in limbs of 44, 44 and 42 bits.
struct poly1305 {
  uint64_t r[3], h[3];
};

#define MASK44 0xfffffffffff
#define MASK42 0x3ffffffffff
typedef unsigned __int128 u128;

static void poly1305_init(struct poly1305 *p, const uint8_t *key) {
  uint64_t low = load_le64(key) & 0x0ffffffc0fffffff;
  uint64_t high = load_le64(key + 8) & 0x0ffffffc0ffffffc;
  p->r[0] = low & MASK44;
  p->r[1] = (low >> 44 | high << 20) & MASK44;
  p->r[2] = high >> 24;
  p->h[0] = p->h[1] = p->h[2] = 0;
}

static void poly1305_block(struct poly1305 *p, const uint8_t *block) {
  uint64_t low = load_le64(block), high = load_le64(block + 8);
  uint64_t h0 = p->h[0] + (low & MASK44);
  uint64_t h1 = p->h[1] + ((low >> 44 | high << 20) & MASK44);
  uint64_t h2 = p->h[2] + (high >> 24 | (uint64_t)1 << 40);
  uint64_t r0 = p->r[0], r1 = p->r[1], r2 = p->r[2];
  // 2^132 is 20 modulo the prime.
  uint64_t s1 = 20 * r1, s2 = 20 * r2;
  u128 d0 = (u128)h0 * r0 + (u128)h1 * s2 + (u128)h2 * s1;
  u128 d1 = (u128)h0 * r1 + (u128)h1 * r0 + (u128)h2 * s2;
  u128 d2 = (u128)h0 * r2 + (u128)h1 * r1 + (u128)h2 * r0;
  d1 += (uint64_t)(d0 >> 44);
  d2 += (uint64_t)(d1 >> 44);
  h0 = ((uint64_t)d0 & MASK44) + 5 * (uint64_t)(d2 >> 42);
  p->h[0] = h0 & MASK44;
  p->h[1] = ((uint64_t)d1 & MASK44) + (h0 >> 44);
  p->h[2] = (uint64_t)d2 & MASK42;
}

// Hashes the bytes and zeros up to a multiple of 16.
static void poly1305_padded(struct poly1305 *p, const uint8_t *data,
                            uint64_t size) {
  for (; size >= 16; size -= 16, data += 16)
    poly1305_block(p, data);
  if (size) {
    uint8_t block[16] = {0};
    memcpy(block, data, size);
    poly1305_block(p, block);
  }
}

static void poly1305_finish(struct poly1305 *p, const uint8_t *key,
                            uint8_t tag[16]) {
  uint64_t h0 = p->h[0], h1 = p->h[1], h2 = p->h[2];
  for (int i = 0; i < 2; i++) {
    h2 += h1 >> 44;
    h1 &= MASK44;
    h0 += 5 * (h2 >> 42);
    h2 &= MASK42;
    h1 += h0 >> 44;
    h0 &= MASK44;
  }
  h2 += h1 >> 44;
  h1 &= MASK44;
  // h - p is not negative if h + 5 has a bit 130.
  uint64_t g0 = h0 + 5, g1 = h1 + (g0 >> 44), g2 = h2 + (g1 >> 44);
  if (g2 >> 42) {
    h0 = g0 & MASK44;
    h1 = g1 & MASK44;
    h2 = g2 & MASK42;
  }
  u128 sum = ((u128)(h1 >> 20 | h2 << 24) << 64 | (h0 | h1 << 44)) +
             ((u128)load_le64(key + 24) << 64 | load_le64(key + 16));
  store_le64(tag, (uint64_t)sum);
  store_le64(tag + 8, (uint64_t)(sum >> 64));
}

static uint8_t sealed[MAX_MESSAGE + 16];

struct result refine(const uint8_t *args, uint64_t size) {
  if (size < 48)
    __builtin_trap();
  const uint8_t *key = args, *nonce = args + 32;
  uint64_t data_size = load_le32(args + 44);
  const uint8_t *data = args + 48;
  if (data_size > size - 48)
    __builtin_trap();
  const uint8_t *message = data + data_size;
  uint64_t message_size = size - 48 - data_size;
  if (message_size > MAX_MESSAGE)
    __builtin_trap();

  uint8_t block[64];
  uint32_t counter = 1;
  for (uint64_t at = 0; at < message_size; at += 64, counter++) {
    key_stream(key, nonce, counter, block);
    uint64_t count = message_size - at < 64 ? message_size - at : 64;
    for (uint64_t i = 0; i < count; i++)
      sealed[at + i] = message[at + i] ^ block[i];
  }

  key_stream(key, nonce, 0, block);
  struct poly1305 poly;
  poly1305_init(&poly, block);
  poly1305_padded(&poly, data, data_size);
  poly1305_padded(&poly, sealed, message_size);
  uint8_t lengths[16];
  store_le64(lengths, data_size);
  store_le64(lengths + 8, message_size);
  poly1305_block(&poly, lengths);
  poly1305_finish(&poly, block, sealed + message_size);
  return (struct result){sealed, message_size + 16};
}
