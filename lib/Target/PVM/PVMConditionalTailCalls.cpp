//===-- PVMConditionalTailCalls.cpp - Branch straight to functions --------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A branch goes to the start of any basic block of the program, at any distance; the
// first instruction of a function is one. So a branch around or to a tail call can be
// the tail call:
//
//     branch_ne_imm a0, 5, .LBB0_2         branch_eq_imm a0, 5, f
//     jump f                          =>   load_imm a0, 3
//   .LBB0_2:                               jump_ind ra, 0
//     load_imm a0, 3
//     jump_ind ra, 0
//
// One instruction less on the way to the callee (15 gas under the full model), none
// more on the other. A block that is marked `unlikely` is left alone: the mark, which
// pays for the branch, would be lost. Therefore the pass runs behind that one, and when
// the layout is final.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVM.h"
#include "PVMInstrInfo.h"
#include "PVMRemarks.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/InitializePasses.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-conditional-tail-calls"
#define PASS_NAME "PVM conditional tail calls"

static cl::opt<bool> Enable("pvm-enable-conditional-tail-calls", cl::Hidden,
                            cl::init(true),
                            cl::desc("Make branches to tail calls the tail calls"));

namespace {
class PVMConditionalTailCalls : public MachineFunctionPass {
  const PVMInstrInfo *TII = nullptr;
  MachineOptimizationRemarkEmitter *ORE = nullptr;

public:
  static char ID;
  PVMConditionalTailCalls() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.addRequired<MachineOptimizationRemarkEmitterPass>();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
  MachineFunctionProperties getRequiredProperties() const override {
    return MachineFunctionProperties().setNoVRegs();
  }

private:
  bool convertBranch(MachineBasicBlock &MBB);
};
} // namespace

char PVMConditionalTailCalls::ID = 0;

INITIALIZE_PASS_BEGIN(PVMConditionalTailCalls, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(MachineOptimizationRemarkEmitterPass)
INITIALIZE_PASS_END(PVMConditionalTailCalls, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMConditionalTailCallsPass() {
  return new PVMConditionalTailCalls();
}

// The tail call of a block that consists of nothing else, or null.
static const MachineInstr *getOnlyTailCall(MachineBasicBlock &MBB) {
  MachineBasicBlock::iterator I = MBB.getFirstNonDebugInstr();
  if (I == MBB.end() || I->getOpcode() != PVM::PseudoTAIL)
    return nullptr;
  return &*I;
}

static void removeIfUnreachable(MachineBasicBlock &MBB) {
  if (MBB.pred_empty() && !MBB.hasAddressTaken())
    MBB.eraseFromParent();
}

bool PVMConditionalTailCalls::convertBranch(MachineBasicBlock &MBB) {
  MachineBasicBlock *Target, *Jumped;
  SmallVector<MachineOperand, 3> Cond;
  if (TII->analyzeBranch(MBB, Target, Jumped, Cond) || Cond.empty() || Jumped)
    return false;
  MachineBasicBlock *Next = MBB.getFallThrough();
  if (!Next || Next == Target)
    return false;

  MachineBasicBlock *TailBlock = Target;
  const MachineInstr *TailCall = getOnlyTailCall(*Target);
  if (!TailCall) {
    // Turned around, if code can fall through to the other side then.
    TailBlock = Next;
    TailCall = getOnlyTailCall(*Next);
    if (!TailCall || Next->pred_size() != 1 || Next->hasAddressTaken() ||
        Next->getNextNode() != Target)
      return false;
    TII->reverseBranchCondition(Cond);
  }

  MachineInstr &Branch = *MBB.getFirstTerminator();
  MachineInstrBuilder New =
      BuildMI(MBB, Branch, Branch.getDebugLoc(), TII->get(Cond[0].getImm()));
  New.add(Cond[1]).add(Cond[2]);
  for (MachineOperand MO : TailCall->operands()) {
    if (MO.isReg())
      MO.setIsKill(false); // not if the branch is not taken
    New.add(MO);
  }
  PVM::remarkInstruction(
      *ORE, DEBUG_TYPE, "Converted", *New,
      "branch is a tail call itself: one jump less where it is taken");
  Branch.eraseFromParent();
  MBB.removeSuccessor(TailBlock, /*NormalizeSuccProbs=*/true);
  removeIfUnreachable(*TailBlock);
  return true;
}

bool PVMConditionalTailCalls::runOnMachineFunction(MachineFunction &MF) {
  if (!Enable || skipFunction(MF.getFunction()))
    return false;
  TII = MF.getSubtarget<PVMSubtarget>().getInstrInfo();
  ORE = &getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE();
  bool Changed = false;
  for (MachineBasicBlock &MBB : MF)
    Changed |= convertBranch(MBB);
  return Changed;
}
