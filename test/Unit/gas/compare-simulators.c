//===-- compare-simulators.c - The library against the cycle simulator
//-------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   gas-compare-simulators SEED COUNT
//
// Compares cost and stages of COUNT random blocks under the model of each load
// latency and under machines of other sizes, and checks what the critical path
// and the bound of all orders claim.
//
//===----------------------------------------------------------------------===//

#include "cycle-simulator.h"
#include "random-program.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_INSNS 120

static struct pvm_gas_model random_model(struct random_source *random) {
  const struct pvm_gas_model *const models[] = {&pvm_gas_full_l1, &pvm_gas_full,
                                                &pvm_gas_full_l3};
  struct pvm_gas_model model = *models[random_below(random, 3)];
  if (random_below(random, 4) == 0) {
    model.name = "other";
    model.decode_slots = (uint8_t)(4 + random_below(random, 5));
    model.starts = (uint8_t)(1 + random_below(random, 6));
    model.buffer = (uint8_t)(1 + random_below(random, PVM_GAS_MAX_BUFFER));
    for (int i = 0; i < PVM_NUM_GAS_UNITS; i++)
      model.units[i] =
          (uint8_t)((i == PVM_UNIT_ALU ? 2 : 1) + random_below(random, 6));
  }
  return model;
}

struct block {
  struct pvm_gas_model model;
  struct pvm_insn insns[MAX_INSNS];
  size_t num_insns;
  bool hinted;
  struct pvm_gas_stages stages[MAX_INSNS];
};

static bool fail(const struct block *b, const char *what) {
  printf("%s in model %s, %shinted:\n", what, b->model.name,
         b->hinted ? "" : "not ");
  for (size_t i = 0; i < b->num_insns; i++) {
    const struct pvm_insn *insn = &b->insns[i];
    const struct pvm_gas_stages *s = &b->stages[i];
    printf("  %zu: %s A=r%u B=r%u D=r%u: %u %u %u %u\n", i,
           pvm_insn_info(insn->id)->name, insn->a, insn->b, insn->d, s->decoded,
           s->started, s->finished, s->retired);
  }
  return false;
}

static bool check_costs(struct block *b) {
  struct pvm_gas_stages expected[MAX_INSNS];
  uint32_t cost = cycle_simulator_cost(&b->model, b->insns, b->num_insns,
                                       b->hinted, expected);
  if (pvm_gas_block_cost(&b->model, b->insns, b->num_insns, b->hinted,
                         b->stages) != cost)
    return fail(b, "other cost");
  if (memcmp(expected, b->stages, b->num_insns * sizeof(expected[0])) != 0)
    return fail(b, "other stages");
  if (pvm_gas_block_cost(&b->model, b->insns, b->num_insns, b->hinted, NULL) !=
      cost)
    return fail(b, "other cost without stages");
  if (pvm_gas_order_bound(&b->model, b->insns, b->num_insns, b->hinted) > cost)
    return fail(b, "cost below the bound of all orders");
  return true;
}

// The path must be connected by times, from a decoding to the last result.
static bool check_critical_path(const struct block *b) {
  struct pvm_gas_wait path[MAX_INSNS];
  const struct pvm_gas_stages *s = b->stages;
  size_t length =
      pvm_gas_critical_path(&b->model, b->insns, b->num_insns, s, path);
  for (size_t i = 0; i < b->num_insns; i++)
    if (b->insns[i].id != PVM_MOVE_REG &&
        s[i].finished > s[path[0].insn].finished)
      return fail(b, "the path does not end with the last instruction");
  for (size_t i = 0; i < length; i++) {
    size_t insn = path[i].insn, by = path[i].by;
    bool right = false;
    switch (path[i].cause) {
    case PVM_CAUSE_DECODE:
      right = by == insn && i + 1 == length &&
              s[insn].started == s[insn].decoded + 1;
      break;
    case PVM_CAUSE_DATA:
      right = by < insn && s[by].finished == s[insn].started;
      break;
    case PVM_CAUSE_UNIT:
      right = by != insn && s[by].finished == s[insn].started;
      break;
    case PVM_CAUSE_START:
      right = by < insn && s[by].started + 1 == s[insn].started;
      break;
    case PVM_CAUSE_BUFFER:
      right = by < insn && s[by].finished + 2 == s[insn].decoded;
      break;
    }
    if (!right || (path[i].cause != PVM_CAUSE_DECODE && path[i + 1].insn != by))
      return fail(b, "a link of the critical path is wrong");
  }
  return true;
}

int main(int argc, char **argv) {
  if (argc != 3)
    return 1;
  struct random_source random = {strtoull(argv[1], NULL, 0)};
  unsigned long count = strtoul(argv[2], NULL, 0);
  for (unsigned long i = 0; i < count; i++) {
    struct block b = {.model = random_model(&random)};
    b.num_insns =
        random_block(&random, PVM_PROFILE_POLKAVM64, b.insns, MAX_INSNS);
    if (random_below(&random, 8) == 0)
      b.num_insns--; // an open block
    b.hinted = random_below(&random, 2);
    if (!check_costs(&b) || (b.num_insns && !check_critical_path(&b)))
      return 1;
  }
  printf("%lu blocks agree\n", count);
  return 0;
}
