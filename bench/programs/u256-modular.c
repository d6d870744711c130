//===-- u256-modular.c - 256-bit arithmetic modulo a prime ----------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A power by repeated squaring, with 512-bit products reduced bit by bit:
// carries, compares and shifts of four-word numbers, as a virtual machine for
// contracts does them.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

struct u256 {
  uint64_t word[4]; // least significant first
};

// 2^256 - 2^32 - 977, the prime of the field of secp256k1.
static const struct u256 prime = {{0xfffffffefffffc2f, 0xffffffffffffffff,
                                   0xffffffffffffffff, 0xffffffffffffffff}};

static uint64_t add(struct u256 *out, const struct u256 *x,
                    const struct u256 *y) {
  uint64_t carry = 0;
  for (int i = 0; i < 4; i++) {
    uint64_t sum = x->word[i] + carry;
    carry = sum < carry;
    out->word[i] = sum + y->word[i];
    carry += out->word[i] < sum;
  }
  return carry;
}

static uint64_t subtract(struct u256 *out, const struct u256 *x,
                         const struct u256 *y) {
  uint64_t borrow = 0;
  for (int i = 0; i < 4; i++) {
    uint64_t difference = x->word[i] - y->word[i];
    uint64_t borrowed = x->word[i] < y->word[i];
    out->word[i] = difference - borrow;
    borrow = borrowed + (difference < borrow);
  }
  return borrow;
}

static bool is_less(const struct u256 *x, const struct u256 *y) {
  for (int i = 3; i >= 0; i--)
    if (x->word[i] != y->word[i])
      return x->word[i] < y->word[i];
  return false;
}

static void add_modular(struct u256 *out, const struct u256 *x,
                        const struct u256 *y) {
  uint64_t carry = add(out, x, y);
  if (carry || !is_less(out, &prime))
    subtract(out, out, &prime);
}

static void multiply_modular(struct u256 *out, const struct u256 *x,
                             const struct u256 *y) {
  struct u256 product = {{0}};
  for (int bit = 255; bit >= 0; bit--) {
    add_modular(&product, &product, &product);
    if (y->word[bit / 64] >> (bit % 64) & 1)
      add_modular(&product, &product, x);
  }
  *out = product;
}

struct result refine(const uint8_t *args, uint64_t size) {
  static uint8_t bytes[32];
  uint32_t rounds = arg_u32(args, size, 0);
  uint32_t random = rounds + 12345;
  struct u256 x, exponent;
  for (int i = 0; i < 4; i++) {
    x.word[i] = (uint64_t)next_random(&random) << 32 | next_random(&random);
    exponent.word[i] = next_random(&random);
  }
  x.word[3] >>= 1;
  for (uint32_t round = 0; round < rounds; round++) {
    struct u256 power = {{1}};
    for (int bit = 16; bit >= 0; bit--) {
      multiply_modular(&power, &power, &power);
      if (exponent.word[round % 4] >> bit & 1)
        multiply_modular(&power, &power, &x);
    }
    x = power;
  }
  for (int i = 0; i < 4; i++)
    store_le64(bytes + 8 * i, x.word[i]);
  return (struct result){bytes, sizeof(bytes)};
}
