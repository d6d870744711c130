//===-- PVMUnlikely.cpp - Hint branches that have a cold successor --------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Under the full gas model a conditional branch costs 20, or 1 if the code at its target
// or behind it starts with `trap` or `unlikely` (docs/Gas.md). Which way the branch
// goes does not matter; but a block that starts with `unlikely` costs at least 40
// whenever it runs. So one successor of a branch should be marked if
//
//     saved gas x executions of the branches to it  >  added gas x its executions
//
// where both prices come from the gas library and the executions from block
// frequencies. What a hint saves and a mark adds depend on each other where both fall on
// one block: a load of 25 hides a branch of 20, and half of a mark. A block that costs 40
// anyway (a host call, two dependent loads) is free to mark, and an exit of a hot loop is
// nearly free. Where a successor is too hot itself, because other paths lead to it, the
// edge alone can be marked:
//
//     branch_ne_imm a1, 0, .Lloop           branch_ne_imm a1, 0, .Lloop
//   .Lshared_exit:                          unlikely
//                                           fallthrough
//                                         .Lshared_exit:
//
// The pass runs when the layout is final. Blocks are taken in the order of their gain,
// each measured with the marks set before it; then each is taken back if others gain more
// instead. Edges take part in that where there is a profile, and come last where there is
// none. Remarks give prices per call of the function.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVM.h"
#include "PVMGasCost.h"
#include "PVMInstrInfo.h"
#include "PVMSubtarget.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/CodeGen/MachineBlockFrequencyInfo.h"
#include "llvm/CodeGen/MachineBranchProbabilityInfo.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/InitializePasses.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FormatVariadic.h"
#include <array>
#include <optional>

using namespace llvm;

#define DEBUG_TYPE "pvm-unlikely"
#define PASS_NAME "PVM branch hints"

static cl::opt<bool> Enable(
    "pvm-enable-unlikely", cl::Hidden, cl::init(true),
    cl::desc("Mark cold successors of branches where that lowers full gas"));

namespace {

// A conditional branch at the end of a block, and the places whose marks hint it.
struct Branch {
  unsigned Source; // the place of its block
  SmallVector<unsigned, 3> Sides;
};

// Where a mark can be: before a block, or on the way from a branch to what lies behind it.
struct Place {
  MachineBasicBlock *Block = nullptr; // on an edge that of the branch
  bool IsEdge = false;
  double Frequency = 0; // executions per execution of the function
  SmallVector<const MachineInstr *, 16> First, Last; // blocks of the machine
  bool IsOne = false;                                // First is Last
  bool Hinted = false;                               // the branch at its end
  bool Marked = false;
  SmallVector<unsigned, 2> Branches; // those that a mark would hint
  std::optional<unsigned> Own;       // the branch at its end
  std::array<std::array<std::optional<unsigned>, 2>, 2> Prices; // [with hint][with mark]

  // An edge has at most the jump behind the branch.
  unsigned computePrice(bool WithHint, bool WithMark) const {
    if (IsEdge)
      return First.empty() && !WithMark ? 0 : PVM::getGasCost(First, false, WithMark);
    return IsOne ? PVM::getGasCost(Last, WithHint, WithMark)
                 : PVM::getGasCost(First, false, WithMark) +
                       PVM::getGasCost(Last, WithHint);
  }
  double cost(bool WithHint, bool WithMark) {
    std::optional<unsigned> &Price = Prices[WithHint][WithMark];
    if (!Price)
      Price = computePrice(WithHint, WithMark);
    return *Price * Frequency;
  }
};

class PVMUnlikely : public MachineFunctionPass {
  const PVMInstrInfo *TII = nullptr;
  const MachineBlockFrequencyInfo *MBFI = nullptr;
  const MachineBranchProbabilityInfo *MBPI = nullptr;
  MachineOptimizationRemarkEmitter *ORE = nullptr;
  SmallVector<Branch, 32> Branches;
  std::vector<Place> Places; // blocks by their numbers, then edges

public:
  static char ID;
  PVMUnlikely() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.addRequired<MachineBlockFrequencyInfoWrapperPass>();
    AU.addRequired<MachineBranchProbabilityInfoWrapperPass>();
    AU.addRequired<MachineOptimizationRemarkEmitterPass>();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
  MachineFunctionProperties getRequiredProperties() const override {
    return MachineFunctionProperties().setNoVRegs();
  }

private:
  void collectPlaces(MachineFunction &MF);
  void collectBranches(MachineFunction &MF);
  double gainOfMarking(unsigned Index);
  void setMarked(unsigned Index, bool Marked);
  double markGreedily(ArrayRef<unsigned> Candidates, SmallVectorImpl<unsigned> &Marked);
  bool replaceMark(unsigned Turn, bool WithEdges, SmallVectorImpl<unsigned> &Marked);
  SmallVector<unsigned, 32> chooseMarks(bool WithEdges);
  void mark(MachineFunction &MF, unsigned Index);
  void remarkMark(const Place &P, double Saved) const;
  void remarkMissed();
};

} // namespace

