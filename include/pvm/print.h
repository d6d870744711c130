//===-- pvm/print.h - Instructions as text ------------------------*- C -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PVM_PRINT_H
#define PVM_PRINT_H

#include "pvm/bytes.h"
#include "pvm/insn.h"

#ifdef __cplusplus
extern "C" {
#endif

enum pvm_syntax {
  PVM_SYNTAX_GP,      // Gray Paper mnemonics, as our assembler reads them
  PVM_SYNTAX_POLKAVM, // as PolkaVM's disassembler writes them
};

// Appends the text of an instruction that stands at code offset `pc`. Jump
// targets are absolute code offsets.
void pvm_insn_print(struct pvm_buffer *out, const struct pvm_insn *insn,
                    uint32_t pc, enum pvm_syntax syntax);

#ifdef __cplusplus
}
#endif

#endif
