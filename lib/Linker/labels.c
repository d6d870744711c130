//===-- labels.c - Named places in sections -------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The symbols of inputs from the sections' side: for every live section the
// named places in it, sorted by offset. Whoever wants to know what lies where,
// messages aside, looks here.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <stdlib.h>
#include <string.h>

static bool is_label(const struct symbol *symbol, const struct object *object) {
  return symbol && symbol->object == object &&
         symbol->state == SYMBOL_DEFINED && symbol->section &&
         symbol->section->live && symbol->name[0] &&
         symbol->type != STT_SECTION && symbol->type != STT_FILE;
}

typedef void (*label_callback)(struct linker *linker, struct symbol *symbol);

static void for_each_label(struct linker *linker, label_callback callback) {
  for (size_t i = 0; i < linker->num_objects; i++) {
    const struct object *object = linker->objects[i];
    for (size_t k = 0; k < object->num_symbols; k++)
      if (is_label(object->symbols[k], object))
        callback(linker, object->symbols[k]);
  }
}

static void count_label(struct linker *linker, struct symbol *symbol) {
  symbol->section->num_labels++;
  linker->num_labels++;
}

static void put_label(struct linker *linker, struct symbol *symbol) {
  struct section *section = symbol->section;
  if (!section->labels) {
    section->labels = linker->next_labels;
    linker->next_labels += section->num_labels;
    section->num_labels = 0;
  }
  section->labels[section->num_labels++] = symbol;
}

// Places first, then functions before other names, then the order of inputs.
static int compare_labels(const void *left, const void *right) {
  const struct symbol *l = *(struct symbol *const *)left;
  const struct symbol *r = *(struct symbol *const *)right;
  if (l->value != r->value)
    return l->value < r->value ? -1 : 1;
  bool l_function = l->type == STT_FUNC, r_function = r->type == STT_FUNC;
  if (l_function != r_function)
    return l_function ? -1 : 1;
  return strcmp(l->name, r->name);
}

static void sort_labels(const struct section *section) {
  if (section->num_labels > 1)
    qsort(section->labels, section->num_labels, sizeof(*section->labels),
          compare_labels);
}

void find_labels(struct linker *linker) {
  for_each_label(linker, count_label);
  linker->next_labels = arena_alloc(&linker->arena, linker->num_labels,
                                    sizeof(*linker->next_labels));
  for_each_label(linker, put_label);
  for (size_t i = 0; i < linker->num_text; i++)
    sort_labels(linker->text[i]);
  for (size_t i = 0; i < linker->num_data; i++)
    sort_labels(linker->data[i]);
}
