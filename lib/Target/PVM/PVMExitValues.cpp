//===-- PVMExitValues.cpp - Counters as they leave a loop -----------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A loop that looks for something steps a pointer along, and what follows needs the
// pointer as it was before the last step. Both live at the end of the loop, so that each
// iteration copies one to the other:
//
//     loop:                                     loop:
//       q = phi [p, entry], [next, loop]          q = phi [p, entry], [next, loop]
//       v = load q                                v = load q
//       next = gep q, 1                   =>      next = gep q, 1
//       br v == x, found, loop                    br v == x, found, loop
//     found:                                    found:
//       use q                                     old = gep next, -1
//                                                 use old
//
// Stepping back behind the loop costs an addition once.
//
//===----------------------------------------------------------------------===//

#include "PVM.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/PatternMatch.h"
#include "llvm/InitializePasses.h"
#include "llvm/Pass.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;
using namespace llvm::PatternMatch;

#define DEBUG_TYPE "pvm-exit-values"
#define PASS_NAME "PVM exit values"

static cl::opt<bool>
    Enable("pvm-enable-exit-values", cl::Hidden, cl::init(true),
           cl::desc("Step counters back behind loops instead of copying them inside"));

namespace {
class PVMExitValues : public FunctionPass {
public:
  static char ID;
  PVMExitValues() : FunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnFunction(Function &F) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.setPreservesCFG();
    AU.addRequired<LoopInfoWrapperPass>();
    AU.addRequired<OptimizationRemarkEmitterWrapperPass>();
  }
};
} // namespace

char PVMExitValues::ID = 0;

INITIALIZE_PASS_BEGIN(PVMExitValues, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(LoopInfoWrapperPass)
INITIALIZE_PASS_DEPENDENCY(OptimizationRemarkEmitterWrapperPass)
INITIALIZE_PASS_END(PVMExitValues, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMExitValuesPass() { return new PVMExitValues(); }

// The constant that is added to the phi on the way around the loop.
static std::optional<int64_t> findStep(const PHINode &Phi, const Instruction &Next) {
  const APInt *Step;
  if (match(&Next, m_Add(m_Specific(&Phi), m_APInt(Step))) && Step->getBitWidth() == 64)
    return Step->getSExtValue();
  auto *Address = dyn_cast<GetElementPtrInst>(&Next);
  const DataLayout &DL = Phi.getDataLayout();
  APInt Offset(64, 0);
  if (Address && Address->getPointerOperand() == &Phi &&
      Address->accumulateConstantOffset(DL, Offset))
    return Offset.getSExtValue();
  return std::nullopt;
}

// In the block of a loop, does everything that reads the phi come before the step?
static bool endsAtStep(const PHINode &Phi, const Instruction &Next) {
  return all_of(Phi.users(), [&](const User *U) {
    auto *I = cast<Instruction>(U);
    return I->getParent() != Phi.getParent() || I == &Next ||
           (!isa<PHINode>(I) && I->comesBefore(&Next));
  });
}

static bool stepBack(PHINode &Phi, BasicBlock &Exit, OptimizationRemarkEmitter &ORE) {
  BasicBlock *Loop = Phi.getParent();
  auto *Next = dyn_cast<Instruction>(Phi.getIncomingValueForBlock(Loop));
  if (!Next || Next->getParent() != Loop || isa<PHINode>(Next))
    return false;
  std::optional<int64_t> Step = findStep(Phi, *Next);
  if (!Step || !isInt<32>(*Step) || *Step == INT32_MIN || !endsAtStep(Phi, *Next))
    return false;
  SmallVector<Use *, 8> Outside;
  for (Use &U : Phi.uses())
    if (cast<Instruction>(U.getUser())->getParent() != Loop)
      Outside.push_back(&U);
  if (Outside.empty())
    return false;
  ORE.emit([&] {
    return OptimizationRemark(DEBUG_TYPE, "SteppedBack", Next)
           << "counter stepped back behind the loop";
  });
  IRBuilder<> Builder(&Exit, Exit.getFirstInsertionPt());
  Value *Old = Phi.getType()->isPointerTy()
                   ? Builder.CreatePtrAdd(Next, Builder.getInt64(-*Step))
                   : Builder.CreateAdd(Next, Builder.getInt64(-*Step));
  for (Use *U : Outside) {
    auto *ExitPhi = dyn_cast<PHINode>(U->getUser());
    if (!ExitPhi || ExitPhi->getParent() != &Exit)
      U->set(Old);
    else
      ExitPhi->replaceAllUsesWith(Old); // its only value
  }
  return true;
}

bool PVMExitValues::runOnFunction(Function &F) {
  if (!Enable || skipFunction(F))
    return false;
  const LoopInfo &LI = getAnalysis<LoopInfoWrapperPass>().getLoopInfo();
  auto &ORE = getAnalysis<OptimizationRemarkEmitterWrapperPass>().getORE();
  bool Changed = false;
  for (const Loop *L : LI.getLoopsInPreorder()) {
    BasicBlock *Exit = L->getExitBlock();
    if (L->getNumBlocks() != 1 || !Exit || !Exit->getSinglePredecessor())
      continue;
    for (PHINode &Phi : L->getHeader()->phis())
      Changed |= stepBack(Phi, *Exit, ORE);
  }
  return Changed;
}
