//===-- defined.c - Symbols that the linker defines -----------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Programs may refer to the borders of their memory by name. A name counts only
// if no input defines it. There are two kinds: fixed names, and __start_X and
// __stop_X around all sections called X, if X could be the name of a variable;
// a reference to one of those keeps the sections, which is how registries are
// built of pieces spread over many objects.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

// Alignment of the heap, enough for any type.
#define HEAP_ALIGNMENT 16

static uint64_t rw_end(const struct linker *linker) {
  return linker->rw_address + linker->rw_size;
}

static uint64_t bss_end(const struct linker *linker) {
  return rw_end(linker) + linker->bss_size;
}

static uint64_t heap_start(const struct linker *linker) {
  return pvm_round_up(bss_end(linker), HEAP_ALIGNMENT);
}

static uint64_t heap_end(const struct linker *linker) {
  return pvm_round_up(bss_end(linker), PVM_PAGE_SIZE) +
         linker->options->heap_pages * PVM_PAGE_SIZE;
}

static uint64_t stack_top(const struct linker *linker) {
  (void)linker;
  return PVM_STACK_TOP;
}

static uint64_t stack_bottom(const struct linker *linker) {
  return PVM_STACK_TOP - pvm_round_up(linker->stack_size, PVM_PAGE_SIZE);
}

// The linker calls constructors itself, so for startup code that would do it
// there are none.
static uint64_t nowhere(const struct linker *linker) {
  (void)linker;
  return 0;
}

static const struct {
  const char *name;
  uint64_t (*value)(const struct linker *linker);
} fixed_names[] = {
    {"__bss_start", rw_end},
    {"__fini_array_end", nowhere},
    {"__fini_array_start", nowhere},
    {"__heap_end", heap_end},
    {"__heap_start", heap_start},
    {"__init_array_end", nowhere},
    {"__init_array_start", nowhere},
    {"__preinit_array_end", nowhere},
    {"__preinit_array_start", nowhere},
    {"__stack_bottom", stack_bottom},
    {"__stack_top", stack_top},
    {"_edata", rw_end},
    {"_end", bss_end},
    {"end", bss_end},
};

#define NUM_FIXED_NAMES (sizeof(fixed_names) / sizeof(fixed_names[0]))

// A name that something refers to and nothing defines.
static struct symbol *find_undefined(struct linker *linker, const char *name) {
  struct symbol *symbol = symbol_find(&linker->symbols, name);
  return symbol && symbol->state == SYMBOL_UNDEFINED ? symbol : NULL;
}

void define_internal(struct linker *linker, struct symbol *symbol) {
  symbol->state = SYMBOL_DEFINED;
  symbol->is_weak = false;
  symbol->object = &linker->internal;
}

//===----------------------------------------------------------------------===//
// Sections with names of variables
//===----------------------------------------------------------------------===//

static bool is_identifier(const char *name) {
  if (!isalpha((unsigned char)*name) && *name != '_')
    return false;
  while (isalnum((unsigned char)*name) || *name == '_')
    name++;
  return !*name;
}

// The symbol of one border of the sections of this name, if something refers
// to it and nothing else defines it.
static struct symbol *find_border(struct linker *linker, const char *prefix,
                                  const char *name) {
  struct pvm_buffer full = {0};
  pvm_buffer_printf(&full, "%s%s", prefix, name);
  pvm_buffer_put_byte(&full, 0);
  struct symbol *symbol =
      symbol_find(&linker->symbols, (const char *)full.data);
  pvm_buffer_free(&full);
  return symbol && (symbol->set || symbol->state == SYMBOL_UNDEFINED) ? symbol
                                                                      : NULL;
}

// The set that a section belongs to; made when something refers to its borders.
static struct section_set *set_of(struct linker *linker,
                                  const struct section *section) {
  struct symbol *start = find_border(linker, "__start_", section->name);
  struct symbol *stop = find_border(linker, "__stop_", section->name);
  if (!start && !stop)
    return NULL;
  struct section_set *set = start ? start->set : stop->set;
  if (set)
    return set;
  set = arena_alloc(&linker->arena, 1, sizeof(*set));
  *set = (struct section_set){
      .next = linker->section_sets, .start = start, .stop = stop};
  linker->section_sets = set;
  if (start) {
    define_internal(linker, start);
    start->set = set;
  }
  if (stop) {
    define_internal(linker, stop);
    stop->set = set;
  }
  return set;
}

static bool is_data(const struct section *section) {
  return section->kind == SECTION_RO || section->kind == SECTION_RW ||
         section->kind == SECTION_BSS;
}

static void find_sets(struct linker *linker) {
  for (size_t i = 0; i < linker->num_objects; i++) {
    const struct object *object = linker->objects[i];
    for (size_t k = 0; k < object->num_sections; k++) {
      struct section *section = object->sections[k];
      if (!section || section->discarded || !is_data(section) ||
          !is_identifier(section->name))
        continue;
      struct section_set *set = set_of(linker, section);
      if (!set)
        continue;
      section->set = set;
      if (set->last)
        set->last->set_next = section;
      else
        set->first = section;
      set->last = section;
      if (set->first->kind != section->kind)
        link_error(linker,
                   "%s:(%s): sections between __start_ and __stop_ must all be "
                   "of one kind, unlike the one of %s",
                   object->name, section->name, set->first->object->name);
    }
  }
}

void define_symbols(struct linker *linker) {
  for (size_t i = 0; i < NUM_FIXED_NAMES; i++) {
    struct symbol *symbol = find_undefined(linker, fixed_names[i].name);
    if (symbol)
      define_internal(linker, symbol);
  }
  find_sets(linker);
}

static void bound_set(struct section_set *set) {
  uint64_t start = UINT64_MAX, stop = 0;
  for (struct section *s = set->first; s; s = s->set_next) {
    if (!s->live)
      continue;
    if (s->address < start)
      start = s->address;
    if (s->address + s->size > stop)
      stop = s->address + s->size;
  }
  if (set->start)
    set->start->value = start;
  if (set->stop)
    set->stop->value = stop;
}

void set_symbol_values(struct linker *linker) {
  for (size_t i = 0; i < NUM_FIXED_NAMES; i++) {
    struct symbol *symbol = symbol_find(&linker->symbols, fixed_names[i].name);
    if (symbol && symbol->object == &linker->internal)
      symbol->value = fixed_names[i].value(linker);
  }
  for (struct section_set *set = linker->section_sets; set; set = set->next)
    bound_set(set);
}
