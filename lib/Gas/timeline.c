//===-- timeline.c - What the stages of a block show
//-----------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For people: the picture of a block in the pipeline, and the chain of
// instructions that decides its length. The chain is found afterwards from the
// stages alone. An instruction that did not start in the cycle after its
// decoding lacked, in the cycle before it started, a source, a unit or one of
// the starts; whatever it lacked became available exactly when it started, so
// an instruction that finished (or started) just then is the reason.
//
//===----------------------------------------------------------------------===//

#include "pvm/gas.h"

#include <string.h>

#define NONE SIZE_MAX

void pvm_gas_stages_draw(const struct pvm_gas_stages *stages,
                         uint32_t num_cycles, char *out) {
  for (uint32_t cycle = 0; cycle < num_cycles; cycle++) {
    char c = '.';
    if (cycle == stages->decoded)
      c = 'D';
    else if (cycle < stages->decoded || cycle > stages->retired)
      c = '.';
    else if (cycle < stages->started)
      c = '=';
    else if (cycle < stages->finished)
      c = 'e';
    else if (cycle == stages->finished)
      c = 'E';
    else if (cycle < stages->retired)
      c = '-';
    else
      c = 'R';
    out[cycle] = c;
  }
  out[num_cycles] = 0;
}

struct timeline {
  const struct pvm_gas_model *model;
  const struct pvm_insn *insns;
  const struct pvm_gas_stages *stages;
};

// The instruction that makes the value that `reader` finds in `reg`, seen
// through moves; NONE if the value is older than the block.
static size_t producer_of(const struct timeline *t, size_t reader,
                          unsigned reg) {
  for (size_t i = reader; i-- > 0;) {
    const struct pvm_insn *insn = &t->insns[i];
    uint8_t written = pvm_insn_info(insn->id)->writes;
    if (!written || pvm_insn_register(insn, written) != reg)
      continue;
    if (insn->id != PVM_MOVE_REG)
      return i;
    reg = insn->a;
  }
  return NONE;
}

// A source of the instruction that became available when it started.
static size_t late_source(const struct timeline *t, size_t reader) {
  const struct pvm_insn *insn = &t->insns[reader];
  uint8_t reads = pvm_insn_info(insn->id)->reads;
  for (uint8_t field = PVM_FIELD_A; field <= PVM_FIELD_D; field <<= 1) {
    if (!(reads & field))
      continue;
    size_t producer = producer_of(t, reader, pvm_insn_register(insn, field));
    if (producer != NONE &&
        t->stages[producer].finished == t->stages[reader].started)
      return producer;
  }
  return NONE;
}

static bool share_unit(const struct pvm_gas_class *x,
                       const struct pvm_gas_class *y) {
  return (x->alu && y->alu) || (x->load && y->load) || (x->store && y->store) ||
         (x->mul && y->mul) || (x->div && y->div);
}

// An instruction that gave a unit back when this one, which needs it, started.
static size_t late_unit(const struct timeline *t, size_t num_insns,
                        size_t waiter) {
  const struct pvm_gas_class *gas = &pvm_insn_info(t->insns[waiter].id)->gas;
  for (size_t i = 0; i < num_insns; i++)
    if (i != waiter && t->insns[i].id != PVM_MOVE_REG &&
        t->stages[i].finished == t->stages[waiter].started &&
        share_unit(gas, &pvm_insn_info(t->insns[i].id)->gas))
      return i;
  return NONE;
}

// The last of the instructions that started in the cycle before this one.
static size_t last_start_before(const struct timeline *t, size_t waiter) {
  for (size_t i = waiter; i-- > 0;)
    if (t->insns[i].id != PVM_MOVE_REG &&
        t->stages[i].started == t->stages[waiter].started - 1)
      return i;
  return NONE;
}

// If the buffer was full in the cycle before this instruction was decoded: the
// instruction whose finishing made room, that is the one that the oldest in the
// buffer waited for.
static size_t late_room(const struct timeline *t, size_t waiter) {
  uint32_t decoded = t->stages[waiter].decoded;
  unsigned in_flight = 0;
  size_t cause = NONE;
  for (size_t i = 0; i < waiter; i++) {
    const struct pvm_gas_stages *s = &t->stages[i];
    if (t->insns[i].id == PVM_MOVE_REG)
      continue;
    if (s->decoded < decoded && s->retired + 1 >= decoded)
      in_flight++;
    if (s->retired + 1 == decoded && s->finished + 1 == s->retired)
      cause = i;
  }
  return in_flight == t->model->buffer ? cause : NONE;
}

static struct pvm_gas_wait find_wait(const struct timeline *t, size_t num_insns,
                                     size_t insn) {
  const struct pvm_gas_stages *s = &t->stages[insn];
  size_t by;
  if (s->started > s->decoded + 1) {
    if ((by = late_source(t, insn)) != NONE)
      return (struct pvm_gas_wait){insn, by, PVM_CAUSE_DATA};
    if ((by = late_unit(t, num_insns, insn)) != NONE)
      return (struct pvm_gas_wait){insn, by, PVM_CAUSE_UNIT};
    if ((by = last_start_before(t, insn)) != NONE)
      return (struct pvm_gas_wait){insn, by, PVM_CAUSE_START};
  } else if ((by = late_room(t, insn)) != NONE) {
    return (struct pvm_gas_wait){insn, by, PVM_CAUSE_BUFFER};
  }
  return (struct pvm_gas_wait){insn, insn, PVM_CAUSE_DECODE};
}

size_t pvm_gas_critical_path(const struct pvm_gas_model *model,
                             const struct pvm_insn *insns, size_t num_insns,
                             const struct pvm_gas_stages *stages,
                             struct pvm_gas_wait *path) {
  if (model->simple)
    return 0;
  struct timeline t = {model, insns, stages};
  size_t insn = NONE;
  for (size_t i = 0; i < num_insns; i++)
    if (insns[i].id != PVM_MOVE_REG &&
        (insn == NONE || stages[i].finished > stages[insn].finished))
      insn = i;

  // Each cause started earlier than what it delays, so the chain is finite.
  size_t length = 0;
  while (insn != NONE) {
    path[length] = find_wait(&t, num_insns, insn);
    insn = path[length].by == insn ? NONE : path[length].by;
    length++;
  }
  return length;
}
