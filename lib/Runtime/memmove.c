// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Copies upwards if the destination is below the source or clear of it, else
// downwards. The word that overlaps what is copied already (the last one
// upwards, the first one downwards) is loaded before the loop may change it.

#include "words.h"

static void move_up(char *d, const char *s, size_t size) {
  char *d_last = d + size - WORD;
  word last = *(const word *)(s + size - WORD);
  for (; size >= BLOCK; size -= BLOCK, d += BLOCK, s += BLOCK) {
    const word *in = (const word *)s;
    word a = in[0], b = in[1], c = in[2], e = in[3];
    word *out = (word *)d;
    out[0] = a, out[1] = b, out[2] = c, out[3] = e;
  }
  for (; size >= WORD; size -= WORD, d += WORD, s += WORD)
    *(word *)d = *(const word *)s;
  *(word *)d_last = last;
}

static void move_down(char *d, const char *s, size_t size) {
  word first = *(const word *)s;
  for (; size >= BLOCK; size -= BLOCK) {
    const word *in = (const word *)(s + size);
    word a = in[-1], b = in[-2], c = in[-3], e = in[-4];
    word *out = (word *)(d + size);
    out[-1] = a, out[-2] = b, out[-3] = c, out[-4] = e;
  }
  for (; size >= WORD; size -= WORD)
    *(word *)(d + size - WORD) = *(const word *)(s + size - WORD);
  *(word *)d = first;
}

static void move_few(char *d, const char *s, size_t size) {
  if (size >= 4) {
    half_word first = *(const half_word *)s;
    half_word last = *(const half_word *)(s + size - 4);
    *(half_word *)d = first;
    *(half_word *)(d + size - 4) = last;
  } else if (size > 0) {
    char first = s[0], middle = s[size / 2], last = s[size - 1];
    d[0] = first;
    d[size / 2] = middle;
    d[size - 1] = last;
  }
}

void *memmove(void *to, const void *from, size_t size) {
  if (size < WORD)
    move_few(to, from, size);
  else if ((uintptr_t)to - (uintptr_t)from >= size)
    move_up(to, from, size);
  else
    move_down(to, from, size);
  return to;
}
