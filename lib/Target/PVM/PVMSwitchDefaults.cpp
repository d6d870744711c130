//===-- PVMSwitchDefaults.cpp - Defaults in jump tables -------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// In front of a jump through a table stands a branch for values that have no entry. It
// ends a block, so that in the loop of an interpreter what follows waits for its loads
// once more. There the default becomes an entry like the others: one for each value that
// there can be, if they are few, or one for all of them:
//
//     switch i32 %opcode, %default             %wide = zext i32 %opcode to i64
//         [0: %halt, ..., 13: %store]    =>    %index = umin i64 %wide, 14
//                                              switch i64 %index, %none
//                                                  [0: %halt, ..., 14: %default]
//
// The jump can then be repeated at the end of each case (PVMTailDuplication.cpp), in
// whose block its loads are not waited for. That saves a jump besides; the minimum costs
// as much as the branch.
//
//===----------------------------------------------------------------------===//

#include "PVMSwitchDefaults.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/ProfDataUtils.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/KnownBits.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-switch-defaults"

static cl::opt<bool>
    Enable("pvm-enable-switch-defaults", cl::Hidden, cl::init(true),
           cl::desc("Make the default of a switch in a loop an entry of its jump table"));

// Fewer need not become a table.
static constexpr unsigned LeastTargets = 8;
// An entry takes up to four bytes.
static constexpr unsigned MostEntriesPerCase = 4;

namespace {
// Values of a switch less First. Those from NumCases on have no case.
struct Table {
  APInt First;
  uint64_t NumCases, NumEntries;
  bool IsClamped;
};
} // namespace

// Does the switch take its default more often than not?
static bool isDefaultLikely(const SwitchInst &Switch) {
  SmallVector<uint32_t, 16> Weights;
  uint64_t Sum;
  return extractBranchWeights(Switch, Weights) && extractProfTotalWeight(Switch, Sum) &&
         Weights.front() > Sum / 2;
}

// How many values the condition can have.
static uint64_t countValues(const SwitchInst &Switch, bool FromZero) {
  APInt Last =
      FromZero
          ? computeKnownBits(Switch.getCondition(), Switch.getDataLayout()).getMaxValue()
          : APInt::getMaxValue(Switch.getCondition()->getType()->getIntegerBitWidth());
  return Last.getLimitedValue(UINT32_MAX) + 1;
}

static std::optional<Table> findTable(const SwitchInst &Switch) {
  const unsigned Width = Switch.getCondition()->getType()->getIntegerBitWidth();
  if (Switch.defaultDestUnreachable() || Switch.getNumCases() < LeastTargets ||
      Width > 64 || isDefaultLikely(Switch))
    return std::nullopt;
  SmallPtrSet<const BasicBlock *, 16> Targets;
  APInt First = APInt::getSignedMaxValue(Width), Last = APInt::getSignedMinValue(Width);
  for (auto Case : Switch.cases()) {
    Targets.insert(Case.getCaseSuccessor());
    First = APIntOps::smin(First, Case.getCaseValue()->getValue());
    Last = APIntOps::smax(Last, Case.getCaseValue()->getValue());
  }
  const uint64_t MostEntries = uint64_t(MostEntriesPerCase) * Switch.getNumCases();
  if (First.isNonNegative() && Last.ult(MostEntries))
    First.clearAllBits(); // instead of a subtraction
  const uint64_t NumCases = (Last - First).getLimitedValue(UINT32_MAX) + 1;
  if (Targets.size() < LeastTargets || NumCases >= MostEntries)
    return std::nullopt;
  const uint64_t NumValues = countValues(Switch, First.isZero());
  if (NumValues <= MostEntries)
    return Table{First, NumCases, std::max(NumCases, NumValues), /*IsClamped=*/false};
  return Table{First, NumCases, NumCases + 1, /*IsClamped=*/true};
}

static void putDefaultIntoTable(SwitchInst &Switch, const Table &T) {
  BasicBlock &From = *Switch.getParent();
  BasicBlock &Default = *Switch.getDefaultDest();
  Function &F = *From.getParent();
  LLVMContext &Context = F.getContext();
  auto *Others = BasicBlock::Create(Context, "", &F, &Default);
  IRBuilder<>(Others).CreateBr(&Default);
  auto *None = BasicBlock::Create(Context, "", &F);
  IRBuilder<>(None).CreateUnreachable();
  // One edge comes from Others now.
  for (PHINode &Phi : Default.phis())
    Phi.setIncomingBlock(Phi.getBasicBlockIndex(&From), Others);

  IRBuilder<> Builder(&Switch);
  Value *Index = Switch.getCondition();
  if (!T.First.isZero())
    Index = Builder.CreateSub(Index, ConstantInt::get(Index->getType(), T.First));
  Index = Builder.CreateZExt(Index, Builder.getInt64Ty());
  if (T.IsClamped)
    Index = Builder.CreateBinaryIntrinsic(Intrinsic::umin, Index,
                                          Builder.getInt64(T.NumCases));
  SmallVector<uint32_t, 16> OldWeights;
  extractBranchWeights(Switch, OldWeights);
  // Of None, and of each entry.
  SmallVector<uint32_t, 64> Weights(1 + T.NumEntries);
  SmallVector<BasicBlock *, 64> Targets(T.NumEntries, Others);
  for (auto Case : Switch.cases()) {
    uint64_t Entry = (Case.getCaseValue()->getValue() - T.First).getZExtValue();
    Targets[Entry] = Case.getCaseSuccessor();
    if (!OldWeights.empty())
      Weights[1 + Entry] = OldWeights[Case.getSuccessorIndex()];
  }
  SwitchInst *New = Builder.CreateSwitch(Index, None, T.NumEntries);
  for (auto [Entry, Target] : enumerate(Targets)) {
    New->addCase(Builder.getInt64(Entry), Target);
    if (!OldWeights.empty() && Target == Others)
      Weights[1 + Entry] = OldWeights.front() / (T.NumEntries - Switch.getNumCases());
  }
  if (!OldWeights.empty())
    setBranchWeights(*New, Weights, /*IsExpected=*/false);
  Switch.eraseFromParent();
}

PreservedAnalyses PVMSwitchDefaultsPass::run(Function &F, FunctionAnalysisManager &AM) {
  if (!Enable || F.hasOptSize())
    return PreservedAnalyses::all();
  const LoopInfo &LI = AM.getResult<LoopAnalysis>(F);
  auto &ORE = AM.getResult<OptimizationRemarkEmitterAnalysis>(F);
  SmallVector<std::pair<SwitchInst *, Table>, 4> Switches;
  for (BasicBlock &BB : F)
    if (auto *Switch = dyn_cast<SwitchInst>(BB.getTerminator());
        Switch && LI.getLoopFor(&BB))
      if (std::optional<Table> T = findTable(*Switch))
        Switches.emplace_back(Switch, *T);
  for (const auto &[Switch, T] : Switches) {
    ORE.emit([&] {
      return OptimizationRemark(DEBUG_TYPE, "Entry", Switch)
             << "default of a switch made an entry of its jump table";
    });
    putDefaultIntoTable(*Switch, T);
  }
  return Switches.empty() ? PreservedAnalyses::all() : PreservedAnalyses::none();
}
