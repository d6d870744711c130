//===-- accumulate.c - A JAM service's accumulation -----------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Fetches work items from the host, decodes them with checked reads, and
// applies the transfers they ask for to accounts in the service's storage, which
// the host keeps: host calls and small functions on checked input between them.
// The host's side is bench/host.c and bench/host.mjs.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define MAX_ITEM 64
#define ITEM 15 // what `fetch` is asked for
#define OWN_SERVICE UINT64_MAX
#define NONE UINT64_MAX

// JAM's host calls fetch, read and write, with their numbers of the Gray Paper
// 0.7.2.
uint64_t __pvm_ecalli_1(void *to, uint64_t offset, uint64_t size, uint64_t kind,
                        uint64_t index1, uint64_t index2);
uint64_t __pvm_ecalli_3(uint64_t service, const void *key, uint64_t key_size,
                        void *to, uint64_t offset, uint64_t size);
uint64_t __pvm_ecalli_4(const void *key, uint64_t key_size, const void *value,
                        uint64_t value_size);

struct account {
  uint64_t balance;
  uint32_t nonce;
};

struct decoder {
  const uint8_t *at, *end;
};

enum outcome { ACCEPTED, NO_ACCOUNT, BAD_NONCE, TOO_POOR, NUM_OUTCOMES };

static uint8_t get_byte(struct decoder *d) {
  if (d->at == d->end)
    __builtin_trap();
  return *d->at++;
}

static uint64_t get_natural(struct decoder *d) {
  uint8_t first = get_byte(d);
  int extra = 0;
  while (extra < 8 && first & (0x80 >> extra))
    extra++;
  uint64_t value = 0;
  for (int i = 0; i < extra; i++)
    value |= (uint64_t)get_byte(d) << (8 * i);
  if (extra < 8)
    value |= (uint64_t)(first & (0x7f >> extra)) << (8 * extra);
  return value;
}

static uint32_t get_u32(struct decoder *d) {
  uint32_t value = 0;
  for (int i = 0; i < 4; i++)
    value |= (uint32_t)get_byte(d) << (8 * i);
  return value;
}

static void make_key(uint8_t key[8], uint32_t id) {
  static const uint8_t prefix[] = {'a', 'c', 'c', 't'};
  memcpy(key, prefix, sizeof(prefix));
  store_le32(key + 4, id);
}

static bool read_account(uint32_t id, struct account *account) {
  uint8_t key[8], value[12];
  make_key(key, id);
  uint64_t size =
      __pvm_ecalli_3(OWN_SERVICE, key, sizeof(key), value, 0, sizeof(value));
  if (size == NONE)
    return false;
  if (size != sizeof(value))
    __builtin_trap();
  account->balance = load_le64(value);
  account->nonce = load_le32(value + 8);
  return true;
}

static void write_account(uint32_t id, const struct account *account) {
  uint8_t key[8], value[12];
  make_key(key, id);
  store_le64(value, account->balance);
  store_le32(value + 8, account->nonce);
  __pvm_ecalli_4(key, sizeof(key), value, sizeof(value));
}

static enum outcome transfer(uint32_t from, uint32_t to, uint64_t amount,
                             uint32_t nonce) {
  struct account source, target;
  if (!read_account(from, &source) || !read_account(to, &target))
    return NO_ACCOUNT;
  if (source.nonce != nonce)
    return BAD_NONCE;
  if (source.balance < amount)
    return TOO_POOR;
  source.nonce++;
  source.balance -= amount;
  write_account(from, &source);
  if (from == to)
    target = source;
  target.balance += amount;
  write_account(to, &target);
  return ACCEPTED;
}

struct result refine(const uint8_t *args, uint64_t size) {
  static uint8_t digest[4 * NUM_OUTCOMES + 12];
  struct decoder d = {args, args + size};
  uint64_t slot = get_natural(&d);
  uint64_t service = get_natural(&d);
  uint64_t count = get_natural(&d);

  uint32_t outcomes[NUM_OUTCOMES] = {0};
  uint64_t moved = 0;
  uint32_t hash = mix((uint32_t)slot, (uint32_t)service);
  for (uint64_t i = 0; i < count; i++) {
    uint8_t item[MAX_ITEM];
    uint64_t length = __pvm_ecalli_1(item, 0, sizeof(item), ITEM, i, 0);
    if (length > sizeof(item))
      __builtin_trap();
    d = (struct decoder){item, item + length};
    uint32_t from = get_u32(&d), to = get_u32(&d);
    uint64_t amount = get_natural(&d);
    uint32_t nonce = (uint32_t)get_natural(&d);
    enum outcome outcome = transfer(from, to, amount, nonce);
    outcomes[outcome]++;
    if (outcome == ACCEPTED)
      moved += amount;
    hash = mix(hash, from ^ to << 16 ^ outcome);
  }

  for (int i = 0; i < NUM_OUTCOMES; i++)
    store_le32(digest + 4 * i, outcomes[i]);
  store_le64(digest + 4 * NUM_OUTCOMES, moved);
  store_le32(digest + 4 * NUM_OUTCOMES + 8, hash);
  return (struct result){digest, sizeof(digest)};
}
