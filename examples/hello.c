// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Logs a greeting through host call 100 and returns nothing.

#include <stdint.h>

typedef struct {
  const void *data;
  uint64_t size;
} bytes;

// A call to a function of this name becomes one `ecalli 100`, the debug log of
// JIP-1.
uint64_t __pvm_ecalli_100(uint64_t level, const char *target,
                          uint64_t target_size, const char *message,
                          uint64_t message_size);

enum { INFO = 2 };

// What a service runs off chain. The result is any bytes it has in memory.
bytes refine(const uint8_t *arguments, uint64_t size) {
  static const char greeting[] = "Hello from the Polkadot Virtual Machine!";
  __pvm_ecalli_100(INFO, 0, 0, greeting, sizeof greeting - 1);
  return (bytes){0, 0};
}
