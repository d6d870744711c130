//===-- PVMSuperblocks.cpp - Go on where others are jumped to -------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where the ways to a block meet, each of them ends with a jump or a
// fallthrough, which is an instruction and ends what is paid for as one block.
// A way that is taken often gets a copy of what it leads to:
//
//       add_64 a0, a0, a1                      add_64 a0, a0, a1
//       jump .Lnext                            add_imm_64 t0, t0, 1
//     ...                               =>     branch_ne t0, a2, .Lloop
//     .Lnext:                                  jump .Lout
//       add_imm_64 t0, t0, 1                 ...
//       branch_ne t0, a2, .Lloop             .Lnext:
//     .Lout:                                   ...
//
// What is left of the jump is on the side that is taken less. Under full gas
// the branch runs beside what stood in front of the jump. This is the tail
// duplication of superblock formation (Hwu et al., The superblock, 1993); it
// runs when the layout is final, so that it is known what falls through, and
// before branches are hinted.
//
// What is saved is weighed against the instructions that are added, and -O2
// asks for more than -O3. Under full gas the pass runs a second time when
// branches are hinted: a mark costs 40, in which what the block goes on with has
// room, and a copy of a marked block needs none. Before, branches count as not
// hinted; to guess it makes nothing better (0.966 of the gas instead of 0.963).
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVM.h"
#include "PVMBlockEstimate.h"
#include "PVMGasCost.h"
#include "PVMInstrInfo.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/MachineBlockFrequencyInfo.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/InitializePasses.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Target/TargetMachine.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-superblocks"
#define PASS_NAME "PVM superblock formation"

static cl::opt<bool>
    Enable("pvm-enable-superblocks", cl::Hidden, cl::init(true),
           cl::desc("Repeat blocks behind the hot ways that lead to them"));

namespace {
// What may be added to a block, and what has to be saved for each instruction
// of it per call of the function, in instructions or in gas. (At -O3: 0.984 of
// the gas with 24 and 0.03 instead of 12 and 0.3, and 1.1 times the bytes.)
struct Limits {
  unsigned MostInstrs;
  double LeastInstrs, LeastGas;
};
constexpr Limits AtO2 = {12, 0.3, 3}, AtO3 = {24, 0.03, 0.3};

// How a block ends.
struct Ending {
  MachineBasicBlock *Taken = nullptr; // by the branch, if there is one
  MachineBasicBlock *Next = nullptr;  // otherwise, unless code never gets there
  SmallVector<MachineOperand, 3> Condition;
};

class PVMSuperblocks : public MachineFunctionPass {
  bool IsHinted = false; // branches have their hints
  const PVMInstrInfo *TII = nullptr;
  MachineOptimizationRemarkEmitter *ORE = nullptr;
  const MachineBlockFrequencyInfo *MBFI = nullptr;
  Limits Limit = AtO2;
  bool FullGas = false;

public:
  static char ID;
  explicit PVMSuperblocks(bool IsHinted = false)
      : MachineFunctionPass(ID), IsHinted(IsHinted) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.addRequired<MachineBlockFrequencyInfoWrapperPass>();
    AU.addRequired<MachineOptimizationRemarkEmitterPass>();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
  MachineFunctionProperties getRequiredProperties() const override {
    return MachineFunctionProperties().setNoVRegs();
  }

private:
  std::optional<Ending> analyze(MachineBasicBlock &MBB) const;
  Ending orient(const MachineBasicBlock &Target, Ending End,
                const MachineBasicBlock *After) const;
  double getSaving(const MachineBasicBlock &MBB, const Ending &End,
                   const Ending &TargetEnd) const;
  MachineBasicBlock *appendCopy(MachineBasicBlock &MBB, const Ending &End,
                                const Ending &TargetEnd) const;
  MachineBasicBlock *extend(MachineBasicBlock &MBB, double &Frequency,
                            unsigned &InstrsLeft) const;
};
} // namespace

