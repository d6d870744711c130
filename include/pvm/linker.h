//===-- pvm/linker.h - Objects in, a program out ------------------*- C -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The linker as a function from bytes to bytes: it opens and writes no file, so
// a compiler can call it on the object it has just made. docs/Linker.md
// describes it.
//
//===----------------------------------------------------------------------===//

#ifndef PVM_LINKER_H
#define PVM_LINKER_H

#include "pvm/blob.h"

#ifdef __cplusplus
extern "C" {
#endif

enum pvm_link_format {
  PVM_LINK_JAM,     // metadata and SPI program
  PVM_LINK_SPI,     // SPI program alone
  PVM_LINK_CODE,    // code blob alone
  PVM_LINK_POLKAVM, // PolkaVM container
};

// Which sections with equal contents become one.
enum pvm_link_icf {
  PVM_ICF_NONE,
  PVM_ICF_SAFE, // code of which nobody holds a pointer
  PVM_ICF_ALL,  // all code and constants; pointers to them can become equal
};

// An object or an archive.
struct pvm_link_input {
  const char *name; // for messages
  const uint8_t *data;
  size_t size;
  bool whole_archive; // takes every member, not only those that define
                      // something needed
};

struct pvm_link_import {
  const char *name;
  uint64_t number;
};

// What to give when nothing is asked for; all other fields are then zero.
#define PVM_DEFAULT_STACK_SIZE 0x10000u
#define PVM_DEFAULT_ERROR_LIMIT 20u

struct pvm_link_options {
  enum pvm_link_format format;

  // Symbols whose code the machine is started at: the first at PC 0, the next
  // at 5 and so on. None: refine and accumulate, or is_authorized, whichever
  // are defined.
  const char *const *entries;
  size_t num_entries;

  // For a container: functions to export, "symbol" or "symbol=name", beside
  // those that are compiled as entries.
  const char *const *exports;
  size_t num_exports;

  // For a container: names of host calls.
  const struct pvm_link_import *imports;
  size_t num_imports;

  // Symbols to be kept even if nothing refers to them.
  const char *const *roots;
  size_t num_roots;

  bool keep_unreferenced; // no garbage collection
  bool keep_wide;         // immediates stay four bytes long
  enum pvm_link_icf icf;

  bool has_stack_size;
  uint64_t stack_size;
  uint64_t heap_pages; // beyond those that zero-initialised data needs

  bool has_metadata;
  struct pvm_metadata metadata;

  // For bitcode: "O0" to "O3", "Os" or "Oz", NULL: "O2"; the profile to compile
  // for, NULL: that of the objects or else of the bitcode; options of LLVM, as
  // on its command lines; where to get the compiler, which may answer NULL.
  const char *lto_level;
  const char *lto_profile;
  const char *const *llvm_options;
  size_t num_llvm_options;
  const struct pvm_lto_interface *(*load_lto)(void);

  // Instructions that a basic block may have, 0: any number. Bitcode is compiled
  // so, in objects it is an error if there are more.
  uint64_t max_block_length;

  unsigned error_limit; // 0: none
  // What to fill in of the result beside the program.
  bool want_map, want_symbol_map, want_debug_file;
  bool want_icf_report, want_size_report;
};

enum pvm_severity { PVM_WARNING, PVM_ERROR };

typedef void (*pvm_diagnostic_handler)(void *context,
                                       enum pvm_severity severity,
                                       const char *message);

// How many bytes each part of the program takes.
struct pvm_link_sizes {
  uint32_t code;
  uint32_t bitmask;
  uint32_t jump_table;
  uint32_t jump_table_entries;
  uint32_t ro;
  uint32_t rw;
  uint64_t bss; // beyond the bytes of rw
  uint64_t stack;
};

struct pvm_link_result {
  struct pvm_buffer program;
  struct pvm_buffer map;         // for people
  struct pvm_buffer symbol_map;  // JSON
  struct pvm_buffer debug_file;  // ELF, with symbols and DWARF
  struct pvm_buffer icf_report;  // for people: what was folded
  struct pvm_buffer size_report; // for people
  struct pvm_link_sizes sizes;
};

// Links. On failure, which was reported to the handler, the result is empty.
bool pvm_link(const struct pvm_link_options *options,
              const struct pvm_link_input *inputs, size_t num_inputs,
              pvm_diagnostic_handler handler, void *context,
              struct pvm_link_result *result);

void pvm_link_result_free(struct pvm_link_result *result);

#ifdef __cplusplus
}
#endif

#endif
