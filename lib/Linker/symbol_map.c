//===-- symbol_map.c - The symbol map -------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What stands where, as JSON: for profilers, explorers and other programs that
// must turn code offsets and addresses back into names. docs/Linker.md says
// what the members mean.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <inttypes.h>

static void put_string(struct pvm_buffer *out, const char *string) {
  pvm_buffer_put_byte(out, '"');
  for (; *string; string++) {
    uint8_t c = (uint8_t)*string;
    if (c == '"' || c == '\\')
      pvm_buffer_printf(out, "\\%c", c);
    else if (c < 0x20)
      pvm_buffer_printf(out, "\\u%04x", c);
    else
      pvm_buffer_put_byte(out, c);
  }
  pvm_buffer_put_byte(out, '"');
}

static void put_separator(struct pvm_buffer *out, bool *first) {
  pvm_buffer_printf(out, *first ? "\n    " : ",\n    ");
  *first = false;
}

static void put_symbol(const struct linker *linker, const struct symbol *symbol,
                       struct pvm_buffer *out) {
  struct extent extent = symbol_extent(linker, symbol);
  pvm_buffer_printf(out, "{\"name\": ");
  put_string(out, symbol->name);
  pvm_buffer_printf(out, ", \"kind\": \"%s\"",
                    symbol->section->kind == SECTION_TEXT ? "code" : "data");
  pvm_buffer_printf(out, ", \"address\": %" PRIu64 ", \"size\": %" PRIu64,
                    extent.begin, extent.end - extent.begin);
  pvm_buffer_printf(out, ", \"global\": %s",
                    symbol->is_local ? "false" : "true");
  pvm_buffer_printf(out, ", \"object\": ");
  put_string(out, symbol->section->object->name);
  pvm_buffer_printf(out, ", \"section\": ");
  put_string(out, symbol->section->name);
  pvm_buffer_put_byte(out, '}');
}

static void put_symbols(const struct linker *linker,
                        struct section *const *sections, size_t count,
                        bool *first, struct pvm_buffer *out) {
  for (size_t i = 0; i < count; i++) {
    if (sections[i]->kind == SECTION_JUMP_TABLE)
      continue;
    for (uint32_t k = 0; k < sections[i]->num_labels; k++) {
      put_separator(out, first);
      put_symbol(linker, sections[i]->labels[k], out);
    }
  }
}

static void put_entries(const struct linker *linker, struct pvm_buffer *out) {
  bool first = true;
  for (size_t i = 0; i < linker->num_entries; i++) {
    if (!linker->entries[i])
      continue;
    put_separator(out, &first);
    pvm_buffer_printf(out, "{\"pc\": %zu, \"name\": ", ENTRY_DISTANCE * i);
    put_string(out, linker->entries[i]->name);
    pvm_buffer_put_byte(out, '}');
  }
}

void write_symbol_map(const struct linker *linker, struct pvm_buffer *out) {
  pvm_buffer_printf(out, "{\n  \"profile\": \"%s\",\n",
                    pvm_profile_name(linker->profile));
  pvm_buffer_printf(out, "  \"code_size\": %" PRIu32 ",\n", linker->code_size);
  pvm_buffer_printf(out, "  \"stack_size\": %" PRIu32 ",\n",
                    linker->stack_size);
  pvm_buffer_printf(out, "  \"entries\": [");
  put_entries(linker, out);
  pvm_buffer_printf(out, "\n  ],\n  \"symbols\": [");
  bool first = true;
  put_symbols(linker, linker->text, linker->num_text, &first, out);
  put_symbols(linker, linker->data, linker->num_data, &first, out);
  pvm_buffer_printf(out, "\n  ],\n  \"jump_table\": [");
  for (uint32_t i = 0; i < linker->jump_table.num_slots; i++)
    pvm_buffer_printf(out, "%s%" PRIu32, i ? ", " : "",
                      linker->jump_table.values[i]);
  pvm_buffer_printf(out, "]\n}\n");
}
