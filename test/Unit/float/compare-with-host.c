//===-- compare-with-host.c - The software floating point, on hardware ----===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   float-compare-with-host COUNT
//
// Runs each function of the runtime library, compiled for the host under names
// that begin with soft_, and the instruction it stands for on all pairs of
// special operands and on COUNT random ones, and compares bits. Two NaNs are
// equal: which NaN an operation gives is the machine's choice.
//
//===----------------------------------------------------------------------===//

#include <inttypes.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef __int128 i128;
typedef unsigned __int128 u128;

#define DECLARE(TYPE, M, SQRT, FMA)                                               \
  TYPE soft___add##M##3(TYPE, TYPE);                                           \
  TYPE soft___sub##M##3(TYPE, TYPE);                                           \
  TYPE soft___mul##M##3(TYPE, TYPE);                                           \
  TYPE soft___div##M##3(TYPE, TYPE);                                           \
  int soft___eq##M##2(TYPE, TYPE);                                             \
  int soft___ne##M##2(TYPE, TYPE);                                             \
  int soft___lt##M##2(TYPE, TYPE);                                             \
  int soft___le##M##2(TYPE, TYPE);                                             \
  int soft___gt##M##2(TYPE, TYPE);                                             \
  int soft___ge##M##2(TYPE, TYPE);                                             \
  int soft___unord##M##2(TYPE, TYPE);                                          \
  TYPE soft___floatsi##M(int32_t);                                             \
  TYPE soft___floatdi##M(int64_t);                                             \
  TYPE soft___floatti##M(i128);                                                \
  TYPE soft___floatunsi##M(uint32_t);                                          \
  TYPE soft___floatundi##M(uint64_t);                                          \
  TYPE soft___floatunti##M(u128);                                              \
  int32_t soft___fix##M##si(TYPE);                                             \
  int64_t soft___fix##M##di(TYPE);                                             \
  i128 soft___fix##M##ti(TYPE);                                                \
  uint32_t soft___fixuns##M##si(TYPE);                                         \
  uint64_t soft___fixuns##M##di(TYPE);                                         \
  u128 soft___fixuns##M##ti(TYPE);                                             \
  TYPE soft_##SQRT(TYPE);                                                      \
  TYPE soft_##FMA(TYPE, TYPE, TYPE);
DECLARE(float, sf, sqrtf, fmaf)
DECLARE(double, df, sqrt, fma)
float soft___extendhfsf2(_Float16);
double soft___extendhfdf2(_Float16);
double soft___extendsfdf2(float);
_Float16 soft___truncsfhf2(float);
_Float16 soft___truncdfhf2(double);
float soft___truncdfsf2(double);

static uint64_t num_checks, num_failures;

static void fail(const char *what, uint64_t a, uint64_t b) {
  if (num_failures++ < 20)
    printf("%s differs for %#" PRIx64 ", %#" PRIx64 "\n", what, a, b);
}

// xorshift64*
static uint64_t next_random(void) {
  static uint64_t state = 0x9e3779b97f4a7c15;
  state ^= state >> 12;
  state ^= state << 25;
  state ^= state >> 27;
  return state * 0x2545f4914f6cdd1d;
}

#define CHECK(WHAT, OK)                                                        \
  do {                                                                         \
    num_checks++;                                                              \
    if (!(OK))                                                                 \
      fail(WHAT, to_bits(a), to_bits(b));                                      \
  } while (0)

