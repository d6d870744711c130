//===-- string-search.c - Search for substrings ---------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Naive search, Knuth-Morris-Pratt and Horspool over the same text; all three
// must find the same places.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define MAX_SIZE 16384
#define PATTERN_SIZE 7

static char text[MAX_SIZE];
static const char pattern[PATTERN_SIZE + 1] = "abacaba";

static uint32_t search_naive(uint32_t size, uint32_t *hash) {
  uint32_t count = 0;
  for (uint32_t at = 0; at + PATTERN_SIZE <= size; at++) {
    uint32_t i = 0;
    while (i < PATTERN_SIZE && text[at + i] == pattern[i])
      i++;
    if (i == PATTERN_SIZE) {
      count++;
      *hash = mix(*hash, at);
    }
  }
  return count;
}

static uint32_t search_kmp(uint32_t size, uint32_t *hash) {
  uint32_t border[PATTERN_SIZE + 1];
  border[0] = 0;
  border[1] = 0;
  for (uint32_t i = 1, k = 0; i < PATTERN_SIZE; i++) {
    while (k && pattern[i] != pattern[k])
      k = border[k];
    k += pattern[i] == pattern[k];
    border[i + 1] = k;
  }
  uint32_t count = 0;
  for (uint32_t at = 0, k = 0; at < size; at++) {
    while (k && text[at] != pattern[k])
      k = border[k];
    k += text[at] == pattern[k];
    if (k == PATTERN_SIZE) {
      count++;
      *hash = mix(*hash, at + 1 - PATTERN_SIZE);
      k = border[k];
    }
  }
  return count;
}

static uint32_t search_horspool(uint32_t size, uint32_t *hash) {
  uint8_t shift[256];
  memset(shift, PATTERN_SIZE, sizeof(shift));
  for (uint32_t i = 0; i + 1 < PATTERN_SIZE; i++)
    shift[(uint8_t)pattern[i]] = (uint8_t)(PATTERN_SIZE - 1 - i);
  uint32_t count = 0;
  for (uint32_t at = 0; at + PATTERN_SIZE <= size;
       at += shift[(uint8_t)text[at + PATTERN_SIZE - 1]])
    if (memcmp(text + at, pattern, PATTERN_SIZE) == 0) {
      count++;
      *hash = mix(*hash, at);
    }
  return count;
}

struct result refine(const uint8_t *args, uint64_t size) {
  static uint8_t bytes[24];
  uint32_t length = arg_u32(args, size, 0);
  if (length > MAX_SIZE)
    __builtin_trap();
  uint32_t random = length + 1;
  for (uint32_t i = 0; i < length; i++)
    text[i] = "aaaabbc"[next_random(&random) % 7];
  uint32_t (*const searches[])(uint32_t, uint32_t *) = {
      search_naive, search_kmp, search_horspool};
  for (int i = 0; i < 3; i++) {
    uint32_t hash = 2166136261;
    store_le32(bytes + 8 * i, searches[i](length, &hash));
    store_le32(bytes + 8 * i + 4, hash);
  }
  return (struct result){bytes, sizeof(bytes)};
}
