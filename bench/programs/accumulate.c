//===-- accumulate.c - A JAM service's accumulation -----------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Decodes a list of work items with natural numbers and checked reads, applies
// transfers to a table of accounts and encodes a digest: small functions on
// checked input.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define MAX_ACCOUNTS 256
#define MAX_INPUT 32768

struct account {
  uint32_t id;
  uint64_t balance;
  uint32_t nonce;
};

struct decoder {
  const uint8_t *at, *end;
};

enum outcome { ACCEPTED, NO_ACCOUNT, BAD_NONCE, TOO_POOR, NUM_OUTCOMES };

static struct account accounts[MAX_ACCOUNTS];
static uint32_t num_accounts;
static uint8_t input[MAX_INPUT];

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

// Accounts are sorted by identity.
static struct account *find_account(uint32_t id) {
  uint32_t low = 0, high = num_accounts;
  while (low < high) {
    uint32_t middle = (low + high) / 2;
    if (accounts[middle].id < id)
      low = middle + 1;
    else
      high = middle;
  }
  return low < num_accounts && accounts[low].id == id ? &accounts[low] : NULL;
}

static enum outcome transfer(uint32_t from, uint32_t to, uint64_t amount,
                             uint32_t nonce) {
  struct account *source = find_account(from), *target = find_account(to);
  if (!source || !target)
    return NO_ACCOUNT;
  if (source->nonce != nonce)
    return BAD_NONCE;
  if (source->balance < amount)
    return TOO_POOR;
  source->nonce++;
  source->balance -= amount;
  target->balance += amount;
  return ACCEPTED;
}

static uint8_t *put_natural(uint8_t *out, uint64_t value) {
  if (value < 0x80) {
    *out++ = (uint8_t)value;
  } else if (value < 0x4000) {
    *out++ = (uint8_t)(0x80 | value >> 8);
    *out++ = (uint8_t)value;
  } else {
    *out++ = 0xff;
    store_le64(out, value);
    out += 8;
  }
  return out;
}

// Writes items that the service then decodes, as the chain would hand them
// over.
static const uint8_t *make_items(uint32_t count) {
  uint8_t *out = put_natural(input, count);
  uint32_t random = count;
  uint8_t nonces[MAX_ACCOUNTS] = {0};
  for (uint32_t i = 0; i < count; i++) {
    uint32_t from = next_random(&random) % (num_accounts + 2);
    uint32_t to = next_random(&random) % num_accounts;
    store_le32(out, 1000 + 3 * from);
    store_le32(out + 4, 1000 + 3 * to);
    out = put_natural(out + 8, next_random(&random) % 20000);
    out = put_natural(out, nonces[from % MAX_ACCOUNTS]);
    nonces[from % MAX_ACCOUNTS] += next_random(&random) % 8 != 0;
  }
  return out;
}

struct result refine(const uint8_t *args, uint64_t size) {
  static uint8_t bytes[4 * NUM_OUTCOMES + 12];
  uint32_t count = arg_u32(args, size, 0);
  if (count == 0 || count > 1000)
    __builtin_trap();
  num_accounts = 100;
  for (uint32_t i = 0; i < num_accounts; i++)
    accounts[i] = (struct account){1000 + 3 * i, 30000, 0};

  struct decoder d = {input, make_items(count)};
  uint32_t outcomes[NUM_OUTCOMES] = {0};
  for (uint64_t left = get_natural(&d); left; left--) {
    uint32_t from = get_u32(&d), to = get_u32(&d);
    uint64_t amount = get_natural(&d);
    uint32_t nonce = (uint32_t)get_natural(&d);
    outcomes[transfer(from, to, amount, nonce)]++;
  }

  uint64_t total = 0;
  uint32_t hash = 2166136261;
  for (uint32_t i = 0; i < num_accounts; i++) {
    total += accounts[i].balance;
    hash = mix(hash, (uint32_t)accounts[i].balance);
  }
  for (int i = 0; i < NUM_OUTCOMES; i++)
    store_le32(bytes + 4 * i, outcomes[i]);
  store_le64(bytes + 4 * NUM_OUTCOMES, total);
  store_le32(bytes + 4 * NUM_OUTCOMES + 8, hash);
  return (struct result){bytes, sizeof(bytes)};
}
