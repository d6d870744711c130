//===-- cycle-simulator.c - The gas model as the Gray Paper states it
//--------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Written for obviousness. Every step of the definition is a step here, in its
// order.
//
//===----------------------------------------------------------------------===//

#include "cycle-simulator.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

//===----------------------------------------------------------------------===//
// The table
//===----------------------------------------------------------------------===//

enum { LOADS = 1000, BRANCHES = 1001 }; // latencies that are parameters

enum slots_rule { ALWAYS, OVERLAP, DEST_IS_A };

// One line of the table: instructions by name, separated by spaces.
static const struct line {
  int latency;
  int slots, slots_by_rule;
  enum slots_rule rule;
  const char *units; // a letter for each unit held
  const char *names;
} lines[] = {
    {2, 1, 1, ALWAYS, "", "trap fallthrough"},
    {40, 1, 1, ALWAYS, "", "unlikely"},
    {100, 4, 4, ALWAYS, "A", "ecalli sbrk memset"},
    {1, 2, 2, ALWAYS, "", "load_imm_64"},
    {25, 1, 1, ALWAYS, "AS",
     "store_imm_u8 store_imm_u16 store_imm_u32 store_imm_u64 store_u8 "
     "store_u16 "
     "store_u32 store_u64 store_imm_ind_u8 store_imm_ind_u16 store_imm_ind_u32 "
     "store_imm_ind_u64 store_ind_u8 store_ind_u16 store_ind_u32 "
     "store_ind_u64"},
    {15, 1, 1, ALWAYS, "", "jump load_imm_jump"},
    {22, 1, 1, ALWAYS, "", "jump_ind load_imm_jump_ind"},
    {1, 1, 1, ALWAYS, "", "load_imm"},
    {LOADS, 1, 1, ALWAYS, "AL",
     "load_u8 load_i8 load_u16 load_i16 load_u32 load_i32 load_u64 load_ind_u8 "
     "load_ind_i8 load_ind_u16 load_ind_i16 load_ind_u32 load_ind_i32 "
     "load_ind_u64"},
    {BRANCHES, 1, 1, ALWAYS, "A",
     "branch_eq_imm branch_ne_imm branch_lt_u_imm branch_le_u_imm "
     "branch_ge_u_imm "
     "branch_gt_u_imm branch_lt_s_imm branch_le_s_imm branch_ge_s_imm "
     "branch_gt_s_imm branch_eq branch_ne branch_lt_u branch_lt_s branch_ge_u "
     "branch_ge_s"},
    {0, 1, 1, ALWAYS, "", "move_reg"},
    {1, 1, 1, ALWAYS, "A",
     "count_set_bits_64 count_set_bits_32 leading_zero_bits_64 "
     "leading_zero_bits_32 "
     "sign_extend_8 sign_extend_16 zero_extend_16"},
    {2, 1, 1, ALWAYS, "AA", "trailing_zero_bits_64 trailing_zero_bits_32"},
    {1, 2, 1, OVERLAP, "A",
     "reverse_bytes and_imm xor_imm or_imm add_imm_64 shlo_l_imm_64 "
     "shlo_r_imm_64 "
     "shar_r_imm_64 rot_r_64_imm add_64 sub_64 and xor or"},
    {2, 3, 2, OVERLAP, "A",
     "add_imm_32 shlo_l_imm_32 shlo_r_imm_32 shar_r_imm_32 rot_r_32_imm add_32 "
     "sub_32 "
     "xnor"},
    {4, 3, 2, OVERLAP, "AM", "mul_imm_32 mul_32"},
    {3, 3, 3, ALWAYS, "A",
     "set_lt_u_imm set_lt_s_imm set_gt_u_imm set_gt_s_imm set_lt_u set_lt_s"},
    {3, 4, 4, ALWAYS, "A", "neg_add_imm_32"},
    {2, 4, 4, ALWAYS, "A",
     "shlo_l_imm_alt_32 shlo_r_imm_alt_32 shar_r_imm_alt_32 rot_r_32_imm_alt"},
    {2, 3, 3, ALWAYS, "A",
     "cmov_iz_imm cmov_nz_imm neg_add_imm_64 and_inv or_inv"},
    {3, 2, 1, OVERLAP, "AM", "mul_imm_64 mul_64"},
    {1, 3, 3, ALWAYS, "A",
     "shlo_l_imm_alt_64 shlo_r_imm_alt_64 shar_r_imm_alt_64 rot_r_64_imm_alt"},
    {60, 4, 4, ALWAYS, "AD",
     "div_u_32 div_s_32 rem_u_32 rem_s_32 div_u_64 div_s_64 rem_u_64 rem_s_64"},
    {2, 4, 3, DEST_IS_A, "A",
     "shlo_l_32 shlo_r_32 shar_r_32 rot_l_32 rot_r_32"},
    {1, 3, 2, DEST_IS_A, "A",
     "shlo_l_64 shlo_r_64 shar_r_64 rot_l_64 rot_r_64"},
    {4, 4, 4, ALWAYS, "AM", "mul_upper_s_s mul_upper_u_u"},
    {6, 4, 4, ALWAYS, "AM", "mul_upper_s_u"},
    {2, 2, 2, ALWAYS, "A", "cmov_iz cmov_nz"},
    {3, 3, 2, OVERLAP, "A", "max max_u min min_u"},
};

