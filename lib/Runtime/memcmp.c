// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Compares by words; in the first pair that differs the bytes are put in memory
// order of significance, where an unsigned comparison orders them as bytes.

#include "words.h"

static int compare_words(word a, word b) {
  a = __builtin_bswap64(a);
  b = __builtin_bswap64(b);
  return (a > b) - (a < b);
}

int memcmp(const void *left, const void *right, size_t size) {
  const uint8_t *a = left, *b = right;
  if (size >= WORD) {
    const uint8_t *a_last = a + size - WORD, *b_last = b + size - WORD;
    for (; a < a_last; a += WORD, b += WORD)
      if (*(const word *)a != *(const word *)b)
        return compare_words(*(const word *)a, *(const word *)b);
    return compare_words(*(const word *)a_last, *(const word *)b_last);
  }
  for (; size > 0; size--, a++, b++)
    if (*a != *b)
      return *a - *b;
  return 0;
}

int bcmp(const void *left, const void *right, size_t size) {
  return memcmp(left, right, size);
}
