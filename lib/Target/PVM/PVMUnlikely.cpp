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
// one block: a load of 25 hides a branch of 20, and half of a mark. A block that costs 40 anyway (a host call, two dependent loads) is free
// to mark, and an exit of a hot loop is nearly free. Where a successor is too hot
// itself, because other paths lead to it, the edge alone can be marked:
//
//     branch_ne_imm a1, 0, .Lloop           branch_ne_imm a1, 0, .Lloop
//   .Lshared_exit:                          unlikely
//                                           fallthrough
//                                         .Lshared_exit:
//
// The pass runs when the layout is final. Blocks are taken in the order of their gain,
// each measured with the marks set before it; then each is taken back if others gain more
// instead. Remarks give prices per call of the function.
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

using namespace llvm;

#define DEBUG_TYPE "pvm-unlikely"
#define PASS_NAME "PVM branch hints"

static cl::opt<bool> Enable(
    "pvm-enable-unlikely", cl::Hidden, cl::init(true),
    cl::desc("Mark cold successors of branches where that lowers full gas"));

namespace {

// A conditional branch at the end of a block.
struct Branch {
  MachineBasicBlock *Block;
  MachineBasicBlock *Target;
  MachineBasicBlock *Next;   // falls through to it, or
  MachineBasicBlock *Jumped; // jumps there right behind the branch
};

// What a block costs, and why.
struct BlockState {
  double Frequency = 0; // executions per execution of the function
  SmallVector<const MachineInstr *, 16> First, Last; // blocks of the machine
  bool IsOne = false;                                // First is Last
  bool Hinted = false;                               // the branch at its end
  bool Marked = false;
  SmallVector<unsigned, 2> Branches; // those that a mark would hint

  double cost(bool WithHint, bool WithMark) const {
    unsigned Gas = IsOne ? PVM::getGasCost(Last, WithHint, WithMark)
                         : PVM::getGasCost(First, false, WithMark) +
                               PVM::getGasCost(Last, WithHint);
    return Gas * Frequency;
  }
};

class PVMUnlikely : public MachineFunctionPass {
  const PVMInstrInfo *TII = nullptr;
  const MachineBlockFrequencyInfo *MBFI = nullptr;
  const MachineBranchProbabilityInfo *MBPI = nullptr;
  MachineOptimizationRemarkEmitter *ORE = nullptr;
  SmallVector<Branch, 32> Branches;
  std::vector<BlockState> States; // by block number

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
  void collectBranches(MachineFunction &MF);
  double gainOfMarking(const MachineBasicBlock &MBB) const;
  void setMarked(const MachineBasicBlock &MBB, bool Marked);
  double markGreedily(ArrayRef<MachineBasicBlock *> Blocks,
                      SmallVectorImpl<MachineBasicBlock *> &Marked);
  bool replaceMark(unsigned Place, SmallVectorImpl<MachineBasicBlock *> &Marked);
  bool markBlocks(MachineFunction &MF);
  bool markEdges(MachineFunction &MF);
  void remarkSaving(StringRef Name, StringRef What, const MachineBasicBlock &MBB,
                    double Saved) const;
  void remarkMissed(MachineBasicBlock &MBB, double Saved, double Added) const;
};

} // namespace

char PVMUnlikely::ID = 0;

