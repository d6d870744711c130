//===-- base64.c - Base64 -------------------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Encodes the arguments by a table, decodes the text and compares. The vector
// is RFC 4648's.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define MAX_SIZE 49152

static const char alphabet[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static char text[MAX_SIZE / 3 * 4 + 8];
static uint8_t decoded[MAX_SIZE + 3];

static uint64_t encode(const uint8_t *from, uint64_t size) {
  char *out = text;
  uint64_t at = 0;
  for (; at + 3 <= size; at += 3) {
    uint32_t group =
        (uint32_t)from[at] << 16 | (uint32_t)from[at + 1] << 8 | from[at + 2];
    *out++ = alphabet[group >> 18];
    *out++ = alphabet[group >> 12 & 63];
    *out++ = alphabet[group >> 6 & 63];
    *out++ = alphabet[group & 63];
  }
  if (at < size) {
    bool two = size - at == 2;
    uint32_t group =
        (uint32_t)from[at] << 16 | (two ? (uint32_t)from[at + 1] << 8 : 0);
    *out++ = alphabet[group >> 18];
    *out++ = alphabet[group >> 12 & 63];
    *out++ = two ? alphabet[group >> 6 & 63] : '=';
    *out++ = '=';
  }
  return (uint64_t)(out - text);
}

static int32_t value_of(char c) {
  if (c >= 'A' && c <= 'Z')
    return c - 'A';
  if (c >= 'a' && c <= 'z')
    return c - 'a' + 26;
  if (c >= '0' && c <= '9')
    return c - '0' + 52;
  if (c == '+')
    return 62;
  return c == '/' ? 63 : -1;
}

static uint64_t decode(uint64_t size) {
  uint8_t *out = decoded;
  uint32_t group = 0, bits = 0;
  for (uint64_t at = 0; at < size && text[at] != '='; at++) {
    int32_t value = value_of(text[at]);
    if (value < 0)
      return 0;
    group = group << 6 | (uint32_t)value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      *out++ = (uint8_t)(group >> bits);
    }
  }
  return (uint64_t)(out - decoded);
}

// The text, and a byte that says whether it decodes to the arguments.
struct result refine(const uint8_t *args, uint64_t size) {
  if (size > MAX_SIZE)
    __builtin_trap();
  uint64_t length = encode(args, size);
  uint64_t decoded_size = decode(length);
  text[length] = decoded_size == size && memcmp(decoded, args, size) == 0;
  return (struct result){text, length + 1};
}
