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

static inline void show(const char *name, u64 value) {
  printf("%s %lx\n", name, (unsigned long)value);
}

#endif
