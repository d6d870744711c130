//===-- PVMTargetTransformInfo.cpp - Costs for IR passes ------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "PVMTargetTransformInfo.h"

using namespace llvm;

unsigned PVMTTIImpl::getNumberOfRegisters(unsigned ClassID) const {
  // Scalars: all but sp. There are no vector registers, which also keeps the
  // vectorizers off.
  return ClassID == 0 ? 12 : 0;
}

// A constant of 32 bits is an operand of nearly every instruction, or one
// load_imm; everything else is one load_imm_64.
InstructionCost PVMTTIImpl::getIntImmCost(const APInt &Imm, Type *Ty,
                                          TTI::TargetCostKind CostKind) const {
  unsigned Words = divideCeil(Imm.getBitWidth(), 64);
  if (Imm.isSignedIntN(32))
    return TTI::TCC_Free;
  return Words * TTI::TCC_Basic;
}

InstructionCost PVMTTIImpl::getIntImmCostInst(unsigned Opcode, unsigned Idx,
                                              const APInt &Imm, Type *Ty,
                                              TTI::TargetCostKind CostKind,
                                              Instruction *Inst) const {
  // Division has no immediate form, but division by a constant is expanded, and
  // hoisting the constant would prevent it.
  return getIntImmCost(Imm, Ty, CostKind);
}

InstructionCost
PVMTTIImpl::getIntImmCostIntrin(Intrinsic::ID IID, unsigned Idx,
                                const APInt &Imm, Type *Ty,
                                TTI::TargetCostKind CostKind) const {
  return TTI::TCC_Free;
}
