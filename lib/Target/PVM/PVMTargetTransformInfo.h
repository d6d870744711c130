//===-- PVMTargetTransformInfo.h - Costs for IR passes ----------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMTARGETTRANSFORMINFO_H
#define LLVM_LIB_TARGET_PVM_PVMTARGETTRANSFORMINFO_H

#include "PVMTargetMachine.h"
#include "llvm/CodeGen/BasicTTIImpl.h"

namespace llvm {

class PVMTTIImpl final : public BasicTTIImplBase<PVMTTIImpl> {
  using BaseT = BasicTTIImplBase<PVMTTIImpl>;
  using TTI = TargetTransformInfo;
  friend BaseT;

  const PVMSubtarget *ST;
  const PVMTargetLowering *TLI;

  const PVMSubtarget *getST() const { return ST; }
  const PVMTargetLowering *getTLI() const { return TLI; }

public:
  PVMTTIImpl(const PVMTargetMachine *TM, const Function &F);

  TTI::PopcntSupportKind getPopcntSupport(unsigned Width) const override {
    return TTI::PSK_FastHardware;
  }

  unsigned getNumberOfRegisters(unsigned ClassID) const override;

  void getUnrollingPreferences(Loop *L, ScalarEvolution &SE,
                               TTI::UnrollingPreferences &UP,
                               OptimizationRemarkEmitter *ORE) const override;
  void getPeelingPreferences(Loop *L, ScalarEvolution &SE,
                             TTI::PeelingPreferences &PP) const override;

  bool isTypeLegal(Type *Ty) const override;
  bool isLSRCostLess(const TTI::LSRCost &C1,
                     const TTI::LSRCost &C2) const override;
  bool shouldDropLSRSolutionIfLessProfitable() const override;

  bool isLoweredToCall(const Function *F) const override;
  unsigned getInlineCallPenalty(const Function *F, const CallBase &Call,
                                unsigned DefaultCallPenalty) const override;
  unsigned adjustInliningThreshold(const CallBase *CB) const override;

  TTI::MemCmpExpansionOptions
  enableMemCmpExpansion(bool OptSize, bool IsZeroCmp) const override;

  InstructionCost getIntImmCost(const APInt &Imm, Type *Ty,
                                TTI::TargetCostKind CostKind) const override;
  InstructionCost getIntImmCostInst(unsigned Opcode, unsigned Idx,
                                    const APInt &Imm, Type *Ty,
                                    TTI::TargetCostKind CostKind,
                                    Instruction *Inst) const override;
  InstructionCost getIntImmCostIntrin(Intrinsic::ID IID, unsigned Idx,
                                      const APInt &Imm, Type *Ty,
                                      TTI::TargetCostKind CostKind) const override;
};

} // namespace llvm

#endif