// The operations of one format. Operands are volatile on the host's side, so that
// its compiler computes nothing in advance.
#define TEST(TYPE, BITS, FRACTION, M, SQRT, FMA)                                  \
  static uint64_t to_bits_##M(TYPE value) {                                    \
    BITS bits;                                                                 \
    memcpy(&bits, &value, sizeof(bits));                                       \
    return bits;                                                               \
  }                                                                            \
  static bool same_##M(TYPE a, TYPE b) {                                       \
    return (a != a && b != b) || to_bits_##M(a) == to_bits_##M(b);             \
  }                                                                            \
  static TYPE from_bits_##M(BITS bits) {                                       \
    TYPE value;                                                                \
    memcpy(&value, &bits, sizeof(bits));                                       \
    return value;                                                              \
  }                                                                            \
  /* Bits at random, near another number, or with few of them set. */          \
  static TYPE random_##M(TYPE other) {                                         \
    uint64_t r = next_random(), choice = next_random();                        \
    const uint64_t one = (uint64_t)1 << FRACTION;                              \
    switch (choice % 4) {                                                      \
    case 0:                                                                    \
      return from_bits_##M((BITS)r);                                           \
    case 1: /* the exponent near the other's */                                \
      return from_bits_##M((BITS)((to_bits_##M(other) & ~(one - 1)) +          \
                                  ((choice >> 8) % 129 - 64) * one +           \
                                  (r & (one - 1))));                           \
    case 2: /* the same but for a few units */                                 \
      return from_bits_##M(                                                    \
          (BITS)((to_bits_##M(other) + (r % 17) - 8) ^                         \
                 ((BITS)(choice >> 60 & 1) << (8 * sizeof(BITS) - 1))));       \
    default: /* long runs of equal bits */                                     \
      return from_bits_##M((BITS)(                                             \
          (r & ~((one >> 1) - 1)) |                                            \
          ((((uint64_t)1 << ((choice >> 8) % FRACTION)) - 1)                   \
           << ((choice >> 16) % FRACTION) & (one - 1))));                      \
    }                                                                          \
  }                                                                            \
  static void test_pair_##M(TYPE a, TYPE b) {                                  \
    uint64_t (*to_bits)(TYPE) = to_bits_##M;                                   \
    volatile TYPE x = a, y = b;                                                \
    CHECK("add " #M, same_##M(soft___add##M##3(a, b), x + y));                 \
    CHECK("sub " #M, same_##M(soft___sub##M##3(a, b), x - y));                 \
    CHECK("mul " #M, same_##M(soft___mul##M##3(a, b), x *y));                  \
    CHECK("div " #M, same_##M(soft___div##M##3(a, b), x / y));                 \
    CHECK("eq " #M, (soft___eq##M##2(a, b) == 0) == (x == y));                 \
    CHECK("ne " #M, (soft___ne##M##2(a, b) != 0) == (x != y));                 \
    CHECK("lt " #M, (soft___lt##M##2(a, b) < 0) == (x < y));                   \
    CHECK("le " #M, (soft___le##M##2(a, b) <= 0) == (x <= y));                 \
    CHECK("gt " #M, (soft___gt##M##2(a, b) > 0) == (x > y));                   \
    CHECK("ge " #M, (soft___ge##M##2(a, b) >= 0) == (x >= y));                 \
    CHECK("unord " #M,                                                         \
          (soft___unord##M##2(a, b) != 0) == (x != x || y != y));              \
  }                                                                            \
  static void test_triple_##M(TYPE a, TYPE b, TYPE c) {                        \
    uint64_t (*to_bits)(TYPE) = to_bits_##M;                                   \
    volatile TYPE x = a, y = b, z = c;                                         \
    CHECK("fma " #M, same_##M(soft_##FMA(a, b, c), FMA(x, y, z)));             \
  }                                                                            \
  static void test_single_##M(TYPE a) {                                        \
    uint64_t (*to_bits)(TYPE) = to_bits_##M;                                   \
    const TYPE b = 0;                                                          \
    volatile TYPE x = a;                                                       \
    const double d = (double)a;                                                \
    CHECK("sqrt " #M, same_##M(soft_##SQRT(a), SQRT(x)));                      \
    /* To integers: only what fits has an answer in C. */                      \
    if (d > -0x1p31 - 1 && d < 0x1p31)                                         \
      CHECK("fix si " #M, soft___fix##M##si(a) == (int32_t)x);                 \
    if (d >= -0x1p63 && d < 0x1p63)                                            \
      CHECK("fix di " #M, soft___fix##M##di(a) == (int64_t)x);                 \
    if (d >= -0x1p127 && d < 0x1p127)                                          \
      CHECK("fix ti " #M, soft___fix##M##ti(a) == (i128)x);                    \
    if (d > -1 && d < 0x1p32)                                                  \
      CHECK("fixuns si " #M, soft___fixuns##M##si(a) == (uint32_t)x);          \
    if (d > -1 && d < 0x1p64)                                                  \
      CHECK("fixuns di " #M, soft___fixuns##M##di(a) == (uint64_t)x);          \
    if (d > -1 && d < 0x1p128)                                                 \
      CHECK("fixuns ti " #M, soft___fixuns##M##ti(a) == (u128)x);              \
  }                                                                            \
  static void test_integer_##M(u128 value) {                                   \
    uint64_t (*to_bits)(TYPE) = to_bits_##M;                                   \
    const TYPE a = (TYPE)value, b = 0;                                         \
    volatile u128 v = value;                                                   \
    CHECK("float si " #M,                                                      \
          same_##M(soft___floatsi##M((int32_t)v), (TYPE)(int32_t)v));          \
    CHECK("float di " #M,                                                      \
          same_##M(soft___floatdi##M((int64_t)v), (TYPE)(int64_t)v));          \
    CHECK("float ti " #M,                                                      \
          same_##M(soft___floatti##M((i128)v), (TYPE)(i128)v));                \
    CHECK("floatun si " #M,                                                    \
          same_##M(soft___floatunsi##M((uint32_t)v), (TYPE)(uint32_t)v));      \
    CHECK("floatun di " #M,                                                    \
          same_##M(soft___floatundi##M((uint64_t)v), (TYPE)(uint64_t)v));      \
    CHECK("floatun ti " #M,                                                    \
          same_##M(soft___floatunti##M(v), (TYPE)v));                          \
  }                                                                            \
  static void test_##M(uint64_t count) {                                       \
    /* Zero, the borders of subnormal, normal and finite, NaNs, one, powers    \
       of two at the borders of integers; with their neighbours. */            \
    const int top = (1 << (8 * sizeof(BITS) - 1 - FRACTION)) - 1;              \
    const int bias = top / 2;                                                  \
    const int exponents[] = {0,         1,         2,         bias - 1,        \
                             bias,      bias + 1,  bias + 23, bias + 24,       \
                             bias + 31, bias + 32, bias + 52, bias + 53,       \
                             bias + 63, bias + 64, bias + 127, bias - 30,      \
                             bias - 60, top - 1,   top};                       \
    TYPE specials[2 * 5 * sizeof(exponents) / sizeof(*exponents)];             \
    size_t n = 0;                                                              \
    for (size_t i = 0; i < sizeof(exponents) / sizeof(*exponents); i++) {      \
      BITS at = (BITS)exponents[i] << FRACTION;                                \
      BITS all = ((BITS)1 << FRACTION) - 1;                                    \
      BITS fractions[] = {0, 1, all / 2 + 1, all - 1, all};                    \
      for (size_t j = 0; j < 5; j++) {                                         \
        specials[n++] = from_bits_##M(at | fractions[j]);                      \
        specials[n] = -specials[n - 1];                                        \
        n++;                                                                   \
      }                                                                        \
    }                                                                          \
    for (size_t i = 0; i < n; i++) {                                           \
      test_single_##M(specials[i]);                                            \
      for (size_t j = 0; j < n; j++) {                                         \
        test_pair_##M(specials[i], specials[j]);                               \
        for (size_t k = 0; k < n; k += 3)                                      \
          test_triple_##M(specials[i], specials[j], specials[k]);              \
      }                                                                        \
    }                                                                          \
    TYPE a = 1;                                                                \
    for (uint64_t i = 0; i < count; i++) {                                     \
      TYPE b = random_##M(a);                                                  \
      test_pair_##M(a, b);                                                     \
      test_pair_##M(b, specials[i % n]);                                       \
      test_single_##M(b);                                                      \
      /* A summand anywhere, and one that the product nearly cancels. */       \
      test_triple_##M(a, b, random_##M(a));                                    \
      test_triple_##M(a, b, random_##M(-(a * b)));                             \
      u128 integer = (u128)next_random() << 64 | next_random();                \
      integer >>= next_random() % 128;                                         \
      test_integer_##M(next_random() & 1 ? integer : -integer);                \
      a = b;                                                                   \
    }                                                                          \
  }

TEST(float, uint32_t, 23, sf, sqrtf, fmaf)
TEST(double, uint64_t, 52, df, sqrt, fma)

static void test_resize(uint64_t count) {
  float a = 1;
  double b = 1;
  uint64_t (*to_bits)(double) = to_bits_df;
  for (uint64_t i = 0; i < count; i++) {
    a = random_sf(a);
    // Half of them near floats, where rounding is decided.
    b = random_df(i & 1 ? a : b);
    volatile float x = a;
    volatile double y = b;
    CHECK("extend", same_df(soft___extendsfdf2(a), (double)x));
    CHECK("truncate", same_sf(soft___truncdfsf2(b), (float)y));
  }
}

static bool same_hf(_Float16 a, _Float16 b) {
  return (a != a && b != b) || memcmp(&a, &b, sizeof(a)) == 0;
}

static void test_resize_half(uint64_t count) {
  uint64_t (*to_bits)(double) = to_bits_df;
  const double b = 0;
  for (uint32_t bits = 0; bits <= UINT16_MAX; bits++) {
    const uint16_t half_bits = (uint16_t)bits;
    _Float16 half;
    memcpy(&half, &half_bits, sizeof(half));
    volatile _Float16 x = half;
    double a = (double)x;
    CHECK("extend hf sf", same_sf(soft___extendhfsf2(half), (float)x));
    CHECK("extend hf df", same_df(soft___extendhfdf2(half), a));
    // At the number, and around the middle between two.
    for (int i = -2; i <= 2; i++) {
      a = from_bits_df(to_bits_df((double)x) + (uint64_t)(i * (1 << 20)));
      volatile double y = a;
      volatile float z = (float)a;
      CHECK("truncate df hf", same_hf(soft___truncdfhf2(a), (_Float16)y));
      CHECK("truncate sf hf", same_hf(soft___truncsfhf2((float)a), (_Float16)z));
      a = from_bits_df(to_bits_df((double)x) + ((uint64_t)1 << 41) +
                       (uint64_t)(i * (1 << 29)));
      y = a;
      z = (float)a;
      CHECK("truncate df hf", same_hf(soft___truncdfhf2(a), (_Float16)y));
      CHECK("truncate sf hf", same_hf(soft___truncsfhf2((float)a), (_Float16)z));
    }
  }
  for (uint64_t i = 0; i < count; i++) {
    // All exponents of half, and a few beyond on both sides.
    const uint64_t exponent = 1023 - 30 + next_random() % 50;
    const double a = from_bits_df((next_random() & ~((uint64_t)2047 << 52)) |
                                  exponent << 52);
    volatile double y = a;
    volatile float z = (float)a;
    CHECK("truncate df hf", same_hf(soft___truncdfhf2(a), (_Float16)y));
    CHECK("truncate sf hf", same_hf(soft___truncsfhf2((float)a), (_Float16)z));
  }
}

int main(int argc, char **argv) {
  if (argc != 2)
    return 2;
  const uint64_t count = strtoull(argv[1], NULL, 10);
  test_sf(count);
  test_df(count);
  test_resize(2 * count);
  test_resize_half(count);
  printf("%" PRIu64 " results, %" PRIu64 " wrong\n", num_checks, num_failures);
  return num_failures != 0;
}
