// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A service that keeps a token.
//
// Storage holds a balance for each account. A work item is a list of transfers,
// from account to account; refine drops those that cannot be right, accumulate
// carries out those that the balances allow.

#include <jam/jam.h>

typedef struct {
  uint32_t from, to;
  uint64_t amount;
} transfer;

enum { MOST_TRANSFERS = 64 };

// Account 0 makes tokens out of nothing, which only a transfer from it to
// others does.
enum { ISSUER = 0 };

jam_bytes refine(const uint8_t *data, uint64_t size) {
  static transfer kept[MOST_TRANSFERS];
  jam_refine_arguments arguments;
  if (!jam_read_refine_arguments(data, size, &arguments))
    __builtin_trap();
  uint64_t count = 0;
  jam_reader reader = jam_read_from(arguments.payload, arguments.payload_size);
  while (reader.at != reader.end && count < MOST_TRANSFERS) {
    transfer next;
    next.from = (uint32_t)jam_read_fixed(&reader, 4);
    next.to = (uint32_t)jam_read_fixed(&reader, 4);
    next.amount = jam_read_fixed(&reader, 8);
    if (reader.failed)
      break;
    if (next.from != next.to && next.to != ISSUER && next.amount != 0)
      kept[count++] = next;
  }
  return (jam_bytes){kept, count * sizeof(*kept)};
}

static uint64_t read_balance(uint32_t account) {
  uint64_t balance = 0;
  jam_read(JAM_SELF, &account, sizeof(account), &balance, 0, sizeof(balance));
  return balance;
}

// An empty account takes no storage.
static void write_balance(uint32_t account, uint64_t balance) {
  jam_write(&account, sizeof(account), &balance, balance ? sizeof(balance) : 0);
}

static void carry_out(const transfer *t) {
  uint64_t to = read_balance(t->to);
  if (to + t->amount < to)
    return;
  if (t->from != ISSUER) {
    uint64_t from = read_balance(t->from);
    if (from < t->amount) {
      jam_log_number(JAM_LOG_WARNING, "not enough in account", t->from);
      return;
    }
    write_balance(t->from, from - t->amount);
  }
  write_balance(t->to, to + t->amount);
}

jam_bytes accumulate(const uint8_t *data, uint64_t size) {
  static uint8_t input[4096];
  jam_accumulate_arguments arguments;
  if (!jam_read_accumulate_arguments(data, size, &arguments))
    __builtin_trap();
  for (uint64_t i = 0; i < arguments.inputs; i++) {
    uint64_t length = jam_fetch(input, 0, sizeof(input), JAM_FETCH_INPUT, i, 0);
    jam_work_result work;
    if (length > sizeof(input) || !jam_read_work_result(input, length, &work))
      continue;
    jam_reader reader = jam_read_from(work.result, work.result_size);
    const uint8_t *bytes;
    while ((bytes = jam_read_bytes(&reader, sizeof(transfer)))) {
      transfer next;
      __builtin_memcpy(&next, bytes, sizeof(next));
      carry_out(&next);
    }
  }
  return (jam_bytes){0, 0};
}
