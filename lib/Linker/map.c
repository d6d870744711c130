//===-- map.c - The map of a program --------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A list of all sections and of the functions and variables in them, in the
// order of their places: for people. Code is listed by code offset, data by
// address.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <inttypes.h>
#include <stdlib.h>

// A named place in a section.
struct label {
  const struct section *section;
  const struct symbol *symbol;
  size_t order; // of the symbol among all
};

static int compare_labels(const void *left, const void *right) {
  const struct label *l = left, *r = right;
  if (l->section != r->section)
    return l->section < r->section ? -1 : 1;
  if (l->symbol->value != r->symbol->value)
    return l->symbol->value < r->symbol->value ? -1 : 1;
  return l->order < r->order ? -1 : 1;
}

static bool is_named(const struct symbol *symbol, const struct object *object) {
  return symbol && symbol->object == object &&
         symbol->state == SYMBOL_DEFINED && symbol->section &&
         symbol->section->live && symbol->name[0] &&
         symbol->type != STT_SECTION && symbol->type != STT_FILE;
}

struct labels {
  struct label *list;
  size_t count, capacity;
};

// The symbols of all live sections, those of one section together.
static struct labels find_labels(const struct linker *linker) {
  struct labels labels = {0};
  for (size_t i = 0; i < linker->num_objects; i++) {
    const struct object *object = linker->objects[i];
    for (size_t k = 0; k < object->num_symbols; k++) {
      const struct symbol *symbol = object->symbols[k];
      if (!is_named(symbol, object))
        continue;
      GROW_ARRAY(labels.list, labels.count, labels.capacity);
      labels.list[labels.count] =
          (struct label){symbol->section, symbol, labels.count};
      labels.count++;
    }
  }
  if (labels.count)
    qsort(labels.list, labels.count, sizeof(*labels.list), compare_labels);
  return labels;
}

// The first label of a section, or the end of the list.
static const struct label *first_label(const struct labels *labels,
                                       const struct section *section) {
  size_t low = 0, high = labels->count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (labels->list[middle].section < section)
      low = middle + 1;
    else
      high = middle;
  }
  return labels->list + low;
}

// The code offset of a place in a section that ends up there. Inside of
// instructions there are no places; symbols that point there get the one
// behind.
static uint32_t code_offset(const struct linker *linker,
                            const struct section *section, uint64_t offset) {
  struct place place;
  text_place(linker, section, offset, &place, NULL);
  return place_offset(linker, place);
}

static uint64_t address_of(const struct linker *linker,
                           const struct section *section, uint64_t offset) {
  return section->kind == SECTION_TEXT ? code_offset(linker, section, offset)
                                       : section->address + offset;
}

static void write_section(const struct linker *linker,
                          const struct section *section,
                          const struct labels *labels, struct pvm_buffer *out) {
  uint64_t start = address_of(linker, section, 0);
  uint64_t size = address_of(linker, section, section->size) - start;
  pvm_buffer_printf(out, "%8" PRIx64 " %8" PRIx64 " %5" PRIu64 "  %s:(%s)\n",
                    start, size, section->align, section->object->name,
                    section->name);
  const struct label *end = labels->list + labels->count;
  for (const struct label *label = first_label(labels, section);
       label != end && label->section == section; label++) {
    const struct symbol *symbol = label->symbol;
    uint64_t address = address_of(linker, section, symbol->value);
    uint64_t last =
        symbol->value + symbol->size <= section->size
            ? address_of(linker, section, symbol->value + symbol->size)
            : address;
    pvm_buffer_printf(out, "%8" PRIx64 " %8" PRIx64 "            %s\n", address,
                      last - address, symbol->name);
  }
}

void write_map(const struct linker *linker, struct pvm_buffer *out) {
  struct labels labels = find_labels(linker);
  pvm_buffer_printf(out, "Code\n  offset     size align  section, symbol\n");
  for (size_t i = 0; i < linker->num_text; i++)
    write_section(linker, linker->text[i], &labels, out);
  pvm_buffer_printf(out, "\nData\n address     size align  section, symbol\n");
  for (size_t i = 0; i < linker->num_data; i++)
    if (linker->data[i]->kind != SECTION_JUMP_TABLE)
      write_section(linker, linker->data[i], &labels, out);
  pvm_buffer_printf(out, "\nJump table\n pointer  entries        section\n");
  for (size_t i = 0; i < linker->num_data; i++)
    if (linker->data[i]->kind == SECTION_JUMP_TABLE)
      pvm_buffer_printf(out, "%8" PRIx64 " %8zu        %s:(%s)\n",
                        linker->data[i]->address, linker->data[i]->num_relocs,
                        linker->data[i]->object->name, linker->data[i]->name);
  free(labels.list);
}
