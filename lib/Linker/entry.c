//===-- entry.c - Where programs start ------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A JAM program is started at PC 0 or 5; which functions that means is said by
// their names or on the command line. A PolkaVM container has a list of exports
// instead: what is asked for, and all functions that are compiled as entries.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <string.h>

// The definition of a symbol, loaded from an archive if need be; NULL if there
// is none.
static struct symbol *find_definition(struct linker *linker, const char *name) {
  struct symbol *symbol = symbol_find(&linker->symbols, name);
  if (!symbol)
    return NULL;
  if (symbol->state == SYMBOL_LAZY) {
    load_object(linker, symbol->object);
    read_pending(linker);
  }
  return symbol->state == SYMBOL_DEFINED ? symbol : NULL;
}

static void check_entry(struct linker *linker, const struct symbol *symbol) {
  if (!symbol->section || symbol->section->kind != SECTION_TEXT)
    link_error(linker, "entry symbol '%s' is not a function", symbol->name);
}

static void find_given_entries(struct linker *linker) {
  const struct pvm_link_options *options = linker->options;
  for (size_t i = 0; i < options->num_entries; i++) {
    struct symbol *symbol = find_definition(linker, options->entries[i]);
    if (!symbol)
      link_error(linker, "cannot find entry symbol %s", options->entries[i]);
    else
      check_entry(linker, symbol);
    linker->entries[linker->num_entries++] = symbol;
  }
}

// A service has two entries. One that lacks one of them must still not run into
// the middle of the other when it is started there. A program that is neither a
// service nor an authorizer starts where the C library does before it calls main.
static void find_default_entries(struct linker *linker) {
  struct symbol *refine = find_definition(linker, "refine");
  struct symbol *accumulate = find_definition(linker, "accumulate");
  struct symbol *is_authorized = find_definition(linker, "is_authorized");
  if ((refine || accumulate) && is_authorized) {
    link_error(linker,
               "both '%s' and 'is_authorized' are defined, but one program "
               "cannot be a service and an authorizer; use --entry",
               refine ? "refine" : "accumulate");
    return;
  }
  if (refine || accumulate) {
    linker->entries[0] = refine;
    linker->entries[1] = accumulate;
    linker->num_entries = 2;
  } else if (is_authorized) {
    linker->entries[0] = is_authorized;
    linker->num_entries = 1;
  } else if ((linker->entries[0] = find_definition(linker, "_start"))) {
    linker->num_entries = 1;
  } else {
    link_error(linker, "no entry symbol is defined: refine, accumulate or "
                       "is_authorized; use --entry");
  }
  for (size_t i = 0; i < linker->num_entries; i++)
    if (linker->entries[i])
      check_entry(linker, linker->entries[i]);
}

//===----------------------------------------------------------------------===//
// Exports
//===----------------------------------------------------------------------===//

static void add_export(struct linker *linker, struct symbol *symbol,
                       struct pvm_bytes name) {
  if (symbol->is_exported)
    return;
  check_entry(linker, symbol);
  symbol->is_exported = true;
  GROW_ARRAY(linker->exports, linker->num_exports, linker->exports_capacity);
  linker->exports[linker->num_exports++] =
      (struct link_export){.symbol = symbol, .name = name};
}

static struct pvm_bytes bytes_of(const char *string) {
  return (struct pvm_bytes){(const uint8_t *)string, strlen(string)};
}

// "symbol" or "symbol=name".
static void add_given_export(struct linker *linker, const char *text) {
  size_t length = strcspn(text, "=");
  const char *symbol_name =
      arena_printf(&linker->arena, "%.*s", (int)length, text);
  struct symbol *symbol = find_definition(linker, symbol_name);
  if (!symbol) {
    link_error(linker, "cannot find exported symbol %s", symbol_name);
    return;
  }
  add_export(linker, symbol,
             bytes_of(text[length] ? text + length + 1 : symbol_name));
}

static void find_exports(struct linker *linker) {
  const struct pvm_link_options *options = linker->options;
  for (size_t i = 0; i < options->num_exports; i++)
    add_given_export(linker, options->exports[i]);
  for (size_t i = 0; i < linker->num_entries; i++)
    if (linker->entries[i])
      add_export(linker, linker->entries[i],
                 bytes_of(linker->entries[i]->name));
  for (size_t i = 0; i < linker->num_objects; i++) {
    const struct object *object = linker->objects[i];
    for (size_t k = object->first_global; k < object->num_symbols; k++) {
      struct symbol *symbol = object->symbols[k];
      if (symbol && symbol->object == object && symbol->is_entry &&
          symbol->state == SYMBOL_DEFINED)
        add_export(linker, symbol, bytes_of(symbol->name));
    }
  }
  if (!linker->num_exports && !linker->num_errors)
    link_error(linker, "nothing is exported; use --export");
}

void find_entries(struct linker *linker) {
  bool is_container = linker->options->format == PVM_LINK_POLKAVM;
  size_t most = linker->options->num_entries + 2;
  linker->entries = arena_alloc(&linker->arena, most, sizeof(*linker->entries));
  if (linker->options->num_entries)
    find_given_entries(linker);
  else if (!is_container)
    find_default_entries(linker);
  if (is_container)
    find_exports(linker);
}
