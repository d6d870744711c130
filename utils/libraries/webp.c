// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "data.h"
#include "src/webp/decode.h"
#include "src/webp/encode.h"

int main(void) {
  enum { WIDTH = 40, HEIGHT = 30, SIZE = WIDTH * HEIGHT * 4 };
  uint8_t *image = get_memory(SIZE);
  for (int i = 0; i < SIZE; i++)
    image[i] = (uint8_t)(i / 3 % WIDTH * 5 + (next_random() & 15) + i / WIDTH);
  for (int quality = 0; quality <= 80; quality += 40) {
    uint8_t *packed = NULL;
    size_t size = quality
                      ? WebPEncodeRGBA(image, WIDTH, HEIGHT, WIDTH * 4, quality, &packed)
                      : WebPEncodeLosslessRGBA(image, WIDTH, HEIGHT, WIDTH * 4, &packed);
    int width, height;
    uint8_t *back = WebPDecodeRGBA(packed, size, &width, &height);
    printf("%d: %zu bytes, %016llx", quality, size, hash_of(packed, size));
    printf("; %016llx\n", back ? hash_of(back, SIZE) : 0);
  }
}
