// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "data.h"
#include "zstd.h"

int main(void) {
  enum { SIZE = 30000, ROOM = 40000 };
  uint8_t *text = get_memory(SIZE), *packed = get_memory(ROOM), *back = get_memory(SIZE);
  fill_with_text(text, SIZE);
  for (int level = -2; level <= 19; level += 3) {
    size_t size = ZSTD_compress(packed, ROOM, text, SIZE, level);
    if (ZSTD_isError(size)) {
      printf("%d: %s\n", level, ZSTD_getErrorName(size));
      continue;
    }
    printf("%d: %zu bytes, %016llx", level, size, hash_of(packed, size));
    size = ZSTD_decompress(back, SIZE, packed, size);
    printf("; %zu, %d\n", size, memcmp(text, back, SIZE));
  }
}
