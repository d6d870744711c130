//===-- mark_live.c - Garbage collection of sections ----------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A section is live if it can be reached through relocations from the entry
// points, or is asked for by an option or its own flags. Constructors are live
// as far as startup code calls them, so what they need is found through that
// code.
//
// This is also where references to nothing are found: an undefined symbol
// matters only if something live refers to it.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <stdlib.h>

struct marker {
  struct linker *linker;
  struct section **work;
  size_t num_work, capacity;
};

static void mark_section(struct marker *marker, struct section *section) {
  if (!section || section->live || section->discarded ||
      section->kind == SECTION_IGNORED || section->kind == SECTION_DEBUG ||
      section->kind == SECTION_CONSTRUCTORS ||
      section->kind == SECTION_DESTRUCTORS)
    return;
  section->live = true;
  if (section->kind == SECTION_MERGED)
    split_section(marker->linker, section);
  GROW_ARRAY(marker->work, marker->num_work, marker->capacity);
  marker->work[marker->num_work++] = section;
}

// Marks a section for a reason other than a reference into it.
static void mark_whole(struct marker *marker, struct section *section) {
  mark_section(marker, section);
  if (section && section->live && section->kind == SECTION_MERGED)
    mark_all_pieces(section);
}

static void mark_set(struct marker *marker, const struct section_set *set) {
  for (struct section *s = set->first; s; s = s->set_next)
    mark_section(marker, s);
}

static void mark_reference(struct marker *marker, const struct symbol *symbol,
                           int64_t addend) {
  if (symbol->set)
    mark_set(marker, symbol->set);
  mark_section(marker, symbol->section);
  if (symbol->section && symbol->section->live &&
      symbol->section->kind == SECTION_MERGED)
    mark_piece(symbol->section, reference_offset(symbol, addend));
}

static void scan_section(struct marker *marker, struct section *section) {
  for (size_t i = 0; i < section->num_relocs; i++) {
    const Elf64_Rela *rela = &section->relocs[i];
    struct symbol *symbol = reloc_symbol(section, rela);
    if (symbol->state == SYMBOL_DEFINED)
      mark_reference(marker, symbol, rela->r_addend);
    else if (ELF64_R_TYPE(rela->r_info) == R_PVM_PCREL32)
      mark_section(marker, marker->linker->trap);
  }
  for (struct section *member = section->group_next;
       member && member != section; member = member->group_next)
    mark_whole(marker, member);
}

static void mark_symbol(struct marker *marker, const struct symbol *symbol) {
  if (symbol && symbol->state == SYMBOL_DEFINED)
    mark_reference(marker, symbol, 0);
}

static void mark_roots(struct marker *marker) {
  struct linker *linker = marker->linker;
  for (size_t i = 0; i < linker->num_dispatch; i++)
    mark_section(marker, linker->dispatch[i]);
  for (size_t i = 0; i < linker->num_entries; i++)
    mark_symbol(marker, linker->entries[i]);
  for (size_t i = 0; i < linker->num_exports; i++)
    mark_symbol(marker, linker->exports[i].start);
  for (size_t i = 0; i < linker->options->num_roots; i++)
    mark_symbol(marker,
                symbol_find(&linker->symbols, linker->options->roots[i]));

  for (size_t i = 0; i < linker->num_objects; i++) {
    const struct object *object = linker->objects[i];
    for (size_t k = 0; k < object->num_sections; k++) {
      struct section *section = object->sections[k];
      if (section && (linker->options->keep_unreferenced ||
                      section->flags & SHF_GNU_RETAIN))
        mark_whole(marker, section);
    }
  }
}

static void check_referent(struct linker *linker, const struct section *section,
                           const Elf64_Rela *rela) {
  struct symbol *symbol = reloc_symbol(section, rela);
  if (symbol->state == SYMBOL_UNDEFINED || symbol->state == SYMBOL_LAZY) {
    if (!symbol->is_weak)
      note_undefined(linker, symbol, section, rela->r_offset);
    return;
  }
  // What the linker itself writes may start entry functions.
  if (symbol->is_entry && section->object != &linker->internal)
    link_error(linker,
               "relocation %s cannot be used against entry function '%s', "
               "which saves no registers\n>>> referenced by %s",
               reloc_name(linker, ELF64_R_TYPE(rela->r_info)), symbol->name,
               place_name(linker, section, rela->r_offset));
}

// Appends the live sections in input order; text and data apart.
static void collect(struct linker *linker, struct section *section) {
  if (!section || !section->live)
    return;
  for (size_t i = 0; i < section->num_relocs; i++)
    check_referent(linker, section, &section->relocs[i]);
  switch (section->kind) {
  case SECTION_TEXT:
    GROW_ARRAY(linker->text, linker->num_text, linker->text_capacity);
    linker->text[linker->num_text++] = section;
    break;
  case SECTION_RO:
  case SECTION_RW:
  case SECTION_BSS:
  case SECTION_JUMP_TABLE:
    GROW_ARRAY(linker->data, linker->num_data, linker->data_capacity);
    linker->data[linker->num_data++] = section;
    break;
  case SECTION_IGNORED:
  case SECTION_DEBUG:
  case SECTION_CONSTRUCTORS:
  case SECTION_DESTRUCTORS:
  case SECTION_MERGED:
    break;
  }
}

void mark_live(struct linker *linker) {
  struct marker marker = {.linker = linker};
  mark_roots(&marker);
  while (marker.num_work)
    scan_section(&marker, marker.work[--marker.num_work]);
  free(marker.work);

  for (size_t i = 0; i < linker->num_objects; i++)
    for (size_t k = 0; k < linker->objects[i]->num_sections; k++)
      collect(linker, linker->objects[i]->sections[k]);
  for (size_t i = 0; i < linker->num_made; i++)
    collect(linker, linker->made[i]);
  report_undefined(linker);
}
