// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Four words are loaded before the first is stored: independent loads overlap
// their latencies, up to the machine's four memory ports.

#include "words.h"

void *memcpy(void *restrict to, const void *restrict from, size_t size) {
  char *d = to;
  const char *s = from;
  if (size < WORD) {
    if (size & 4) {
      *(half_word *)d = *(const half_word *)s;
      d += 4, s += 4;
    }
    if (size & 2) {
      *(quarter_word *)d = *(const quarter_word *)s;
      d += 2, s += 2;
    }
    if (size & 1)
      *d = *s;
    return to;
  }

  char *d_last = d + size - WORD;
  const char *s_last = s + size - WORD;
  for (; size >= BLOCK; size -= BLOCK, d += BLOCK, s += BLOCK) {
    const word *in = (const word *)s;
    word a = in[0], b = in[1], c = in[2], e = in[3];
    word *out = (word *)d;
    out[0] = a, out[1] = b, out[2] = c, out[3] = e;
  }
  for (; size >= WORD; size -= WORD, d += WORD, s += WORD)
    *(word *)d = *(const word *)s;
  *(word *)d_last = *(const word *)s_last;
  return to;
}
