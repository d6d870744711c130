//===-- pipeline.c - Simulation of a block
//---------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The Gray Paper defines the machine by what it does in each cycle. Most cycles
// do nothing but count down latencies, so here time goes from event to event.
//
// In the definition an instruction is NEW in the cycle it is decoded, may start
// from the next cycle on, has a remaining latency of 0 as many cycles later as
// its latency is, is DONE one cycle after that and is removed at the end of
// that cycle, once all older ones are removed too. Therefore
//
//   started  > decoded
//   finished = started + latency        units are free, readers may start
//   retired  = max(finished + 1, retired of the instruction before)
//
// and the buffer has room in the cycle after `retired`. Three facts make the
// events complete and their order irrelevant within a cycle:
//
//  * Decoding looks at the buffer and the slots only, both of which change
//  between
//    cycles, so all decoding of a cycle can come before all starting.
//  * Starting takes units and frees none, so one pass over the ready
//  instructions,
//    oldest first, starts the same ones as taking the oldest startable again
//    and again.
//  * Nothing can be decoded or started in a cycle unless in it an instruction
//  finishes,
//    leaves the buffer, can start because it was decoded in the cycle before,
//    or because the width of decoding or starting ended the cycle before.
//
// The block is over when the last instruction retires, which is known once all
// have started.
//
// Instructions in flight live in a ring that is larger than the buffer and are
// named by their slot in it. Sets of them are masks.
//
//===----------------------------------------------------------------------===//

#include "facts.h"

#include <string.h>

#define RING PVM_GAS_MAX_BUFFER
#define NUM_REGS 13
#define NEVER UINT32_MAX

typedef uint64_t slot_mask;
_Static_assert(RING == 64, "a slot_mask has a bit for each slot of the ring");

// Numbers of units of each kind, a byte each. Borrows between the bytes show
// whether one number is less than another in any of them: no count reaches 128.
typedef uint64_t unit_counts;
#define UNIT_BORROWS 0x8080808080

struct pipeline {
  const struct pvm_gas_model *model;
  const struct pvm_insn *insns;
  size_t num_insns;
  bool hinted;
  struct pvm_gas_stages *stages; // or NULL

  uint32_t cycle;
  size_t next;          // instruction to decode
  uint64_t head, tail;  // numbers of the oldest entry and of the next one
  unit_counts free;     // units
  slot_mask fresh;      // decoded in this cycle, with all sources available
  slot_mask ready;      // may start
  slot_mask running;    // started, not finished
  slot_mask unfinished; // not finished
  uint32_t num_unstarted;
  uint32_t last_finish;

  // For each register the number of the entry that produces it, plus 1. It is
  // history once that entry has finished.
  uint64_t owner[NUM_REGS];

  // By slot. `readers` are the entries that read the result and `num_sources`
  // counts the entries waited for.
  slot_mask readers[RING];
  unit_counts needs[RING];
  uint32_t finish[RING];
  uint8_t num_sources[RING];
  uint8_t latency[RING];
  size_t insn[RING];
};

static unsigned slot_of(uint64_t number) { return number % RING; }
static slot_mask bit(unsigned slot) { return (slot_mask)1 << slot; }

static unsigned lowest(slot_mask mask) {
  return (unsigned)__builtin_ctzll(mask);
}

// The mask as seen from `slot`, which becomes bit 0.
static slot_mask rotate(slot_mask mask, unsigned slot) {
  return mask >> slot | mask << (-slot % RING);
}

static unit_counts pack_units(uint8_t alu, uint8_t load, uint8_t store,
                              uint8_t mul, uint8_t div) {
  return (unit_counts)alu | (unit_counts)load << 8 | (unit_counts)store << 16 |
         (unit_counts)mul << 24 | (unit_counts)div << 32;
}

//===----------------------------------------------------------------------===//
// The stages
//===----------------------------------------------------------------------===//

// Makes entry `slot` wait for the producer of a register, if there is one.
static void add_source(struct pipeline *p, unsigned slot, unsigned reg) {
  uint64_t owner = p->owner[reg];
  if (owner <= p->head)
    return;
  unsigned producer = slot_of(owner - 1);
  if (!(p->unfinished & bit(producer)) || p->readers[producer] & bit(slot))
    return;
  p->readers[producer] |= bit(slot);
  p->num_sources[slot]++;
}

static void enter(struct pipeline *p, const struct pvm_insn *insn,
                  const struct pvm_insn_info *info) {
  const struct pvm_gas_class *gas = &info->gas;
  unsigned slot = slot_of(p->tail++);
  p->insn[slot] = p->next;
  p->latency[slot] = gas_latency_of(p->model, gas, p->hinted);
  p->needs[slot] =
      pack_units(gas->alu, gas->load, gas->store, gas->mul, gas->div);
  p->finish[slot] = NEVER;
  p->readers[slot] = 0;
  p->num_sources[slot] = 0;
  if (info->reads & PVM_FIELD_A)
    add_source(p, slot, insn->a);
  if (info->reads & PVM_FIELD_B)
    add_source(p, slot, insn->b);
  if (info->writes)
    p->owner[pvm_insn_register(insn, info->writes)] = p->tail;
  if (p->num_sources[slot] == 0)
    p->fresh |= bit(slot);
  p->unfinished |= bit(slot);
  p->num_unstarted++;
}

static bool has_room(const struct pipeline *p) {
  return p->tail - p->head < p->model->buffer;
}

