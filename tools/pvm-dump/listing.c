//===-- listing.c - The listing -------------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Headers say what a loader would do with the program. Code is listed one
// instruction per line; lines of a jump table entry, an export or a name stand
// before the instruction.
//
//===----------------------------------------------------------------------===//

#include "pvm-dump.h"
#include "pvm/insn.h"

#include <inttypes.h>
#include <stdlib.h>

//===----------------------------------------------------------------------===//
// Headers
//===----------------------------------------------------------------------===//

void print_text(struct pvm_buffer *out, struct pvm_bytes text) {
  pvm_buffer_put_byte(out, '"');
  for (size_t i = 0; i < text.size; i++) {
    uint8_t c = text.data[i];
    if (c == '"' || c == '\\')
      pvm_buffer_printf(out, "\\%c", c);
    else if (c < 0x20 || c == 0x7F)
      pvm_buffer_printf(out, "\\x%02x", c);
    else
      pvm_buffer_put_byte(out, c);
  }
  pvm_buffer_put_byte(out, '"');
}

static void print_metadata(const struct program *program,
                           struct pvm_buffer *out) {
  pvm_buffer_printf(out, "\nMetadata: %zu bytes\n", program->metadata.size);
  struct pvm_metadata_info info;
  if (program->metadata.size == 0)
    return;
  if (!pvm_metadata_read(program->metadata.data, program->metadata.size,
                         &info)) {
    pvm_buffer_printf(out, "  ");
    print_text(out, program->metadata);
    pvm_buffer_put_byte(out, '\n');
    return;
  }
  const struct {
    const char *label;
    struct pvm_bytes text;
  } fields[] = {{"name", info.name},
                {"version", info.version},
                {"license", info.license}};
  for (size_t i = 0; i < 3; i++) {
    pvm_buffer_printf(out, "  %-11s ", fields[i].label);
    print_text(out, fields[i].text);
    pvm_buffer_put_byte(out, '\n');
  }
  struct pvm_bytes author;
  while (pvm_metadata_next_author(&info, &author)) {
    pvm_buffer_printf(out, "  %-11s ", "author");
    print_text(out, author);
    pvm_buffer_put_byte(out, '\n');
  }
}

// A line of the memory map. `used` of the bytes come from the file.
static void print_region(struct pvm_buffer *out, const char *name,
                         uint64_t begin, uint64_t size, uint64_t used) {
  if (size == 0) {
    pvm_buffer_printf(out, "  %-11s none\n", name);
    return;
  }
  pvm_buffer_printf(out,
                    "  %-11s 0x%08" PRIx64 "..0x%08" PRIx64 "  %" PRIu64
                    " bytes, %" PRIu64 " in the file\n",
                    name, begin, begin + size, size, used);
}

static void print_spi(const struct pvm_spi *spi, struct pvm_buffer *out) {
  pvm_buffer_printf(out, "\nMemory\n");
  print_region(out, "read-only", PVM_RO_ADDRESS,
               pvm_round_up(spi->ro.size, PVM_PAGE_SIZE), spi->ro.size);
  print_region(out, "read-write", pvm_rw_address(spi->ro.size),
               pvm_round_up(spi->rw.size, PVM_PAGE_SIZE) +
                   (uint64_t)spi->heap_pages * PVM_PAGE_SIZE,
               spi->rw.size);
  uint64_t stack = pvm_round_up(spi->stack_size, PVM_PAGE_SIZE);
  print_region(out, "stack", PVM_STACK_TOP - stack, stack, 0);
}

// Without auxiliary data, of which the file says nothing.
#define CONTAINER_STACK_TOP 0xFFFE0000u

static void print_container(const struct pvm_container *container,
                            struct pvm_buffer *out) {
  pvm_buffer_printf(out, "\nMemory\n");
  print_region(out, "read-only", PVM_RO_ADDRESS,
               pvm_round_up(container->ro_size, PVM_PAGE_SIZE),
               container->ro.size);
  print_region(out, "read-write", pvm_rw_address(container->ro_size),
               pvm_round_up(container->rw_size, PVM_PAGE_SIZE),
               container->rw.size);
  uint64_t stack = pvm_round_up(container->stack_size, PVM_PAGE_SIZE);
  print_region(out, "stack", CONTAINER_STACK_TOP - stack, stack, 0);

  pvm_buffer_printf(out, "\nImports: %" PRIu32 "\n", container->num_imports);
  for (uint32_t i = 0; i < container->num_imports; i++) {
    struct pvm_bytes symbol = pvm_container_import(container, i);
    if (symbol.size == 0)
      continue;
    pvm_buffer_printf(out, "  %" PRIu32 ": ", i);
    print_text(out, symbol);
    pvm_buffer_put_byte(out, '\n');
  }
  pvm_buffer_printf(out, "\nExports: %" PRIu64 "\n", container->num_exports);
  struct pvm_bytes exports = container->exports;
  struct pvm_export export;
  while (pvm_container_next_export(&exports, &export)) {
    pvm_buffer_printf(out, "  0x%" PRIx32 ": ", export.offset);
    print_text(out, export.symbol);
    pvm_buffer_put_byte(out, '\n');
  }
}

// Entries of no bytes are all the same, and a few bytes can state millions.
static uint32_t num_stored_entries(const struct pvm_code_blob *code) {
  return code->entry_size ? code->num_entries : 0;
}

