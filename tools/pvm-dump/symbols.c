//===-- symbols.c - Names of code -----------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reads the ELF file that the linker writes beside a program: its symbols in
// text are the names of code offsets. Whether the file belongs to the program
// is seen from the code, which both have.
//
//===----------------------------------------------------------------------===//

#include "pvm-dump.h"
#include "pvm/elf.h"

#include <libelf.h>
#include <stdlib.h>
#include <string.h>

struct symbol_reader {
  Elf *elf;
  size_t text; // section index
  struct symbols *out;
};

static bool read_text(struct symbol_reader *reader,
                      const struct program *program) {
  size_t names;
  if (elf_getshdrstrndx(reader->elf, &names) != 0)
    return false;
  Elf_Scn *section = NULL;
  while ((section = elf_nextscn(reader->elf, section))) {
    const Elf64_Shdr *header = elf64_getshdr(section);
    const char *name =
        header ? elf_strptr(reader->elf, names, header->sh_name) : NULL;
    if (!name || strcmp(name, ".text") != 0)
      continue;
    reader->text = elf_ndxscn(section);
    const Elf_Data *data = elf_rawdata(section, NULL);
    size_t size = data ? data->d_size : 0;
    return size == program->code.code_size &&
           (!size || memcmp(data->d_buf, program->code.code, size) == 0);
  }
  return false;
}

static void add_symbol(struct symbols *symbols, const Elf64_Sym *elf_symbol,
                       const char *name) {
  if (symbols->count == symbols->capacity) {
    symbols->capacity = symbols->capacity ? 2 * symbols->capacity : 64;
    symbols->list =
        pvm_realloc(symbols->list, symbols->capacity, sizeof(*symbols->list));
  }
  symbols->list[symbols->count] = (struct symbol){
      .offset = (uint32_t)elf_symbol->st_value,
      .order = symbols->count,
      .name = {(const uint8_t *)name, strlen(name)},
  };
  symbols->count++;
}

static bool read_symbols(struct symbol_reader *reader,
                         const struct program *program) {
  Elf_Scn *section = NULL;
  while ((section = elf_nextscn(reader->elf, section))) {
    const Elf64_Shdr *header = elf64_getshdr(section);
    if (!header)
      return false;
    if (header->sh_type != SHT_SYMTAB)
      continue;
    const Elf_Data *data = elf_getdata(section, NULL);
    if (!data || data->d_type != ELF_T_SYM)
      return false;
    const Elf64_Sym *symbols = data->d_buf;
    for (size_t i = 0; i < data->d_size / sizeof(*symbols); i++) {
      if (symbols[i].st_shndx != reader->text)
        continue;
      const char *name =
          elf_strptr(reader->elf, header->sh_link, symbols[i].st_name);
      if (!name || symbols[i].st_value > program->code.code_size)
        return false;
      add_symbol(reader->out, &symbols[i], name);
    }
  }
  return true;
}

static int compare_symbols(const void *left, const void *right) {
  const struct symbol *l = left, *r = right;
  if (l->offset != r->offset)
    return l->offset < r->offset ? -1 : 1;
  return l->order < r->order ? -1 : 1;
}

const char *open_symbols(struct pvm_bytes file, const struct program *program,
                         struct symbols *out) {
  elf_version(EV_CURRENT);
  // libelf does not write to what is only read.
  struct symbol_reader reader = {
      .elf = elf_memory((char *)file.data, file.size), .out = out};
  out->elf = reader.elf;
  const Elf64_Ehdr *header = reader.elf ? elf64_getehdr(reader.elf) : NULL;
  if (!header || header->e_machine != EM_PVM || header->e_type != ET_EXEC)
    return "is not a debug file of pvm-ld";
  if (!read_text(&reader, program))
    return "belongs to another program";
  if (!read_symbols(&reader, program))
    return "has an invalid symbol table";
  if (out->count)
    qsort(out->list, out->count, sizeof(*out->list), compare_symbols);
  return NULL;
}

const struct symbol *find_symbol(const struct symbols *symbols,
                                 uint32_t offset) {
  size_t low = 0, high = symbols->count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (symbols->list[middle].offset <= offset)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == 0)
    return NULL;
  const struct symbol *symbol = &symbols->list[low - 1];
  while (symbol > symbols->list && symbol[-1].offset == symbol->offset)
    symbol--;
  return symbol;
}

void close_symbols(struct symbols *symbols) {
  free(symbols->list);
  elf_end(symbols->elf);
  *symbols = (struct symbols){0};
}
