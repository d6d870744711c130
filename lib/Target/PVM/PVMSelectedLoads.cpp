//===-- PVMSelectedLoads.cpp - Load what is chosen from -------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A load whose address is chosen from two waits for the choice, which often comes out of
// a load itself. Under full gas each of them takes 25, but both places can be loaded
// while the choice is made:
//
//     bit = *key >> n & 1                     left = node->child[0]
//     node = node->child[bit]      =>         right = node->child[1]
//                                             bit = *key >> n & 1
//                                             node = bit ? right : left
//
// That is an instruction or two more. It is done where both places exist, and where the
// gas library says that the block gets cheaper (PVMBlockEstimate.h).
//
//===----------------------------------------------------------------------===//

#include "PVMSelectedLoads.h"
#include "PVMBlockEstimate.h"
#include "PVMDereferenceable.h"
#include "PVMSpeculation.h"
#include "PVMTargetMachine.h"
#include "llvm/Analysis/AssumptionCache.h"
#include "llvm/Analysis/Loads.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/PatternMatch.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Transforms/Utils/Local.h"

using namespace llvm;
using namespace llvm::PatternMatch;

#define DEBUG_TYPE "pvm-selected-loads"

static cl::opt<bool>
    Enable("pvm-enable-selected-loads", cl::Hidden, cl::init(true),
           cl::desc("Load from both of two addresses while one is being chosen"));

namespace {
// A place at a fixed distance from a pointer.
struct Place {
  Value *Base;
  int64_t Offset;
};

// An address that is one of two.
struct ChosenAddress {
  Value *Choice = nullptr; // 0 or 1, of any type
  Place IfTrue, IfFalse;
};

// A number that is one of two.
struct ChosenIndex {
  Value *Choice; // 0 or 1, of any type
  APInt IfTrue, IfFalse;
};

class SelectedLoads {
  Function &F;
  const DataLayout &DL;
  AssumptionCache &AC;
  DominatorTree &DT;
  OptimizationRemarkEmitter &ORE;

public:
  SelectedLoads(Function &F, AssumptionCache &AC, DominatorTree &DT,
                OptimizationRemarkEmitter &ORE)
      : F(F), DL(F.getDataLayout()), AC(AC), DT(DT), ORE(ORE) {}

  bool run();

private:
  std::optional<ChosenIndex> analyzeIndex(Value *Index, LoadInst &Load) const;
  std::optional<ChosenAddress> analyze(LoadInst &Load) const;
  bool exists(const Place &P, const LoadInst &Load) const;
  bool tryBoth(LoadInst &Load) const;
};
} // namespace

std::optional<ChosenIndex> SelectedLoads::analyzeIndex(Value *Index,
                                                       LoadInst &Load) const {
  Value *Choice;
  const APInt *IfTrue, *IfFalse;
  if (match(Index, m_Select(m_Value(Choice), m_APInt(IfTrue), m_APInt(IfFalse))))
    return ChosenIndex{Choice, *IfTrue, *IfFalse};
  if (computeKnownBits(Index, DL, &AC, &Load, &DT).countMaxActiveBits() > 1)
    return std::nullopt;
  unsigned Width = Index->getType()->getIntegerBitWidth();
  return ChosenIndex{Index, APInt(Width, 1, /*isSigned=*/false, /*implicitTrunc=*/true),
                     APInt(Width, 0)};
}

// Nothing if the address is not chosen from two, as far as can be seen.
std::optional<ChosenAddress> SelectedLoads::analyze(LoadInst &Load) const {
  Value *Pointer = Load.getPointerOperand();
  ChosenAddress A;
  int64_t Offset = 0, IfTrue = 0, IfFalse = 0; // of all, and by the choice
  // Offsets this large do not occur, and sums of them stay small.
  constexpr unsigned OffsetBits = 32;
  while (auto *GEP = dyn_cast<GetElementPtrInst>(Pointer)) {
    unsigned Width = DL.getIndexTypeSizeInBits(GEP->getType());
    SmallMapVector<Value *, APInt, 4> Variable;
    APInt Constant(Width, 0);
    if (!GEP->collectOffset(DL, Width, Variable, Constant) ||
        !Constant.isSignedIntN(OffsetBits))
      return std::nullopt;
    if (!Variable.empty()) {
      auto &[Index, Scale] = Variable.front();
      std::optional<ChosenIndex> Chosen;
      if (A.Choice || Variable.size() != 1 || !(Chosen = analyzeIndex(Index, Load)))
        break;
      APInt True = Scale * Chosen->IfTrue.sextOrTrunc(Width);
      APInt False = Scale * Chosen->IfFalse.sextOrTrunc(Width);
      if (!True.isSignedIntN(OffsetBits) || !False.isSignedIntN(OffsetBits))
        break;
      A.Choice = Chosen->Choice;
      IfTrue = True.getSExtValue();
      IfFalse = False.getSExtValue();
    }
    Offset += Constant.getSExtValue();
    Pointer = GEP->getPointerOperand();
  }
  if (auto *Select = dyn_cast<SelectInst>(Pointer);
      Select && !A.Choice && !isa<Constant>(Select->getCondition())) {
    A.Choice = Select->getCondition();
    A.IfTrue = {Select->getTrueValue(), Offset};
    A.IfFalse = {Select->getFalseValue(), Offset};
  } else {
    A.IfTrue = {Pointer, Offset + IfTrue};
    A.IfFalse = {Pointer, Offset + IfFalse};
  }
  return A.Choice ? std::optional(A) : std::nullopt;
}

