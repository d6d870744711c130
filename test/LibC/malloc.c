// RUN: %exec-compare --libc %s
// Blocks keep what is in them while others come and go.

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCKS = 64 };
static unsigned char *blocks[BLOCKS];
static size_t sizes[BLOCKS];

static int is_intact(int i) {
  for (size_t k = 0; k < sizes[i]; k++)
    if (blocks[i][k] != (unsigned char)(i + 1))
      return 0;
  return 1;
}

int main(void) {
  unsigned state = 42;
  int good = 1;
  for (int round = 0; round < 3000; round++) {
    state = state * 1664525 + 1013904223;
    int i = state >> 8 & (BLOCKS - 1);
    size_t size = state >> 16 & 0xfff;
    if (blocks[i])
      good &= is_intact(i);
    if (state >> 30 == 0) {
      free(blocks[i]);
      blocks[i] = calloc(1, size + 1);
      for (size_t k = 0; k < size; k++)
        good &= blocks[i][k] == 0;
    } else {
      blocks[i] = realloc(blocks[i], size + 1);
    }
    if (!blocks[i] || (uintptr_t)blocks[i] % 16)
      return 1;
    sizes[i] = size + 1;
    memset(blocks[i], i + 1, sizes[i]);
  }
  void *volatile too_large = malloc((size_t)1 << 40);
  void *aligned = aligned_alloc(256, 512);
  printf("%d %d %d\n", good, (uintptr_t)aligned % 256 == 0, too_large == NULL);
  return 0;
}
