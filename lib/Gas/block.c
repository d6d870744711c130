//===-- block.c - Reading a block from code
//--------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the model sees of a block in a program: its instructions up to the
// terminator and whether the branch at its end is hinted. The hint is decided
// by bytes, not by instructions: a byte at a successor's offset that equals the
// opcode of `trap` or `unlikely` makes the branch cheap wherever it stands, and
// so does an offset outside the code.
//
//===----------------------------------------------------------------------===//

#include "pvm/gas.h"

#include "pvm/blob.h"

#include <stdlib.h>

static bool is_hint(const struct pvm_code_blob *code, enum pvm_profile profile,
                    int64_t offset) {
  if (offset < 0 || offset >= code->code_size)
    return true;
  int opcode = code->code[offset];
  return opcode == pvm_opcode_number(profile, PVM_TRAP) ||
         opcode == pvm_opcode_number(profile, PVM_UNLIKELY);
}

static void append(struct pvm_gas_block *block, struct pvm_insn insn,
                   uint32_t offset) {
  if (block->num_insns == block->capacity) {
    block->capacity = block->capacity ? 2 * block->capacity : 64;
    block->insns =
        pvm_realloc(block->insns, block->capacity, sizeof(*block->insns));
    block->offsets =
        pvm_realloc(block->offsets, block->capacity, sizeof(*block->offsets));
  }
  block->insns[block->num_insns] = insn;
  block->offsets[block->num_insns++] = offset;
}

void pvm_gas_block_read(struct pvm_gas_block *block,
                        const struct pvm_code_blob *code,
                        enum pvm_profile profile, uint32_t offset) {
  block->num_insns = 0;
  block->hinted = false;
  while (offset < code->code_size) {
    uint32_t length = pvm_code_blob_insn_length(code, offset);
    struct pvm_insn insn;
    if (!pvm_code_blob_is_marked(code, offset) ||
        !pvm_insn_decode(code->code + offset, length, profile, &insn))
      insn = (struct pvm_insn){.id = PVM_TRAP};
    append(block, insn, offset);

    const struct pvm_insn_info *info = pvm_insn_info(insn.id);
    if (info->ends_block) {
      block->end = offset + length;
      if (info->gas.latency_kind == PVM_LATENCY_BRANCH)
        block->hinted =
            is_hint(code, profile, block->end) ||
            is_hint(code, profile,
                    offset + insn.imm[pvm_format_offset_imm(info->format)]);
      return;
    }
    offset += length;
  }
  append(block, (struct pvm_insn){.id = PVM_TRAP}, offset);
  block->end = offset;
}

void pvm_gas_block_free(struct pvm_gas_block *block) {
  free(block->insns);
  free(block->offsets);
  *block = (struct pvm_gas_block){0};
}
