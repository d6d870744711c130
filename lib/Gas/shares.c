//===-- shares.c - What a block spends its time on ------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Only the critical path counts: from the start of one of its instructions to
// the start of the next the block waits for the former, and in the end for the
// last. So each cycle belongs to one instruction, and the shares add up to what
// the block costs.
//
//===----------------------------------------------------------------------===//

#include "pvm/gas.h"

static enum pvm_gas_share share_of(const struct pvm_insn *insn, bool hinted) {
  const struct pvm_gas_class *gas = &pvm_insn_info(insn->id)->gas;
  if (gas->load)
    return PVM_SHARE_LOAD;
  if (gas->store)
    return PVM_SHARE_STORE;
  if (gas->latency_kind == PVM_LATENCY_BRANCH)
    return hinted ? PVM_SHARE_HINTED_BRANCH : PVM_SHARE_BRANCH;
  if (gas->div)
    return PVM_SHARE_DIVISION;
  if (gas->mul)
    return PVM_SHARE_MULTIPLICATION;
  switch (insn->id) {
  case PVM_UNLIKELY:
    return PVM_SHARE_UNLIKELY;
  case PVM_JUMP:
  case PVM_LOAD_IMM_JUMP:
    return PVM_SHARE_JUMP;
  case PVM_JUMP_IND:
  case PVM_LOAD_IMM_JUMP_IND:
    return PVM_SHARE_INDIRECT_JUMP;
  case PVM_ECALLI:
  case PVM_SBRK:
    return PVM_SHARE_HOST_CALL;
  }
  return PVM_SHARE_ARITHMETIC;
}

void pvm_gas_shares(const struct pvm_insn *insns, bool hinted,
                    const struct pvm_gas_stages *stages,
                    const struct pvm_gas_wait *path, size_t path_length,
                    uint32_t cost, uint32_t shares[PVM_NUM_GAS_SHARES]) {
  for (int i = 0; i < PVM_NUM_GAS_SHARES; i++)
    shares[i] = 0;
  uint32_t explained = 0;
  for (size_t i = 0; i < path_length; i++) {
    const struct pvm_gas_stages *s = &stages[path[i].insn];
    uint32_t until = i ? stages[path[i - 1].insn].started : s->finished;
    enum pvm_gas_share share = share_of(&insns[path[i].insn], hinted);
    enum pvm_gas_cause wait = i ? path[i - 1].cause : PVM_CAUSE_DATA;
    // What delays a load by holding its unit is that there are too many.
    if (wait == PVM_CAUSE_UNIT && share == PVM_SHARE_LOAD)
      share = PVM_SHARE_LOAD_UNITS;
    else if (wait == PVM_CAUSE_START)
      share = PVM_SHARE_DECODING;
    shares[share] += until - s->started;
    explained += until - s->started;
  }
  // The first instruction of the path waited only to be decoded.
  if (cost > explained)
    shares[PVM_SHARE_DECODING] += cost - explained;
}

const char *pvm_gas_share_name(enum pvm_gas_share share) {
  static const char *const names[PVM_NUM_GAS_SHARES] = {
      [PVM_SHARE_LOAD] = "load",
      [PVM_SHARE_LOAD_UNITS] = "load units",
      [PVM_SHARE_STORE] = "store",
      [PVM_SHARE_BRANCH] = "branch",
      [PVM_SHARE_HINTED_BRANCH] = "hinted branch",
      [PVM_SHARE_UNLIKELY] = "unlikely",
      [PVM_SHARE_JUMP] = "jump",
      [PVM_SHARE_INDIRECT_JUMP] = "indirect jump",
      [PVM_SHARE_HOST_CALL] = "host call",
      [PVM_SHARE_DIVISION] = "division",
      [PVM_SHARE_MULTIPLICATION] = "multiplication",
      [PVM_SHARE_ARITHMETIC] = "arithmetic",
      [PVM_SHARE_DECODING] = "decoding",
  };
  return names[share];
}
