//===-- PVMOperandLayout.cpp - MC operands and instruction fields ---------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PVMOperandLayout.h"
#include "llvm/Support/ErrorHandling.h"

using namespace llvm;
using PVM::Field;

ArrayRef<Field> PVM::getOperandFields(pvm_format Format) {
  static constexpr Field Imm[] = {Field::Imm0};
  static constexpr Field ImmImm[] = {Field::Imm0, Field::Imm1};
  static constexpr Field RegImm[] = {Field::A, Field::Imm0};
  static constexpr Field RegImmImm[] = {Field::A, Field::Imm0, Field::Imm1};
  static constexpr Field RegReg[] = {Field::D, Field::A};
  static constexpr Field RegRegImm[] = {Field::A, Field::B, Field::Imm0};
  static constexpr Field RegRegImmImm[] = {Field::A, Field::B, Field::Imm0,
                                           Field::Imm1};
  static constexpr Field RegRegReg[] = {Field::D, Field::A, Field::B};

  switch (Format) {
  case PVM_FORMAT_N:
    return {};
  case PVM_FORMAT_I:
  case PVM_FORMAT_O:
    return Imm;
  case PVM_FORMAT_II:
    return ImmImm;
  case PVM_FORMAT_RX:
  case PVM_FORMAT_RI:
    return RegImm;
  case PVM_FORMAT_RII:
  case PVM_FORMAT_RIO:
    return RegImmImm;
  case PVM_FORMAT_RR:
    return RegReg;
  case PVM_FORMAT_RRI:
  case PVM_FORMAT_RRO:
    return RegRegImm;
  case PVM_FORMAT_RRII:
    return RegRegImmImm;
  case PVM_FORMAT_RRR:
    return RegRegReg;
  }
  llvm_unreachable("not an operand format");
}
