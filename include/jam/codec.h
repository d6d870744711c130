// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reading and writing JAM's encoding: naturals of 1 to 9 bytes, integers of
// fixed size with the low byte first, and bytes. A reader that is asked for
// more than there is fails, answers 0 or NULL from then on, and says so in
// `failed`: it needs to be looked at once, at the end.

#ifndef JAM_CODEC_H
#define JAM_CODEC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
  const uint8_t *at, *end;
  bool failed;
} jam_reader;

static inline jam_reader jam_read_from(const void *data, uint64_t size) {
  const uint8_t *at = (const uint8_t *)data;
  jam_reader reader = {at, at + size, false};
  return reader;
}

// The next bytes, NULL if there are not so many.
static inline const uint8_t *jam_read_bytes(jam_reader *reader, uint64_t size) {
  if (reader->failed || size > (uint64_t)(reader->end - reader->at)) {
    reader->failed = true;
    return NULL;
  }
  const uint8_t *bytes = reader->at;
  reader->at += size;
  return bytes;
}

// An integer of 1 to 8 bytes.
static inline uint64_t jam_read_fixed(jam_reader *reader, unsigned size) {
  const uint8_t *bytes = jam_read_bytes(reader, size);
  uint64_t value = 0;
  if (bytes)
    __builtin_memcpy(&value, bytes, size);
  return value;
}

// The number of leading ones of the first byte is the number of bytes behind
// it; the rest of the first byte is the top of the value. Longer encodings than
// needed are invalid.
static inline uint64_t jam_read_natural(jam_reader *reader) {
  const uint64_t first = jam_read_fixed(reader, 1);
  if (first < 0x80)
    return first;
  const unsigned more = (unsigned)__builtin_clzll(~(first << 56));
  uint64_t value = jam_read_fixed(reader, more);
  if (more < 8)
    value |= (first & (0x7fu >> more)) << (8 * more);
  const uint64_t least = (uint64_t)1 << (7 * more);
  if (value < least)
    reader->failed = true;
  return reader->failed ? 0 : value;
}

// Writes a natural, returns its end. There must be room for 9 bytes.
static inline uint8_t *jam_write_natural(uint8_t *at, uint64_t value) {
  unsigned more = 0;
  while (more < 8 && value >> (7 * (more + 1)) != 0)
    more++;
  *at++ = (uint8_t)(0xff00u >> more) |
          (more < 8 ? (uint8_t)(value >> (8 * more)) : 0);
  __builtin_memcpy(at, &value, more);
  return at + more;
}

static inline uint8_t *jam_write_fixed(uint8_t *at, uint64_t value,
                                       unsigned size) {
  __builtin_memcpy(at, &value, size);
  return at + size;
}

// What refine and accumulate get.
typedef struct {
  uint64_t core, item, service;
  const uint8_t *payload;
  uint64_t payload_size;
  const uint8_t *package_hash; // 32 bytes
} jam_refine_arguments;

typedef struct {
  uint64_t slot, service, inputs;
} jam_accumulate_arguments;

static inline bool jam_read_refine_arguments(const void *data, uint64_t size,
                                             jam_refine_arguments *out) {
  jam_reader reader = jam_read_from(data, size);
  out->core = jam_read_natural(&reader);
  out->item = jam_read_natural(&reader);
  out->service = jam_read_natural(&reader);
  out->payload_size = jam_read_natural(&reader);
  out->payload = jam_read_bytes(&reader, out->payload_size);
  out->package_hash = jam_read_bytes(&reader, 32);
  return !reader.failed && reader.at == reader.end;
}

static inline bool
jam_read_accumulate_arguments(const void *data, uint64_t size,
                              jam_accumulate_arguments *out) {
  jam_reader reader = jam_read_from(data, size);
  out->slot = jam_read_natural(&reader);
  out->service = jam_read_natural(&reader);
  out->inputs = jam_read_natural(&reader);
  return !reader.failed && reader.at == reader.end;
}

// One of accumulate's inputs, as far as it is the result of a work item (the operand
// tuples of Gray Paper 0.7; WorkItemRecord in jam-types). The trace of the authorizer
// follows it.
typedef struct {
  const uint8_t *package_hash, *exports_root, *authorizer_hash, *payload_hash;
  uint64_t gas;
  const uint8_t *result; // NULL if refine failed
  uint64_t result_size;
} jam_work_result;

// False for a transfer, and for what is neither.
static inline bool jam_read_work_result(const void *data, uint64_t size,
                                        jam_work_result *out) {
  enum { WORK_ITEM = 0, SUCCESS = 0, HASH = 32 };
  jam_reader reader = jam_read_from(data, size);
  if (jam_read_fixed(&reader, 1) != WORK_ITEM)
    return false;
  out->package_hash = jam_read_bytes(&reader, HASH);
  out->exports_root = jam_read_bytes(&reader, HASH);
  out->authorizer_hash = jam_read_bytes(&reader, HASH);
  out->payload_hash = jam_read_bytes(&reader, HASH);
  out->gas = jam_read_natural(&reader);
  out->result = NULL;
  out->result_size = 0;
  if (jam_read_fixed(&reader, 1) == SUCCESS) {
    out->result_size = jam_read_natural(&reader);
    out->result = jam_read_bytes(&reader, out->result_size);
  }
  return !reader.failed;
}

#endif
