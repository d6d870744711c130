//===-- host.c - The host of the benchmark programs, in C -----------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What programs run under where they are processes of the host: main() takes the
// arguments and prints the result in hex, and host calls are answered as host.mjs
// answers those of programs on a virtual machine, from the same work items and the
// same storage.
//
//===----------------------------------------------------------------------===//

#include "bench.h"
#include <stdio.h>

#define NUM_ACCOUNTS 100
#define FIRST_ID 1000
#define FIRST_BALANCE 30000

struct account {
  uint8_t value[12]; // balance and nonce
};

static struct account accounts[NUM_ACCOUNTS];
static uint8_t nonces[NUM_ACCOUNTS + 2]; // as those who send items count them
static uint32_t random_state = 1;
static bool ready;

static struct account *find(const uint8_t *key) {
  if (!ready)
    for (int i = 0; i < NUM_ACCOUNTS; i++)
      store_le64(accounts[i].value, FIRST_BALANCE);
  ready = true;
  uint32_t index = (load_le32(key + 4) - FIRST_ID) / 3;
  return index < NUM_ACCOUNTS ? &accounts[index] : NULL;
}

// fetch: the next item, always below 64 bytes.
uint64_t __pvm_ecalli_1(uint8_t *to, uint64_t offset, uint64_t size,
                        uint64_t kind, uint64_t index1, uint64_t index2) {
  uint32_t from = next_random(&random_state) % (NUM_ACCOUNTS + 2);
  uint32_t receiver = next_random(&random_state) % NUM_ACCOUNTS;
  uint32_t amount = next_random(&random_state) % 20000;
  store_le32(to, FIRST_ID + 3 * from);
  store_le32(to + 4, FIRST_ID + 3 * receiver);
  uint8_t *at = to + 8;
  if (amount >= 0x4000) {
    *at++ = 0xc0;
    *at++ = (uint8_t)amount;
    *at++ = (uint8_t)(amount >> 8);
  } else if (amount >= 0x80) {
    *at++ = (uint8_t)(0x80 | amount >> 8);
    *at++ = (uint8_t)amount;
  } else {
    *at++ = (uint8_t)amount;
  }
  *at++ = nonces[from];
  nonces[from] += next_random(&random_state) % 8 != 0;
  return (uint64_t)(at - to);
}

// read
uint64_t __pvm_ecalli_3(uint64_t service, const uint8_t *key,
                        uint64_t key_size, uint8_t *to, uint64_t offset,
                        uint64_t size) {
  struct account *account = find(key);
  if (!account)
    return UINT64_MAX;
  memcpy(to, account->value, sizeof(account->value));
  return sizeof(account->value);
}

// write
uint64_t __pvm_ecalli_4(const uint8_t *key, uint64_t key_size,
                        const uint8_t *value, uint64_t value_size) {
  struct account *account = find(key);
  memcpy(account->value, value, sizeof(account->value));
  return sizeof(account->value);
}

// usage: PROGRAM < ARGUMENTS
int main(void) {
  static uint8_t args[1 << 20];
  uint64_t size = fread(args, 1, sizeof(args), stdin);
  struct result result = refine(args, size);
  for (uint64_t i = 0; i < result.size; i++)
    printf("%02x", ((const uint8_t *)result.data)[i]);
  printf("\n");
  return 0;
}
