//===-- pvm/bytes.h - Reading and writing little-endian bytes -----*- C -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The two ends of every file format here: a cursor that never passes the end of
// its input, and a buffer that grows. A reader allocates nothing; what it hands
// out points into the input, so a length field costs nothing until its bytes
// were seen to exist.
//
//===----------------------------------------------------------------------===//

#ifndef PVM_BYTES_H
#define PVM_BYTES_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define PVM_PRINTF(FORMAT, FIRST) __attribute__((format(printf, FORMAT, FIRST)))
#else
#define PVM_PRINTF(FORMAT, FIRST)
#endif

// Why an input is not what it should be.
struct pvm_format_error {
  size_t offset;     // from the start of the input, where known
  char message[160]; // without the offset, no full stop
};

// Fills in an error and returns false, for `return pvm_format_fail(...)`.
bool pvm_format_fail(struct pvm_format_error *error, size_t offset,
                     const char *format, ...) PVM_PRINTF(3, 4);

// Bytes that belong to somebody else.
struct pvm_bytes {
  const uint8_t *data;
  size_t size;
};

struct pvm_reader {
  const uint8_t *data;
  size_t size;
  size_t at;
  struct pvm_format_error *error;
};

struct pvm_reader pvm_reader_make(const uint8_t *data, size_t size,
                                  struct pvm_format_error *error);

// Each of these fails with "<what> is truncated" when the input ends too early.
// `what` is a noun phrase for the message.
bool pvm_read_uint(struct pvm_reader *reader, unsigned num_bytes,
                   const char *what, uint64_t *out);
bool pvm_read_bytes(struct pvm_reader *reader, uint64_t size, const char *what,
                    struct pvm_bytes *out);

// A natural in its shortest form; longer forms are errors.
bool pvm_read_nat(struct pvm_reader *reader, const char *what, uint64_t *out);

// A natural that must not exceed `max`.
bool pvm_read_nat_max(struct pvm_reader *reader, const char *what, uint64_t max,
                      uint64_t *out);

// nat(length), then that many bytes.
bool pvm_read_string(struct pvm_reader *reader, const char *what,
                     struct pvm_bytes *out);

// A growing byte string. Zero-initialised is empty. Memory that cannot be had
// ends the process, as everywhere in LLVM.
struct pvm_buffer {
  uint8_t *data;
  size_t size;
  size_t capacity;
};

void pvm_buffer_free(struct pvm_buffer *buffer);

// Appends `size` uninitialised bytes and returns their address.
uint8_t *pvm_buffer_grow(struct pvm_buffer *buffer, size_t size);
void pvm_buffer_put(struct pvm_buffer *buffer, const void *data, size_t size);
void pvm_buffer_put_byte(struct pvm_buffer *buffer, uint8_t byte);
void pvm_buffer_put_uint(struct pvm_buffer *buffer, uint64_t value,
                         unsigned num_bytes);
void pvm_buffer_put_nat(struct pvm_buffer *buffer, uint64_t value);
void pvm_buffer_put_string(struct pvm_buffer *buffer, struct pvm_bytes string);
void pvm_buffer_printf(struct pvm_buffer *buffer, const char *format, ...)
    PVM_PRINTF(2, 3);
void pvm_buffer_vprintf(struct pvm_buffer *buffer, const char *format,
                        va_list arguments);

// Length of the shortest encoding of a natural, 1..9.
unsigned pvm_nat_length(uint64_t value);

// Little-endian integers at any alignment.
static inline uint64_t pvm_get_uint(const uint8_t *from, unsigned num_bytes) {
  uint64_t value = 0;
  for (unsigned i = 0; i < num_bytes; i++)
    value |= (uint64_t)from[i] << (8 * i);
  return value;
}

static inline void pvm_set_uint(uint8_t *to, uint64_t value,
                                unsigned num_bytes) {
  for (unsigned i = 0; i < num_bytes; i++)
    to[i] = (uint8_t)(value >> (8 * i));
}

// malloc and realloc of arrays that never return NULL.
void *pvm_alloc(size_t count, size_t size);
void *pvm_alloc_zeroed(size_t count, size_t size);
void *pvm_realloc(void *old, size_t count, size_t size);

#ifdef __cplusplus
}
#endif

#endif