static void decode(struct pipeline *p) {
  unsigned slots = p->model->decode_slots;
  for (; p->next < p->num_insns && has_room(p); p->next++) {
    const struct pvm_insn *insn = &p->insns[p->next];
    const struct pvm_insn_info *info = pvm_insn_info(insn->id);
    unsigned wanted = gas_slots_of(insn, info);
    if (wanted > slots)
      return;
    slots -= wanted;
    if (p->stages)
      p->stages[p->next] =
          (struct pvm_gas_stages){p->cycle, p->cycle, p->cycle, p->cycle};
    // A move only renames: the register is available when the other one is.
    if (insn->id == PVM_MOVE_REG)
      p->owner[insn->d] = p->owner[insn->a];
    else
      enter(p, insn, info);
  }
}

// Returns whether there may be instructions left that only wait for the next
// cycle.
static bool start(struct pipeline *p) {
  unsigned starts = p->model->starts;
  unsigned head = slot_of(p->head);
  for (slot_mask left = rotate(p->ready, head); left; left &= left - 1) {
    unsigned slot = slot_of(head + lowest(left));
    unit_counts remaining = p->free - p->needs[slot];
    if (remaining & UNIT_BORROWS)
      continue;
    if (starts-- == 0)
      return true;
    p->free = remaining;
    p->ready &= ~bit(slot);
    p->running |= bit(slot);
    p->num_unstarted--;
    p->finish[slot] = p->cycle + p->latency[slot];
    if (p->finish[slot] > p->last_finish)
      p->last_finish = p->finish[slot];
    if (p->stages) {
      p->stages[p->insn[slot]].started = p->cycle;
      p->stages[p->insn[slot]].finished = p->finish[slot];
    }
  }
  return false;
}

static uint32_t next_event(const struct pipeline *p, bool more_starts) {
  if (more_starts || p->fresh)
    return p->cycle + 1;
  uint32_t event = NEVER;
  if (p->next < p->num_insns) {
    if (has_room(p))
      return p->cycle + 1;
    uint32_t finish = p->finish[slot_of(p->head)];
    if (finish != NEVER)
      event = finish + 2;
  }
  for (slot_mask left = p->running; left; left &= left - 1)
    if (p->finish[lowest(left)] < event)
      event = p->finish[lowest(left)];
  return event;
}

// Brings everything to the state at the beginning of `cycle`.
static void advance(struct pipeline *p, uint32_t cycle) {
  p->cycle = cycle;
  p->ready |= p->fresh;
  p->fresh = 0;
  for (slot_mask left = p->running; left; left &= left - 1) {
    unsigned slot = lowest(left);
    if (p->finish[slot] > cycle)
      continue;
    p->running &= ~bit(slot);
    p->unfinished &= ~bit(slot);
    p->free += p->needs[slot];
    for (slot_mask readers = p->readers[slot]; readers;
         readers &= readers - 1) {
      unsigned reader = lowest(readers);
      if (--p->num_sources[reader] == 0)
        p->ready |= bit(reader);
    }
  }
  while (p->head < p->tail && p->finish[slot_of(p->head)] < cycle - 1)
    p->head++;
}

static void set_retirement(struct pvm_gas_stages *stages,
                           const struct pvm_insn *insns, size_t num_insns) {
  uint32_t retired = 0;
  for (size_t i = 0; i < num_insns; i++) {
    if (insns[i].id == PVM_MOVE_REG)
      continue;
    if (stages[i].finished + 1 > retired)
      retired = stages[i].finished + 1;
    stages[i].retired = retired;
  }
}

//===----------------------------------------------------------------------===//
// The block
//===----------------------------------------------------------------------===//

// Number of cycles until all instructions are decoded and have left the buffer.
static uint32_t simulate(struct pipeline *p) {
  for (;;) {
    decode(p);
    bool more_starts = start(p);
    if (p->next == p->num_insns && p->num_unstarted == 0)
      break;
    advance(p, next_event(p, more_starts));
  }
  // Behind the last retirement, or behind moves at the end of an open block.
  uint32_t cycles = p->last_finish ? p->last_finish + 2 : 0;
  return cycles > p->cycle ? cycles : p->cycle;
}

uint32_t pvm_gas_block_cost(const struct pvm_gas_model *model,
                            const struct pvm_insn *insns, size_t num_insns,
                            bool hinted, struct pvm_gas_stages *stages) {
  if (model->simple) {
    if (stages && num_insns)
      memset(stages, 0, num_insns * sizeof(*stages));
    return (uint32_t)num_insns;
  }

  struct pipeline p;
  p.model = model;
  p.insns = insns;
  p.num_insns = num_insns;
  p.hinted = hinted;
  p.stages = stages;
  p.cycle = 0;
  p.next = 0;
  p.head = p.tail = 0;
  p.free = pack_units(model->units[PVM_UNIT_ALU], model->units[PVM_UNIT_LOAD],
                      model->units[PVM_UNIT_STORE], model->units[PVM_UNIT_MUL],
                      model->units[PVM_UNIT_DIV]);
  p.fresh = p.ready = p.running = p.unfinished = 0;
  p.num_unstarted = 0;
  p.last_finish = 0;
  memset(p.owner, 0, sizeof(p.owner));

  uint32_t cycles = simulate(&p);
  if (stages)
    set_retirement(stages, insns, num_insns);
  uint32_t charged = cycles > model->slack ? cycles - model->slack : 0;
  return charged > model->min_cost ? charged : model->min_cost;
}
