//===-- pvm-ld.h - The command line of the linker -----------------*- C -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PVM_LD_H
#define PVM_LD_H

#include "pvm/linker.h"
#include "pvm/lto.h"

// A growing list of strings that belong to argv or live as long as the process.
struct strings {
  const char **list;
  size_t count, capacity;
};

void strings_add(struct strings *strings, const char *string);

struct inputs {
  struct pvm_link_input *list;
  size_t count, capacity;
};

struct command {
  struct pvm_link_options link;
  const char *output;
  const char *map;
  const char *symbol_map;
  const char *debug_file;
  uint64_t size_limit; // that is worth a warning
  bool done;           // --help or --version
  struct strings entries, exports, roots, library_paths, authors, llvm_options;
  struct pvm_link_import *imports;
  size_t num_imports, imports_capacity;
  struct inputs inputs;
};

// Prints "pvm-ld: error: ..." and returns false.
bool report_error(const char *format, ...) PVM_PRINTF(1, 2);

// options.c: fills in the command and opens the inputs. False after an error.
bool parse_command(struct command *command, int argc, char **argv);

// files.c
bool open_input(struct inputs *inputs, const char *path, bool whole_archive);
bool open_library(struct inputs *inputs, const struct strings *paths,
                  const char *name, bool whole_archive);
// The compiler of bitcode in LLVMPVM.so, NULL if that cannot be loaded.
const struct pvm_lto_interface *load_lto(void);
struct output {
  const char *path;
  const struct pvm_buffer *contents;
  char *temporary; // name of the file until it is complete
};
// Writes all files or none.
bool write_files(struct output *outputs, size_t count);

#endif
