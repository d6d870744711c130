//===-- output.c - The program as bytes -----------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Puts the contents of data sections together and writes the file format. Zeros
// at the end of data that the machine supplies by itself are not written.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <inttypes.h>
#include <string.h>

// The contents of all sections of a kind, which start at `address`.
static uint8_t *data_contents(struct linker *linker, enum section_kind kind,
                              uint64_t address, uint64_t size) {
  uint8_t *contents = arena_alloc(&linker->arena, size, 1);
  for (size_t i = 0; i < linker->num_data; i++) {
    const struct section *section = linker->data[i];
    if (section->kind != kind || section->size == 0)
      continue;
    uint8_t *at = contents + (section->address - address);
    memcpy(at, section->data, section->size);
    apply_data_relocs(linker, section, at);
  }
  return contents;
}

// Size without the zeros at the end, but no smaller than `least`.
static uint64_t without_zeros(const uint8_t *data, uint64_t size,
                              uint64_t least) {
  while (size > least && data[size - 1] == 0)
    size--;
  return size;
}

// The pages of read-only data follow from its length, so only zeros in the last
// page can go.
static uint64_t ro_length(const uint8_t *ro, uint64_t size) {
  uint64_t pages = pvm_round_up(size, PVM_PAGE_SIZE);
  uint64_t least = pages ? pages - PVM_PAGE_SIZE + 1 : 0;
  return size < least ? size : without_zeros(ro, size, least);
}

static void write_code_blob(struct linker *linker,
                            struct pvm_link_result *result,
                            struct pvm_buffer *out) {
  uint32_t num_slots = linker->jump_table.num_slots;
  size_t before = out->size;
  pvm_code_blob_write(out, linker->jump_table.values, num_slots, linker->code,
                      linker->code_size, linker->bitmask);
  struct pvm_link_sizes *sizes = &result->sizes;
  sizes->code = linker->code_size;
  sizes->bitmask = (linker->code_size + 7) / 8;
  sizes->jump_table_entries = num_slots;
  uint32_t header =
      pvm_nat_length(num_slots) + 1 + pvm_nat_length(linker->code_size);
  sizes->jump_table =
      (uint32_t)(out->size - before) - header - sizes->code - sizes->bitmask;
}

static struct data_image make_data(struct linker *linker) {
  const uint8_t *ro =
      data_contents(linker, SECTION_RO, PVM_RO_ADDRESS, linker->ro_size);
  const uint8_t *rw =
      data_contents(linker, SECTION_RW, linker->rw_address, linker->rw_size);
  return (struct data_image){
      .ro = {ro, ro_length(ro, linker->ro_size)},
      .rw = {rw, without_zeros(rw, linker->rw_size, 0)},
  };
}

static void write_spi(struct linker *linker, const struct data_image *data,
                      struct pvm_bytes code_blob, struct pvm_buffer *out) {
  uint64_t all_pages =
      pvm_round_up(linker->rw_size + linker->bss_size, PVM_PAGE_SIZE);
  uint64_t heap_pages =
      (all_pages - pvm_round_up(data->rw.size, PVM_PAGE_SIZE)) / PVM_PAGE_SIZE +
      linker->options->heap_pages;
  if (heap_pages > PVM_SPI_MAX_HEAP_PAGES) {
    link_error(linker,
               "zero-initialised data and heap are too large: %" PRIu64
               " pages, but the limit is %u",
               heap_pages, PVM_SPI_MAX_HEAP_PAGES);
    return;
  }
  struct pvm_spi spi = {
      .ro = data->ro,
      .rw = data->rw,
      .heap_pages = (uint32_t)heap_pages,
      .stack_size = linker->stack_size,
      .code_blob = code_blob,
  };
  pvm_spi_write(out, &spi);
}

static void write_metadata(struct linker *linker, struct pvm_buffer *out) {
  if (linker->options->has_metadata)
    pvm_metadata_write(out, &linker->options->metadata);
  else
    pvm_buffer_put_nat(out, 0);
}

void write_program(struct linker *linker, struct pvm_link_result *result) {
  struct pvm_buffer *out = &result->program;
  if (linker->options->format == PVM_LINK_CODE) {
    write_code_blob(linker, result, out);
    return;
  }
  struct data_image data = make_data(linker);
  result->sizes.ro = (uint32_t)data.ro.size;
  result->sizes.rw = (uint32_t)data.rw.size;
  result->sizes.bss = linker->rw_size + linker->bss_size - data.rw.size;
  result->sizes.stack = linker->stack_size;

  struct pvm_buffer buffer = {0};
  write_code_blob(linker, result, &buffer);
  struct pvm_bytes code_blob = {buffer.data, buffer.size};
  if (linker->options->format == PVM_LINK_JAM)
    write_metadata(linker, out);
  if (linker->options->format == PVM_LINK_POLKAVM)
    write_container(linker, &data, code_blob, out);
  else
    write_spi(linker, &data, code_blob, out);
  pvm_buffer_free(&buffer);
}
