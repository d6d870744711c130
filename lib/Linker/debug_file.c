//===-- debug_file.c - The ELF file beside a program ----------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A program has no room for names or debug information, so these are written to
// an ELF file of their own, which symbolizers and debuggers read. It looks like
// an executable: .text has the code as it is in the program, at address 0, so
// that addresses are code offsets; the data sections say where memory is, but
// have no contents.
//
// Code offsets and data addresses are two spaces of numbers that overlap. A
// reader that looks up an address among all symbols must find code only,
// therefore names of data have no type.
//
//===----------------------------------------------------------------------===//

#include "internal.h"

#include <stdlib.h>
#include <string.h>

enum { INDEX_NULL, INDEX_TEXT, INDEX_RO, INDEX_RW, INDEX_BSS, NUM_FIXED };

struct out_section {
  const char *name;
  uint32_t type;
  uint64_t flags, address, size, align;
  const uint8_t *contents; // NULL: none in the file
  uint32_t link, info;
  uint64_t entry_size;
  uint64_t offset; // in the file, once written
};

struct elf_writer {
  struct pvm_buffer *out;
  struct out_section *sections;
  size_t num_sections, capacity;
  struct pvm_buffer symbols, strings;
  uint32_t num_local_symbols;
};

static uint32_t add_section(struct elf_writer *writer,
                            struct out_section section) {
  GROW_ARRAY(writer->sections, writer->num_sections, writer->capacity);
  writer->sections[writer->num_sections++] = section;
  return (uint32_t)writer->num_sections - 1;
}

static uint32_t add_string(struct pvm_buffer *strings, const char *string) {
  uint32_t offset = (uint32_t)strings->size;
  pvm_buffer_put(strings, string, strlen(string) + 1);
  return offset;
}

//===----------------------------------------------------------------------===//
// Symbols
//===----------------------------------------------------------------------===//

static uint16_t section_index(const struct section *section) {
  switch (section->kind) {
  case SECTION_TEXT:
    return INDEX_TEXT;
  case SECTION_RO:
    return INDEX_RO;
  case SECTION_RW:
    return INDEX_RW;
  default:
    return INDEX_BSS;
  }
}

static void put_symbol(struct elf_writer *writer, uint32_t name,
                       unsigned char info, uint16_t index, uint64_t value,
                       uint64_t size) {
  struct pvm_buffer *out = &writer->symbols;
  pvm_buffer_put_uint(out, name, 4);
  pvm_buffer_put_byte(out, info);
  pvm_buffer_put_byte(out, STV_DEFAULT);
  pvm_buffer_put_uint(out, index, 2);
  pvm_buffer_put_uint(out, value, 8);
  pvm_buffer_put_uint(out, size, 8);
}

static void put_labels(struct elf_writer *writer, const struct linker *linker,
                       const struct section *section, bool local) {
  for (uint32_t i = 0; i < section->num_labels; i++) {
    const struct symbol *symbol = section->labels[i];
    if (symbol->is_local != local)
      continue;
    struct extent extent = symbol_extent(linker, symbol);
    bool is_function =
        section->kind == SECTION_TEXT && symbol->type == STT_FUNC;
    put_symbol(writer, add_string(&writer->strings, symbol->name),
               ELF64_ST_INFO(local ? STB_LOCAL : STB_GLOBAL,
                             is_function ? STT_FUNC : STT_NOTYPE),
               section_index(section), extent.begin, extent.end - extent.begin);
  }
}

static void put_all_labels(struct elf_writer *writer,
                           const struct linker *linker, bool local) {
  for (size_t i = 0; i < linker->num_text; i++)
    put_labels(writer, linker, linker->text[i], local);
  for (size_t i = 0; i < linker->num_data; i++)
    if (linker->data[i]->kind != SECTION_JUMP_TABLE)
      put_labels(writer, linker, linker->data[i], local);
}

#define SYMBOL_SIZE 24

static void make_symbols(struct elf_writer *writer,
                         const struct linker *linker) {
  pvm_buffer_put_byte(&writer->strings, 0);
  put_symbol(writer, 0, 0, SHN_UNDEF, 0, 0);
  put_all_labels(writer, linker, true);
  writer->num_local_symbols = (uint32_t)(writer->symbols.size / SYMBOL_SIZE);
  put_all_labels(writer, linker, false);
}

//===----------------------------------------------------------------------===//
// Sections
//===----------------------------------------------------------------------===//

static struct out_section memory_section(const char *name, uint64_t flags,
                                         uint64_t address, uint64_t size) {
  return (struct out_section){.name = name,
                              .type = SHT_NOBITS,
                              .flags = SHF_ALLOC | flags,
                              .address = address,
                              .size = size,
                              .align = 1};
}

static void add_fixed_sections(struct elf_writer *writer,
                               const struct linker *linker) {
  uint64_t rw = linker->rw_address;
  add_section(writer, (struct out_section){.name = ""});
  add_section(writer, (struct out_section){.name = ".text",
                                           .type = SHT_PROGBITS,
                                           .flags = SHF_ALLOC | SHF_EXECINSTR,
                                           .size = linker->code_size,
                                           .align = 1,
                                           .contents = linker->code});
  add_section(writer,
              memory_section(".rodata", 0, PVM_RO_ADDRESS, linker->ro_size));
  add_section(writer, memory_section(".data", SHF_WRITE, rw, linker->rw_size));
  add_section(writer, memory_section(".bss", SHF_WRITE, rw + linker->rw_size,
                                     linker->bss_size));
}

