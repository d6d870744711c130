//===-- container.c - Programs for PolkaVM --------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A container differs from a JAM program in what stands around the code: memory
// sizes instead of pages, exports instead of fixed PCs, and a table of imports,
// into which the number of a host call is an index. Numbers are given by the
// program, so the table has an empty name for each number that is not used.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <inttypes.h>
#include <string.h>

// What the container says the opcodes are. It has no number for gp072, but
// latest64 is a superset of it.
static uint8_t container_version(enum pvm_profile profile) {
  return profile == PVM_PROFILE_GP072 ? PVM_PROFILE_POLKAVM64
                                      : (uint8_t)profile;
}

bool note_host_call(struct linker *linker, int64_t number) {
  if (number < 0 || number >= PVM_CONTAINER_MAX_IMPORTS)
    return false;
  linker->host_calls[number] = true;
  if ((size_t)number >= linker->num_imports)
    linker->num_imports = (size_t)number + 1;
  return true;
}

// "name=number" for the number, or NULL.
static const char *find_import_name(const struct linker *linker,
                                    size_t number) {
  const struct pvm_link_options *options = linker->options;
  for (size_t i = 0; i < options->num_imports; i++)
    if (options->imports[i].number == number)
      return options->imports[i].name;
  return NULL;
}

static struct pvm_bytes *make_imports(struct linker *linker) {
  struct pvm_bytes *imports =
      arena_alloc(&linker->arena, linker->num_imports, sizeof(*imports));
  for (size_t i = 0; i < linker->num_imports; i++) {
    if (!linker->host_calls[i])
      continue;
    const char *name = find_import_name(linker, i);
    if (!name)
      name = arena_printf(&linker->arena, "ecalli_%zu", i);
    imports[i] = (struct pvm_bytes){(const uint8_t *)name, strlen(name)};
  }
  return imports;
}

static struct pvm_export *make_exports(struct linker *linker) {
  struct pvm_export *exports =
      arena_alloc(&linker->arena, linker->num_exports, sizeof(*exports));
  for (size_t i = 0; i < linker->num_exports; i++) {
    const struct link_export *export = &linker->exports[i];
    exports[i] = (struct pvm_export){
        .offset =
            code_offset(linker, export->start->section, export->start->value),
        .symbol = export->name,
    };
  }
  return exports;
}

// Memory behind the data: to the end of the zeros, or, if there is to be a
// heap, whole pages.
static uint64_t rw_memory(const struct linker *linker) {
  uint64_t size = linker->rw_size + linker->bss_size;
  uint64_t heap_pages = linker->options->heap_pages;
  if (!heap_pages)
    return size;
  return pvm_round_up(size, PVM_PAGE_SIZE) + heap_pages * PVM_PAGE_SIZE;
}

// The memory of a program ends where its stack begins, and an inaccessible zone
// lies between.
static bool check_memory(struct linker *linker) {
  uint64_t end = linker->rw_address + rw_memory(linker);
  uint64_t limit = PVM_STACK_TOP - PVM_ZONE_SIZE -
                   pvm_round_up(linker->stack_size, PVM_PAGE_SIZE);
  return end <= limit ||
         link_error(linker,
                    "read-write data is too large: it ends at 0x%" PRIx64
                    ", but the limit is 0x%" PRIx64,
                    end, limit);
}

void write_container(struct linker *linker, const struct data_image *data,
                     struct pvm_bytes code_blob, struct pvm_buffer *out) {
  if (!check_memory(linker))
    return;
  struct pvm_container_contents contents = {
      .version = container_version(linker->profile),
      .ro_size = (uint32_t)linker->ro_size,
      .rw_size = (uint32_t)rw_memory(linker),
      .stack_size = linker->stack_size,
      .ro = data->ro,
      .rw = data->rw,
      .imports = make_imports(linker),
      .num_imports = linker->num_imports,
      .exports = make_exports(linker),
      .num_exports = linker->num_exports,
      .code_blob = code_blob,
  };
  pvm_container_write(out, &contents);
}
