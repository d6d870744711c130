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
// frequencies. A block that costs 40 anyway (a host call, two dependent loads) is free
// to mark, and an exit of a hot loop is nearly free. Where a successor is too hot
// itself, because other paths lead to it, the edge alone can be marked:
//
//     branch_ne_imm a1, 0, .Lloop           branch_ne_imm a1, 0, .Lloop
//   .Lshared_exit:                          unlikely
//                                           fallthrough
//                                         .Lshared_exit:
//
// The pass runs when the layout is final. Blocks are taken in the order of their gain,
// and a branch counts only until it is hinted, so no branch is paid for twice.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVM.h"
#include "PVMGasCost.h"
#include "PVMInstrInfo.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/MachineBlockFrequencyInfo.h"
#include "llvm/CodeGen/MachineBranchProbabilityInfo.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/InitializePasses.h"
#include "llvm/Support/CommandLine.h"

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
  double Saved;            // gas per function entry if it were hinted
  bool Hinted;
};

class PVMUnlikely : public MachineFunctionPass {
  const PVMInstrInfo *TII = nullptr;
  const MachineBlockFrequencyInfo *MBFI = nullptr;
  const MachineBranchProbabilityInfo *MBPI = nullptr;
  SmallVector<Branch, 32> Branches;

public:
  static char ID;
  PVMUnlikely() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.addRequired<MachineBlockFrequencyInfoWrapperPass>();
    AU.addRequired<MachineBranchProbabilityInfoWrapperPass>();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
  MachineFunctionProperties getRequiredProperties() const override {
    return MachineFunctionProperties().setNoVRegs();
  }

private:
  double frequency(const MachineBasicBlock &MBB) const;
  void collectBranches(MachineFunction &MF);
  double gainOfMarking(const MachineBasicBlock &MBB) const;
  void mark(MachineBasicBlock &MBB);
  bool markBlocks(MachineFunction &MF);
  bool markEdges(MachineFunction &MF);
};

} // namespace

char PVMUnlikely::ID = 0;

INITIALIZE_PASS_BEGIN(PVMUnlikely, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(MachineBlockFrequencyInfoWrapperPass)
INITIALIZE_PASS_DEPENDENCY(MachineBranchProbabilityInfoWrapperPass)
INITIALIZE_PASS_END(PVMUnlikely, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMUnlikelyPass() { return new PVMUnlikely(); }

// Executions per execution of the function.
double PVMUnlikely::frequency(const MachineBasicBlock &MBB) const {
  return double(MBFI->getBlockFreq(&MBB).getFrequency()) /
         double(MBFI->getEntryFreq().getFrequency());
}

static bool startsWithHint(const MachineBasicBlock &MBB) {
  for (const MachineInstr &MI : MBB) {
    if (MI.isMetaInstruction())
      continue;
    unsigned Opcode = MI.getOpcode();
    return Opcode == PVM::TRAP || Opcode == PVM::PseudoTRAP ||
           Opcode == PVM::UNLIKELY;
  }
  return false;
}

void PVMUnlikely::collectBranches(MachineFunction &MF) {
  Branches.clear();
  for (MachineBasicBlock &MBB : MF) {
    MachineBasicBlock *Target, *Jumped;
    SmallVector<MachineOperand, 3> Cond;
    if (TII->analyzeBranch(MBB, Target, Jumped, Cond) || Cond.empty())
      continue;
    MachineBasicBlock *Next = Jumped ? nullptr : MBB.getFallThrough();
    auto Block = PVM::getLastBlock(MBB);
    double Saved =
        double(PVM::getGasCost(Block, false)) - PVM::getGasCost(Block, true);
    bool Hinted = startsWithHint(*Target) || (Next && startsWithHint(*Next));
    Branches.push_back({&MBB, Target, Next, Jumped, Saved * frequency(MBB), Hinted});
  }
}

double PVMUnlikely::gainOfMarking(const MachineBasicBlock &MBB) const {
  double Gain = 0;
  bool OwnBranchHinted = false;
  for (const Branch &B : Branches) {
    if (!B.Hinted && (B.Target == &MBB || B.Next == &MBB))
      Gain += B.Saved;
    if (B.Block == &MBB)
      OwnBranchHinted = B.Hinted;
  }
  if (Gain == 0)
    return 0;
  auto Block = PVM::getFirstBlock(MBB);
  double Added = double(PVM::getGasCost(Block, OwnBranchHinted, true)) -
                 PVM::getGasCost(Block, OwnBranchHinted);
  return Gain - Added * frequency(MBB);
}

void PVMUnlikely::mark(MachineBasicBlock &MBB) {
  BuildMI(MBB, MBB.begin(), DebugLoc(), TII->get(PVM::UNLIKELY));
  for (Branch &B : Branches)
    B.Hinted |= B.Target == &MBB || B.Next == &MBB;
}

bool PVMUnlikely::markBlocks(MachineFunction &MF) {
  SmallVector<std::pair<double, MachineBasicBlock *>, 32> Candidates;
  for (const Branch &B : Branches) {
    if (B.Hinted)
      continue;
    for (MachineBasicBlock *MBB : {B.Target, B.Next})
      if (MBB)
        Candidates.emplace_back(gainOfMarking(*MBB), MBB);
  }
  stable_sort(Candidates, [](const auto &A, const auto &B) {
    return A.first > B.first;
  });
  bool Changed = false;
  for (auto &[Gain, MBB] : Candidates) {
    // Marks set meanwhile have made some of its branches cheap.
    if (Gain <= 0 || gainOfMarking(*MBB) <= 0)
      continue;
    mark(*MBB);
    Changed = true;
  }
  return Changed;
}

// What is left are branches whose successors are both too hot. A block of its own on the
// edge behind the branch runs only when that edge is taken; if a jump stands there, it
// moves into the block.
bool PVMUnlikely::markEdges(MachineFunction &MF) {
  bool Changed = false;
  for (Branch &B : Branches) {
    MachineBasicBlock *Other = B.Next ? B.Next : B.Jumped;
    if (B.Hinted || !Other)
      continue;
    double Runs = frequency(*B.Block) *
                  MBPI->getEdgeProbability(B.Block, Other).getNumerator() /
                  BranchProbability::getDenominator();
    MachineInstr *Jump = B.Jumped ? &B.Block->back() : nullptr;
    double Added = PVM::getGasCost({}, false, true);
    if (Jump)
      Added = double(PVM::getGasCost({Jump}, false, true)) -
              PVM::getGasCost({Jump}, false);
    if (B.Saved <= Added * Runs)
      continue;

    MachineBasicBlock *Edge = MF.CreateMachineBasicBlock();
    MF.insert(std::next(B.Block->getIterator()), Edge);
    B.Block->replaceSuccessor(Other, Edge);
    Edge->addSuccessor(Other);
    for (const auto &LiveIn : Other->liveins())
      Edge->addLiveIn(LiveIn);
    BuildMI(Edge, DebugLoc(), TII->get(PVM::UNLIKELY));
    if (Jump)
      Edge->splice(Edge->end(), B.Block, Jump->getIterator());
    B.Hinted = Changed = true;
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
  collectBranches(MF);
  bool Changed = markBlocks(MF);
  Changed |= markEdges(MF);
  return Changed;
}
