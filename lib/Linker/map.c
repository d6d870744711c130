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

static uint64_t address_of(const struct linker *linker,
                           const struct section *section, uint64_t offset) {
  return section->kind == SECTION_TEXT ? code_offset(linker, section, offset)
                                       : section->address + offset;
}

struct extent symbol_extent(const struct linker *linker,
                            const struct symbol *symbol) {
  const struct section *section = symbol->section;
  uint64_t left = section->size - symbol->value;
  uint64_t size = symbol->size < left ? symbol->size : left;
  return (struct extent){
      address_of(linker, section, symbol->value),
      address_of(linker, section, symbol->value + size),
  };
}

static void write_section(const struct linker *linker,
                          const struct section *section,
                          struct pvm_buffer *out) {
  uint64_t start = address_of(linker, section, 0);
  uint64_t size = address_of(linker, section, section->size) - start;
  pvm_buffer_printf(out, "%8" PRIx64 " %8" PRIx64 " %5" PRIu64 "  %s:(%s)\n",
                    start, size, section->align, section->object->name,
                    section->name);
  for (uint32_t i = 0; i < section->num_labels; i++) {
    const struct symbol *symbol = section->labels[i];
    struct extent extent = symbol_extent(linker, symbol);
    pvm_buffer_printf(out, "%8" PRIx64 " %8" PRIx64 "            %s\n",
                      extent.begin, extent.end - extent.begin, symbol->name);
  }
}

void write_map(const struct linker *linker, struct pvm_buffer *out) {
  pvm_buffer_printf(out, "Code\n  offset     size align  section, symbol\n");
  for (size_t i = 0; i < linker->num_text; i++)
    write_section(linker, linker->text[i], out);
  pvm_buffer_printf(out, "\nData\n address     size align  section, symbol\n");
  for (size_t i = 0; i < linker->num_data; i++)
    if (linker->data[i]->kind != SECTION_JUMP_TABLE)
      write_section(linker, linker->data[i], out);
  pvm_buffer_printf(out, "\nJump table\n pointer  entries        section\n");
  for (size_t i = 0; i < linker->num_data; i++)
    if (linker->data[i]->kind == SECTION_JUMP_TABLE)
      pvm_buffer_printf(out, "%8" PRIx64 " %8zu        %s:(%s)\n",
                        linker->data[i]->address, linker->data[i]->num_relocs,
                        linker->data[i]->object->name, linker->data[i]->name);
}
