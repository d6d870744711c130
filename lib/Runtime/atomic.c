// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Atomic operations on what has more than 64 bits or a size known at run time
// only. There is one thread and nothing interrupts it: every operation is
// atomic. The compiler knows these names as builtins with other types, hence
// the labels.

#include "int128.h"

#include <stdbool.h>
#include <stddef.h>

#define LIBRARY_NAME(NAME) __asm__(NAME)

void load(size_t size, const void *object, void *result, int order)
    LIBRARY_NAME("__atomic_load");
void load(size_t size, const void *object, void *result, int order) {
  (void)order;
  __builtin_memcpy(result, object, size);
}

void store(size_t size, void *object, const void *value, int order)
    LIBRARY_NAME("__atomic_store");
void store(size_t size, void *object, const void *value, int order) {
  (void)order;
  __builtin_memcpy(object, value, size);
}

void exchange(size_t size, void *object, const void *value, void *result,
              int order) LIBRARY_NAME("__atomic_exchange");
void exchange(size_t size, void *object, const void *value, void *result,
              int order) {
  (void)order;
  // The result may lie where the value does.
  unsigned char *o = object, *r = result;
  const unsigned char *v = value;
  for (size_t i = 0; i < size; i++) {
    unsigned char old = o[i];
    o[i] = v[i];
    r[i] = old;
  }
}

bool compare_exchange(size_t size, void *object, void *expected,
                      const void *desired, int success, int failure)
    LIBRARY_NAME("__atomic_compare_exchange");
bool compare_exchange(size_t size, void *object, void *expected,
                      const void *desired, int success, int failure) {
  (void)success, (void)failure;
  if (__builtin_memcmp(object, expected, size) == 0) {
    __builtin_memcpy(object, desired, size);
    return true;
  }
  __builtin_memcpy(expected, object, size);
  return false;
}

bool is_lock_free(size_t size, const void *object)
    LIBRARY_NAME("__atomic_is_lock_free");
bool is_lock_free(size_t size, const void *object) {
  (void)object;
  return size <= 8;
}

u128 load_16(const u128 *object, int order) LIBRARY_NAME("__atomic_load_16");
u128 load_16(const u128 *object, int order) {
  (void)order;
  return *object;
}

void store_16(u128 *object, u128 value, int order)
    LIBRARY_NAME("__atomic_store_16");
void store_16(u128 *object, u128 value, int order) {
  (void)order;
  *object = value;
}

bool compare_exchange_16(u128 *object, u128 *expected, u128 desired,
                         int success, int failure)
    LIBRARY_NAME("__atomic_compare_exchange_16");
bool compare_exchange_16(u128 *object, u128 *expected, u128 desired,
                         int success, int failure) {
  (void)success, (void)failure;
  const u128 found = *object;
  if (found == *expected) {
    *object = desired;
    return true;
  }
  *expected = found;
  return false;
}

#define FETCH(NAME, NEW_VALUE)                                                 \
  u128 NAME##_16(u128 *object, u128 value, int order)                          \
      LIBRARY_NAME("__atomic_" #NAME "_16");                                   \
  u128 NAME##_16(u128 *object, u128 value, int order) {                        \
    (void)order;                                                               \
    const u128 old = *object;                                                  \
    *object = (NEW_VALUE);                                                     \
    return old;                                                                \
  }

FETCH(exchange, value)
FETCH(fetch_add, old + value)
FETCH(fetch_sub, old - value)
FETCH(fetch_and, old &value)
FETCH(fetch_or, old | value)
FETCH(fetch_xor, old ^ value)
FETCH(fetch_nand, ~(old &value))