static void add_debug_sections(struct elf_writer *writer,
                               const struct debug_info *info) {
  for (size_t i = 0; i < info->num_outputs; i++) {
    const struct debug_output *output = &info->outputs[i];
    add_section(writer, (struct out_section){.name = output->name,
                                             .type = SHT_PROGBITS,
                                             .size = output->size,
                                             .align = output->align,
                                             .contents = output->contents});
  }
}

static void add_symbol_sections(struct elf_writer *writer) {
  uint32_t symtab = add_section(writer, (struct out_section){
                                            .name = ".symtab",
                                            .type = SHT_SYMTAB,
                                            .size = writer->symbols.size,
                                            .align = 8,
                                            .contents = writer->symbols.data,
                                            .info = writer->num_local_symbols,
                                            .entry_size = SYMBOL_SIZE,
                                        });
  writer->sections[symtab].link = symtab + 1;
  add_section(writer, (struct out_section){.name = ".strtab",
                                           .type = SHT_STRTAB,
                                           .size = writer->strings.size,
                                           .align = 1,
                                           .contents = writer->strings.data});
}

//===----------------------------------------------------------------------===//
// The file
//===----------------------------------------------------------------------===//

#define HEADER_SIZE 64
#define SECTION_HEADER_SIZE 64

static void pad_to(struct pvm_buffer *out, uint64_t align) {
  while (out->size % align)
    pvm_buffer_put_byte(out, 0);
}

static void put_contents(struct elf_writer *writer) {
  for (size_t i = 1; i < writer->num_sections; i++) {
    struct out_section *section = &writer->sections[i];
    pad_to(writer->out, section->align);
    section->offset = writer->out->size;
    if (section->contents)
      pvm_buffer_put(writer->out, section->contents, section->size);
  }
}

static void put_section_headers(struct elf_writer *writer,
                                const uint32_t *names) {
  struct pvm_buffer *out = writer->out;
  for (size_t i = 0; i < writer->num_sections; i++) {
    const struct out_section *section = &writer->sections[i];
    pvm_buffer_put_uint(out, names[i], 4);
    pvm_buffer_put_uint(out, section->type, 4);
    pvm_buffer_put_uint(out, section->flags, 8);
    pvm_buffer_put_uint(out, section->address, 8);
    pvm_buffer_put_uint(out, section->offset, 8);
    pvm_buffer_put_uint(out, section->size, 8);
    pvm_buffer_put_uint(out, section->link, 4);
    pvm_buffer_put_uint(out, section->info, 4);
    pvm_buffer_put_uint(out, section->align, 8);
    pvm_buffer_put_uint(out, section->entry_size, 8);
  }
}

static void put_header(const struct elf_writer *writer,
                       const struct linker *linker, uint64_t section_headers,
                       struct pvm_buffer *out) {
  static const uint8_t ident[EI_NIDENT] = {
      ELFMAG0,    ELFMAG1,     ELFMAG2,    ELFMAG3,
      ELFCLASS64, ELFDATA2LSB, EV_CURRENT, ELFOSABI_NONE};
  pvm_buffer_put(out, ident, sizeof(ident));
  pvm_buffer_put_uint(out, ET_EXEC, 2);
  pvm_buffer_put_uint(out, EM_PVM, 2);
  pvm_buffer_put_uint(out, EV_CURRENT, 4);
  pvm_buffer_put_uint(out, 0, 8); // entry
  pvm_buffer_put_uint(out, 0, 8); // program headers
  pvm_buffer_put_uint(out, section_headers, 8);
  pvm_buffer_put_uint(out, linker->profile, 4);
  pvm_buffer_put_uint(out, HEADER_SIZE, 2);
  pvm_buffer_put_uint(out, 0, 2); // size and number of program headers
  pvm_buffer_put_uint(out, 0, 2);
  pvm_buffer_put_uint(out, SECTION_HEADER_SIZE, 2);
  pvm_buffer_put_uint(out, writer->num_sections, 2);
  pvm_buffer_put_uint(out, writer->num_sections - 1, 2);
}

// Where the section headers stand is known only behind the contents, so the
// contents are written first, behind a header that is filled in at the end.
static void put_file(struct elf_writer *writer, const struct linker *linker) {
  struct pvm_buffer names = {0};
  uint32_t *name_offsets =
      pvm_alloc(writer->num_sections + 1, sizeof(*name_offsets));
  for (size_t i = 0; i < writer->num_sections; i++)
    name_offsets[i] = add_string(&names, writer->sections[i].name);
  name_offsets[writer->num_sections] = add_string(&names, ".shstrtab");
  add_section(writer, (struct out_section){.name = ".shstrtab",
                                           .type = SHT_STRTAB,
                                           .size = names.size,
                                           .align = 1,
                                           .contents = names.data});

  struct pvm_buffer *out = writer->out;
  memset(pvm_buffer_grow(out, HEADER_SIZE), 0, HEADER_SIZE);
  put_contents(writer);
  pad_to(out, 8);
  uint64_t section_headers = out->size;
  put_section_headers(writer, name_offsets);
  struct pvm_buffer header = {0};
  put_header(writer, linker, section_headers, &header);
  memcpy(out->data, header.data, HEADER_SIZE);
  pvm_buffer_free(&header);
  pvm_buffer_free(&names);
  free(name_offsets);
}

void write_debug_file(struct linker *linker, struct pvm_buffer *out) {
  struct debug_info info = {0};
  make_debug_info(linker, &info);
  if (!linker->num_errors) {
    struct elf_writer writer = {.out = out};
    make_symbols(&writer, linker);
    add_fixed_sections(&writer, linker);
    add_debug_sections(&writer, &info);
    add_symbol_sections(&writer);
    put_file(&writer, linker);
    free(writer.sections);
    pvm_buffer_free(&writer.symbols);
    pvm_buffer_free(&writer.strings);
  }
  debug_info_free(&info);
}