char PVMSuperblocks::ID = 0;

INITIALIZE_PASS_BEGIN(PVMSuperblocks, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(MachineBlockFrequencyInfoWrapperPass)
INITIALIZE_PASS_DEPENDENCY(MachineOptimizationRemarkEmitterPass)
INITIALIZE_PASS_END(PVMSuperblocks, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMSuperblocksPass(bool IsHinted) {
  return new PVMSuperblocks(IsHinted);
}

// Nothing if it is not understood, or does not end.
std::optional<Ending> PVMSuperblocks::analyze(MachineBasicBlock &MBB) const {
  Ending End;
  MachineBasicBlock *Jumped;
  if (TII->analyzeBranch(MBB, End.Taken, Jumped, End.Condition)) {
    // A return, a tail call, or a jump through a table.
    if (MBB.empty() || !MBB.back().isBarrier() ||
        MBB.back().isMetaInstruction())
      return std::nullopt;
    for (const MachineInstr &MI : MBB.terminators())
      if (&MI != &MBB.back())
        return std::nullopt;
    return Ending();
  }
  if (End.Condition.empty()) {
    End.Next = End.Taken ? End.Taken : MBB.getFallThrough();
    End.Taken = nullptr;
    return End.Next ? std::optional(End) : std::nullopt;
  }
  End.Next = Jumped ? Jumped : MBB.getFallThrough();
  if (!End.Next || End.Next == End.Taken)
    return std::nullopt;
  return End;
}

static const MachineInstr *getLastInstr(const MachineBasicBlock &MBB) {
  for (const MachineInstr &MI : reverse(MBB))
    if (!MI.isMetaInstruction())
      return &MI;
  return nullptr;
}

static bool endsWithJump(const MachineBasicBlock &MBB) {
  return !MBB.empty() && MBB.back().getOpcode() == PVM::JUMP;
}

static double getProbability(const MachineBasicBlock &MBB,
                             const MachineBasicBlock *Successor) {
  return MBB.getSuccProbability(find(MBB.successors(), Successor)).toDouble();
}

// How a copy of Target, which ends like End, has to end in front of After: with a branch
// to where control goes more often, unless that has to be the other side, to have a hint
// or because nothing else is needed then.
Ending PVMSuperblocks::orient(const MachineBasicBlock &Target, Ending End,
                              const MachineBasicBlock *After) const {
  if (!End.Taken || End.Next == After)
    return End;
  bool Turned = End.Taken == After;
  if (!Turned && PVM::startsWithHint(*End.Taken) == PVM::startsWithHint(*End.Next))
    Turned = getProbability(Target, End.Taken) < 0.5;
  else if (!Turned)
    Turned = PVM::startsWithHint(*End.Next);
  if (Turned) {
    TII->reverseBranchCondition(End.Condition);
    std::swap(End.Taken, End.Next);
  }
  return End;
}

// Whether the branch at the end is cheap.
static bool isCheap(const Ending &End, bool Jumps) {
  return End.Taken && (PVM::startsWithHint(*End.Taken) ||
                       (!Jumps && PVM::startsWithHint(*End.Next)));
}

// Of a copy of End.Next in the place of the jump or fallthrough at the end of
// MBB, each time it is reached: in gas, or instructions.
double PVMSuperblocks::getSaving(const MachineBasicBlock &MBB,
                                 const Ending &End,
                                 const Ending &TargetEnd) const {
  const MachineBasicBlock &Target = *End.Next;
  const MachineBasicBlock *After = MBB.getNextNode();
  const Ending CopyEnd = orient(Target, TargetEnd, After);
  // Jumps that are executed behind the branch in the target and in the copy.
  bool JumpsBefore = TargetEnd.Taken && endsWithJump(Target);
  bool JumpsAfter = CopyEnd.Taken && CopyEnd.Next != After;
  double NumJumps = 0;
  if (JumpsBefore)
    NumJumps += getProbability(Target, TargetEnd.Next);
  if (JumpsAfter)
    NumJumps -= getProbability(Target, CopyEnd.Next);
  if (!FullGas)
    return 1 + NumJumps;

  SmallVector<const MachineInstr *, 16> Before,
      Behind = PVM::getFirstBlock(Target);
  if (End.Taken)
    Before.push_back(&MBB.back());
  else
    Before = PVM::getLastBlock(MBB);
  unsigned Apart = PVM::getGasCost(Before, /*Hinted=*/false) +
                   PVM::getGasCost(Behind, isCheap(TargetEnd, JumpsBefore));
  if (endsWithJump(MBB))
    Before.pop_back();
  copy_if(Behind, std::back_inserter(Before),
          [](const MachineInstr *MI) { return MI->getOpcode() != PVM::UNLIKELY; });
  PVM::BlockEstimate Jump;
  Jump.addJump();
  return double(Apart) - PVM::getGasCost(Before, isCheap(CopyEnd, JumpsAfter)) +
         Jump.cost(false) * NumJumps;
}

static bool canCopy(const MachineBasicBlock &MBB) {
  return !MBB.isEHPad() && !MBB.hasAddressTaken() && !MBB.isEntryBlock() &&
         none_of(MBB, [](const MachineInstr &MI) {
           return MI.isNotDuplicable() || MI.isInlineAsm() ||
                  (MI.isCall() && !MI.isReturn());
         });
}

// Puts a copy of End.Next in the place of the jump or fallthrough at the end of
// MBB. Returns the block that ends with it.
MachineBasicBlock *PVMSuperblocks::appendCopy(MachineBasicBlock &MBB,
                                              const Ending &End,
                                              const Ending &TargetEnd) const {
  MachineFunction &MF = *MBB.getParent();
  MachineBasicBlock &Target = *End.Next;
  MachineBasicBlock *After = MBB.getNextNode(), *Copy = &MBB;
  if (endsWithJump(MBB))
    MBB.back().eraseFromParent();
  if (End.Taken) {
    Copy = MF.CreateMachineBasicBlock(Target.getBasicBlock());
    MF.insert(std::next(MBB.getIterator()), Copy);
    for (const auto &LiveIn : Target.liveins())
      Copy->addLiveIn(LiveIn);
    MBB.replaceSuccessor(&Target, Copy);
  } else {
    MBB.removeSuccessor(&Target);
  }
  for (auto I = Target.succ_begin(); I != Target.succ_end(); ++I)
    Copy->copySuccessor(&Target, I);
  // A mark is for the branches to the target.
  auto CopyUpTo = [&](MachineBasicBlock::iterator Last) {
    for (MachineInstr &MI : make_range(Target.begin(), Last))
      if (MI.getOpcode() != PVM::UNLIKELY)
        TII->duplicate(*Copy, Copy->end(), MI);
  };
  if (!TargetEnd.Next) {
    CopyUpTo(Target.end());
    return Copy;
  }

  CopyUpTo(Target.getFirstTerminator());
  DebugLoc Loc = Target.findBranchDebugLoc();
  if (!TargetEnd.Taken) {
    if (TargetEnd.Next != After)
      TII->insertBranch(*Copy, TargetEnd.Next, nullptr, {}, Loc);
    return Copy;
  }
  Ending CopyEnd = orient(Target, TargetEnd, After);
  TII->insertBranch(*Copy, CopyEnd.Taken, CopyEnd.Next == After ? nullptr : CopyEnd.Next,
                    CopyEnd.Condition, Loc);
  return Copy;
}

// Goes on with a copy of what MBB, executed so often per call, leads to, if
// that pays. Returns the block that ends with the copy.
MachineBasicBlock *PVMSuperblocks::extend(MachineBasicBlock &MBB,
                                          double &Frequency,
                                          unsigned &InstrsLeft) const {
  std::optional<Ending> End = analyze(MBB);
  const MachineInstr *Last = getLastInstr(MBB);
  if (!End || !End->Next || !Last)
    return nullptr;
  MachineBasicBlock &Target = *End->Next;
  // A mark behind the branch is for the branch.
  if (End->Taken && PVM::startsWithHint(Target))
    return nullptr;
  // A block that only this one falls through to is part of it.
  if (!endsWithJump(MBB) &&
      (PVM::endsBlock(Last->getDesc()) || Target.pred_size() < 2))
    return nullptr;
  if (&Target == &MBB || !canCopy(Target))
    return nullptr;
  std::optional<Ending> TargetEnd = analyze(Target);
  if (!TargetEnd)
    return nullptr;
  // Jumped to, it would need a fallthrough in front.
  if (!TargetEnd->Taken && TargetEnd->Next && TargetEnd->Next->pred_size() < 2)
    return nullptr;

  unsigned NumInstrs = count_if(
      Target, [](const MachineInstr &MI) { return !MI.isMetaInstruction(); });
  if (End->Taken)
    Frequency *= getProbability(MBB, &Target);
  double Saving = getSaving(MBB, *End, *TargetEnd);
  double Least = NumInstrs * (FullGas ? Limit.LeastGas : Limit.LeastInstrs);
  if (NumInstrs > InstrsLeft || Saving <= 0 || Saving * Frequency < Least)
    return nullptr;
  InstrsLeft -= NumInstrs;
  ORE->emit([&] {
    return MachineOptimizationRemark(DEBUG_TYPE, "Extended",
                                     Last->getDebugLoc(), &MBB)
           << "goes on with a copy of the block behind it, of "
           << DiagnosticInfoOptimizationBase::Argument("Instructions",
                                                       NumInstrs)
           << " instructions";
  });
  return appendCopy(MBB, *End, *TargetEnd);
}

// All ways to a block may have got copies of it.
static void eraseUnreached(MachineFunction &MF) {
  bool Erased;
  do {
    Erased = false;
    for (MachineBasicBlock &MBB : make_early_inc_range(drop_begin(MF))) {
      if (!MBB.pred_empty() || MBB.hasAddressTaken() || MBB.isEHPad())
        continue;
      while (!MBB.succ_empty())
        MBB.removeSuccessor(MBB.succ_begin());
      MBB.eraseFromParent();
      Erased = true;
    }
  } while (Erased);
}

bool PVMSuperblocks::runOnMachineFunction(MachineFunction &MF) {
  const PVMSubtarget &STI = MF.getSubtarget<PVMSubtarget>();
  if (!Enable || skipFunction(MF.getFunction()) ||
      MF.getFunction().hasOptSize() || (IsHinted && !STI.tuneFullGas()))
    return false;
  TII = STI.getInstrInfo();
  ORE = &getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE();
  FullGas = STI.tuneFullGas();
  Limit =
      MF.getTarget().getOptLevel() == CodeGenOptLevel::Aggressive ? AtO3 : AtO2;
  MBFI = &getAnalysis<MachineBlockFrequencyInfoWrapperPass>().getMBFI();

  SmallVector<std::pair<double, MachineBasicBlock *>, 32> Blocks;
  for (MachineBasicBlock &MBB : MF)
    Blocks.emplace_back(MBFI->getBlockFreqRelativeToEntryBlock(&MBB), &MBB);
  stable_sort(Blocks,
              [](const auto &A, const auto &B) { return A.first > B.first; });
  bool Changed = false;
  for (auto &[Frequency, MBB] : Blocks) {
    unsigned InstrsLeft = Limit.MostInstrs;
    MachineBasicBlock *Copy = MBB;
    while ((Copy = extend(*Copy, Frequency, InstrsLeft)))
      Changed = true;
  }
  if (Changed)
    eraseUnreached(MF);
  return Changed;
}
