// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What execution tests share: ways to keep the compiler from computing at
// compile time what the test wants computed by instructions.

#ifndef TEST_H
#define TEST_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef int8_t i8;
typedef int16_t i16;
typedef int32_t i32;
typedef int64_t i64;
typedef uint8_t u8;
typedef uint16_t u16;
typedef uint32_t u32;
typedef uint64_t u64;

// A function that stays a function: neither inlined nor specialized.
#define FN __attribute__((noinline, used))

// The value, in a way the optimizer cannot see through.
#define HIDE(type, value)                                                      \
  (*(volatile type *)&(type){(type)(value)})

#define COUNT(array) ((int)(sizeof(array) / sizeof((array)[0])))

// One number for many values: it tells whether any of them, or their order, is
// another one.
static u64 digest = 0xcbf29ce484222325;

static inline void mix(u64 value) {
  digest = (digest ^ value) * 0x100000001b3;
  digest ^= digest >> 32;
}

static inline void mix_bytes(const void *bytes, size_t size) {
  for (size_t i = 0; i < size; i++)
    mix(((const u8 *)bytes)[i]);
}

static inline void mix_double(double value) {
  u64 bits;
  memcpy(&bits, &value, sizeof bits);
  mix(value != value ? 0x7ff8000000000000 : bits);
}

// The same numbers in every run, unknown to the compiler.
static volatile u64 random_state = 0x9e3779b97f4a7c15;

static inline u64 next_random(void) {
  u64 x = random_state;
  x ^= x << 13;
  x ^= x >> 7;
  x ^= x << 17;
  return random_state = x;
}

static inline void show(const char *name, u64 value) {
  printf("%s %lx\n", name, (unsigned long)value);
}

#endif
