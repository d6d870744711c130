//===-- code_blob.c - Jump table, code and bitmask
//-------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The innermost layer of every format. The bitmask is part of the encoding:
// where the next opcode begins decides how long the immediates of this one are.
//
//===----------------------------------------------------------------------===//

#include "pvm/blob.h"
#include "pvm/insn.h"

#include <stdlib.h>

// Argument bytes beyond this many are cut off, Gray Paper A.3.
#define MAX_SKIP 24

bool pvm_code_blob_read(const uint8_t *data, size_t size,
                        struct pvm_code_blob *out,
                        struct pvm_format_error *error) {
  struct pvm_reader reader = pvm_reader_make(data, size, error);
  uint64_t num_entries, entry_size, code_size;
  struct pvm_bytes jump_table, code, bitmask;
  if (!pvm_read_nat_max(&reader, "number of jump-table entries",
                        PVM_MAX_JUMP_TABLE_ENTRIES, &num_entries) ||
      !pvm_read_uint(&reader, 1, "size of jump-table entries", &entry_size))
    return false;
  if (entry_size > PVM_MAX_ENTRY_SIZE)
    return pvm_format_fail(
        error, reader.at - 1,
        "size of jump-table entries is %u, but the limit is %u",
        (unsigned)entry_size, PVM_MAX_ENTRY_SIZE);
  if (!pvm_read_nat_max(&reader, "code length", PVM_MAX_CODE_SIZE,
                        &code_size) ||
      !pvm_read_bytes(&reader, num_entries * entry_size, "jump table",
                      &jump_table) ||
      !pvm_read_bytes(&reader, code_size, "code", &code) ||
      !pvm_read_bytes(&reader, (code_size + 7) / 8, "bitmask", &bitmask))
    return false;
  if (reader.at != size)
    return pvm_format_fail(error, reader.at, "bytes follow the bitmask");
  if (code_size % 8 && bitmask.data[bitmask.size - 1] >> (code_size % 8))
    return pvm_format_fail(error, reader.at - 1,
                           "unused bits of the bitmask are not zero");

  *out = (struct pvm_code_blob){
      .num_entries = (uint32_t)num_entries,
      .entry_size = (unsigned)entry_size,
      .jump_table = jump_table.data,
      .code = code.data,
      .code_size = (uint32_t)code_size,
      .bitmask = bitmask.data,
  };
  return true;
}

uint32_t pvm_code_blob_entry(const struct pvm_code_blob *blob, uint32_t index) {
  const uint8_t *entry = blob->jump_table + (size_t)index * blob->entry_size;
  return (uint32_t)pvm_get_uint(entry, blob->entry_size);
}

uint32_t pvm_code_blob_insn_length(const struct pvm_code_blob *blob,
                                   uint32_t offset) {
  uint32_t skip = 0;
  while (skip < MAX_SKIP && offset + 1 + skip < blob->code_size &&
         !pvm_code_blob_is_marked(blob, offset + 1 + skip))
    skip++;
  return 1 + skip;
}

//===----------------------------------------------------------------------===//
// Validation
//===----------------------------------------------------------------------===//

struct validator {
  const struct pvm_code_blob *blob;
  enum pvm_profile profile;
  struct pvm_format_error *error;
  uint8_t *block_starts; // one bit per code byte
};

static void mark_block_start(struct validator *v, uint32_t offset) {
  if (offset < v->blob->code_size)
    v->block_starts[offset / 8] |= (uint8_t)(1u << (offset % 8));
}

static bool is_block_start(const struct validator *v, uint64_t offset) {
  return offset < v->blob->code_size &&
         v->block_starts[offset / 8] >> (offset % 8) & 1;
}

// Walks the code as the machine does. After it, every instruction is known to
// be defined and block_starts is complete.
static bool validate_walk(struct validator *v) {
  const struct pvm_code_blob *blob = v->blob;
  bool ended = true;
  uint32_t offset = 0;
  while (offset < blob->code_size) {
    if (!pvm_code_blob_is_marked(blob, offset))
      return pvm_format_fail(
          v->error, offset,
          "no instruction starts where the previous one ends");
    int id = pvm_opcode_insn(v->profile, blob->code[offset]);
    if (id < 0)
      return pvm_format_fail(v->error, offset, "opcode %u is not defined in %s",
                             blob->code[offset], pvm_profile_name(v->profile));
    if (ended)
      mark_block_start(v, offset);
    ended = pvm_insn_info((unsigned)id)->ends_block;
    offset += pvm_code_blob_insn_length(blob, offset);
  }
  if (!ended)
    return pvm_format_fail(v->error, offset,
                           "the last instruction is not a terminator");
  return true;
}

static bool validate_targets(struct validator *v) {
  const struct pvm_code_blob *blob = v->blob;
  uint32_t length;
  for (uint32_t offset = 0; offset < blob->code_size; offset += length) {
    length = pvm_code_blob_insn_length(blob, offset);
    struct pvm_insn insn;
    pvm_insn_decode(blob->code + offset, length, v->profile, &insn);
    int index = pvm_format_offset_imm(pvm_insn_info(insn.id)->format);
    if (index < 0)
      continue;
    int64_t target = (int64_t)offset + insn.imm[index];
    if (target < 0 || !is_block_start(v, (uint64_t)target))
      return pvm_format_fail(
          v->error, offset,
          "jump target %lld is not the start of a basic block",
          (long long)target);
  }
  // Entries of no bytes are all 0.
  uint32_t num_entries =
      blob->entry_size ? blob->num_entries : blob->num_entries != 0;
  for (uint32_t i = 0; i < num_entries; i++) {
    uint32_t target = pvm_code_blob_entry(blob, i);
    if (!is_block_start(v, target))
      return pvm_format_fail(
          v->error, target,
          "jump-table entry %u is not the start of a basic block", i);
  }
  return true;
}

bool pvm_code_blob_validate(const struct pvm_code_blob *blob,
                            enum pvm_profile profile,
                            struct pvm_format_error *error) {
  if (blob->code_size == 0)
    return pvm_format_fail(error, 0, "the code is empty");
  struct validator v = {blob, profile, error,
                        pvm_alloc_zeroed((blob->code_size + 7) / 8, 1)};
  bool valid = validate_walk(&v) && validate_targets(&v);
  free(v.block_starts);
  return valid;
}

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

unsigned pvm_entry_size(uint32_t max) {
  unsigned size = 0;
  while (size < PVM_MAX_ENTRY_SIZE && max >> (8 * size))
    size++;
  return size;
}

void pvm_code_blob_write(struct pvm_buffer *out, const uint32_t *entries,
                         uint32_t num_entries, const uint8_t *code,
                         uint32_t code_size, const uint8_t *bitmask) {
  uint32_t max = 0;
  for (uint32_t i = 0; i < num_entries; i++)
    if (entries[i] > max)
      max = entries[i];
  unsigned entry_size = pvm_entry_size(max);

  pvm_buffer_put_nat(out, num_entries);
  pvm_buffer_put_byte(out, (uint8_t)entry_size);
  pvm_buffer_put_nat(out, code_size);
  uint8_t *table = pvm_buffer_grow(out, (size_t)num_entries * entry_size);
  for (uint32_t i = 0; i < num_entries; i++)
    pvm_set_uint(table + (size_t)i * entry_size, entries[i], entry_size);
  pvm_buffer_put(out, code, code_size);
  pvm_buffer_put(out, bitmask, (code_size + 7) / 8);
}
