//===-- size_report.c - How large everything is ---------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A program's size is paid for on chain, so it should never be a surprise: the
// parts of the file, and the functions and variables that take most of it.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define NUM_LARGEST 10

struct entry {
  const struct symbol *symbol;
  uint64_t size;
};

// By falling size, then by name.
static int compare_entries(const void *left, const void *right) {
  const struct entry *l = left, *r = right;
  if (l->size != r->size)
    return l->size > r->size ? -1 : 1;
  return strcmp(l->symbol->name, r->symbol->name);
}

// Functions and variables with contents. Of several names for one place only
// the first counts.
static size_t collect_entries(const struct linker *linker,
                              struct section *const *sections, size_t count,
                              struct entry *out) {
  size_t num_entries = 0;
  for (size_t i = 0; i < count; i++) {
    const struct section *section = sections[i];
    if (section->kind == SECTION_BSS || section->kind == SECTION_JUMP_TABLE)
      continue;
    for (uint32_t k = 0; k < section->num_labels; k++) {
      const struct symbol *symbol = section->labels[k];
      if (k && section->labels[k - 1]->value == symbol->value)
        continue;
      struct extent extent = symbol_extent(linker, symbol);
      if (extent.end > extent.begin)
        out[num_entries++] = (struct entry){symbol, extent.end - extent.begin};
    }
  }
  return num_entries;
}

void write_size_report(const struct linker *linker,
                       const struct pvm_link_result *result,
                       struct pvm_buffer *out) {
  const struct pvm_link_sizes *sizes = &result->sizes;
  pvm_buffer_printf(out, "code        %10" PRIu32 "\n", sizes->code);
  pvm_buffer_printf(out, "bitmask     %10" PRIu32 "\n", sizes->bitmask);
  pvm_buffer_printf(out, "jump table  %10" PRIu32 "  (%" PRIu32 " entries)\n",
                    sizes->jump_table, sizes->jump_table_entries);
  pvm_buffer_printf(out, "read-only   %10" PRIu32 "\n", sizes->ro);
  pvm_buffer_printf(out, "read-write  %10" PRIu32 "\n", sizes->rw);
  pvm_buffer_printf(out, "zeroed      %10" PRIu64 "  (in memory)\n",
                    sizes->bss);
  pvm_buffer_printf(out, "stack       %10" PRIu64 "  (in memory%s%s)\n",
                    sizes->stack,
                    linker->stack_reason ? "; unknown because of " : "",
                    linker->stack_reason ? linker->stack_reason : "");
  pvm_buffer_printf(out, "file        %10zu\n", result->program.size);

  struct entry *entries = pvm_alloc(linker->num_labels + 1, sizeof(*entries));
  size_t count =
      collect_entries(linker, linker->text, linker->num_text, entries);
  count +=
      collect_entries(linker, linker->data, linker->num_data, entries + count);
  qsort(entries, count, sizeof(*entries), compare_entries);
  if (count)
    pvm_buffer_printf(out, "\nlargest symbols\n");
  for (size_t i = 0; i < count && i < NUM_LARGEST; i++)
    pvm_buffer_printf(out, "%22" PRIu64 "  %s\n", entries[i].size,
                      entries[i].symbol->name);
  free(entries);
}
