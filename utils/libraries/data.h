// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What programs that use a library have in common: random data, and hashes of results.

#ifndef LIBRARIES_DATA_H
#define LIBRARIES_DATA_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t random_state = 88172645463325252;

static inline uint64_t next_random(void) {
  random_state ^= random_state << 13;
  random_state ^= random_state >> 7;
  return random_state ^= random_state << 17;
}

static inline unsigned long long hash_of(const void *data, size_t size) {
  const uint8_t *byte = (const uint8_t *)data;
  uint64_t hash = 14695981039346656037u;
  while (size--)
    hash = (hash ^ *byte++) * 1099511628211;
  return hash;
}

// Words that come again, with some noise between them.
static inline void fill_with_text(uint8_t *to, size_t size) {
  static const char *const words[] = {"the ", "polkadot ", "virtual ", "machine ",
                                      "gas ", "block ",    "alpha",    "\n",
                                      "0123", "compile "};
  for (size_t i = 0; i < size;) {
    const char *word = words[next_random() % 10];
    if (next_random() % 16 == 0)
      to[i++] = (uint8_t)next_random();
    else
      while (*word && i < size)
        to[i++] = (uint8_t)*word++;
  }
}

// A block of memory; the program ends if there is none.
static inline uint8_t *get_memory(size_t size) {
  uint8_t *memory = (uint8_t *)calloc(size, 1);
  if (!memory) {
    puts("out of memory");
    exit(1);
  }
  return memory;
}

#endif
