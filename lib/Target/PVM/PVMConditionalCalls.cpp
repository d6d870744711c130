//===-- PVMConditionalCalls.cpp - Loops that branch to functions ----------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// When a call has come back, ra still holds the address behind it: every function keeps
// ra. So in a loop with one call the branch to the next iteration can be the call itself:
//
//   loop:                                  loop:
//     move_reg a1, s1                        move_reg a1, s1
//     load_imm_jump ra, back, f              load_imm_jump ra, back, f
//   back:                            =>    back:
//     add_imm_32 s0, s0, 1                   add_imm_32 s0, s0, 1
//     branch_ne s0, t2, loop                 move_reg a1, s1
//                                            branch_ne s0, t2, f
//
// Each iteration but the first runs one instruction less and one block less (15 gas under
// the full model). What stands in front of the call runs once too often, when the loop
// ends. So it must do no harm, and the loop must run more often than that has
// instructions. The pass runs when the layout is final.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVM.h"
#include "PVMInstrInfo.h"
#include "PVMRemarks.h"
#include "PVMSubtarget.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/CodeGen/LivePhysRegs.h"
#include "llvm/CodeGen/MachineBranchProbabilityInfo.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/InitializePasses.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-conditional-calls"
#define PASS_NAME "PVM conditional calls"

static cl::opt<bool> Enable("pvm-enable-conditional-calls", cl::Hidden, cl::init(true),
                            cl::desc("Make branches back to calls the calls"));

namespace {
class PVMConditionalCalls : public MachineFunctionPass {
  const PVMInstrInfo *TII = nullptr;
  const TargetRegisterInfo *TRI = nullptr;
  MachineOptimizationRemarkEmitter *ORE = nullptr;

public:
  static char ID;
  PVMConditionalCalls() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.addRequired<MachineBranchProbabilityInfoWrapperPass>();
    AU.addRequired<MachineOptimizationRemarkEmitterPass>();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
  MachineFunctionProperties getRequiredProperties() const override {
    return MachineFunctionProperties().setNoVRegs();
  }

private:
  using Blocks = SmallSetVector<MachineBasicBlock *, 8>;

  bool mayRepeat(const MachineInstr &MI, const MachineBasicBlock &Exit,
                 ArrayRef<MachineOperand> Cond) const;
  bool keepsReturnAddress(const MachineInstr &MI) const;
  std::optional<Blocks> findWayBack(MachineBasicBlock &Header,
                                    MachineBasicBlock &Latch) const;
  void convert(MachineInstr &Call, MachineBasicBlock &Latch, const Blocks &WayBack,
               ArrayRef<MachineOperand> Cond);
  bool convertBranch(MachineBasicBlock &Latch,
                     const MachineBranchProbabilityInfo &Probabilities);
};
} // namespace

char PVMConditionalCalls::ID = 0;

