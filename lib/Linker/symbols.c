//===-- symbols.c - Symbol table and resolution ---------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One table of global symbols, filled while inputs are read. The rules are
// those of every ELF linker: a strong definition beats a common symbol, which
// beats a weak definition, which beats an archive member that is not loaded,
// which beats nothing; two strong definitions are an error. A strong reference
// loads the archive member.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <stdlib.h>
#include <string.h>

// FNV-1a, finished so that its low bits depend on all of the bytes.
uint64_t hash_bytes(const void *data, size_t size) {
  const uint8_t *bytes = data;
  uint64_t hash = 0xcbf29ce484222325u;
  for (size_t i = 0; i < size; i++)
    hash = (hash ^ bytes[i]) * 0x100000001b3u;
  return hash ^ hash >> 32;
}

static uint64_t hash_name(const char *name) {
  return hash_bytes(name, strlen(name));
}

// The slot of a name or the empty one where it belongs.
static size_t find_slot(const struct symbol_table *table, const char *name,
                        uint64_t hash) {
  size_t slot = hash & (table->capacity - 1);
  while (table->slots[slot] && (table->hashes[slot] != hash ||
                                strcmp(table->slots[slot]->name, name) != 0))
    slot = (slot + 1) & (table->capacity - 1);
  return slot;
}

static void grow_table(struct symbol_table *table) {
  struct symbol_table old = *table;
  table->capacity = old.capacity ? 2 * old.capacity : 1024;
  table->slots = pvm_alloc_zeroed(table->capacity, sizeof(*table->slots));
  table->hashes = pvm_alloc_zeroed(table->capacity, sizeof(*table->hashes));
  for (size_t i = 0; i < old.capacity; i++) {
    if (!old.slots[i])
      continue;
    size_t slot = find_slot(table, old.slots[i]->name, old.hashes[i]);
    table->slots[slot] = old.slots[i];
    table->hashes[slot] = old.hashes[i];
  }
  free(old.slots);
  free(old.hashes);
}

void symbol_table_free(struct symbol_table *table) {
  free(table->slots);
  free(table->hashes);
}

struct symbol *symbol_find(struct symbol_table *table, const char *name) {
  if (!table->count)
    return NULL;
  return table->slots[find_slot(table, name, hash_name(name))];
}

struct symbol *symbol_insert(struct linker *linker, struct symbol_table *table,
                             const char *name, bool *is_new) {
  if (4 * table->count >= 3 * table->capacity)
    grow_table(table);
  uint64_t hash = hash_name(name);
  size_t slot = find_slot(table, name, hash);
  *is_new = !table->slots[slot];
  if (*is_new) {
    struct symbol *symbol = arena_alloc(&linker->arena, 1, sizeof(*symbol));
    symbol->name = name;
    symbol->is_weak = true;
    table->slots[slot] = symbol;
    table->hashes[slot] = hash;
    table->count++;
  }
  return table->slots[slot];
}

struct symbol *symbol_reference(struct linker *linker, const char *name,
                                bool weak) {
  bool is_new;
  struct symbol *symbol =
      symbol_insert(linker, &linker->symbols, name, &is_new);
  if (weak)
    return symbol;
  if (symbol->state == SYMBOL_LAZY)
    load_object(linker, symbol->object);
  if (symbol->state == SYMBOL_UNDEFINED || symbol->state == SYMBOL_LAZY)
    symbol->is_weak = false;
  return symbol;
}

void symbol_define_lazy(struct linker *linker, const char *name,
                        struct object *object) {
  bool is_new;
  struct symbol *symbol =
      symbol_insert(linker, &linker->symbols, name, &is_new);
  if (symbol->state != SYMBOL_UNDEFINED)
    return;
  symbol->state = SYMBOL_LAZY;
  symbol->object = object;
  if (!symbol->is_weak)
    load_object(linker, object);
}

// Which of two definitions counts. The greater one; the first of two equal
// ones, unless both are strong.
enum strength {
  STRENGTH_NONE,
  STRENGTH_WEAK,
  STRENGTH_COMMON,
  STRENGTH_STRONG
};

static enum strength strength_of(const struct symbol *symbol) {
  switch (symbol->state) {
  case SYMBOL_UNDEFINED:
  case SYMBOL_LAZY:
    return STRENGTH_NONE;
  case SYMBOL_COMMON:
    return STRENGTH_COMMON;
  case SYMBOL_DEFINED:
    break;
  }
  return symbol->is_weak ? STRENGTH_WEAK : STRENGTH_STRONG;
}

void symbol_define(struct linker *linker, const char *name,
                   struct object *object, struct section *section,
                   const Elf64_Sym *elf_symbol, struct symbol **out) {
  bool is_new;
  struct symbol *symbol =
      symbol_insert(linker, &linker->symbols, name, &is_new);
  *out = symbol;

  bool is_common = elf_symbol->st_shndx == SHN_COMMON;
  struct symbol new_symbol = {
      .name = symbol->name,
      .state = is_common ? SYMBOL_COMMON : SYMBOL_DEFINED,
      .is_weak = ELF64_ST_BIND(elf_symbol->st_info) == STB_WEAK,
      .is_entry = elf_symbol->st_other & STO_PVM_ENTRY,
      .is_needed = symbol->is_needed,
      .is_wanted = symbol->is_wanted,
      .type = ELF64_ST_TYPE(elf_symbol->st_info),
      .object = object,
      .section = section,
      .value = elf_symbol->st_value,
      .size = elf_symbol->st_size,
  };

  enum strength old_strength = strength_of(symbol);
  enum strength new_strength = strength_of(&new_symbol);
  if (old_strength == STRENGTH_STRONG && new_strength == STRENGTH_STRONG) {
    report_duplicate(linker, symbol, object, section, new_symbol.value);
    return;
  }
  if (is_common && symbol->state == SYMBOL_COMMON) {
    // The value of a common symbol is its alignment.
    if (symbol->size < new_symbol.size)
      symbol->size = new_symbol.size;
    if (symbol->value < new_symbol.value)
      symbol->value = new_symbol.value;
    return;
  }
  if (new_strength > old_strength)
    *symbol = new_symbol;
}

// Gives every common symbol zeroed memory of its own, so that unused ones can
// go.
void allocate_commons(struct linker *linker) {
  for (size_t i = 0; i < linker->num_objects; i++) {
    struct object *object = linker->objects[i];
    for (size_t k = object->first_global; k < object->num_symbols; k++) {
      struct symbol *symbol = object->symbols[k];
      if (!symbol || symbol->state != SYMBOL_COMMON || symbol->object != object)
        continue;
      struct section *section =
          arena_alloc(&linker->arena, 1, sizeof(*section));
      *section = (struct section){
          .name = "COMMON",
          .object = object,
          .size = symbol->size,
          .flags = SHF_ALLOC | SHF_WRITE,
          .align = symbol->value,
          .kind = SECTION_BSS,
      };
      GROW_ARRAY(linker->made, linker->num_made, linker->made_capacity);
      linker->made[linker->num_made++] = section;
      symbol->state = SYMBOL_DEFINED;
      symbol->section = section;
      symbol->value = 0;
    }
  }
}
