// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "data.h"
#include "bzlib.h"

void bz_internal_error(int code) {
  printf("internal error %d\n", code);
  exit(1);
}

int main(void) {
  enum { SIZE = 40000, ROOM = 60000 };
  uint8_t *text = get_memory(SIZE), *packed = get_memory(ROOM), *back = get_memory(SIZE);
  fill_with_text(text, SIZE);
  for (int level = 1; level <= 9; level += 4) {
    unsigned size = ROOM, back_size = SIZE;
    int result =
        BZ2_bzBuffToBuffCompress((char *)packed, &size, (char *)text, SIZE, level, 0, 0);
    printf("%d: %d, %u bytes, %016llx", level, result, size, hash_of(packed, size));
    result = BZ2_bzBuffToBuffDecompress((char *)back, &back_size, (char *)packed, size,
                                        level & 1, 0);
    printf("; %d, %d\n", result, memcmp(text, back, SIZE));
  }
}
