//===-- regex-dfa.c - Regular expressions as automata ---------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Compiles a pattern with literals, classes, alternatives and repetition to a
// nondeterministic automaton and that to a table, then scans text with the
// table: dependent loads in a tight loop.
//
//===----------------------------------------------------------------------===//

#include "../bench.h"

#define MAX_STATES 64
#define MAX_SETS 128

// Thompson's construction. A state reads a byte of a set and goes to next[0],
// or reads nothing and goes to both.
struct state {
  uint32_t set[8]; // one bit for each byte
  bool is_split;
  int32_t next[2];
};

static struct state states[MAX_STATES];
static int num_states;
static const char *pattern;

// A part of the automaton: its start and the list of links to what follows it,
// chained through the links themselves.
struct part {
  int32_t start;
  int32_t *open;
};

static int32_t new_state(bool is_split) {
  states[num_states] = (struct state){.is_split = is_split, .next = {-1, -1}};
  return num_states++;
}

static int32_t link_number(const int32_t *link) {
  return (int32_t)((const char *)link - (const char *)states);
}

static int32_t *link_of_number(int32_t number) {
  return number < 0 ? NULL : (int32_t *)((char *)states + number);
}

static int32_t *join(int32_t *x, int32_t *y) {
  int32_t *last = x;
  while (link_of_number(*last))
    last = link_of_number(*last);
  *last = link_number(y);
  return x;
}

static void close_links(int32_t *open, int32_t target) {
  while (open) {
    int32_t *next = link_of_number(*open);
    *open = target;
    open = next;
  }
}

static void add_to_set(struct state *state, uint8_t from, uint8_t to) {
  for (int byte = from; byte <= to; byte++)
    state->set[byte / 32] |= (uint32_t)1 << (byte % 32);
}

static struct part parse_alternatives(void);

static struct part parse_atom(void) {
  if (*pattern == '(') {
    pattern++;
    struct part part = parse_alternatives();
    pattern++;
    return part;
  }
  int32_t s = new_state(false);
  if (*pattern == '[') {
    for (pattern++; *pattern != ']'; pattern++) {
      uint8_t from = (uint8_t)*pattern;
      if (pattern[1] == '-')
        pattern += 2;
      add_to_set(&states[s], from, (uint8_t)*pattern);
    }
  } else if (*pattern == '.') {
    add_to_set(&states[s], 1, 255);
  } else {
    add_to_set(&states[s], (uint8_t)*pattern, (uint8_t)*pattern);
  }
  pattern++;
  return (struct part){s, &states[s].next[0]};
}

static struct part parse_repeated(void) {
  struct part part = parse_atom();
  while (*pattern == '*' || *pattern == '+' || *pattern == '?') {
    int32_t split = new_state(true);
    states[split].next[0] = part.start;
    if (*pattern == '?') {
      part = (struct part){split, join(&states[split].next[1], part.open)};
    } else {
      close_links(part.open, split);
      part = (struct part){*pattern == '*' ? split : part.start,
                           &states[split].next[1]};
    }
    pattern++;
  }
  return part;
}

static struct part parse_sequence(void) {
  struct part part = parse_repeated();
  while (*pattern && *pattern != '|' && *pattern != ')') {
    struct part next = parse_repeated();
    close_links(part.open, next.start);
    part.open = next.open;
  }
  return part;
}

static struct part parse_alternatives(void) {
  struct part part = parse_sequence();
  while (*pattern == '|') {
    pattern++;
    struct part other = parse_sequence();
    int32_t split = new_state(true);
    states[split].next[0] = part.start;
    states[split].next[1] = other.start;
    part = (struct part){split, join(part.open, other.open)};
  }
  return part;
}

static uint64_t sets[MAX_SETS];
static uint8_t table[MAX_SETS][256];
static bool is_final[MAX_SETS];
static int num_sets;

static uint64_t reach(uint64_t set, int32_t s) {
  if (set >> s & 1)
    return set;
  set |= (uint64_t)1 << s;
  if (states[s].is_split)
    for (int i = 0; i < 2; i++)
      set = reach(set, states[s].next[i]);
  return set;
}

static uint8_t number_of_set(uint64_t set, int32_t final) {
  for (int i = 0; i < num_sets; i++)
    if (sets[i] == set)
      return (uint8_t)i;
  if (num_sets == MAX_SETS)
    __builtin_trap();
  sets[num_sets] = set;
  is_final[num_sets] = set >> final & 1;
  return (uint8_t)num_sets++;
}

static uint8_t build_table(const char *text) {
  pattern = text;
  num_states = num_sets = 0;
  struct part part = parse_alternatives();
  int32_t final = new_state(false);
  close_links(part.open, final);
  number_of_set(0, final);
  uint8_t start = number_of_set(reach(0, part.start), final);
  for (int i = 0; i < num_sets; i++)
    for (int byte = 0; byte < 256; byte++) {
      uint64_t next = 0;
      for (uint64_t left = sets[i]; left; left &= left - 1) {
        const struct state *s = &states[__builtin_ctzll(left)];
        if (!s->is_split && s->set[byte / 32] >> (byte % 32) & 1)
          next = reach(next, s->next[0]);
      }
      table[i][byte] = number_of_set(next, final);
    }
  return start;
}

static uint8_t text[4096];

// Number of bytes at which a match, the longest possible one, begins.
static uint32_t count_matches(uint8_t start, uint32_t *total) {
  uint32_t count = 0;
  for (uint32_t at = 0; text[at]; at++) {
    uint8_t state = start;
    uint32_t length = 0;
    for (uint32_t i = at; state; i++) {
      if (is_final[state])
        length = i - at;
      if (!text[i])
        break;
      state = table[state][text[i]];
    }
    count += length > 0;
    *total += length;
  }
  return count;
}

struct result refine(const uint8_t *args, uint64_t size) {
  static const char *const patterns[] = {
      "[a-f][a-f]*e(b|cd)?",
      "(ab|cd|ef)+",
      "0x[0-9a-f]+|[0-9]+",
  };
  static uint8_t bytes[36];
  uint32_t rounds = arg_u32(args, size, 0);
  uint32_t random = rounds + 1;
  for (uint32_t i = 0; i + 1 < sizeof(text); i++)
    text[i] = (uint8_t)"abcdefabcdef0x19 "[next_random(&random) % 17];
  for (int p = 0; p < 3; p++) {
    uint8_t start = build_table(patterns[p]);
    uint32_t total = 0, count = 0;
    for (uint32_t round = 0; round < rounds / 10; round++)
      count = count_matches(start, &total);
    store_le32(bytes + 12 * p, (uint32_t)num_sets);
    store_le32(bytes + 12 * p + 4, count);
    store_le32(bytes + 12 * p + 8, total);
  }
  return (struct result){bytes, sizeof(bytes)};
}
