//===-- pvm-dump.h - Programs as listings -------------------------*- C -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PVM_DUMP_H
#define PVM_DUMP_H

#include "pvm/blob.h"
#include "pvm/container.h"
#include "pvm/gas.h"
#include "pvm/print.h"

enum program_kind {
  PROGRAM_CODE,
  PROGRAM_SPI,
  PROGRAM_CONTAINER,
};

// A program taken out of whatever formats are around it.
struct program {
  enum program_kind kind;
  bool has_metadata;
  struct pvm_bytes metadata;
  struct pvm_spi spi;             // of PROGRAM_SPI
  struct pvm_container container; // of PROGRAM_CONTAINER
  struct pvm_code_blob code;
  enum pvm_profile profile;
};

// What the user says a file is.
enum file_format { FILE_AUTO, FILE_JAM, FILE_SPI, FILE_CODE, FILE_POLKAVM };

// Names of code offsets.
struct symbol {
  uint32_t offset;
  size_t order; // in the file
  struct pvm_bytes name;
};

struct symbols {
  struct symbol *list; // sorted by offset
  size_t count, capacity;
  struct Elf *elf; // owns the names
};

struct dump_options {
  enum file_format format;
  int profile; // -1: what the file says, else gp072
  enum pvm_syntax syntax;
  const char *symbols; // file with names of code, or NULL
  bool headers, code, gas, gas_shares;
  const struct pvm_gas_model *gas_model;
};

// program.c: reads a file. On failure `reasons` says for each format it could
// have been why it is not.
bool read_program(struct pvm_bytes file, const struct dump_options *options,
                  struct program *out, struct pvm_buffer *reasons);
const char *program_kind_name(const struct program *program);

// symbols.c: takes the names of a program's code from a debug file, which must
// stay where it is. Says what is wrong with the file, or returns NULL; either
// way close_symbols is due.
const char *open_symbols(struct pvm_bytes file, const struct program *program,
                         struct symbols *out);
// The first name of the last named place up to an offset, NULL: there is none.
const struct symbol *find_symbol(const struct symbols *symbols,
                                 uint32_t offset);
void close_symbols(struct symbols *symbols);

// listing.c
// Text from the file, in quotes, with what could confuse a terminal escaped.
void print_text(struct pvm_buffer *out, struct pvm_bytes text);
void print_headers(const struct program *program, struct pvm_buffer *out);
void print_code(const struct program *program, const struct symbols *symbols,
                enum pvm_syntax syntax, struct pvm_buffer *out);

// gas.c
void print_gas(const struct program *program, const struct symbols *symbols,
               const struct pvm_gas_model *model, bool shares,
               struct pvm_buffer *out);

#endif
