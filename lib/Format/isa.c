//===-- isa.c - The instruction table --------------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The table generated from TableGen, and lookups in it.
//
//===----------------------------------------------------------------------===//

#include "pvm/isa.h"

#include <string.h>

static const struct pvm_insn_info insns[PVM_NUM_INSN_IDS] = {
#define PVM_INSN(ID, NAME, MNEMONIC, OPERANDS, FORMAT, GP072, GP080, POLKAVM64,    \
                 REVIVE1, ENDS_BLOCK, WRITES, READS, KIND, LATENCY, SLOTS,         \
                 REDUCED, RULE, ALU, LOAD, STORE, MUL, DIV)                        \
  [ID] = {MNEMONIC,                                                                \
          OPERANDS,                                                                \
          FORMAT,                                                                  \
          {[PVM_PROFILE_REVIVE1] = REVIVE1,                                        \
           [1] = -1,                                                               \
           [PVM_PROFILE_POLKAVM64] = POLKAVM64,                                    \
           [PVM_PROFILE_GP080] = GP080,                                            \
           [PVM_PROFILE_GP072] = GP072},                                           \
          ENDS_BLOCK,                                                              \
          WRITES,                                                                  \
          READS,                                                                   \
          {KIND, RULE, LATENCY, SLOTS, REDUCED, ALU, LOAD, STORE, MUL, DIV}},
#include "pvm/isa.inc"
};

static const char *const profile_names[PVM_NUM_PROFILES] = {
    [PVM_PROFILE_REVIVE1] = "revive1",
    [PVM_PROFILE_POLKAVM64] = "polkavm64",
    [PVM_PROFILE_GP080] = "gp080",
    [PVM_PROFILE_GP072] = "gp072",
};

const struct pvm_insn_info *pvm_insn_info(unsigned id) {
  return id < PVM_NUM_INSN_IDS && insns[id].name ? &insns[id] : NULL;
}

int pvm_insn_by_name(const char *name) {
  for (unsigned id = 0; id < PVM_NUM_INSN_IDS; id++)
    if (insns[id].name && strcmp(insns[id].name, name) == 0)
      return (int)id;
  return -1;
}

int pvm_opcode_number(enum pvm_profile profile, unsigned id) {
  const struct pvm_insn_info *info = pvm_insn_info(id);
  return info ? info->number[profile] : -1;
}

int pvm_opcode_insn(enum pvm_profile profile, uint8_t number) {
  // Only numbers around 2 and 101..111 differ between the profiles, so the identity
  // is the number itself or close to it.
  for (unsigned id = number; id < (unsigned)number + 2 && id < PVM_NUM_INSN_IDS; id++)
    if (insns[id].name && insns[id].number[profile] == number)
      return (int)id;
  return -1;
}

const char *pvm_profile_name(unsigned profile) {
  return profile < PVM_NUM_PROFILES ? profile_names[profile] : NULL;
}

int pvm_profile_by_name(const char *name) {
  for (int profile = 0; profile < PVM_NUM_PROFILES; profile++)
    if (profile_names[profile] && strcmp(profile_names[profile], name) == 0)
      return profile;
  return -1;
}

const char *pvm_register_name(unsigned reg) {
  static const char names[][3] = {"ra", "sp", "t0", "t1", "t2", "s0", "s1",
                                  "a0", "a1", "a2", "a3", "a4", "a5"};
  return reg < sizeof(names) / sizeof(names[0]) ? names[reg] : NULL;
}
