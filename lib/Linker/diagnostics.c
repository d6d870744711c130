//===-- diagnostics.c - What the linker has to say ------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Messages are worded as lld words them, because people and scripts know those.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool link_error(struct linker *linker, const char *format, ...) {
  if (linker->stopped)
    return false;
  struct pvm_buffer text = {0};
  va_list arguments;
  va_start(arguments, format);
  pvm_buffer_vprintf(&text, format, arguments);
  va_end(arguments);
  pvm_buffer_put_byte(&text, 0);
  linker->handler(linker->handler_context, PVM_ERROR, (const char *)text.data);
  pvm_buffer_free(&text);

  linker->num_errors++;
  if (linker->options->error_limit &&
      linker->num_errors == linker->options->error_limit) {
    linker->stopped = true;
    linker->handler(
        linker->handler_context, PVM_ERROR,
        "too many errors emitted, stopping now (use --error-limit=0 to "
        "see all errors)");
  }
  return false;
}

void link_warning(struct linker *linker, const char *format, ...) {
  struct pvm_buffer text = {0};
  va_list arguments;
  va_start(arguments, format);
  pvm_buffer_vprintf(&text, format, arguments);
  va_end(arguments);
  pvm_buffer_put_byte(&text, 0);
  linker->handler(linker->handler_context, PVM_WARNING,
                  (const char *)text.data);
  pvm_buffer_free(&text);
}

// The function that an offset of a section lies in. A linear search: this is
// for messages only.
static const struct symbol *enclosing_function(const struct section *section,
                                               uint64_t offset) {
  const struct object *object = section->object;
  for (size_t i = 0; i < object->num_symbols; i++) {
    const struct symbol *symbol = object->symbols[i];
    if (symbol && symbol->state == SYMBOL_DEFINED &&
        symbol->section == section && symbol->type == STT_FUNC &&
        symbol->value <= offset && offset - symbol->value < symbol->size)
      return symbol;
  }
  return NULL;
}

// "a.o:(.data+0x8)".
static const char *offset_name(struct linker *linker,
                               const struct section *section, uint64_t offset) {
  return arena_printf(&linker->arena, "%s:(%s+0x%" PRIx64 ")",
                      section->object->name, section->name, offset);
}

const char *location_name(struct linker *linker, const struct section *section,
                          uint64_t offset) {
  const struct symbol *function = enclosing_function(section, offset);
  if (function)
    return arena_printf(&linker->arena, "%s:(function %s: %s+0x%" PRIx64 ")",
                        section->object->name, function->name, section->name,
                        offset);
  return offset_name(linker, section, offset);
}

const char *place_name(struct linker *linker, const struct section *section,
                       uint64_t offset) {
  const struct symbol *function = enclosing_function(section, offset);
  if (function)
    return arena_printf(&linker->arena, "%s:(%s)", section->object->name,
                        function->name);
  return location_name(linker, section, offset);
}

const char *reloc_name(struct linker *linker, uint32_t type) {
  switch (type) {
#define RELOC_NAME(NAME, VALUE)                                                \
  case VALUE:                                                                  \
    return #NAME;
    PVM_ELF_RELOCS(RELOC_NAME)
#undef RELOC_NAME
  default:
    return arena_printf(&linker->arena, "Unknown (%" PRIu32 ")", type);
  }
}

const char *referent_name(struct linker *linker, const struct symbol *symbol) {
  if (symbol->type == STT_SECTION && symbol->section)
    return arena_printf(&linker->arena, "section '%s'", symbol->section->name);
  return arena_printf(&linker->arena, "symbol '%s'", symbol->name);
}

bool report_discarded(struct linker *linker, const struct section *section,
                      const Elf64_Rela *rela) {
  const struct symbol *symbol = reloc_symbol(section, rela);
  bool is_section = symbol->type == STT_SECTION && symbol->section;
  return link_error(
      linker, "relocation refers to a %s: %s\n>>> referenced by %s",
      is_section ? "discarded section" : "symbol in a discarded section",
      is_section ? symbol->section->name : symbol->name,
      place_name(linker, section, rela->r_offset));
}

void note_undefined(struct linker *linker, struct symbol *symbol,
                    const struct section *section, uint64_t offset) {
  size_t reference = linker->num_references;
  GROW_ARRAY(linker->references, linker->num_references,
             linker->references_capacity);
  linker->references[linker->num_references++] =
      (struct undefined_reference){section, offset, 0};
  if (!symbol->undefined) {
    GROW_ARRAY(linker->undefined, linker->num_undefined,
               linker->undefined_capacity);
    linker->undefined[linker->num_undefined++] =
        (struct undefined){symbol, reference, reference};
    symbol->undefined = (uint32_t)linker->num_undefined;
    return;
  }
  struct undefined *undefined = &linker->undefined[symbol->undefined - 1];
  linker->references[undefined->last].next = reference;
  undefined->last = reference;
}

void report_undefined(struct linker *linker) {
  for (size_t i = 0; i < linker->num_undefined && !linker->stopped; i++) {
    struct pvm_buffer text = {0};
    pvm_buffer_printf(&text, "undefined symbol: %s",
                      linker->undefined[i].symbol->name);
    const char *last = "";
    size_t at = linker->undefined[i].first;
    do {
      const struct undefined_reference *reference = &linker->references[at];
      const char *place =
          place_name(linker, reference->section, reference->offset);
      if (strcmp(place, last) != 0)
        pvm_buffer_printf(&text, "\n>>> referenced by %s", place);
      last = place;
      at = reference->next;
    } while (at);
    link_error(linker, "%.*s", (int)text.size, (const char *)text.data);
    pvm_buffer_free(&text);
  }
}

static const char *definition_name(struct linker *linker,
                                   const struct object *object,
                                   const struct section *section,
                                   uint64_t value) {
  return section && object->elf ? offset_name(linker, section, value)
                                : object->name;
}

void report_duplicate(struct linker *linker, const struct symbol *old,
                      const struct object *object,
                      const struct section *section, uint64_t value) {
  link_error(
      linker, "duplicate symbol: %s\n>>> defined at %s\n>>> defined at %s",
      old->name, definition_name(linker, old->object, old->section, old->value),
      definition_name(linker, object, section, value));
}
