//===-- pvm/blob.h - Code blobs, JAM programs and their metadata --*- C -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The three nested layers of a JAM program, each readable and writable alone:
//
//   code blob   jump table, code and bitmask
//   SPI         read-only and read-write data, stack and heap sizes, code blob
//   preimage    metadata, SPI program: the contents of a .jam file
//
// What a reader returns points into its input. A reader checks what it must
// know to stay within bounds and what makes two readers agree; the rules about
// the code itself are pvm_code_blob_validate's.
//
//===----------------------------------------------------------------------===//

#ifndef PVM_BLOB_H
#define PVM_BLOB_H

#include "pvm/bytes.h"
#include "pvm/isa.h"

#ifdef __cplusplus
extern "C" {
#endif

//===----------------------------------------------------------------------===//
// The address space of a JAM program
//===----------------------------------------------------------------------===//

#define PVM_PAGE_SIZE 0x1000u
// Regions begin at multiples of this, and at least this much between two of
// them is not accessible.
#define PVM_ZONE_SIZE 0x10000u
#define PVM_RO_ADDRESS 0x10000u
#define PVM_STACK_TOP 0xFEFE0000u
#define PVM_ARGUMENT_ADDRESS 0xFEFF0000u
// A jump to this address halts the machine.
#define PVM_HALT_ADDRESS 0xFFFF0000u

static inline uint64_t pvm_round_up(uint64_t value, uint64_t unit) {
  return (value + unit - 1) / unit * unit;
}

// Address of the read-write data behind read-only data of this length.
static inline uint64_t pvm_rw_address(uint64_t ro_size) {
  return 2 * PVM_ZONE_SIZE + pvm_round_up(ro_size, PVM_ZONE_SIZE);
}

//===----------------------------------------------------------------------===//
// Code blob
//===----------------------------------------------------------------------===//

// Widest jump-table entry that all implementations read.
#define PVM_MAX_ENTRY_SIZE 4
// PolkaVM refuses more.
#define PVM_MAX_JUMP_TABLE_ENTRIES (16u << 20)
#define PVM_MAX_CODE_SIZE (32u << 20)
// Offsets of the code pointers of consecutive entries.
#define PVM_CODE_POINTER_STEP 2

struct pvm_code_blob {
  uint32_t num_entries;
  unsigned entry_size;
  const uint8_t *jump_table; // num_entries * entry_size bytes
  const uint8_t *code;
  uint32_t code_size;
  const uint8_t *bitmask; // one bit per code byte
};

bool pvm_code_blob_read(const uint8_t *data, size_t size,
                        struct pvm_code_blob *out,
                        struct pvm_format_error *error);

// Code offset in jump-table entry `index` < num_entries.
uint32_t pvm_code_blob_entry(const struct pvm_code_blob *blob, uint32_t index);

static inline bool pvm_code_blob_is_marked(const struct pvm_code_blob *blob,
                                           uint32_t offset) {
  return blob->bitmask[offset / 8] >> (offset % 8) & 1;
}

// Number of bytes that belong to the instruction at `offset` < code_size: its
// opcode and its skip, at most 25.
uint32_t pvm_code_blob_insn_length(const struct pvm_code_blob *blob,
                                   uint32_t offset);

// Checks the rules that the Gray Paper 0.8 has for a program as a whole (every
// opcode defined and reached, a terminator last) and, beyond them, that every
// static jump and every jump-table entry goes to the start of a basic block,
// without which taking it is a panic. The error's offset is a code offset.
bool pvm_code_blob_validate(const struct pvm_code_blob *blob,
                            enum pvm_profile profile,
                            struct pvm_format_error *error);

// Number of bytes for the jump-table entries of a table whose largest is `max`.
unsigned pvm_entry_size(uint32_t max);

// Appends a code blob. `bitmask` has ceil(code_size / 8) bytes.
void pvm_code_blob_write(struct pvm_buffer *out, const uint32_t *entries,
                         uint32_t num_entries, const uint8_t *code,
                         uint32_t code_size, const uint8_t *bitmask);

//===----------------------------------------------------------------------===//
// SPI program
//===----------------------------------------------------------------------===//

#define PVM_SPI_MAX_SIZE 0xFFFFFFu // of read-only data, read-write data, stack
#define PVM_SPI_MAX_HEAP_PAGES 0xFFFFu

struct pvm_spi {
  struct pvm_bytes ro;
  struct pvm_bytes rw;
  uint32_t heap_pages; // zeroed pages behind the pages of rw
  uint32_t stack_size;
  struct pvm_bytes code_blob;
};

bool pvm_spi_read(const uint8_t *data, size_t size, struct pvm_spi *out,
                  struct pvm_format_error *error);

// Appends an SPI program. Sizes must be within the limits above.
void pvm_spi_write(struct pvm_buffer *out, const struct pvm_spi *spi);

//===----------------------------------------------------------------------===//
// Metadata
//===----------------------------------------------------------------------===//

// Splits nat(length), metadata, program.
bool pvm_preimage_read(const uint8_t *data, size_t size,
                       struct pvm_bytes *metadata, struct pvm_bytes *program,
                       struct pvm_format_error *error);

// The conventional contents of the metadata.
struct pvm_metadata {
  struct pvm_bytes name;
  struct pvm_bytes version;
  struct pvm_bytes license;
  const struct pvm_bytes *authors;
  size_t num_authors;
};

// Reads conventional contents; `authors` gets the list unparsed:
// pvm_metadata_author steps through it. False if the bytes are something else.
struct pvm_metadata_info {
  struct pvm_bytes name;
  struct pvm_bytes version;
  struct pvm_bytes license;
  uint64_t num_authors;
  struct pvm_reader authors;
};
bool pvm_metadata_read(const uint8_t *data, size_t size,
                       struct pvm_metadata_info *out);
bool pvm_metadata_next_author(struct pvm_metadata_info *info,
                              struct pvm_bytes *author);

// Appends nat(length) and the conventional contents.
void pvm_metadata_write(struct pvm_buffer *out,
                        const struct pvm_metadata *metadata);

#ifdef __cplusplus
}
#endif

#endif
