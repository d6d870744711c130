//===-- PVMSmallSwitches.cpp - Branches for few cases ---------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PVMSmallSwitches.h"
#include "PVMTargetMachine.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/MDBuilder.h"
#include "llvm/IR/ProfDataUtils.h"
#include "llvm/Support/CommandLine.h"
#include <numeric>

using namespace llvm;

#define DEBUG_TYPE "pvm-small-switches"

static cl::opt<bool> Enable("pvm-enable-small-switches", cl::Hidden, cl::init(true),
                            cl::desc("Make branches of switches with few cases"));

// Values of phis that come from the switch, whichever case leads there.
using PhiValues = SmallVector<Value *, 4>;

static void connect(BasicBlock *From, BasicBlock *To, const PhiValues &Values) {
  for (auto [Phi, V] : zip_equal(To->phis(), Values))
    Phi.addIncoming(V, From);
}

// How likely Case is if none of those before it is the one.
static MDNode *getWeights(SwitchInst &Switch, unsigned Case, ArrayRef<uint32_t> Weights) {
  uint64_t Taken = Weights[Case + 1];
  uint64_t Others = std::accumulate(Weights.begin() + Case + 2, Weights.end(),
                                    uint64_t(Weights.front()));
  uint64_t Scale = calculateCountScale(std::max(Taken, Others));
  return MDBuilder(Switch.getContext())
      .createBranchWeights(scaleBranchCount(Taken, Scale),
                           scaleBranchCount(Others, Scale));
}

static void lower(SwitchInst &Switch) {
  BasicBlock *Head = Switch.getParent(), *Default = Switch.getDefaultDest();
  SmallVector<uint32_t, 4> Weights;
  bool HasWeights = extractBranchWeights(Switch, Weights);
  SmallDenseMap<BasicBlock *, PhiValues, 4> Values;
  for (BasicBlock *To : successors(Head))
    if (auto [It, IsNew] = Values.try_emplace(To); IsNew)
      for (PHINode &Phi : To->phis()) {
        It->second.push_back(Phi.getIncomingValueForBlock(Head));
        Phi.removeIncomingValueIf(
            [&](unsigned I) { return Phi.getIncomingBlock(I) == Head; },
            /*DeletePHIIfEmpty=*/false);
      }
  bool OnlyCases = isa<UnreachableInst>(Default->getTerminator()) && Default->size() == 1;
  BasicBlock *At = Head;
  for (const auto &Case : Switch.cases()) {
    IRBuilder<> Builder(Head->getContext());
    if (At == Head)
      Builder.SetInsertPoint(&Switch);
    else
      Builder.SetInsertPoint(At);
    Builder.SetCurrentDebugLocation(Switch.getDebugLoc());
    unsigned Index = Case.getCaseIndex();
    BasicBlock *To = Case.getCaseSuccessor();
    connect(At, To, Values[To]);
    bool IsLast = Index + 1 == Switch.getNumCases();
    if (IsLast && OnlyCases) {
      Builder.CreateBr(To);
      break;
    }
    BasicBlock *Next = Default;
    if (IsLast)
      connect(At, Default, Values[Default]);
    else
      Next = BasicBlock::Create(Head->getContext(), "", Head->getParent(),
                                At->getNextNode());
    Value *IsCase = Builder.CreateICmpEQ(Switch.getCondition(), Case.getCaseValue());
    Builder.CreateCondBr(IsCase, To, Next,
                         HasWeights ? getWeights(Switch, Index, Weights) : nullptr);
    At = Next;
  }
  Switch.eraseFromParent();
}

PreservedAnalyses PVMSmallSwitchesPass::run(Function &F, FunctionAnalysisManager &AM) {
  if (!Enable || !PVM::savesFullGas(F, TM))
    return PreservedAnalyses::all();
  // From four on selection may make a table.
  constexpr unsigned MostCases = 3;
  SmallVector<SwitchInst *, 8> Small;
  for (BasicBlock &BB : F)
    if (auto *Switch = dyn_cast<SwitchInst>(BB.getTerminator());
        Switch && Switch->getNumCases() > 0 && Switch->getNumCases() <= MostCases)
      Small.push_back(Switch);
  if (Small.empty())
    return PreservedAnalyses::all();
  auto &ORE = AM.getResult<OptimizationRemarkEmitterAnalysis>(F);
  for (SwitchInst *Switch : Small) {
    ORE.emit([&] {
      return OptimizationRemark(DEBUG_TYPE, "Lowered", Switch)
             << "switch made branches: " << ore::NV("Cases", Switch->getNumCases())
             << " cases";
    });
    lower(*Switch);
  }
  return PreservedAnalyses::none();
}
