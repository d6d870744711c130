//===-- arena.c - Memory of a link ----------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Blocks that are only given back together.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <stdio.h>
#include <stdlib.h>

#define BLOCK_SIZE (1u << 20)
#define ALIGNMENT 16u

struct arena_block {
  struct arena_block *next;
};

// Room for the header, such that what follows it is aligned.
#define HEADER_SIZE pvm_round_up(sizeof(struct arena_block), ALIGNMENT)

static uint8_t *new_block(struct arena *arena, size_t size) {
  struct arena_block *block = pvm_alloc_zeroed(1, HEADER_SIZE + size);
  block->next = arena->blocks;
  arena->blocks = block;
  return (uint8_t *)block + HEADER_SIZE;
}

void *arena_alloc(struct arena *arena, size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / 2 / size)
    return pvm_alloc(SIZE_MAX, 2);
  size_t needed = pvm_round_up(count * size, ALIGNMENT);
  if (needed > BLOCK_SIZE / 4)
    return new_block(arena, needed);
  if (arena->left < needed) {
    arena->at = new_block(arena, BLOCK_SIZE);
    arena->left = BLOCK_SIZE;
  }
  void *memory = arena->at;
  arena->at += needed;
  arena->left -= needed;
  return memory;
}

char *arena_printf(struct arena *arena, const char *format, ...) {
  va_list arguments, again;
  va_start(arguments, format);
  va_copy(again, arguments);
  int length = vsnprintf(NULL, 0, format, arguments);
  char *text = arena_alloc(arena, (size_t)length + 1, 1);
  vsnprintf(text, (size_t)length + 1, format, again);
  va_end(again);
  va_end(arguments);
  return text;
}

void arena_free(struct arena *arena) {
  while (arena->blocks) {
    struct arena_block *next = arena->blocks->next;
    free(arena->blocks);
    arena->blocks = next;
  }
}
