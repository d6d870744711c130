// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Arithmetic that notices overflow: __mulo*4 tell it through a pointer (of 128
// bits: multiply128.c), the others, which -ftrapv calls, do not return.

#include "int128.h"

#define TRAPPING(MODE, TYPE)                                                   \
  TYPE __addv##MODE##3(TYPE a, TYPE b) {                                       \
    TYPE result;                                                               \
    if (__builtin_add_overflow(a, b, &result))                                 \
      __builtin_trap();                                                        \
    return result;                                                             \
  }                                                                            \
  TYPE __subv##MODE##3(TYPE a, TYPE b) {                                       \
    TYPE result;                                                               \
    if (__builtin_sub_overflow(a, b, &result))                                 \
      __builtin_trap();                                                        \
    return result;                                                             \
  }                                                                            \
  TYPE __mulv##MODE##3(TYPE a, TYPE b) {                                       \
    int overflow;                                                              \
    TYPE result = __mulo##MODE##4(a, b, &overflow);                            \
    if (overflow)                                                              \
      __builtin_trap();                                                        \
    return result;                                                             \
  }                                                                            \
  TYPE __negv##MODE##2(TYPE a) { return __subv##MODE##3(0, a); }               \
  TYPE __absv##MODE##2(TYPE a) { return a < 0 ? __negv##MODE##2(a) : a; }

int32_t __mulosi4(int32_t a, int32_t b, int *overflow) {
  int64_t product = (int64_t)a * b;
  *overflow = product != (int32_t)product;
  return (int32_t)product;
}

int64_t __mulodi4(int64_t a, int64_t b, int *overflow) {
  i128 product = (i128)a * b;
  *overflow = product != (int64_t)product;
  return (int64_t)product;
}

TRAPPING(si, int32_t)
TRAPPING(di, int64_t)
TRAPPING(ti, i128)
