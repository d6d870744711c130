//===-- PVMEarlyLoads.cpp - Load before it is certain ---------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each block ends when all that it has loaded has come, and under full gas that takes 25.
// What a block loads first can be loaded by the block before it, which often waits for a
// load of its own:
//
//     while (node && node->key != key)
//       node = key < node->key ? node->left : node->right;
//
// Here the key and both children are read at once, instead of a child after the key. What
// is loaded must exist, for it may not be asked for (PVMDereferenceable.h); and the gas
// library must say that both blocks together get cheaper (PVMBlockEstimate.h).
//
//===----------------------------------------------------------------------===//

#include "PVMEarlyLoads.h"
#include "PVMBlockEstimate.h"
#include "PVMDereferenceable.h"
#include "PVMSpeculation.h"
#include "PVMTargetMachine.h"
#include "llvm/ADT/PostOrderIterator.h"
#include "llvm/Analysis/AliasAnalysis.h"
#include "llvm/Analysis/AssumptionCache.h"
#include "llvm/Analysis/BranchProbabilityInfo.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/IR/Dominators.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-early-loads"

static cl::opt<bool>
    Enable("pvm-enable-early-loads", cl::Hidden, cl::init(true),
           cl::desc("Load before the branch that decides whether it is needed"));

namespace {
// A load and what its address is computed from in the same block, in order.
using LoadWithAddress = SmallVector<Instruction *, 4>;

class EarlyLoads {
  Function &F;
  AAResults &AA;
  AssumptionCache &AC;
  BranchProbabilityInfo &BPI;
  DominatorTree &DT;
  OptimizationRemarkEmitter &ORE;

public:
  EarlyLoads(Function &F, AAResults &AA, AssumptionCache &AC, BranchProbabilityInfo &BPI,
             DominatorTree &DT, OptimizationRemarkEmitter &ORE)
      : F(F), AA(AA), AC(AC), BPI(BPI), DT(DT), ORE(ORE) {}

  bool run();

private:
  SmallVector<LoadWithAddress, 4> findCandidates(BasicBlock &From, BasicBlock &To) const;
  bool tryHoist(ArrayRef<LoadWithAddress> Loads, BasicBlock &From, BasicBlock &To) const;
};
} // namespace

// As many as can be under way at a time.
static constexpr unsigned MostLoads = 4;

// Nothing if it cannot be computed at the end of the block before.
static std::optional<LoadWithAddress> findAddress(LoadInst &Load) {
  LoadWithAddress Needed = {&Load};
  auto *Part = dyn_cast<Instruction>(Load.getPointerOperand());
  for (; Part && Part->getParent() == Load.getParent();
       Part = dyn_cast<Instruction>(Part->getOperand(0))) {
    auto *GEP = dyn_cast<GetElementPtrInst>(Part);
    if (!GEP || !GEP->hasAllConstantIndices())
      return std::nullopt;
    Needed.push_back(GEP);
  }
  std::reverse(Needed.begin(), Needed.end());
  return Needed;
}

SmallVector<LoadWithAddress, 4> EarlyLoads::findCandidates(BasicBlock &From,
                                                           BasicBlock &To) const {
  constexpr unsigned MostInstructions = 40;
  const DataLayout &DL = F.getDataLayout();
  const Instruction &At = *To.getTerminator();
  SmallVector<LoadWithAddress, 4> Found;
  SmallVector<Instruction *, 4> Writes;
  unsigned Seen = 0;
  for (Instruction &I : From) {
    if (++Seen > MostInstructions || Found.size() == MostLoads || PVM::endsBlock(I))
      break;
    if (I.mayWriteToMemory())
      Writes.push_back(&I);
    auto *Load = dyn_cast<LoadInst>(&I);
    if (!Load || !Load->isSimple() || !PVM::Speculation::isRegister(Load->getType()))
      continue;
    TypeSize Size = DL.getTypeStoreSize(Load->getType());
    // Without what types promise: that holds only for loads that are executed.
    MemoryLocation Place(Load->getPointerOperand(), LocationSize::precise(Size));
    if (any_of(Writes, [&](const Instruction *Write) {
          return isModSet(AA.getModRefInfo(Write, Place));
        }))
      continue;
    std::optional<LoadWithAddress> Needed = findAddress(*Load);
    if (Needed && PVM::isDereferenceable(Load->getPointerOperand(), 0, Size, At, AC, DT))
      Found.push_back(*Needed);
  }
  return Found;
}

