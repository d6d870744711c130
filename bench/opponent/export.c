//===-- export.c - What PolkaVM's linker must be told about refine() -----------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The record that makes refine() an export with two registers in and two out.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

static const char name[] = "refine";

static const struct __attribute__((packed)) metadata {
  uint8_t version;
  uint32_t flags;
  uint32_t name_size;
  const char *name;
  uint8_t num_inputs, num_outputs;
} metadata __attribute__((section(".polkavm_metadata"), used)) = {
    1, 0, sizeof(name) - 1, name, 2, 2};

static const struct __attribute__((packed)) {
  uint8_t version;
  const struct metadata *metadata;
  struct result (*function)(const uint8_t *, uint64_t);
} export __attribute__((section(".polkavm_exports"), used)) = {1, &metadata, refine};