INITIALIZE_PASS_BEGIN(PVMUnlikely, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(MachineBlockFrequencyInfoWrapperPass)
INITIALIZE_PASS_DEPENDENCY(MachineBranchProbabilityInfoWrapperPass)
INITIALIZE_PASS_DEPENDENCY(MachineOptimizationRemarkEmitterPass)
INITIALIZE_PASS_END(PVMUnlikely, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMUnlikelyPass() { return new PVMUnlikely(); }

void PVMUnlikely::collectBranches(MachineFunction &MF) {
  Branches.clear();
  States.assign(MF.getNumBlockIDs(), BlockState());
  double EntryFrequency = MBFI->getEntryFreq().getFrequency();
  for (MachineBasicBlock &MBB : MF) {
    BlockState &State = States[MBB.getNumber()];
    State.Frequency = MBFI->getBlockFreq(&MBB).getFrequency() / EntryFrequency;
    State.First = PVM::getFirstBlock(MBB);
    State.Last = PVM::getLastBlock(MBB);
    State.IsOne = !State.Last.empty() && State.Last.front() == &MBB.front();
    State.Marked = PVM::startsWithHint(MBB);
  }
  for (MachineBasicBlock &MBB : MF) {
    MachineBasicBlock *Target, *Jumped;
    SmallVector<MachineOperand, 3> Cond;
    if (TII->analyzeBranch(MBB, Target, Jumped, Cond) || Cond.empty())
      continue;
    MachineBasicBlock *Next = Jumped ? nullptr : MBB.getFallThrough();
    for (MachineBasicBlock *Successor : {Target, Next}) {
      if (!Successor || (Successor == Target && Successor == Next))
        continue;
      BlockState &State = States[Successor->getNumber()];
      States[MBB.getNumber()].Hinted |= State.Marked;
      State.Branches.push_back(Branches.size());
    }
    Branches.push_back({&MBB, Target, Next, Jumped});
  }
}

double PVMUnlikely::gainOfMarking(const MachineBasicBlock &MBB) const {
  const BlockState &State = States[MBB.getNumber()];
  double Gain = 0;
  bool HintsItself = false;
  for (unsigned Index : State.Branches) {
    const BlockState &Source = States[Branches[Index].Block->getNumber()];
    if (&Source == &State)
      HintsItself = true;
    else if (!Source.Hinted)
      Gain += Source.cost(false, Source.Marked) - Source.cost(true, Source.Marked);
  }
  return Gain + State.cost(State.Hinted, false) -
         State.cost(State.Hinted || HintsItself, true);
}

void PVMUnlikely::setMarked(const MachineBasicBlock &MBB, bool Marked) {
  BlockState &State = States[MBB.getNumber()];
  State.Marked = Marked;
  for (unsigned Index : State.Branches) {
    const Branch &B = Branches[Index];
    States[B.Block->getNumber()].Hinted =
        States[B.Target->getNumber()].Marked ||
        (B.Next && States[B.Next->getNumber()].Marked);
  }
}

// Marks those that gain, the best first, each measured with the marks set before it.
// Returns what they gain together.
double PVMUnlikely::markGreedily(ArrayRef<MachineBasicBlock *> Blocks,
                                 SmallVectorImpl<MachineBasicBlock *> &Marked) {
  SmallVector<std::pair<double, MachineBasicBlock *>, 32> Candidates;
  for (MachineBasicBlock *MBB : Blocks)
    if (!States[MBB->getNumber()].Marked)
      if (double Gain = gainOfMarking(*MBB); Gain > 0)
        Candidates.emplace_back(Gain, MBB);
  stable_sort(Candidates, [](const auto &A, const auto &B) {
    return A.first > B.first;
  });
  double Sum = 0;
  for (auto &[Gain, MBB] : Candidates) {
    // Marks set meanwhile have made some of its branches cheap.
    double Left = gainOfMarking(*MBB);
    if (Left <= 0)
      continue;
    Sum += Left;
    setMarked(*MBB, true);
    Marked.push_back(MBB);
  }
  return Sum;
}

// Marks the other sides of the branches that a mark serves instead, if that gains more.
// Whether a mark costs something depends on hints for the block's own branch, which may
// have come later.
bool PVMUnlikely::replaceMark(unsigned Place,
                              SmallVectorImpl<MachineBasicBlock *> &Marked) {
  MachineBasicBlock &MBB = *Marked[Place];
  setMarked(MBB, false);
  double Lost = gainOfMarking(MBB);
  SmallSetVector<MachineBasicBlock *, 8> Others;
  for (unsigned Index : States[MBB.getNumber()].Branches)
    for (MachineBasicBlock *Other : {Branches[Index].Target, Branches[Index].Next})
      if (Other && Other != &MBB && !States[Other->getNumber()].Marked)
        Others.insert(Other);
  size_t NumBefore = Marked.size();
  if (markGreedily(Others.getArrayRef(), Marked) > Lost) {
    Marked.erase(Marked.begin() + Place);
    return true;
  }
  for (MachineBasicBlock *Other : drop_begin(Marked, NumBefore))
    setMarked(*Other, false);
  Marked.truncate(NumBefore);
  setMarked(MBB, true);
  return false;
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

void PVMUnlikely::remarkSaving(StringRef Name, StringRef What,
                               const MachineBasicBlock &MBB, double Saved) const {
  ORE->emit([&] {
    MachineOptimizationRemark R(DEBUG_TYPE, Name, findLocation(MBB), &MBB);
    R << What << ": saves " << NV("Gas", formatGas(Saved)) << " gas per call";
    return R;
  });
}

void PVMUnlikely::remarkMissed(MachineBasicBlock &MBB, double Saved,
                               double Added) const {
  ORE->emit([&] {
    MachineOptimizationRemarkMissed R(DEBUG_TYPE, "NotMarked",
                                      MBB.findBranchDebugLoc(), &MBB);
    R << "branch not hinted: a mark behind it saves " << NV("Saved", formatGas(Saved))
      << " gas per call and adds " << NV("Added", formatGas(Added));
    return R;
  });
}

bool PVMUnlikely::markBlocks(MachineFunction &MF) {
  SmallVector<MachineBasicBlock *, 32> Blocks, Marked;
  for (MachineBasicBlock &MBB : MF) {
    const BlockState &State = States[MBB.getNumber()];
    if (!State.Branches.empty() && !State.Marked)
      Blocks.push_back(&MBB);
  }
  markGreedily(Blocks, Marked);
  // What replaces a mark comes behind it and gets its turn, and so does what gains now that
  // the mark is gone. Each of that gains, but sums are rounded.
  unsigned MostLeft = 4 * Blocks.size();
  for (unsigned Place = 0; Place != Marked.size() && MostLeft; --MostLeft) {
    if (!replaceMark(Place, Marked))
      ++Place;
    if (Place == Marked.size())
      markGreedily(Blocks, Marked);
  }
  for (MachineBasicBlock *MBB : Marked) {
    if (ORE->allowExtraAnalysis(DEBUG_TYPE)) {
      setMarked(*MBB, false);
      remarkSaving("Marked", "block marked as unlikely", *MBB, gainOfMarking(*MBB));
      setMarked(*MBB, true);
    }
    BuildMI(*MBB, MBB->begin(), DebugLoc(), TII->get(PVM::UNLIKELY));
  }
  return !Marked.empty();
}

// What is left are branches whose successors are both too hot. A block of its own on the
// edge behind the branch runs only when that edge is taken; if a jump stands there, it
// moves into the block.
bool PVMUnlikely::markEdges(MachineFunction &MF) {
  bool Changed = false;
  for (const Branch &B : Branches) {
    const BlockState &State = States[B.Block->getNumber()];
    MachineBasicBlock *Other = B.Next ? B.Next : B.Jumped;
    if (State.Hinted || !Other)
      continue;
    double Runs =
        State.Frequency * MBPI->getEdgeProbability(B.Block, Other).toDouble();
    MachineInstr *Jump = B.Jumped ? &B.Block->back() : nullptr;
    double Added = PVM::getGasCost({}, false, true);
    if (Jump)
      Added = double(PVM::getGasCost({Jump}, false, true)) -
              PVM::getGasCost({Jump}, false);
    double Saved = State.cost(false, State.Marked) - State.cost(true, State.Marked);
    if (Saved <= Added * Runs) {
      remarkMissed(*B.Block, Saved, Added * Runs);
      continue;
    }
    remarkSaving("MarkedEdge", "edge behind the branch marked as unlikely", *B.Block,
                 Saved - Added * Runs);

    MachineBasicBlock *Edge = MF.CreateMachineBasicBlock();
    MF.insert(std::next(B.Block->getIterator()), Edge);
    B.Block->replaceSuccessor(Other, Edge);
    Edge->addSuccessor(Other);
    for (const auto &LiveIn : Other->liveins())
      Edge->addLiveIn(LiveIn);
    BuildMI(Edge, DebugLoc(), TII->get(PVM::UNLIKELY));
    if (Jump)
      Edge->splice(Edge->end(), B.Block, Jump->getIterator());
    Changed = true;
  }
  return Changed;
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
  collectBranches(MF);
  bool Changed = markBlocks(MF);
  Changed |= markEdges(MF);
  return Changed;
}
