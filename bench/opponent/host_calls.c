//===-- host_calls.c - Host calls as PolkaVM's linker imports them -----------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An import is a function of the host-call instruction, the address of a record, and
// a return. The linker takes the instruction into the caller; for the compiler it is
// a call of an unknown function. Upstream's C header makes the same.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

struct __attribute__((packed)) metadata {
  uint8_t version;
  uint32_t flags;
  uint32_t name_size;
  const char *name;
  uint8_t num_inputs, num_outputs;
  uint8_t has_index;
  uint32_t index;
};

#define IMPORT(NUMBER, NUM_INPUTS)                                             \
  static const char name_##NUMBER[] = "host_call_" #NUMBER;                    \
  __attribute__((section(".polkavm_metadata"), used)) static const struct      \
      metadata metadata_##NUMBER = {2, 0, sizeof(name_##NUMBER) - 1,           \
                                    name_##NUMBER, NUM_INPUTS, 1, 1, NUMBER};  \
  __attribute__((naked, section(".text.host_call_" #NUMBER))) void             \
      __pvm_ecalli_##NUMBER(void) {                                            \
    __asm__(".insn r 0xb, 0, 0, zero, zero, zero\n"                            \
            ".8byte metadata_" #NUMBER "\n"                                    \
            "ret\n");                                                          \
  }

IMPORT(1, 6)
IMPORT(3, 6)
IMPORT(4, 4)
