//===-- facts.h - What an instruction needs of the machine ------*- C -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The numbers of an instruction that depend on its registers or on the model.
//
//===----------------------------------------------------------------------===//

#ifndef PVM_GAS_FACTS_H
#define PVM_GAS_FACTS_H

#include "pvm/gas.h"

static inline unsigned gas_slots_of(const struct pvm_insn *insn,
                                    const struct pvm_insn_info *info) {
  bool reduced = false;
  if (info->gas.slots_rule == PVM_SLOTS_DEST_A)
    reduced = insn->d == insn->a;
  else if (info->gas.slots_rule == PVM_SLOTS_OVERLAP) {
    unsigned written = pvm_insn_register(insn, info->writes);
    for (uint8_t field = PVM_FIELD_A; field <= PVM_FIELD_D; field <<= 1)
      reduced |=
          (info->reads & field) && pvm_insn_register(insn, field) == written;
  }
  return reduced ? info->gas.slots_reduced : info->gas.slots;
}

static inline uint8_t gas_latency_of(const struct pvm_gas_model *model,
                                     const struct pvm_gas_class *gas,
                                     bool hinted) {
  if (gas->latency_kind == PVM_LATENCY_LOAD)
    return model->load_latency;
  if (gas->latency_kind == PVM_LATENCY_BRANCH && hinted)
    return model->hinted_latency;
  return gas->latency;
}

#endif
