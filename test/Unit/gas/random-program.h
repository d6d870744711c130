//===-- random-program.h - Random instructions and code
//----------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Repeatable random input for the tests of the gas library. The mixes are
// chosen so that every limit of the machine is met often: long chains, full
// units, a full buffer.
//
//===----------------------------------------------------------------------===//

#ifndef PVM_TEST_RANDOM_PROGRAM_H
#define PVM_TEST_RANDOM_PROGRAM_H

#include "pvm/insn.h"

struct random_source {
  uint64_t state;
};

uint64_t random_next(struct random_source *random);

// A number in [0, bound).
uint32_t random_below(struct random_source *random, uint32_t bound);

// A block of the profile: up to max_insns instructions, the last of which is
// the only terminator. Code offsets are zero. Returns the number of
// instructions.
size_t random_block(struct random_source *random, enum pvm_profile profile,
                    struct pvm_insn *insns, size_t max_insns);

#endif
