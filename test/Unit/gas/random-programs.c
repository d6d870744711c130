//===-- random-programs.c - Writes random programs
//---------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   gas-random-programs PROFILE SEED COUNT
//
// Writes COUNT programs of 100 basic blocks as lines `PROFILE BLOB`, the input
// of the two printers of block costs. The programs are made to be priced, not
// run.
//
//===----------------------------------------------------------------------===//

#include "random-program.h"

#include "pvm/blob.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NUM_BLOCKS 100
#define MAX_BLOCK_INSNS 100
#define MAX_INSNS (NUM_BLOCKS * MAX_BLOCK_INSNS)

struct program {
  enum pvm_profile profile;
  struct pvm_insn insns[MAX_INSNS];
  size_t num_insns;
  size_t block_starts[NUM_BLOCKS]; // indices of instructions
  // The block that a branch goes to; NUM_BLOCKS stands for a place outside the
  // code.
  uint32_t targets[MAX_INSNS];
  uint32_t offsets[MAX_INSNS];
  uint32_t code_size;
};

// With this profile PolkaVM refuses programs with undefined opcodes or bad
// targets.
static bool must_be_valid(const struct program *p) {
  return p->profile == PVM_PROFILE_GP080;
}

static void place(struct program *p) {
  p->code_size = 0;
  for (size_t i = 0; i < p->num_insns; i++) {
    p->offsets[i] = p->code_size;
    p->code_size += (uint32_t)pvm_insn_length(&p->insns[i], PVM_WIDTH_MINIMAL);
  }
}

// Returns whether every offset was right already.
static bool aim_branches(struct program *p) {
  bool settled = true;
  for (size_t i = 0; i < p->num_insns; i++) {
    int index = pvm_format_offset_imm(pvm_insn_info(p->insns[i].id)->format);
    if (index < 0)
      continue;
    int64_t target = p->targets[i] < NUM_BLOCKS
                         ? p->offsets[p->block_starts[p->targets[i]]]
                         : (int64_t)p->code_size + 1000;
    settled &= p->insns[i].imm[index] == target - p->offsets[i];
    p->insns[i].imm[index] = target - p->offsets[i];
  }
  return settled;
}

// Lengths depend on offsets and offsets on lengths; a program for which this
// does not settle is given up. Returns whether it did.
static bool make_program(struct program *p, struct random_source *random) {
  p->num_insns = 0;
  for (size_t b = 0; b < NUM_BLOCKS; b++) {
    p->block_starts[b] = p->num_insns;
    p->num_insns += random_block(random, p->profile, p->insns + p->num_insns,
                                 MAX_BLOCK_INSNS);
  }
  // Code must not fall off its end.
  p->insns[p->num_insns - 1] = (struct pvm_insn){.id = PVM_TRAP};
  // Begin one block in eight with a hint.
  for (size_t b = 0; b < NUM_BLOCKS; b++) {
    struct pvm_insn *first = &p->insns[p->block_starts[b]];
    if (!pvm_insn_info(first->id)->ends_block && random_below(random, 8) == 0 &&
        pvm_opcode_number(p->profile, PVM_UNLIKELY) >= 0)
      *first = (struct pvm_insn){.id = PVM_UNLIKELY};
  }
  uint32_t num_targets = NUM_BLOCKS + !must_be_valid(p);
  for (size_t i = 0; i < p->num_insns; i++)
    p->targets[i] = random_below(random, num_targets);
  for (int round = 0; round < 20; round++) {
    place(p);
    if (aim_branches(p))
      return true;
  }
  return false;
}

static uint8_t undefined_opcode(struct random_source *random,
                                enum pvm_profile profile) {
  for (;;) {
    uint8_t number = (uint8_t)random_below(random, 256);
    if (pvm_opcode_insn(profile, number) < 0)
      return number;
  }
}

static void print_program(const struct program *p,
                          struct random_source *random) {
  uint8_t *code = pvm_alloc_zeroed(p->code_size + PVM_MAX_INSN_LENGTH, 1);
  uint8_t *bitmask = pvm_alloc_zeroed((p->code_size + 7) / 8, 1);
  for (size_t i = 0; i < p->num_insns; i++) {
    uint32_t offset = p->offsets[i];
    pvm_insn_encode(&p->insns[i], p->profile, PVM_WIDTH_MINIMAL, code + offset);
    if (!must_be_valid(p) && random_below(random, 2000) == 0)
      code[offset] = undefined_opcode(random, p->profile);
    bitmask[offset / 8] |= (uint8_t)(1 << offset % 8);
  }
  struct pvm_buffer blob = {0};
  pvm_code_blob_write(&blob, NULL, 0, code, p->code_size, bitmask);
  printf("%s ", pvm_profile_name(p->profile));
  for (size_t i = 0; i < blob.size; i++)
    printf("%02x", blob.data[i]);
  printf("\n");
  pvm_buffer_free(&blob);
  free(code);
  free(bitmask);
}

int main(int argc, char **argv) {
  int profile = argc == 4 ? pvm_profile_by_name(argv[1]) : -1;
  if (profile < 0)
    return 1;
  struct random_source random = {strtoull(argv[2], NULL, 0)};
  unsigned long count = strtoul(argv[3], NULL, 0);
  static struct program program;
  program.profile = (enum pvm_profile)profile;
  for (unsigned long i = 0; i < count; i++) {
    while (!make_program(&program, &random))
      ;
    print_program(&program, &random);
  }
  return 0;
}