static bool is_listed(const char *names, const char *name) {
  size_t length = strlen(name);
  for (const char *at = names; (at = strstr(at, name)) != NULL; at += length)
    if ((at == names || at[-1] == ' ') && (at[length] == ' ' || !at[length]))
      return true;
  return false;
}

static const struct line *find_line(const char *name) {
  for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
    if (is_listed(lines[i].names, name))
      return &lines[i];
  fprintf(stderr, "no gas class for %s\n", name);
  exit(1);
}

// An instruction with its place in the table and its registers by role; -1:
// none.
struct costed {
  const struct line *line;
  bool is_move;
  int dest, sources[2];
};

static bool starts_with(const char *name, const char *prefix) {
  return strncmp(name, prefix, strlen(prefix)) == 0;
}

// The registers follow from the format, but for the formats that both loads and
// stores or both branches and calls have.
static struct costed classify(const struct pvm_insn *insn) {
  const struct pvm_insn_info *info = pvm_insn_info(insn->id);
  const char *name = info->name;
  struct costed c = {
      find_line(name), strcmp(name, "move_reg") == 0, -1, {-1, -1}};
  switch (info->format) {
  case PVM_FORMAT_RX:
    c.dest = insn->a;
    break;
  case PVM_FORMAT_RI:
    if (starts_with(name, "load_"))
      c.dest = insn->a;
    else // stores and jump_ind
      c.sources[0] = insn->a;
    break;
  case PVM_FORMAT_RII: // store_imm_ind
    c.sources[0] = insn->a;
    break;
  case PVM_FORMAT_RIO:
    if (starts_with(name, "branch_"))
      c.sources[0] = insn->a;
    break;
  case PVM_FORMAT_RR:
    c.dest = insn->d;
    c.sources[0] = insn->a;
    break;
  case PVM_FORMAT_RRI:
    c.sources[0] = insn->b;
    if (starts_with(name, "store_"))
      c.sources[1] = insn->a;
    else
      c.dest = insn->a;
    break;
  case PVM_FORMAT_RRO:
    c.sources[0] = insn->a;
    c.sources[1] = insn->b;
    break;
  case PVM_FORMAT_RRII: // load_imm_jump_ind
    c.sources[0] = insn->b;
    break;
  case PVM_FORMAT_RRR:
    c.dest = insn->d;
    c.sources[0] = insn->a;
    c.sources[1] = insn->b;
    break;
  default:
    break;
  }
  return c;
}

static int slots_wanted(const struct costed *c) {
  bool overlap =
      c->dest >= 0 && (c->dest == c->sources[0] || c->dest == c->sources[1]);
  bool holds = c->line->rule == OVERLAP     ? overlap
               : c->line->rule == DEST_IS_A ? c->dest == c->sources[0]
                                            : false;
  return holds ? c->line->slots_by_rule : c->line->slots;
}

//===----------------------------------------------------------------------===//
// The machine
//===----------------------------------------------------------------------===//

enum state { NEW, WAIT, RUN, DONE, GONE };

struct entry {
  enum state state;
  int left; // remaining latency
  const char *units;
  struct entry *deps[2];
  size_t insn;
};

