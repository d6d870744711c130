//===-- bytes.c - Reading and writing little-endian bytes -----------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The cursor compares lengths with what is left, never positions with an end,
// so no length field of 64 bits can overflow it.
//
//===----------------------------------------------------------------------===//

#include "pvm/bytes.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool pvm_format_fail(struct pvm_format_error *error, size_t offset,
                     const char *format, ...) {
  if (!error)
    return false;
  error->offset = offset;
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(error->message, sizeof(error->message), format, arguments);
  va_end(arguments);
  return false;
}

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

struct pvm_reader pvm_reader_make(const uint8_t *data, size_t size,
                                  struct pvm_format_error *error) {
  return (struct pvm_reader){data, size, 0, error};
}

static bool truncated(struct pvm_reader *reader, const char *what) {
  return pvm_format_fail(reader->error, reader->at, "%s is truncated", what);
}

bool pvm_read_uint(struct pvm_reader *reader, unsigned num_bytes,
                   const char *what, uint64_t *out) {
  if (reader->size - reader->at < num_bytes)
    return truncated(reader, what);
  *out = pvm_get_uint(reader->data + reader->at, num_bytes);
  reader->at += num_bytes;
  return true;
}

bool pvm_read_bytes(struct pvm_reader *reader, uint64_t size, const char *what,
                    struct pvm_bytes *out) {
  if (reader->size - reader->at < size)
    return truncated(reader, what);
  *out = (struct pvm_bytes){reader->data + reader->at, (size_t)size};
  reader->at += (size_t)size;
  return true;
}

// The number of leading one bits is the number of bytes that follow.
static unsigned num_following(uint8_t first) {
  unsigned count = 0;
  while (count < 8 && first & 0x80u >> count)
    count++;
  return count;
}

bool pvm_read_nat(struct pvm_reader *reader, const char *what, uint64_t *out) {
  if (reader->at == reader->size)
    return truncated(reader, what);
  size_t start = reader->at;
  uint8_t first = reader->data[start];
  unsigned following = num_following(first);
  if (reader->size - start - 1 < following)
    return truncated(reader, what);

  uint64_t high = following < 8 ? first & (0x7Fu >> following) : 0;
  uint64_t value = pvm_get_uint(reader->data + start + 1, following);
  if (following < 8)
    value |= high << (8 * following);
  if (pvm_nat_length(value) != following + 1)
    return pvm_format_fail(reader->error, start,
                           "%s is not in its shortest form", what);
  reader->at = start + 1 + following;
  *out = value;
  return true;
}

bool pvm_read_nat_max(struct pvm_reader *reader, const char *what, uint64_t max,
                      uint64_t *out) {
  size_t start = reader->at;
  if (!pvm_read_nat(reader, what, out))
    return false;
  if (*out > max)
    return pvm_format_fail(reader->error, start,
                           "%s is %" PRIu64 ", but the limit is %" PRIu64, what,
                           *out, max);
  return true;
}

bool pvm_read_string(struct pvm_reader *reader, const char *what,
                     struct pvm_bytes *out) {
  uint64_t length;
  return pvm_read_nat(reader, what, &length) &&
         pvm_read_bytes(reader, length, what, out);
}

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

static void *check_memory(void *memory, size_t count, size_t size) {
  if (memory || count == 0 || size == 0)
    return memory;
  fputs("out of memory\n", stderr);
  abort();
}

void *pvm_alloc(size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / size)
    return check_memory(NULL, count, size);
  return check_memory(malloc(count * size), count, size);
}

void *pvm_alloc_zeroed(size_t count, size_t size) {
  return check_memory(calloc(count, size), count, size);
}

void *pvm_realloc(void *old, size_t count, size_t size) {
  if (count == 0 || size == 0 || count > SIZE_MAX / size)
    return check_memory(NULL, 1, 1);
  return check_memory(realloc(old, count * size), count, size);
}

void pvm_buffer_free(struct pvm_buffer *buffer) {
  free(buffer->data);
  *buffer = (struct pvm_buffer){0};
}

uint8_t *pvm_buffer_grow(struct pvm_buffer *buffer, size_t size) {
  if (buffer->capacity - buffer->size < size) {
    size_t capacity = buffer->capacity * 2;
    if (capacity < buffer->size + size)
      capacity = buffer->size + size;
    if (capacity < 64)
      capacity = 64;
    buffer->data = pvm_realloc(buffer->data, capacity, 1);
    buffer->capacity = capacity;
  }
  uint8_t *at = buffer->data + buffer->size;
  buffer->size += size;
  return at;
}

void pvm_buffer_put(struct pvm_buffer *buffer, const void *data, size_t size) {
  if (size)
    memcpy(pvm_buffer_grow(buffer, size), data, size);
}

void pvm_buffer_put_byte(struct pvm_buffer *buffer, uint8_t byte) {
  *pvm_buffer_grow(buffer, 1) = byte;
}

void pvm_buffer_put_uint(struct pvm_buffer *buffer, uint64_t value,
                         unsigned num_bytes) {
  pvm_set_uint(pvm_buffer_grow(buffer, num_bytes), value, num_bytes);
}

unsigned pvm_nat_length(uint64_t value) {
  unsigned length = 1;
  while (length < 9 && value >> (7 * length))
    length++;
  return length;
}

void pvm_buffer_put_nat(struct pvm_buffer *buffer, uint64_t value) {
  unsigned following = pvm_nat_length(value) - 1;
  uint8_t marker = (uint8_t)~(0xFFu >> following);
  uint64_t high = following < 8 ? value >> (8 * following) : 0;
  pvm_buffer_put_byte(buffer, (uint8_t)(marker | high));
  pvm_buffer_put_uint(buffer, value, following);
}

void pvm_buffer_put_string(struct pvm_buffer *buffer, struct pvm_bytes string) {
  pvm_buffer_put_nat(buffer, string.size);
  pvm_buffer_put(buffer, string.data, string.size);
}

void pvm_buffer_vprintf(struct pvm_buffer *buffer, const char *format,
                        va_list arguments) {
  va_list again;
  va_copy(again, arguments);
  int length = vsnprintf(NULL, 0, format, arguments);
  if (length > 0) {
    // The terminating zero is written behind the text and then given back.
    uint8_t *to = pvm_buffer_grow(buffer, (size_t)length + 1);
    vsnprintf((char *)to, (size_t)length + 1, format, again);
    buffer->size--;
  }
  va_end(again);
}

void pvm_buffer_printf(struct pvm_buffer *buffer, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  pvm_buffer_vprintf(buffer, format, arguments);
  va_end(arguments);
}
