//===-- PVMOperandLayout.h - MC operands and instruction fields -*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which field of an encoded instruction each MC operand is. The order is a rule
// of PVMInstrFormats.td and the same for all instructions of a format, so the
// code emitter and the disassembler walk one table in opposite directions. A
// conditional move has one operand more, the old value, which is tied and no
// field.
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_MCTARGETDESC_PVMOPERANDLAYOUT_H
#define LLVM_LIB_TARGET_PVM_MCTARGETDESC_PVMOPERANDLAYOUT_H

#include "pvm/insn.h"
#include "llvm/ADT/ArrayRef.h"

namespace llvm::PVM {

// A, B, D: registers; Imm0, Imm1: the immediates, a jump target included.
enum class Field : uint8_t { A, B, D, Imm0, Imm1 };

inline bool isImmField(Field F) { return F >= Field::Imm0; }
inline unsigned getImmIndex(Field F) { return F == Field::Imm1; }

// The register field F of an instruction.
template <typename InsnT> auto &getRegField(InsnT &Insn, Field F) {
  return F == Field::A ? Insn.a : F == Field::B ? Insn.b : Insn.d;
}

// The fields of a format in the order of the MC operands.
ArrayRef<Field> getOperandFields(pvm_format Format);

} // namespace llvm::PVM

#endif
