//===-- jump_table.c - The jump table -------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every code location that a program can hold a pointer to needs an entry:
// functions whose address is taken, blocks, and the place behind each call.
// Locations are found in the relocations of what is live, one entry per
// location however often it is used.
//
// The code pointer of entry i is 2 * (i + 1), and small immediates are short,
// so entries that instructions mention most often come first. Runs of slots, of
// which only the first is mentioned, come last.
//
// Numbers depend on nothing but the relocations, so they are final before the
// length of any instruction is known.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static size_t hash_location(const struct section *section, uint32_t offset) {
  uint64_t hash = ((uint64_t)(uintptr_t)section >> 4) * 0x9E3779B97F4A7C15u;
  hash = (hash ^ offset) * 0x9E3779B97F4A7C15u;
  return (size_t)(hash >> 20);
}

static size_t find_slot(const struct jump_table *table,
                        const struct section *section, uint32_t offset) {
  size_t mask = table->index_capacity - 1;
  size_t slot = hash_location(section, offset) & mask;
  while (table->index[slot]) {
    const struct jump_entry *entry = &table->entries[table->index[slot] - 1];
    if (entry->section == section && entry->offset == offset)
      break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

static void grow_index(struct jump_table *table) {
  free(table->index);
  table->index_capacity =
      table->index_capacity ? 2 * table->index_capacity : 1024;
  table->index = pvm_alloc_zeroed(table->index_capacity, sizeof(*table->index));
  for (size_t i = 0; i < table->num_entries; i++) {
    const struct jump_entry *entry = &table->entries[i];
    table->index[find_slot(table, entry->section, entry->offset)] =
        (uint32_t)i + 1;
  }
}

static struct jump_entry *add_entry(struct jump_table *table,
                                    struct section *section, uint32_t offset) {
  if (4 * table->num_entries >= 3 * table->index_capacity)
    grow_index(table);
  size_t slot = find_slot(table, section, offset);
  if (!table->index[slot]) {
    GROW_ARRAY(table->entries, table->num_entries, table->capacity);
    table->entries[table->num_entries++] =
        (struct jump_entry){.section = section, .offset = offset};
    table->index[slot] = (uint32_t)table->num_entries;
  }
  return &table->entries[table->index[slot] - 1];
}

// Notes that code goes to or points at an offset of a text section.
static bool check_code_target(struct linker *linker,
                              const struct section *section,
                              const Elf64_Rela *rela,
                              const struct target *target) {
  if (target->offset > target->section->size)
    return link_error(linker,
                      "relocation %s refers to a place outside of %s\n"
                      ">>> referenced by %s",
                      reloc_name(linker, ELF64_R_TYPE(rela->r_info)),
                      referent_name(linker, reloc_symbol(section, rela)),
                      place_name(linker, section, rela->r_offset));
  if (target->offset == target->section->size)
    target->section->needs_end = true;
  return true;
}

static void scan_relocs(struct linker *linker, const struct section *section) {
  for (size_t i = 0; i < section->num_relocs; i++) {
    const Elf64_Rela *rela = &section->relocs[i];
    uint32_t type = ELF64_R_TYPE(rela->r_info);
    if (type == R_PVM_NONE)
      continue;
    struct target target = resolve_target(section, rela);
    if (target.kind != TARGET_CODE ||
        !check_code_target(linker, section, rela, &target) ||
        type == R_PVM_PCREL32 || section->kind == SECTION_JUMP_TABLE)
      continue;
    struct jump_entry *entry =
        add_entry(&linker->jump_table, target.section, (uint32_t)target.offset);
    entry->num_uses += section->kind == SECTION_TEXT;
  }
}

static void add_run(struct linker *linker, struct section *section) {
  struct jump_table *table = &linker->jump_table;
  bool valid =
      section->size % 2 == 0 && section->num_relocs == section->size / 2;
  for (size_t i = 0; valid && i < section->num_relocs; i++) {
    struct target target = resolve_target(section, &section->relocs[i]);
    valid = section->relocs[i].r_offset == 2 * i &&
            ELF64_R_TYPE(section->relocs[i].r_info) == R_PVM_16 &&
            target.kind == TARGET_CODE;
  }
  if (!valid) {
    link_error(linker, "%s:(%s): every slot must refer to code",
               section->object->name, section->name);
    return;
  }
  GROW_ARRAY(table->runs, table->num_runs, table->runs_capacity);
  table->runs[table->num_runs++] = section;
}

void collect_code_pointers(struct linker *linker) {
  for (size_t i = 0; i < linker->num_text; i++)
    scan_relocs(linker, linker->text[i]);
  for (size_t i = 0; i < linker->num_data; i++) {
    scan_relocs(linker, linker->data[i]);
    if (linker->data[i]->kind == SECTION_JUMP_TABLE)
      add_run(linker, linker->data[i]);
  }
}

//===----------------------------------------------------------------------===//
// Numbering
//===----------------------------------------------------------------------===//

struct ranked_entry {
  uint32_t num_uses;
  uint32_t entry;
};

static int compare_ranks(const void *left, const void *right) {
  const struct ranked_entry *l = left, *r = right;
  if (l->num_uses != r->num_uses)
    return l->num_uses > r->num_uses ? -1 : 1;
  return l->entry < r->entry ? -1 : 1;
}

void number_jump_table(struct linker *linker) {
  struct jump_table *table = &linker->jump_table;
  struct ranked_entry *ranks =
      pvm_alloc(table->num_entries + 1, sizeof(*ranks));
  for (size_t i = 0; i < table->num_entries; i++)
    ranks[i] = (struct ranked_entry){table->entries[i].num_uses, (uint32_t)i};
  qsort(ranks, table->num_entries, sizeof(*ranks), compare_ranks);
  for (size_t i = 0; i < table->num_entries; i++)
    table->entries[ranks[i].entry].number = (uint32_t)i;
  free(ranks);

  uint64_t next = table->num_entries;
  for (size_t i = 0; i < table->num_runs; i++) {
    struct section *run = table->runs[i];
    run->address = PVM_CODE_POINTER_STEP * (next + 1);
    next += run->num_relocs;
  }
  if (next > PVM_MAX_JUMP_TABLE_ENTRIES)
    link_error(linker,
               "jump table is too large: %" PRIu64
               " entries, but the limit is %u",
               next, PVM_MAX_JUMP_TABLE_ENTRIES);
  table->num_slots = (uint32_t)next;
}

uint32_t code_pointer(const struct linker *linker,
                      const struct section *section, uint64_t offset) {
  const struct jump_table *table = &linker->jump_table;
  size_t slot = find_slot(table, section, (uint32_t)offset);
  return PVM_CODE_POINTER_STEP *
         (table->entries[table->index[slot] - 1].number + 1);
}

//===----------------------------------------------------------------------===//
// Contents
//===----------------------------------------------------------------------===//

static uint32_t entry_value(struct linker *linker,
                            const struct section *section, uint64_t offset) {
  struct place place;
  bool starts_block = false;
  if (!text_place(linker, section, offset, &place, &starts_block) ||
      !starts_block) {
    link_error(linker,
               "%s: a code pointer must point to the start of a basic block",
               location_name(linker, section, offset));
    return 0;
  }
  return place_offset(linker, place);
}

void fill_jump_table(struct linker *linker) {
  struct jump_table *table = &linker->jump_table;
  uint32_t *values =
      arena_alloc(&linker->arena, table->num_slots, sizeof(*values));
  for (size_t i = 0; i < table->num_entries; i++) {
    const struct jump_entry *entry = &table->entries[i];
    values[entry->number] = entry_value(linker, entry->section, entry->offset);
  }
  uint32_t *next = values + table->num_entries;
  for (size_t i = 0; i < table->num_runs; i++) {
    const struct section *run = table->runs[i];
    for (size_t k = 0; k < run->num_relocs; k++) {
      struct target target = resolve_target(run, &run->relocs[k]);
      *next++ = entry_value(linker, target.section, target.offset);
    }
  }
  table->values = values;
}

void jump_table_free(struct jump_table *table) {
  free(table->entries);
  free(table->index);
  free(table->runs);
}
