//===-- PVMTargetTransformInfo.cpp - Costs for IR passes ------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "PVMTargetTransformInfo.h"
#include "PVMLeafAnalysis.h"
#include "llvm/Analysis/InlineCost.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

static cl::opt<bool> EnableInlineCosts(
    "pvm-enable-inline-costs", cl::Hidden, cl::init(true),
    cl::desc("Inline by what is really called, and what a leaf saves"));

static cl::opt<bool> EnableNarrowTypes(
    "pvm-enable-narrow-types", cl::Hidden, cl::init(true),
    cl::desc("Let IR passes form accesses and tables of 8, 16 and 32 bits"));

static cl::opt<bool> EnableShortLoops(
    "pvm-enable-short-loops", cl::Hidden, cl::init(true),
    cl::desc("Let loop strength reduction save instructions, not registers"));

PVMTTIImpl::PVMTTIImpl(const PVMTargetMachine *TM, const Function &F)
    : BaseT(TM, F.getDataLayout()), ST(TM->getSubtargetImpl(F)),
      TLI(ST->getTargetLowering()) {}

unsigned PVMTTIImpl::getNumberOfRegisters(unsigned ClassID) const {
  // Scalars: all but sp. There are no vector registers, which also keeps the
  // vectorizers off.
  return ClassID == 0 ? 12 : 0;
}

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

// Loop strength reduction saves registers by default, and then has one counter for
// everything, less a constant at each place. There are twelve registers, and each such
// difference is an instruction in each iteration. So it counts instructions first, and
// leaves loops alone where the outcome is not shorter.
bool PVMTTIImpl::isLSRCostLess(const TTI::LSRCost &A, const TTI::LSRCost &B) const {
  if (!EnableShortLoops)
    return BaseT::isLSRCostLess(A, B);
  auto Key = [](const TTI::LSRCost &C) {
    return std::tie(C.Insns, C.NumRegs, C.AddRecCost, C.NumIVMuls, C.NumBaseAdds,
                    C.ScaleCost, C.ImmCost, C.SetupCost);
  };
  return Key(A) < Key(B);
}

bool PVMTTIImpl::shouldDropLSRSolutionIfLessProfitable() const {
  return EnableShortLoops;
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

// Registers have 64 bits, but IR passes ask this about values in memory: whether bytes that
// are loaded or stored one by one may be one access, and whether a table may have such
// elements. Those accesses the machine has for every width.
bool PVMTTIImpl::isTypeLegal(Type *Ty) const {
  if (EnableNarrowTypes &&
      (Ty->isIntegerTy(8) || Ty->isIntegerTy(16) || Ty->isIntegerTy(32)))
    return true;
  return BaseT::isTypeLegal(Ty);
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

bool PVMTTIImpl::isLoweredToCall(const Function *F) const {
  return PVM::isRealCall(PVM::classifyCallee(*F));
}

// The penalty stands for the registers that a call takes from its function.
// Calls that become instructions take none, and those that do not return take
// none that anybody would miss.
unsigned PVMTTIImpl::getInlineCallPenalty(const Function *F,
                                          const CallBase &Call,
                                          unsigned DefaultCallPenalty) const {
  if (EnableInlineCosts &&
      (Call.doesNotReturn() || !PVM::isRealCall(PVM::classifyCall(Call, *TLI))))
    return 0;
  return DefaultCallPenalty;
}

// Whether Call is the one real call of its function, which is small. In a large one it
// would not matter, and searching it again for each of its calls takes long.
static bool isOnlyRealCall(const CallBase &Call, const PVMTargetLowering &TLI) {
  constexpr unsigned MaxSearched = 64;
  unsigned Searched = 0;
  for (const Instruction &I : instructions(*Call.getFunction()))
    if (++Searched > MaxSearched ||
        (&I != &Call && PVM::isRealCall(PVM::classifyCall(I, TLI))))
      return false;
  return true;
}

// Whether a profile made the inliner forget that Call is the only use of Callee, because it
// runs seldom. The entry of a program runs once, and what it calls may be all of the work.
static bool isOnlyCallInProfile(const CallBase &Call, const Function &Callee) {
  std::optional<Function::ProfileCount> Count = Callee.getEntryCount();
  return Count && Count->getCount() > 0 && Call.getFunction()->hasProfileData() &&
         Callee.hasLocalLinkage() && Callee.hasOneLiveUse();
}

// A caller that becomes a leaf need not save ra: four instructions with the
// frame.
unsigned PVMTTIImpl::adjustInliningThreshold(const CallBase *CB) const {
  constexpr unsigned Saved = 4;
  const Function *Callee = CB->getCalledFunction();
  if (!EnableInlineCosts || !Callee)
    return 0;
  unsigned Extra = 0;
  if (isOnlyRealCall(*CB, *TLI) && PVM::isPredictedLeaf(*Callee, *TLI))
    Extra += Saved * InlineConstants::getInstrCost();
  if (isOnlyCallInProfile(*CB, *Callee))
    Extra += getInliningLastCallToStaticBonus();
  return Extra;
}

// Where only equality matters, four loads of each side are compared by one branch: they
// overlap, and the fifth would not.
TTI::MemCmpExpansionOptions PVMTTIImpl::enableMemCmpExpansion(bool OptSize,
                                                              bool IsZeroCmp) const {
  TTI::MemCmpExpansionOptions Options;
  Options.MaxNumLoads = TLI->getMaxExpandSizeMemcmp(OptSize);
  Options.LoadSizes = {8, 4, 2, 1};
  Options.AllowOverlappingLoads = true;
  Options.NumLoadsPerBlock = IsZeroCmp ? 4 : 1;
  return Options;
}

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

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
