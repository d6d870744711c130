//===-- cycle-simulator.h - The gas model as the Gray Paper states it
//--------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What lib/Gas is compared with: the machine stepped cycle by cycle, entry by
// entry, and a transcript of the model's instruction table. Nothing but the
// declarations of include/pvm is shared with the library.
//
//===----------------------------------------------------------------------===//

#ifndef PVM_TEST_CYCLE_SIMULATOR_H
#define PVM_TEST_CYCLE_SIMULATOR_H

#include "pvm/gas.h"

// Same contract as pvm_gas_block_cost; `stages` must not be NULL. Only full
// models.
uint32_t cycle_simulator_cost(const struct pvm_gas_model *model,
                              const struct pvm_insn *insns, size_t num_insns,
                              bool hinted, struct pvm_gas_stages *stages);

#endif