INITIALIZE_PASS_BEGIN(PVMConditionalCalls, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(MachineBranchProbabilityInfoWrapperPass)
INITIALIZE_PASS_DEPENDENCY(MachineOptimizationRemarkEmitterPass)
INITIALIZE_PASS_END(PVMConditionalCalls, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMConditionalCallsPass() {
  return new PVMConditionalCalls();
}

// In front of a branch on Cond, behind which control may leave to Exit. The frame is there
// as long as the function runs.
bool PVMConditionalCalls::mayRepeat(const MachineInstr &MI,
                                    const MachineBasicBlock &Exit,
                                    ArrayRef<MachineOperand> Cond) const {
  if ((MI.mayLoadOrStore() && !PVM::getLoadedSlot(MI)) || MI.isCall() ||
      MI.isTerminator() || MI.isPosition() || MI.isInlineAsm() ||
      MI.hasUnmodeledSideEffects())
    return false;
  // Reserved registers are live everywhere.
  const MachineRegisterInfo &MRI = Exit.getParent()->getRegInfo();
  return all_of(MI.all_defs(), [&](const MachineOperand &Def) {
    return Def.getReg() != PVM::RA && !MRI.isReserved(Def.getReg()) &&
           !Exit.isLiveIn(Def.getReg()) &&
           none_of(Cond, [&](const MachineOperand &MO) {
             return MO.isReg() && MO.getReg() == Def.getReg();
           });
  });
}

bool PVMConditionalCalls::keepsReturnAddress(const MachineInstr &MI) const {
  return !MI.isCall() && !MI.modifiesRegister(PVM::RA, TRI);
}

// The blocks from the call in Header to the end of Latch, if all that come to Latch have
// come through it, and with ra as it was left.
std::optional<PVMConditionalCalls::Blocks>
PVMConditionalCalls::findWayBack(MachineBasicBlock &Header,
                                 MachineBasicBlock &Latch) const {
  Blocks Found;
  if (&Latch != &Header)
    Found.insert(&Latch);
  for (unsigned I = 0; I != Found.size(); ++I) {
    if (Found[I]->isEntryBlock() || Found[I]->hasAddressTaken() ||
        !all_of(*Found[I],
                [this](const MachineInstr &MI) { return keepsReturnAddress(MI); }))
      return std::nullopt;
    for (MachineBasicBlock *Before : Found[I]->predecessors())
      if (Before != &Header)
        Found.insert(Before);
  }
  return Found;
}

void PVMConditionalCalls::convert(MachineInstr &Call, MachineBasicBlock &Latch,
                                  const Blocks &WayBack,
                                  ArrayRef<MachineOperand> Cond) {
  MachineBasicBlock &Header = *Call.getParent();
  MachineFunction &MF = *Header.getParent();
  MachineInstr &Branch = *Latch.getFirstTerminator();
  for (const MachineInstr &MI :
       make_range(Header.begin(), MachineBasicBlock::iterator(Call))) {
    if (MI.isDebugInstr())
      continue;
    MachineInstr *Copy = MF.CloneMachineInstr(&MI);
    Copy->clearKillInfo();
    Latch.insert(Branch, Copy);
  }
  // What the call overwrites is left out: if control goes on, nothing is.
  MachineInstrBuilder New =
      BuildMI(Latch, Branch, Branch.getDebugLoc(), TII->get(Cond[0].getImm()));
  New.add(Cond[1]).add(Cond[2]).add(Call.getOperand(0));
  for (const MachineOperand &MO : Call.implicit_operands())
    if (MO.isReg() && MO.readsReg())
      New.addReg(MO.getReg(), RegState::Implicit);
  New.addReg(PVM::RA, RegState::Implicit);
  PVM::remarkInstruction(*ORE, DEBUG_TYPE, "Converted", *New,
                         "branch back to a call is the call: one jump less in each "
                         "iteration");
  Branch.eraseFromParent();

  // What follows the call becomes a block of its own, where the branch comes back to.
  MachineBasicBlock *Behind = Header.splitAt(Call, /*UpdateLiveIns=*/false);
  if (Behind == &Header)
    Behind = Header.getSingleSuccessor();
  MachineBasicBlock &NewLatch = &Latch == &Header ? *Behind : Latch;
  NewLatch.replaceSuccessor(&Header, Behind);

  for (MachineOperand &MO : Call.implicit_operands())
    if (MO.isReg() && MO.isDef() && MO.getReg() == PVM::RA)
      MO.setIsDead(false);
  SmallVector<MachineBasicBlock *, 8> Changed(WayBack.begin(), WayBack.end());
  Changed.push_back(Behind);
  for (MachineBasicBlock *MBB : Changed)
    for (MachineInstr &MI : *MBB)
      MI.clearRegisterKills(PVM::RA, TRI);
  fullyRecomputeLiveIns(Changed);
}

bool PVMConditionalCalls::convertBranch(
    MachineBasicBlock &Latch, const MachineBranchProbabilityInfo &Probabilities) {
  MachineBasicBlock *Header, *Jumped;
  SmallVector<MachineOperand, 3> Cond;
  if (TII->analyzeBranch(Latch, Header, Jumped, Cond) || Cond.empty() || Jumped)
    return false;
  const MachineBasicBlock *Exit = Latch.getFallThrough();
  if (!Exit || Exit == Header)
    return false;
  unsigned NumRepeated = 0;
  auto Call = find_if(*Header, [&](const MachineInstr &MI) {
    NumRepeated += !MI.isDebugInstr();
    return !MI.isDebugInstr() && !mayRepeat(MI, *Exit, Cond);
  });
  if (Call == Header->end() || Call->getOpcode() != PVM::PseudoCALL ||
      !all_of(make_range(std::next(Call), Header->end()),
              [this](const MachineInstr &MI) { return keepsReturnAddress(MI); }))
    return false;
  // An instruction less for each iteration, and those in front of the call more when
  // the loop ends.
  BranchProbability Again = Probabilities.getEdgeProbability(&Latch, Header);
  if (Again.getNumerator() <
      uint64_t(NumRepeated - 1) * Again.getCompl().getNumerator())
    return false;
  std::optional<Blocks> WayBack = findWayBack(*Header, Latch);
  if (!WayBack)
    return false;
  convert(*Call, Latch, *WayBack, Cond);
  return true;
}

bool PVMConditionalCalls::runOnMachineFunction(MachineFunction &MF) {
  if (!Enable || skipFunction(MF.getFunction()) || MF.exposesReturnsTwice() ||
      MF.getFunction().hasOptSize())
    return false;
  TII = MF.getSubtarget<PVMSubtarget>().getInstrInfo();
  TRI = MF.getSubtarget().getRegisterInfo();
  ORE = &getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE();
  const auto &Probabilities =
      getAnalysis<MachineBranchProbabilityInfoWrapperPass>().getMBPI();
  bool Changed = false;
  for (MachineBasicBlock &MBB : MF)
    Changed |= convertBranch(MBB, Probabilities);
  return Changed;
}
