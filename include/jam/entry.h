// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions that a JAM program is started at. A service has refine and
// accumulate, an authorizer is_authorized. What they return is a result
// anywhere in memory.

#ifndef JAM_ENTRY_H
#define JAM_ENTRY_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
  const void *data;
  uint64_t size;
} jam_bytes;

jam_bytes refine(const uint8_t *arguments, uint64_t size);
jam_bytes accumulate(const uint8_t *arguments, uint64_t size);
jam_bytes is_authorized(const uint8_t *arguments, uint64_t size);

#ifdef __cplusplus
}
#endif

#endif
