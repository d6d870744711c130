// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Returns the CRC-32 of the arguments (of "123456789" it is cbf43926).

#include <jam/jam.h>

static uint32_t crc32(const uint8_t *data, uint64_t size) {
  uint32_t crc = ~UINT32_C(0);
  for (uint64_t i = 0; i < size; i++) {
    crc ^= data[i];
    for (int bit = 0; bit < 8; bit++)
      crc = crc >> 1 ^ (crc & 1 ? UINT32_C(0xedb88320) : 0);
  }
  return ~crc;
}

jam_bytes refine(const uint8_t *arguments, uint64_t size) {
  // Most significant byte first, as the checksum is written.
  static uint8_t result[4];
  uint32_t crc = crc32(arguments, size);
  for (int i = 0; i < 4; i++)
    result[i] = crc >> (24 - 8 * i);
  return (jam_bytes){result, sizeof result};
}