char PVMUnlikely::ID = 0;

INITIALIZE_PASS_BEGIN(PVMUnlikely, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(MachineBlockFrequencyInfoWrapperPass)
INITIALIZE_PASS_DEPENDENCY(MachineBranchProbabilityInfoWrapperPass)
INITIALIZE_PASS_DEPENDENCY(MachineOptimizationRemarkEmitterPass)
INITIALIZE_PASS_END(PVMUnlikely, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMUnlikelyPass() { return new PVMUnlikely(); }

void PVMUnlikely::collectPlaces(MachineFunction &MF) {
  Places.assign(MF.getNumBlockIDs(), Place());
  double EntryFrequency = MBFI->getEntryFreq().getFrequency();
  for (MachineBasicBlock &MBB : MF) {
    Place &P = Places[MBB.getNumber()];
    P.Block = &MBB;
    P.Frequency = MBFI->getBlockFreq(&MBB).getFrequency() / EntryFrequency;
    P.First = PVM::getFirstBlock(MBB);
    P.Last = PVM::getLastBlock(MBB);
    P.IsOne = !P.Last.empty() && P.Last.front() == &MBB.front();
    P.Marked = PVM::startsWithHint(MBB);
  }
}

void PVMUnlikely::collectBranches(MachineFunction &MF) {
  Branches.clear();
  for (MachineBasicBlock &MBB : MF) {
    MachineBasicBlock *Target, *Jumped;
    SmallVector<MachineOperand, 3> Cond;
    if (TII->analyzeBranch(MBB, Target, Jumped, Cond) || Cond.empty())
      continue;
    MachineBasicBlock *Next = Jumped ? nullptr : MBB.getFallThrough();
    Branch B = {unsigned(MBB.getNumber()), {}};
    for (MachineBasicBlock *Successor : {Target, Next})
      if (Successor && (Successor != Target || Successor != Next))
        B.Sides.push_back(Successor->getNumber());
    if (MachineBasicBlock *Other = Next ? Next : Jumped) {
      Place Edge;
      Edge.Block = &MBB;
      Edge.IsEdge = true;
      Edge.Frequency = Places[B.Source].Frequency *
                       MBPI->getEdgeProbability(&MBB, Other).toDouble();
      if (Jumped)
        Edge.First.push_back(&MBB.back());
      B.Sides.push_back(Places.size());
      Places.push_back(std::move(Edge));
    }
    Places[B.Source].Own = Branches.size();
    for (unsigned Side : B.Sides) {
      Places[B.Source].Hinted |= Places[Side].Marked;
      Places[Side].Branches.push_back(Branches.size());
    }
    Branches.push_back(std::move(B));
  }
}

double PVMUnlikely::gainOfMarking(unsigned Index) {
  Place &P = Places[Index];
  double Gain = 0;
  bool HintsItself = false;
  for (unsigned BranchIndex : P.Branches) {
    Place &Source = Places[Branches[BranchIndex].Source];
    if (&Source == &P)
      HintsItself = true;
    else if (!Source.Hinted)
      Gain += Source.cost(false, Source.Marked) - Source.cost(true, Source.Marked);
  }
  return Gain + P.cost(P.Hinted, false) - P.cost(P.Hinted || HintsItself, true);
}

void PVMUnlikely::setMarked(unsigned Index, bool Marked) {
  Places[Index].Marked = Marked;
  for (unsigned BranchIndex : Places[Index].Branches) {
    const Branch &B = Branches[BranchIndex];
    Places[B.Source].Hinted =
        any_of(B.Sides, [&](unsigned Side) { return Places[Side].Marked; });
  }
}

// Marks those that gain, the best first, each measured with the marks set before it.
// Returns what they gain together.
double PVMUnlikely::markGreedily(ArrayRef<unsigned> Candidates,
                                 SmallVectorImpl<unsigned> &Marked) {
  SmallVector<std::pair<double, unsigned>, 32> Gains;
  for (unsigned Index : Candidates)
    if (!Places[Index].Marked)
      if (double Gain = gainOfMarking(Index); Gain > 0)
        Gains.emplace_back(Gain, Index);
  stable_sort(Gains,
              [](const auto &A, const auto &B) { return A.first > B.first; });
  double Sum = 0;
  for (auto &[Gain, Index] : Gains) {
    // Marks set meanwhile have made some of its branches cheap.
    double Left = gainOfMarking(Index);
    if (Left <= 0)
      continue;
    Sum += Left;
    setMarked(Index, true);
    Marked.push_back(Index);
  }
  return Sum;
}

// Marks instead, if that gains more, the other sides of the branches that a mark serves,
// and those of the branch behind it, whose price the mark may have hidden.
bool PVMUnlikely::replaceMark(unsigned Turn, bool WithEdges,
                              SmallVectorImpl<unsigned> &Marked) {
  const unsigned Index = Marked[Turn];
  setMarked(Index, false);
  double Lost = gainOfMarking(Index);
  SmallSetVector<unsigned, 8> Others;
  auto AddSides = [&](unsigned BranchIndex) {
    for (unsigned Side : Branches[BranchIndex].Sides)
      if (Side != Index && (WithEdges || !Places[Side].IsEdge))
        Others.insert(Side);
  };
  for_each(Places[Index].Branches, AddSides);
  if (Places[Index].Own)
    AddSides(*Places[Index].Own);
  size_t NumBefore = Marked.size();
  if (markGreedily(Others.getArrayRef(), Marked) > Lost) {
    Marked.erase(Marked.begin() + Turn);
    return true;
  }
  for (unsigned Other : drop_begin(Marked, NumBefore))
    setMarked(Other, false);
  Marked.truncate(NumBefore);
  setMarked(Index, true);
  return false;
}

SmallVector<unsigned, 32> PVMUnlikely::chooseMarks(bool WithEdges) {
  SmallVector<unsigned, 32> Blocks, All, Marked;
  for (auto [Index, P] : enumerate(Places))
    if (!P.Branches.empty() && !P.Marked) {
      All.push_back(Index);
      if (!P.IsEdge)
        Blocks.push_back(Index);
    }
  ArrayRef<unsigned> Candidates = WithEdges ? All : Blocks;
  markGreedily(Candidates, Marked);
  // What replaces a mark comes behind it and gets its turn, and so does what gains now that
  // the mark is gone. Each of that gains, but sums are rounded.
  unsigned MostLeft = 4 * Candidates.size();
  for (unsigned Turn = 0; Turn != Marked.size() && MostLeft; --MostLeft) {
    if (!replaceMark(Turn, WithEdges, Marked))
      ++Turn;
    if (Turn == Marked.size())
      markGreedily(Candidates, Marked);
  }
  markGreedily(All, Marked);
  return Marked;
}

// With two digits, as frequencies are fractions.
static std::string formatGas(double Gas) { return formatv("{0:f2}", Gas).str(); }

using NV = DiagnosticInfoOptimizationBase::Argument;

// The place of the first instruction that has one.
static DebugLoc findLocation(const MachineBasicBlock &MBB) {
  for (const MachineInstr &MI : MBB)
    if (MI.getDebugLoc())
      return MI.getDebugLoc();
  return DebugLoc();
}

void PVMUnlikely::remarkMark(const Place &P, double Saved) const {
  ORE->emit([&] {
    MachineOptimizationRemark R(DEBUG_TYPE, P.IsEdge ? "MarkedEdge" : "Marked",
                                findLocation(*P.Block), P.Block);
    R << (P.IsEdge ? "edge behind the branch" : "block") << " marked as unlikely: saves "
      << NV("Gas", formatGas(Saved)) << " gas per call";
    return R;
  });
}

// Speaks of branches that no mark behind them would hint without costing more.
void PVMUnlikely::remarkMissed() {
  for (Place &Edge : Places) {
    if (!Edge.IsEdge)
      continue;
    Place &Source = Places[Edge.Block->getNumber()];
    if (Source.Hinted)
      continue;
    double Saved = Source.cost(false, Source.Marked) - Source.cost(true, Source.Marked);
    double Added = Edge.cost(false, true) - Edge.cost(false, false);
    ORE->emit([&] {
      MachineOptimizationRemarkMissed R(DEBUG_TYPE, "NotMarked",
                                        Edge.Block->findBranchDebugLoc(), Edge.Block);
      R << "branch not hinted: a mark behind it saves " << NV("Saved", formatGas(Saved))
        << " gas per call and adds " << NV("Added", formatGas(Added));
      return R;
    });
  }
}

// A block of its own on an edge runs only when that edge is taken; if a jump stands behind
// the branch, it moves into the block.
void PVMUnlikely::mark(MachineFunction &MF, unsigned Index) {
  const Place &P = Places[Index];
  MachineBasicBlock *Marked = P.Block;
  if (P.IsEdge) {
    MachineBasicBlock *Source = P.Block;
    Marked = MF.CreateMachineBasicBlock();
    MF.insert(std::next(Source->getIterator()), Marked);
    const bool Jumps = !P.First.empty();
    MachineBasicBlock *Other =
        Jumps ? Source->back().getOperand(0).getMBB() : Marked->getNextNode();
    Source->replaceSuccessor(Other, Marked);
    Marked->addSuccessor(Other);
    for (const auto &LiveIn : Other->liveins())
      Marked->addLiveIn(LiveIn);
    if (Jumps)
      Marked->splice(Marked->end(), Source, Source->back().getIterator());
  }
  BuildMI(*Marked, Marked->begin(), DebugLoc(), TII->get(PVM::UNLIKELY));
}

bool PVMUnlikely::runOnMachineFunction(MachineFunction &MF) {
  const PVMSubtarget &STI = MF.getSubtarget<PVMSubtarget>();
  if (!Enable || !STI.hasUnlikely() || !STI.tuneFullGas() ||
      skipFunction(MF.getFunction()))
    return false;
  TII = STI.getInstrInfo();
  MBFI = &getAnalysis<MachineBlockFrequencyInfoWrapperPass>().getMBFI();
  MBPI = &getAnalysis<MachineBranchProbabilityInfoWrapperPass>().getMBPI();
  ORE = &getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE();
  collectPlaces(MF);
  collectBranches(MF);
  // Without a profile how often an edge is taken is a guess, and that of a loop's exit a low
  // one. Where edges compete with blocks on such terms, more programs get dearer than cheaper.
  SmallVector<unsigned, 32> Marked =
      chooseMarks(/*WithEdges=*/MF.getFunction().hasProfileData());
  if (ORE->allowExtraAnalysis(DEBUG_TYPE)) {
    for (unsigned Index : Marked) {
      setMarked(Index, false);
      remarkMark(Places[Index], gainOfMarking(Index));
      setMarked(Index, true);
    }
    remarkMissed();
  }
  for (unsigned Index : Marked)
    mark(MF, Index);
  return !Marked.empty();
}