void print_headers(const struct program *program, struct pvm_buffer *out) {
  if (program->has_metadata)
    print_metadata(program, out);
  switch (program->kind) {
  case PROGRAM_CODE:
    break;
  case PROGRAM_SPI:
    print_spi(&program->spi, out);
    break;
  case PROGRAM_CONTAINER:
    print_container(&program->container, out);
    break;
  }
  const struct pvm_code_blob *code = &program->code;
  pvm_buffer_printf(out, "\nCode: %" PRIu32 " bytes, %s\n", code->code_size,
                    pvm_profile_name(program->profile));
  pvm_buffer_printf(out, "\nJump table: %" PRIu32 " entries of %u bytes\n",
                    code->num_entries, code->entry_size);
  for (uint32_t i = 0; i < num_stored_entries(code); i++)
    pvm_buffer_printf(out, "  %" PRIu32 ": 0x%" PRIx32 "\n",
                      PVM_CODE_POINTER_STEP * (i + 1),
                      pvm_code_blob_entry(code, i));
}

//===----------------------------------------------------------------------===//
// Code
//===----------------------------------------------------------------------===//

// Something that points to an instruction.
struct label {
  uint32_t offset;
  uint32_t order;
  bool is_pointer; // of the jump table, with this value
  uint32_t pointer;
  struct pvm_bytes name; // of an export or a symbol
};

static int compare_labels(const void *left, const void *right) {
  const struct label *l = left, *r = right;
  if (l->offset != r->offset)
    return l->offset < r->offset ? -1 : 1;
  return l->order < r->order ? -1 : 1;
}

struct labels {
  struct label *list;
  uint32_t count, capacity;
};

static void add_label(struct labels *labels, struct label label) {
  if (labels->count == labels->capacity) {
    labels->capacity = labels->capacity ? 2 * labels->capacity : 64;
    labels->list =
        pvm_realloc(labels->list, labels->capacity, sizeof(*labels->list));
  }
  label.order = labels->count;
  labels->list[labels->count++] = label;
}

static struct labels find_labels(const struct program *program,
                                 const struct symbols *symbols) {
  struct labels labels = {0};
  if (program->kind == PROGRAM_CONTAINER) {
    struct pvm_bytes exports = program->container.exports;
    struct pvm_export export;
    while (pvm_container_next_export(&exports, &export))
      add_label(&labels,
                (struct label){.offset = export.offset, .name = export.symbol});
  }
  for (size_t i = 0; i < symbols->count; i++)
    add_label(&labels, (struct label){.offset = symbols->list[i].offset,
                                      .name = symbols->list[i].name});
  for (uint32_t i = 0; i < num_stored_entries(&program->code); i++)
    add_label(&labels,
              (struct label){.offset = pvm_code_blob_entry(&program->code, i),
                             .is_pointer = true,
                             .pointer = PVM_CODE_POINTER_STEP * (i + 1)});
  if (labels.count)
    qsort(labels.list, labels.count, sizeof(*labels.list), compare_labels);
  return labels;
}

static void print_label(const struct label *label, struct pvm_buffer *out) {
  if (label->is_pointer) {
    pvm_buffer_printf(out, "# code pointer %" PRIu32 "\n", label->pointer);
  } else {
    print_text(out, label->name);
    pvm_buffer_printf(out, ":\n");
  }
}

// Bytes are listed in full up to the longest instruction that an emitter makes.
#define BYTES_COLUMN 11

// The name of what a jump goes to, as a comment.
static void print_target(const struct symbols *symbols,
                         const struct pvm_insn *insn, uint32_t offset,
                         struct pvm_buffer *out) {
  int index = pvm_format_offset_imm(pvm_insn_info(insn->id)->format);
  if (index < 0)
    return;
  uint32_t target = offset + (uint32_t)insn->imm[index];
  const struct symbol *symbol = find_symbol(symbols, target);
  if (!symbol)
    return;
  pvm_buffer_printf(out, "  # ");
  print_text(out, symbol->name);
  if (symbol->offset != target)
    pvm_buffer_printf(out, "+0x%" PRIx32, target - symbol->offset);
}

static void print_insn(const struct program *program,
                       const struct symbols *symbols, uint32_t offset,
                       uint32_t length, enum pvm_syntax syntax,
                       struct pvm_buffer *out) {
  const uint8_t *bytes = program->code.code + offset;
  pvm_buffer_printf(out, "%7" PRIx32 ": ", offset);
  for (uint32_t i = 0; i < length; i++)
    pvm_buffer_printf(out, "%02x ", bytes[i]);
  for (uint32_t i = length; i < BYTES_COLUMN; i++)
    pvm_buffer_printf(out, "   ");
  pvm_buffer_put_byte(out, ' ');
  struct pvm_insn insn;
  if (pvm_insn_decode(bytes, length, program->profile, &insn)) {
    pvm_insn_print(out, &insn, offset, syntax);
    print_target(symbols, &insn, offset, out);
  } else {
    pvm_buffer_printf(out, "<undefined opcode %u>", bytes[0]);
  }
  pvm_buffer_put_byte(out, '\n');
}

void print_code(const struct program *program, const struct symbols *symbols,
                enum pvm_syntax syntax, struct pvm_buffer *out) {
  pvm_buffer_printf(out, "\nDisassembly\n");
  struct labels labels = find_labels(program, symbols);
  uint32_t next = 0;
  uint32_t length;
  for (uint32_t offset = 0; offset < program->code.code_size;
       offset += length) {
    length = pvm_code_blob_insn_length(&program->code, offset);
    for (; next < labels.count && labels.list[next].offset <= offset; next++)
      if (labels.list[next].offset == offset)
        print_label(&labels.list[next], out);
    print_insn(program, symbols, offset, length, syntax, out);
  }
  free(labels.list);
}
