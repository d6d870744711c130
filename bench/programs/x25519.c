//===-- x25519.c - Diffie-Hellman on Curve25519 ---------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The function X25519 of RFC 7748: arguments are scalar and u-coordinate. Field
// arithmetic modulo 2^255 - 19 in five limbs of 51 bits, that is 64-bit
// products of 128 bits. The vectors are the RFC's, section 5.2.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

typedef unsigned __int128 u128;

#define MASK51 0x7ffffffffffff

struct field {
  uint64_t limb[5];
};

static void field_load(struct field *out, const uint8_t *bytes) {
  out->limb[0] = load_le64(bytes) & MASK51;
  out->limb[1] = load_le64(bytes + 6) >> 3 & MASK51;
  out->limb[2] = load_le64(bytes + 12) >> 6 & MASK51;
  out->limb[3] = load_le64(bytes + 19) >> 1 & MASK51;
  out->limb[4] = load_le64(bytes + 24) >> 12 & MASK51;
}

static void field_add(struct field *out, const struct field *x,
                      const struct field *y) {
  for (int i = 0; i < 5; i++)
    out->limb[i] = x->limb[i] + y->limb[i];
}

// Adds a multiple of the prime first, so that no limb becomes negative.
static void field_subtract(struct field *out, const struct field *x,
                           const struct field *y) {
  out->limb[0] = x->limb[0] + 0x3fffffffffff68 - y->limb[0];
  for (int i = 1; i < 5; i++)
    out->limb[i] = x->limb[i] + 0x3ffffffffffff8 - y->limb[i];
}

static void field_carry(struct field *out, u128 d[5]) {
  for (int i = 0; i < 4; i++) {
    d[i + 1] += (uint64_t)(d[i] >> 51);
    out->limb[i] = (uint64_t)d[i] & MASK51;
  }
  out->limb[4] = (uint64_t)d[4] & MASK51;
  out->limb[0] += 19 * (uint64_t)(d[4] >> 51);
  out->limb[1] += out->limb[0] >> 51;
  out->limb[0] &= MASK51;
}

static void field_multiply(struct field *out, const struct field *x,
                           const struct field *y) {
  const uint64_t *a = x->limb, *b = y->limb;
  uint64_t b1 = 19 * b[1], b2 = 19 * b[2], b3 = 19 * b[3], b4 = 19 * b[4];
  u128 d[5];
  d[0] = (u128)a[0] * b[0] + (u128)a[1] * b4 + (u128)a[2] * b3 +
         (u128)a[3] * b2 + (u128)a[4] * b1;
  d[1] = (u128)a[0] * b[1] + (u128)a[1] * b[0] + (u128)a[2] * b4 +
         (u128)a[3] * b3 + (u128)a[4] * b2;
  d[2] = (u128)a[0] * b[2] + (u128)a[1] * b[1] + (u128)a[2] * b[0] +
         (u128)a[3] * b4 + (u128)a[4] * b3;
  d[3] = (u128)a[0] * b[3] + (u128)a[1] * b[2] + (u128)a[2] * b[1] +
         (u128)a[3] * b[0] + (u128)a[4] * b4;
  d[4] = (u128)a[0] * b[4] + (u128)a[1] * b[3] + (u128)a[2] * b[2] +
         (u128)a[3] * b[1] + (u128)a[4] * b[0];
  field_carry(out, d);
}

static void field_scale(struct field *out, const struct field *x,
                        uint32_t factor) {
  u128 d[5];
  for (int i = 0; i < 5; i++)
    d[i] = (u128)x->limb[i] * factor;
  field_carry(out, d);
}

static void field_square_times(struct field *out, const struct field *x,
                               int times) {
  field_multiply(out, x, x);
  while (--times > 0)
    field_multiply(out, out, out);
}

