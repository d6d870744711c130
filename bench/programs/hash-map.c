//===-- hash-map.c - A hash map with open addressing ----------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Insertions, look-ups and deletions with shifting back, of 64-bit keys.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define CAPACITY 4096

struct slot {
  uint64_t key; // 0: empty
  uint32_t value;
};

static struct slot slots[CAPACITY];
static uint32_t num_used;

static uint32_t home_of(uint64_t key) {
  return (uint32_t)(key * 0x9e3779b97f4a7c15 >> 52) % CAPACITY;
}

// The slot of a key, or the empty one where it would be put.
static uint32_t find(uint64_t key) {
  uint32_t at = home_of(key);
  while (slots[at].key && slots[at].key != key)
    at = (at + 1) % CAPACITY;
  return at;
}

static void erase(uint64_t key) {
  uint32_t hole = find(key);
  if (!slots[hole].key)
    return;
  num_used--;
  for (uint32_t at = (hole + 1) % CAPACITY; slots[at].key;
       at = (at + 1) % CAPACITY) {
    // An entry moves into the hole unless its home lies between the two.
    if ((at - home_of(slots[at].key)) % CAPACITY >= (at - hole) % CAPACITY) {
      slots[hole] = slots[at];
      hole = at;
    }
  }
  slots[hole].key = 0;
}

struct result refine(const uint8_t *args, uint64_t size) {
  static uint8_t bytes[12];
  uint32_t rounds = arg_u32(args, size, 0);
  uint32_t random = rounds + 1;
  uint32_t num_found = 0;
  for (uint32_t i = 0; i < rounds; i++) {
    uint32_t choice = next_random(&random);
    uint64_t key = 1 + (uint64_t)(next_random(&random) % 4000) * 0x100000001;
    switch (choice >> 20 & 3) {
    case 0:
      num_found += slots[find(key)].key != 0;
      break;
    case 1:
      erase(key);
      break;
    default: {
      struct slot *slot = &slots[find(key)];
      if (!slot->key && num_used == CAPACITY / 4 * 3)
        break;
      num_used += !slot->key;
      slot->key = key;
      slot->value += choice;
    }
    }
  }
  uint32_t hash = 2166136261;
  for (uint32_t i = 0; i < CAPACITY; i++)
    if (slots[i].key)
      hash = mix(hash, (uint32_t)slots[i].key ^ slots[i].value);
  store_le32(bytes, num_used);
  store_le32(bytes + 4, num_found);
  store_le32(bytes + 8, hash);
  return (struct result){bytes, sizeof(bytes)};
}
