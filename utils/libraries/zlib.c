// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "data.h"
#include "zlib.h"

int main(void) {
  enum { SIZE = 40000, ROOM = 60000 };
  uint8_t *text = get_memory(SIZE), *packed = get_memory(ROOM), *back = get_memory(SIZE);
  fill_with_text(text, SIZE);
  printf("%08lx %08lx\n", crc32(0, text, SIZE), adler32(1, text, SIZE));
  for (int level = 0; level <= 9; level += 3) {
    uLong size = ROOM, back_size = SIZE;
    int result = compress2(packed, &size, text, SIZE, level);
    printf("%d: %d, %lu bytes, %016llx", level, result, size, hash_of(packed, size));
    result = uncompress(back, &back_size, packed, size);
    printf("; %d, %d\n", result, memcmp(text, back, SIZE));
  }
}
