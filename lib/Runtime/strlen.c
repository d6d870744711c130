// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads aligned words, which never reach into a page that the string does not
// reach: reading past the end of a mapped page would be a fault.

#include "words.h"

#define ONES UINT64_C(0x0101010101010101)

size_t strlen(const char *text) {
  const char *p = text;
  for (; (uintptr_t)p % WORD != 0; p++)
    if (*p == 0)
      return p - text;

  // The lowest byte of zero is where subtracting one from every byte first
  // borrows; above it the marks may be false, below it they are not.
  uint64_t marks;
  for (;; p += WORD) {
    word bytes = *(const word *)p;
    marks = (bytes - ONES) & ~bytes & (ONES << 7);
    if (marks != 0)
      break;
  }
  return p - text + __builtin_ctzll(marks) / 8;
}
