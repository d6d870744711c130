//===-- scale-codec.c - SCALE encoding of records -------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Encodes and decodes vectors of records with compact integers, options,
// enumerations and byte strings, in the format of Substrate.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

struct record {
  uint64_t balance;
  uint32_t index;
  bool has_parent;
  uint64_t parent;
  uint8_t kind; // 0: none, 1: a word, 2: a name
  uint32_t word;
  uint8_t name_size;
  uint8_t name[16];
};

struct writer {
  uint8_t *at;
};

struct reader {
  const uint8_t *at, *end;
  bool failed;
};

static void put_fixed(struct writer *w, uint64_t value, int size) {
  for (int i = 0; i < size; i++)
    *w->at++ = (uint8_t)(value >> (8 * i));
}

static void put_compact(struct writer *w, uint64_t value) {
  if (value < 1 << 6) {
    put_fixed(w, value << 2, 1);
  } else if (value < 1 << 14) {
    put_fixed(w, value << 2 | 1, 2);
  } else if (value < 1 << 30) {
    put_fixed(w, value << 2 | 2, 4);
  } else {
    int size = 4;
    while (size < 8 && value >> (8 * size))
      size++;
    put_fixed(w, (uint64_t)(size - 4) << 2 | 3, 1);
    put_fixed(w, value, size);
  }
}

static uint64_t get_fixed(struct reader *r, int size) {
  uint64_t value = 0;
  if (r->end - r->at < size) {
    r->failed = true;
    return 0;
  }
  for (int i = 0; i < size; i++)
    value |= (uint64_t)*r->at++ << (8 * i);
  return value;
}

static uint64_t get_compact(struct reader *r) {
  if (r->at == r->end) {
    r->failed = true;
    return 0;
  }
  switch (*r->at & 3) {
  case 0:
    return get_fixed(r, 1) >> 2;
  case 1:
    return get_fixed(r, 2) >> 2;
  case 2:
    return get_fixed(r, 4) >> 2;
  default: {
    int size = (int)(get_fixed(r, 1) >> 2) + 4;
    if (size > 8) {
      r->failed = true;
      return 0;
    }
    return get_fixed(r, size);
  }
  }
}

static void put_record(struct writer *w, const struct record *record) {
  put_compact(w, record->balance);
  put_fixed(w, record->index, 4);
  put_fixed(w, record->has_parent, 1);
  if (record->has_parent)
    put_fixed(w, record->parent, 8);
  put_fixed(w, record->kind, 1);
  if (record->kind == 1)
    put_fixed(w, record->word, 4);
  if (record->kind == 2) {
    put_compact(w, record->name_size);
    for (int i = 0; i < record->name_size; i++)
      *w->at++ = record->name[i];
  }
}

static void get_record(struct reader *r, struct record *record) {
  *record = (struct record){0};
  record->balance = get_compact(r);
  record->index = (uint32_t)get_fixed(r, 4);
  record->has_parent = get_fixed(r, 1) == 1;
  if (record->has_parent)
    record->parent = get_fixed(r, 8);
  record->kind = (uint8_t)get_fixed(r, 1);
  if (record->kind == 1)
    record->word = (uint32_t)get_fixed(r, 4);
  if (record->kind == 2) {
    uint64_t size = get_compact(r);
    if (size > sizeof(record->name) || (uint64_t)(r->end - r->at) < size) {
      r->failed = true;
      return;
    }
    record->name_size = (uint8_t)size;
    for (uint64_t i = 0; i < size; i++)
      record->name[i] = *r->at++;
  }
}

static struct record random_record(uint32_t *random) {
  struct record record = {0};
  uint64_t wide = (uint64_t)next_random(random) << 32 | next_random(random);
  record.balance = wide >> (next_random(random) % 64);
  record.index = next_random(random);
  record.has_parent = next_random(random) % 2;
  if (record.has_parent)
    record.parent = wide * 31;
  record.kind = (uint8_t)(next_random(random) % 3);
  if (record.kind == 1)
    record.word = next_random(random);
  if (record.kind == 2) {
    record.name_size = (uint8_t)(next_random(random) % 17);
    for (int i = 0; i < record.name_size; i++)
      record.name[i] = (uint8_t)('a' + next_random(random) % 26);
  }
  return record;
}

static uint8_t buffer[64 * 1024];

struct result refine(const uint8_t *args, uint64_t size) {
  static uint8_t bytes[8];
  uint32_t count = arg_u32(args, size, 0);
  if (count == 0 || count > 1000)
    __builtin_trap();
  uint32_t random = count;
  struct writer w = {buffer};
  put_compact(&w, count);
  for (uint32_t i = 0; i < count; i++) {
    struct record record = random_record(&random);
    put_record(&w, &record);
  }

  uint32_t hash = 2166136261;
  for (int pass = 0; pass < 4; pass++) {
    struct reader r = {buffer, w.at, false};
    uint64_t left = get_compact(&r);
    for (; left && !r.failed; left--) {
      struct record record;
      get_record(&r, &record);
      hash = mix(hash, (uint32_t)(record.balance ^ record.balance >> 32));
      hash = mix(hash, record.index ^ record.word);
      hash = mix(hash, (uint32_t)record.parent);
      for (int i = 0; i < record.name_size; i++)
        hash = mix(hash, record.name[i]);
    }
    hash = mix(hash, r.failed);
  }
  store_le32(bytes, (uint32_t)(w.at - buffer));
  store_le32(bytes + 4, hash);
  return (struct result){bytes, sizeof(bytes)};
}
