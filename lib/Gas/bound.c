//===-- bound.c - What a block costs at least -----------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Three things hold for every order of a block's instructions in which each
// reads the same values and the last one stays the last:
//
//  * No instruction starts before cycle 1, and none before what it reads is
//    finished. A chain of latencies that sum up to n costs n.
//  * A unit is held for the whole latency. What is held longest in total,
//    divided by the number of its units, is a time that passes; and where k
//    units serve n instructions that take at least m each, n / k rounded up
//    must follow each other. Loads and stores together are served by the ALUs.
//  * The last instruction is decoded when the slots of all others are used up.
//
//===----------------------------------------------------------------------===//

#include "facts.h"

#define NUM_REGS 13

static uint32_t max_of(uint32_t a, uint32_t b) { return a > b ? a : b; }

static uint32_t divide_up(uint32_t a, uint32_t b) { return (a + b - 1) / b; }

// Instructions that need units of some kind.
struct demand {
  uint32_t cycles; // in which units are held, together
  uint32_t count;
  uint32_t shortest;
};

static void add_demand(struct demand *demand, uint8_t units, uint8_t latency) {
  if (!units)
    return;
  if (!demand->count || latency < demand->shortest)
    demand->shortest = latency;
  demand->cycles += (uint32_t)units * latency;
  demand->count++;
}

static uint32_t time_of(const struct demand *demand, uint8_t num_units) {
  return max_of(divide_up(demand->cycles, num_units),
                divide_up(demand->count, num_units) * demand->shortest);
}

uint32_t pvm_gas_order_bound(const struct pvm_gas_model *model,
                             const struct pvm_insn *insns, size_t num_insns,
                             bool hinted) {
  if (model->simple)
    return (uint32_t)num_insns;
  uint32_t available[NUM_REGS] = {0}; // after chains of so many cycles
  struct demand demands[PVM_NUM_GAS_UNITS] = {0}, memory = {0};
  uint32_t bound = model->min_cost;
  uint32_t slots = 0;
  for (size_t i = 0; i < num_insns; i++) {
    const struct pvm_insn *insn = &insns[i];
    const struct pvm_insn_info *info = pvm_insn_info(insn->id);
    slots += gas_slots_of(insn, info);
    if (insn->id == PVM_MOVE_REG) {
      available[insn->d] = available[insn->a];
      continue;
    }
    const struct pvm_gas_class *gas = &info->gas;
    uint8_t latency = gas_latency_of(model, gas, hinted);
    uint32_t finished = 0;
    if (info->reads & PVM_FIELD_A)
      finished = max_of(finished, available[insn->a]);
    if (info->reads & PVM_FIELD_B)
      finished = max_of(finished, available[insn->b]);
    finished += latency;
    if (info->writes)
      available[pvm_insn_register(insn, info->writes)] = finished;
    bound = max_of(bound, finished);
    if (i + 1 == num_insns)
      bound = max_of(bound,
                     divide_up(slots, model->decode_slots) - 1 + latency);
    add_demand(&demands[PVM_UNIT_ALU], gas->alu, latency);
    add_demand(&demands[PVM_UNIT_LOAD], gas->load, latency);
    add_demand(&demands[PVM_UNIT_STORE], gas->store, latency);
    add_demand(&demands[PVM_UNIT_MUL], gas->mul, latency);
    add_demand(&demands[PVM_UNIT_DIV], gas->div, latency);
    if (gas->load || gas->store)
      add_demand(&memory, gas->alu, latency);
  }
  for (unsigned unit = 0; unit < PVM_NUM_GAS_UNITS; unit++)
    bound = max_of(bound, time_of(&demands[unit], model->units[unit]));
  return max_of(bound, time_of(&memory, model->units[PVM_UNIT_ALU]));
}
