//===-- pvm/container.h - PolkaVM's program container -------------*- C -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The file format of PolkaVM's own tools: a code blob with memory sizes,
// imports, exports and debug information. docs/Formats.md compares it with
// JAM's.
//
//===----------------------------------------------------------------------===//

#ifndef PVM_CONTAINER_H
#define PVM_CONTAINER_H

#include "pvm/blob.h"

#ifdef __cplusplus
extern "C" {
#endif

#define PVM_CONTAINER_MAX_IMPORTS 1024
#define PVM_CONTAINER_MAGIC "PVM\0"

struct pvm_container {
  uint8_t version; // the profile, if it is one: pvm_container_profile
  uint32_t ro_size, rw_size, stack_size;
  struct pvm_bytes ro, rw; // prefixes of the memory, the rest is zero
  // Symbol i begins at the i-th of these offsets into import_symbols.
  uint32_t num_imports;
  const uint8_t *import_offsets;
  struct pvm_bytes import_symbols;
  uint64_t num_exports;
  struct pvm_bytes exports; // see pvm_container_next_export
  struct pvm_bytes code_blob;
  struct pvm_bytes debug_strings, debug_lines, debug_ranges;
};

struct pvm_export {
  uint32_t offset; // of the code
  struct pvm_bytes symbol;
};

// Whether a file begins like a container.
bool pvm_is_container(const uint8_t *data, size_t size);

bool pvm_container_read(const uint8_t *data, size_t size,
                        struct pvm_container *out,
                        struct pvm_format_error *error);

// The profile whose opcodes the container uses, or -1 if there is none here.
int pvm_container_profile(const struct pvm_container *container);

// The symbol of import `index` < num_imports.
struct pvm_bytes pvm_container_import(const struct pvm_container *container,
                                      uint32_t index);

// Takes the next export off the front of `exports`.
bool pvm_container_next_export(struct pvm_bytes *exports,
                               struct pvm_export *out);

// What is to be written: like struct pvm_container, but with lists.
struct pvm_container_contents {
  uint8_t version;
  uint32_t ro_size, rw_size, stack_size;
  struct pvm_bytes ro, rw;
  const struct pvm_bytes *imports;
  size_t num_imports;
  const struct pvm_export *exports;
  size_t num_exports;
  struct pvm_bytes code_blob;
  struct pvm_bytes debug_strings, debug_lines, debug_ranges;
};

void pvm_container_write(struct pvm_buffer *out,
                         const struct pvm_container_contents *contents);

//===----------------------------------------------------------------------===//
// Debug information
//===----------------------------------------------------------------------===//

// One line program covers a range of code.
struct pvm_line_range {
  uint32_t begin, end; // code offsets
  uint32_t program;    // offset in debug_lines
};

// Range number `index`, or false behind the last.
bool pvm_container_line_range(const struct pvm_container *container,
                              size_t index, struct pvm_line_range *out);

#define PVM_LINE_MAX_FRAMES 16

// A function, or a function inlined into the one before it. Strings are offsets
// into debug_strings, 0: none.
struct pvm_line_frame {
  uint8_t kind; // 2 enter, 3 call, 4 line
  uint32_t name_space, function, path, line, column;
};

// A piece of code and the frames that it belongs to, outermost first.
struct pvm_line_region {
  uint32_t begin, end;
  unsigned num_frames;
  struct pvm_line_frame frames[PVM_LINE_MAX_FRAMES];
};

typedef void (*pvm_line_callback)(void *context,
                                  const struct pvm_line_region *region);

// Runs one line program and hands out its regions.
bool pvm_container_run_lines(const struct pvm_container *container,
                             const struct pvm_line_range *range,
                             pvm_line_callback callback, void *context,
                             struct pvm_format_error *error);

// The string at an offset of debug_strings; empty if there is none.
struct pvm_bytes pvm_container_string(const struct pvm_container *container,
                                      uint32_t offset);

#ifdef __cplusplus
}
#endif

#endif
