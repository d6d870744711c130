// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Logs a greeting through host call 100 and returns nothing.

#include <jam/jam.h>

// What a service runs off chain. The result is any bytes it has in memory.
jam_bytes refine(const uint8_t *arguments, uint64_t size) {
  jam_log_text(JAM_LOG_INFORMATION, "Hello from the Polkadot Virtual Machine!");
  return (jam_bytes){0, 0};
}