struct machine {
  struct entry *entries; // of the whole block, in order
  size_t head, tail;     // the buffer is [head, tail)
  struct entry *owner[13];
  int free[256]; // by letter
};

static bool units_are_free(const struct machine *m, const char *units) {
  int needed[256] = {0};
  for (; *units; units++)
    if (++needed[(unsigned char)*units] > m->free[(unsigned char)*units])
      return false;
  return true;
}

static void change_units(struct machine *m, const char *units, int by) {
  for (; *units; units++)
    m->free[(unsigned char)*units] += by;
}

static bool is_available(const struct entry *dep) {
  return !dep || dep->left == 0;
}

static struct entry *oldest_startable(struct machine *m) {
  for (size_t i = m->head; i < m->tail; i++) {
    struct entry *e = &m->entries[i];
    if (e->state == WAIT && units_are_free(m, e->units) &&
        is_available(e->deps[0]) && is_available(e->deps[1]))
      return e;
  }
  return NULL;
}

static void tick(struct machine *m, uint32_t cycle,
                 struct pvm_gas_stages *stages) {
  while (m->head < m->tail && m->entries[m->head].state == DONE) {
    stages[m->entries[m->head].insn].retired = cycle;
    m->entries[m->head++].state = GONE;
  }
  for (size_t i = m->head; i < m->tail; i++) {
    struct entry *e = &m->entries[i];
    if (e->state == NEW) {
      e->state = WAIT;
    } else if (e->state == RUN && e->left == 0) {
      e->state = DONE;
    } else if (e->state == RUN && --e->left == 0) {
      stages[e->insn].finished = cycle + 1;
      change_units(m, e->units, +1);
      for (int reg = 0; reg < 13; reg++)
        if (m->owner[reg] == e)
          m->owner[reg] = NULL;
    }
  }
}

uint32_t cycle_simulator_cost(const struct pvm_gas_model *model,
                              const struct pvm_insn *insns, size_t num_insns,
                              bool hinted, struct pvm_gas_stages *stages) {
  struct machine m = {.entries = calloc(num_insns + 1, sizeof(struct entry))};
  m.free['A'] = model->units[PVM_UNIT_ALU];
  m.free['L'] = model->units[PVM_UNIT_LOAD];
  m.free['S'] = model->units[PVM_UNIT_STORE];
  m.free['M'] = model->units[PVM_UNIT_MUL];
  m.free['D'] = model->units[PVM_UNIT_DIV];

  uint32_t cycle = 0;
  int slots = model->decode_slots, starts = model->starts;
  size_t next = 0;
  for (;;) {
    if (next < num_insns) {
      struct costed c = classify(&insns[next]);
      if (slots_wanted(&c) <= slots && m.tail - m.head < model->buffer) {
        slots -= slots_wanted(&c);
        if (c.is_move) {
          m.owner[c.dest] = m.owner[c.sources[0]];
          stages[next] = (struct pvm_gas_stages){cycle, cycle, cycle, cycle};
        } else {
          struct entry *e = &m.entries[m.tail++];
          e->state = NEW;
          e->left = c.line->latency == LOADS      ? model->load_latency
                    : c.line->latency != BRANCHES ? c.line->latency
                    : hinted                      ? model->hinted_latency
                                                  : 20;
          e->units = c.line->units;
          for (int i = 0; i < 2; i++)
            e->deps[i] = c.sources[i] >= 0 ? m.owner[c.sources[i]] : NULL;
          e->insn = next;
          if (c.dest >= 0)
            m.owner[c.dest] = e;
          stages[next].decoded = cycle;
        }
        next++;
        continue;
      }
    }
    struct entry *e = starts > 0 ? oldest_startable(&m) : NULL;
    if (e) {
      e->state = RUN;
      change_units(&m, e->units, -1);
      starts--;
      stages[e->insn].started = cycle;
      continue;
    }
    if (next == num_insns && m.head == m.tail)
      break;
    tick(&m, cycle, stages);
    cycle++;
    slots = model->decode_slots;
    starts = model->starts;
  }
  free(m.entries);
  uint32_t cost = cycle > model->slack ? cycle - model->slack : 0;
  return cost > model->min_cost ? cost : model->min_cost;
}
