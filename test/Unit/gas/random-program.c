//===-- random-program.c - Random instructions and code
//----------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each block has a mood: how many registers it uses (few make chains, many make
// parallel code), and which instructions it prefers.
//
//===----------------------------------------------------------------------===//

#include "random-program.h"

uint64_t random_next(struct random_source *random) {
  // The generator of Steele, Lea and Flood ("splitmix"): a counter and a mixer.
  uint64_t z = random->state += 0x9e3779b97f4a7c15;
  z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
  z = (z ^ z >> 27) * 0x94d049bb133111eb;
  return z ^ z >> 31;
}

uint32_t random_below(struct random_source *random, uint32_t bound) {
  return (uint32_t)((random_next(random) >> 32) * bound >> 32);
}

static int64_t random_imm(struct random_source *random) {
  // All lengths of immediates equally often.
  unsigned length = random_below(random, 5);
  if (length == 0)
    return 0;
  return (int64_t)random_next(random) >> (64 - 8 * length);
}

static uint8_t random_id(struct random_source *random, enum pvm_profile profile,
                         bool terminator) {
  for (;;) {
    uint8_t id = (uint8_t)random_below(random, PVM_NUM_INSN_IDS);
    const struct pvm_insn_info *info = pvm_insn_info(id);
    if (info && info->number[profile] >= 0 && info->ends_block == terminator)
      return id;
  }
}

struct mood {
  uint32_t num_regs;
  uint32_t favourite_percent;
  uint8_t favourites[3];
};

static struct pvm_insn random_insn(struct random_source *random,
                                   enum pvm_profile profile,
                                   const struct mood *mood, bool terminator) {
  struct pvm_insn insn = {0};
  if (!terminator && random_below(random, 100) < mood->favourite_percent)
    insn.id = mood->favourites[random_below(random, 3)];
  else
    insn.id = random_id(random, profile, terminator);
  enum pvm_format format = pvm_insn_info(insn.id)->format;
  insn.a = (uint8_t)random_below(random, mood->num_regs);
  if (format == PVM_FORMAT_RRI || format == PVM_FORMAT_RRO ||
      format == PVM_FORMAT_RRII || format == PVM_FORMAT_RRR)
    insn.b = (uint8_t)random_below(random, mood->num_regs);
  if (format == PVM_FORMAT_RR || format == PVM_FORMAT_RRR)
    insn.d = (uint8_t)random_below(random, mood->num_regs);
  for (unsigned i = 0; i < pvm_format_num_imms(format); i++)
    insn.imm[i] = random_imm(random);
  int offset = pvm_format_offset_imm(format);
  if (offset >= 0)
    insn.imm[offset] = 0;
  if (format == PVM_FORMAT_RX)
    insn.imm[0] = (int64_t)random_next(random);
  return insn;
}

size_t random_block(struct random_source *random, enum pvm_profile profile,
                    struct pvm_insn *insns, size_t max_insns) {
  static const uint8_t register_counts[] = {2, 4, 13, 13};
  struct mood mood = {register_counts[random_below(random, 4)],
                      30 * random_below(random, 4),
                      {random_id(random, profile, false),
                       random_id(random, profile, false),
                       random_id(random, profile, false)}};
  // Short blocks are common in code, long ones fill the buffer.
  size_t limit = random_below(random, 4) ? 12 : max_insns;
  size_t count =
      1 +
      random_below(random, (uint32_t)(limit < max_insns ? limit : max_insns));
  for (size_t i = 0; i < count; i++)
    insns[i] = random_insn(random, profile, &mood, i + 1 == count);
  return count;
}