// x^(p - 2), the inverse: the exponent is 2^255 - 21, 250 ones and 01011.
static void field_invert(struct field *out, const struct field *x) {
  struct field x11, ones5, ones10, ones20, ones50, t;
  field_square_times(&t, x, 3);
  field_multiply(&t, &t, x);
  struct field x9 = t;
  field_square_times(&t, x, 1);
  field_multiply(&x11, &x9, &t);
  field_square_times(&t, &x11, 1);
  field_multiply(&ones5, &t, &x9);
  field_square_times(&t, &ones5, 5);
  field_multiply(&ones10, &t, &ones5);
  field_square_times(&t, &ones10, 10);
  field_multiply(&ones20, &t, &ones10);
  field_square_times(&t, &ones20, 20);
  field_multiply(&t, &t, &ones20);
  field_square_times(&t, &t, 10);
  field_multiply(&ones50, &t, &ones10);
  field_square_times(&t, &ones50, 50);
  field_multiply(&t, &t, &ones50);
  struct field ones100 = t;
  field_square_times(&t, &ones100, 100);
  field_multiply(&t, &t, &ones100);
  field_square_times(&t, &t, 50);
  field_multiply(&t, &t, &ones50);
  field_square_times(&t, &t, 5);
  field_multiply(out, &t, &x11);
}

static void field_store(uint8_t *bytes, const struct field *x) {
  struct field t = *x;
  for (int pass = 0; pass < 2; pass++) {
    for (int i = 0; i < 4; i++) {
      t.limb[i + 1] += t.limb[i] >> 51;
      t.limb[i] &= MASK51;
    }
    t.limb[0] += 19 * (t.limb[4] >> 51);
    t.limb[4] &= MASK51;
  }
  // The number is below 2^255 now; subtract the prime if it is not below that.
  uint64_t carry = t.limb[0] + 19;
  for (int i = 1; i < 5; i++)
    carry = t.limb[i] + (carry >> 51);
  t.limb[0] += 19 * (carry >> 51);
  for (int i = 0; i < 4; i++) {
    t.limb[i + 1] += t.limb[i] >> 51;
    t.limb[i] &= MASK51;
  }
  t.limb[4] &= MASK51;
  store_le64(bytes, t.limb[0] | t.limb[1] << 51);
  store_le64(bytes + 8, t.limb[1] >> 13 | t.limb[2] << 38);
  store_le64(bytes + 16, t.limb[2] >> 26 | t.limb[3] << 25);
  store_le64(bytes + 24, t.limb[3] >> 39 | t.limb[4] << 12);
}

static void exchange_if(uint64_t condition, struct field *x, struct field *y) {
  for (int i = 0; i < 5; i++) {
    uint64_t t = -condition & (x->limb[i] ^ y->limb[i]);
    x->limb[i] ^= t;
    y->limb[i] ^= t;
  }
}

// A step of the Montgomery ladder: doubles (x2 : z2) and adds it to (x3 : z3).
static void ladder_step(const struct field *x1, struct field *x2,
                        struct field *z2, struct field *x3, struct field *z3) {
  struct field a, aa, b, bb, e, c, d, da, cb;
  field_add(&a, x2, z2);
  field_multiply(&aa, &a, &a);
  field_subtract(&b, x2, z2);
  field_multiply(&bb, &b, &b);
  field_subtract(&e, &aa, &bb);
  field_add(&c, x3, z3);
  field_subtract(&d, x3, z3);
  field_multiply(&da, &d, &a);
  field_multiply(&cb, &c, &b);
  field_add(&a, &da, &cb);
  field_multiply(x3, &a, &a);
  field_subtract(&a, &da, &cb);
  field_multiply(&a, &a, &a);
  field_multiply(z3, x1, &a);
  field_multiply(x2, &aa, &bb);
  field_scale(&a, &e, 121665);
  field_add(&a, &aa, &a);
  field_multiply(z2, &e, &a);
}

struct result refine(const uint8_t *args, uint64_t size) {
  if (size < 64)
    __builtin_trap();
  uint8_t scalar[32];
  memcpy(scalar, args, 32);
  scalar[0] &= 248;
  scalar[31] = (scalar[31] & 127) | 64;

  struct field x1, x2 = {{1}}, z2 = {{0}}, x3, z3 = {{1}};
  field_load(&x1, args + 32);
  x3 = x1;
  uint64_t exchanged = 0;
  for (int i = 254; i >= 0; i--) {
    uint64_t bit = scalar[i / 8] >> (i % 8) & 1;
    exchange_if(exchanged ^ bit, &x2, &x3);
    exchange_if(exchanged ^ bit, &z2, &z3);
    exchanged = bit;
    ladder_step(&x1, &x2, &z2, &x3, &z3);
  }
  exchange_if(exchanged, &x2, &x3);
  exchange_if(exchanged, &z2, &z3);

  static uint8_t shared[32];
  field_invert(&z2, &z2);
  field_multiply(&x2, &x2, &z2);
  field_store(shared, &x2);
  return (struct result){shared, sizeof(shared)};
}
