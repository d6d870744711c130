//===-- patricia-trie.c - A binary Patricia trie --------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Inserts keys of 16 bytes, looks up twice as many and hashes the trie:
// pointers, bit tests and byte compares.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define MAX_KEYS 1024
#define KEY_SIZE 16

// Inner nodes test a bit; a child is the index of an inner node or ~index of a
// key.
struct inner {
  uint32_t bit;
  int32_t child[2];
};

static uint8_t keys[MAX_KEYS][KEY_SIZE];
static struct inner inners[MAX_KEYS];
static uint32_t num_keys, num_inners;
static int32_t root;

static uint32_t key_bit(const uint8_t *key, uint32_t bit) {
  return key[bit / 8] >> (7 - bit % 8) & 1;
}

static uint32_t nearest_key(const uint8_t *key) {
  int32_t at = root;
  while (at >= 0)
    at = inners[at].child[key_bit(key, inners[at].bit)];
  return (uint32_t)~at;
}

static bool contains(const uint8_t *key) {
  return num_keys && memcmp(keys[nearest_key(key)], key, KEY_SIZE) == 0;
}

// The first bit in which two keys differ; KEY_SIZE * 8 if they are the same.
static uint32_t first_difference(const uint8_t *x, const uint8_t *y) {
  for (uint32_t i = 0; i < KEY_SIZE; i++)
    if (x[i] != y[i])
      return 8 * i + (uint32_t)__builtin_clz((uint32_t)(x[i] ^ y[i])) - 24;
  return 8 * KEY_SIZE;
}

static void insert(const uint8_t *key) {
  if (num_keys == 0) {
    memcpy(keys[num_keys++], key, KEY_SIZE);
    root = ~0;
    return;
  }
  uint32_t bit = first_difference(keys[nearest_key(key)], key);
  if (bit == 8 * KEY_SIZE)
    return;
  int32_t *link = &root;
  while (*link >= 0 && inners[*link].bit < bit)
    link = &inners[*link].child[key_bit(key, inners[*link].bit)];
  struct inner *inner = &inners[num_inners];
  inner->bit = bit;
  inner->child[key_bit(key, bit)] = ~(int32_t)num_keys;
  inner->child[!key_bit(key, bit)] = *link;
  *link = (int32_t)num_inners++;
  memcpy(keys[num_keys++], key, KEY_SIZE);
}

static uint32_t hash_of(int32_t at) {
  if (at < 0) {
    uint32_t hash = 2166136261;
    for (int i = 0; i < KEY_SIZE; i++)
      hash = mix(hash, keys[~at][i]);
    return hash;
  }
  uint32_t left = hash_of(inners[at].child[0]);
  uint32_t right = hash_of(inners[at].child[1]);
  return mix(mix(inners[at].bit, left), right);
}

static void random_key(uint32_t *random, uint8_t *key) {
  for (int i = 0; i < KEY_SIZE; i += 4)
    store_le32(key + i, next_random(random) & 0x0f0f0f0f);
}

struct result refine(const uint8_t *args, uint64_t size) {
  static uint8_t bytes[12];
  uint32_t count = arg_u32(args, size, 0);
  if (count == 0 || count > MAX_KEYS)
    __builtin_trap();
  uint8_t key[KEY_SIZE];
  uint32_t random = count;
  for (uint32_t i = 0; i < count; i++) {
    random_key(&random, key);
    insert(key);
  }
  uint32_t found = 0;
  random = count;
  for (uint32_t i = 0; i < 2 * count; i++) {
    random_key(&random, key);
    found += contains(key);
  }
  store_le32(bytes, num_keys);
  store_le32(bytes + 4, found);
  store_le32(bytes + 8, hash_of(root));
  return (struct result){bytes, sizeof(bytes)};
}
