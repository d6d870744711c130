//===-- model.c - The gas models
//-------------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Width, buffer, units and the load latency come from the scheduling model in
// lib/Target/PVM/PVMSchedule.td; the other numbers are those LLVM has no place
// for.
//
//===----------------------------------------------------------------------===//

#include "pvm/gas.h"

#include <string.h>

enum {
#define PVM_GAS_MACHINE(WIDTH, IN_FLIGHT, LATENCY, ALU, LOAD, STORE, MUL, DIV) \
  DECODE_SLOTS = WIDTH, BUFFER = IN_FLIGHT, LOAD_LATENCY = LATENCY,            \
  NUM_ALU = ALU, NUM_LOAD = LOAD, NUM_STORE = STORE, NUM_MUL = MUL,            \
  NUM_DIV = DIV,
#include "pvm/isa.inc"
};

_Static_assert(BUFFER <= PVM_GAS_MAX_BUFFER,
               "the masks of the simulator are too narrow");

#define FULL(NAME, LATENCY)                                                    \
  {                                                                            \
      .name = NAME,                                                            \
      .decode_slots = DECODE_SLOTS,                                            \
      .starts = 5,                                                             \
      .buffer = BUFFER,                                                        \
      .units = {NUM_ALU, NUM_LOAD, NUM_STORE, NUM_MUL, NUM_DIV},               \
      .load_latency = LATENCY,                                                 \
      .hinted_latency = 1,                                                     \
      .slack = 3,                                                              \
      .min_cost = 1,                                                           \
  }

const struct pvm_gas_model pvm_gas_simple = {.name = "simple", .simple = true};
const struct pvm_gas_model pvm_gas_full = FULL("full", LOAD_LATENCY);
const struct pvm_gas_model pvm_gas_full_l1 = FULL("full-l1", 4);
const struct pvm_gas_model pvm_gas_full_l3 = FULL("full-l3", 37);

const struct pvm_gas_model *pvm_gas_model_by_name(const char *name) {
  static const struct pvm_gas_model *const models[] = {
      &pvm_gas_simple, &pvm_gas_full, &pvm_gas_full_l1, &pvm_gas_full_l3};
  for (size_t i = 0; i < sizeof(models) / sizeof(models[0]); i++)
    if (strcmp(models[i]->name, name) == 0)
      return models[i];
  return NULL;
}