static unsigned getCostOfStart(const BasicBlock &BB, bool IsUnlikely) {
  PVM::BlockEstimate E;
  E.addUpToCall(BB);
  E.addTerminator(BB);
  return E.cost(/*Hinted=*/true, IsUnlikely);
}

bool EarlyLoads::tryHoist(ArrayRef<LoadWithAddress> Loads, BasicBlock &From,
                          BasicBlock &To) const {
  BranchProbability Taken = BPI.getEdgeProbability(&To, &From);
  bool IsUnlikely = Taken < BranchProbability(1, 2);
  unsigned CostOfTo = PVM::getCostOfEnd(To), CostOfFrom = getCostOfStart(From, IsUnlikely);

  SmallVector<std::pair<Instruction *, Instruction *>, 8> Moved; // and what came behind
  for (const LoadWithAddress &Load : Loads)
    for (Instruction *I : Load)
      if (I->getParent() == &From) {
        Moved.push_back({I, I->getNextNode()});
        I->moveBefore(To.getTerminator()->getIterator());
      }
  unsigned Lost = PVM::getCostOfEnd(To) - CostOfTo;
  unsigned Saved = CostOfFrom - getCostOfStart(From, IsUnlikely);
  if (int(Saved) <= 0 || (int(Lost) > 0 && Taken.scale(Saved) <= Lost)) {
    for (auto [I, Next] : reverse(Moved))
      I->moveBefore(Next->getIterator());
    return false;
  }
  for (const LoadWithAddress &Load : Loads) {
    // The address is one in an object, and so no poison, but need not be aligned.
    cast<LoadInst>(Load.back())->setAlignment(Align(1));
    Load.back()->dropUBImplyingAttrsAndMetadata();
    Load.back()->setMetadata(PVM::EarlyLoadMetadata, MDNode::get(F.getContext(), {}));
    ORE.emit([&] {
      return OptimizationRemark(DEBUG_TYPE, "Hoisted", Load.back()->getDebugLoc(), &To)
             << "loaded before the branch: " << ore::NV("Saved", Saved)
             << " gas saved behind it, " << ore::NV("Lost", Lost) << " lost before";
    });
  }
  return true;
}

bool EarlyLoads::run() {
  bool Changed = false;
  // What is behind a block first: what comes up from there may go further.
  for (BasicBlock *To : post_order(&F.getEntryBlock())) {
    if (!isa<BranchInst>(To->getTerminator()))
      continue;
    for (BasicBlock *From : successors(To)) {
      if (From == To || From->getSinglePredecessor() != To)
        continue;
      SmallVector<LoadWithAddress, 4> Loads = findCandidates(*From, *To);
      if (Loads.empty())
        continue;
      if (tryHoist(Loads, *From, *To)) {
        Changed = true;
        continue;
      }
      for (const LoadWithAddress &Load : Loads)
        Changed |= tryHoist(Load, *From, *To);
    }
  }
  return Changed;
}

PreservedAnalyses PVMEarlyLoadsPass::run(Function &F, FunctionAnalysisManager &AM) {
  if (!Enable || !PVM::savesFullGas(F, TM))
    return PreservedAnalyses::all();
  if (!EarlyLoads(F, AM.getResult<AAManager>(F), AM.getResult<AssumptionAnalysis>(F),
                  AM.getResult<BranchProbabilityAnalysis>(F),
                  AM.getResult<DominatorTreeAnalysis>(F),
                  AM.getResult<OptimizationRemarkEmitterAnalysis>(F))
           .run())
    return PreservedAnalyses::all();
  PreservedAnalyses PA;
  PA.preserveSet<CFGAnalyses>();
  return PA;
}
