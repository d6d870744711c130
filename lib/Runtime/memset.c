// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Fills by words that hold the byte eight times.

#include "words.h"

void *memset(void *to, int value, size_t size) {
  char *d = to;
  word fill = (uint8_t)value * UINT64_C(0x0101010101010101);
  if (size < WORD) {
    for (; size > 0; size--)
      *d++ = (char)value;
    return to;
  }
  char *last = d + size - WORD;
  for (; size >= BLOCK; size -= BLOCK, d += BLOCK) {
    word *out = (word *)d;
    out[0] = fill, out[1] = fill, out[2] = fill, out[3] = fill;
  }
  for (; size >= WORD; size -= WORD, d += WORD)
    *(word *)d = fill;
  *(word *)last = fill;
  return to;
}
