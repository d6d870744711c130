// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Memory that is handed out from a block and given back all at once. A
// program's memory is fresh whenever it is started, so nothing needs to be
// given back at all.

#ifndef JAM_ARENA_H
#define JAM_ARENA_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
  uint8_t *at, *end;
} jam_arena;

static inline jam_arena jam_arena_in(void *block, size_t size) {
  jam_arena arena = {(uint8_t *)block, (uint8_t *)block + size};
  return arena;
}

// Aligned to 16; NULL if the block is too small.
static inline void *jam_allocate(jam_arena *arena, size_t size) {
  const size_t padding = -(uintptr_t)arena->at & 15;
  const size_t left = (size_t)(arena->end - arena->at);
  if (padding > left || size > left - padding)
    return NULL;
  uint8_t *result = arena->at + padding;
  arena->at = result + size;
  return result;
}

#endif
