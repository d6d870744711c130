//===-- bench.h - What every benchmark program needs -------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A program defines refine(), which gets its argument bytes and returns the
// bytes of its result. On a machine with an operating system host.c calls it.
// All work depends on the arguments, so that no compiler can do it beforehand.
// bench/inputs.txt has the arguments.
//
//===----------------------------------------------------------------------===//

#ifndef BENCH_H
#define BENCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct result {
  const void *data;
  uint64_t size;
};

struct result refine(const uint8_t *args, uint64_t size);

// Provided by the C library, or by the run-time library where there is none.
void *memcpy(void *restrict to, const void *restrict from, size_t size);
void *memmove(void *to, const void *from, size_t size);
void *memset(void *to, int byte, size_t size);
int memcmp(const void *x, const void *y, size_t size);

static inline uint32_t load_le32(const uint8_t *from) {
  return (uint32_t)from[0] | (uint32_t)from[1] << 8 | (uint32_t)from[2] << 16 |
         (uint32_t)from[3] << 24;
}

static inline uint64_t load_le64(const uint8_t *from) {
  return (uint64_t)load_le32(from) | (uint64_t)load_le32(from + 4) << 32;
}

static inline uint32_t load_be32(const uint8_t *from) {
  return (uint32_t)from[0] << 24 | (uint32_t)from[1] << 16 |
         (uint32_t)from[2] << 8 | (uint32_t)from[3];
}

static inline uint64_t load_be64(const uint8_t *from) {
  return (uint64_t)load_be32(from) << 32 | load_be32(from + 4);
}

static inline void store_le32(uint8_t *to, uint32_t value) {
  for (int i = 0; i < 4; i++)
    to[i] = (uint8_t)(value >> (8 * i));
}

static inline void store_le64(uint8_t *to, uint64_t value) {
  for (int i = 0; i < 8; i++)
    to[i] = (uint8_t)(value >> (8 * i));
}

static inline void store_be32(uint8_t *to, uint32_t value) {
  for (int i = 0; i < 4; i++)
    to[i] = (uint8_t)(value >> (24 - 8 * i));
}

static inline void store_be64(uint8_t *to, uint64_t value) {
  for (int i = 0; i < 8; i++)
    to[i] = (uint8_t)(value >> (56 - 8 * i));
}

static inline uint32_t rotate_left32(uint32_t x, unsigned n) {
  return x << n | x >> (32 - n);
}

static inline uint32_t rotate_right32(uint32_t x, unsigned n) {
  return x >> n | x << (32 - n);
}

static inline uint64_t rotate_left64(uint64_t x, unsigned n) {
  return x << n | x >> (64 - n);
}

static inline uint64_t rotate_right64(uint64_t x, unsigned n) {
  return x >> n | x << (64 - n);
}

// The index-th little-endian word of the arguments, 0 where they are too short.
static inline uint32_t arg_u32(const uint8_t *args, uint64_t size,
                               unsigned index) {
  return 4 * (uint64_t)index + 4 <= size ? load_le32(args + 4 * index) : 0;
}

// Marsaglia's xorshift32; the state must not be 0.
static inline uint32_t next_random(uint32_t *state) {
  uint32_t x = *state;
  x ^= x << 13;
  x ^= x >> 17;
  x ^= x << 5;
  return *state = x;
}

// One step of FNV-1a, for results that fold much data into a word.
static inline uint32_t mix(uint32_t hash, uint32_t word) {
  return (hash ^ word) * 16777619u;
}

static inline struct result result_u32(uint32_t value) {
  static uint8_t bytes[4];
  store_le32(bytes, value);
  return (struct result){bytes, sizeof(bytes)};
}

#endif