bool SelectedLoads::exists(const Place &P, const LoadInst &Load) const {
  uint64_t Size = DL.getTypeStoreSize(Load.getType());
  return PVM::isDereferenceable(P.Base, P.Offset, Size, Load, AC, DT);
}

bool SelectedLoads::tryBoth(LoadInst &Load) const {
  if (!Load.isSimple() || !PVM::Speculation::isRegister(Load.getType()))
    return false;
  std::optional<ChosenAddress> A = analyze(Load);
  if (!A || !exists(A->IfTrue, Load) || !exists(A->IfFalse, Load))
    return false;

  BasicBlock &BB = *Load.getParent();
  unsigned Before = PVM::getCostOfEnd(BB);
  IRBuilder<> Builder(&Load);
  SmallVector<Instruction *, 8> Made;
  auto Keep = [&Made](Value *V) {
    if (auto *I = dyn_cast<Instruction>(V))
      Made.push_back(I);
    return V;
  };
  auto LoadFrom = [&](const Place &P) {
    Value *Address = P.Base;
    if (P.Offset != 0)
      Address = Keep(Builder.CreatePtrAdd(Address, Builder.getInt64(P.Offset)));
    // What types promise holds only for the one that is chosen, as does alignment.
    return Keep(Builder.CreateAlignedLoad(Load.getType(), Address, Align(1)));
  };
  Value *IfFalse = LoadFrom(A->IfFalse), *IfTrue = LoadFrom(A->IfTrue);
  // Selection would make one load of two between which something selects.
  Value *Frozen = Keep(Builder.CreateFreeze(IfTrue));
  Value *Choice = A->Choice;
  if (!Choice->getType()->isIntegerTy(1))
    Choice = Keep(Builder.CreateICmpNE(Choice, ConstantInt::get(Choice->getType(), 0)));
  Value *Chosen = Keep(Builder.CreateSelect(Choice, Frozen, IfFalse));
  Load.replaceAllUsesWith(Chosen);
  Load.removeFromParent();
  unsigned After = PVM::getCostOfEnd(BB);
  bool Pays = After < Before;
  if (!Pays) {
    Load.insertBefore(cast<Instruction>(Chosen)->getIterator());
    Chosen->replaceAllUsesWith(&Load);
    for (Instruction *I : reverse(Made))
      I->eraseFromParent();
    return false;
  }
  Chosen->takeName(&Load);
  ORE.emit([&] {
    return OptimizationRemark(DEBUG_TYPE, "BothLoaded", Load.getDebugLoc(), &BB)
           << "both of two places loaded: " << ore::NV("Before", Before)
           << " gas before, " << ore::NV("After", After) << " after";
  });
  Value *Address = Load.getPointerOperand();
  Load.deleteValue();
  RecursivelyDeleteTriviallyDeadInstructions(Address);
  return true;
}

bool SelectedLoads::run() {
  bool Changed = false;
  for (BasicBlock &BB : F)
    for (Instruction &I : make_early_inc_range(BB))
      if (auto *Load = dyn_cast<LoadInst>(&I))
        Changed |= tryBoth(*Load);
  return Changed;
}

PreservedAnalyses PVMSelectedLoadsPass::run(Function &F, FunctionAnalysisManager &AM) {
  if (!Enable || !PVM::savesFullGas(F, TM))
    return PreservedAnalyses::all();
  if (!SelectedLoads(F, AM.getResult<AssumptionAnalysis>(F),
                     AM.getResult<DominatorTreeAnalysis>(F),
                     AM.getResult<OptimizationRemarkEmitterAnalysis>(F))
           .run())
    return PreservedAnalyses::all();
  PreservedAnalyses PA;
  PA.preserveSet<CFGAnalyses>();
  return PA;
}
