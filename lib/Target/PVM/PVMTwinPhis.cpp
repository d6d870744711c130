//===-- PVMTwinPhis.cpp - Keep values that are always equal once ----------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// To IR a pointer and the integer made from it are different values, and loop strength
// reduction gives each its own register if the loop moves one and the code behind it
// looks at the other:
//
//     loop:                                      loop:
//       p = phi(start, p2)                         p = phi(start, p2)
//       i = phi(start, i2)                   =>    p2 = add_imm_64 p, -4
//       p2 = add_imm_64 p, -4                      ...
//       i2 = add_imm_64 i, -4
//
// Two phis of a block are equal if, assuming that they are, the values that come in on
// each edge are: the same register behind copies, or the same operation on equal
// operands. By induction over the executions of the block the assumption then holds.
// Copies and additions left without users go in later passes.
//
//===----------------------------------------------------------------------===//

#include "PVM.h"
#include "PVMInstrInfo.h"
#include "PVMRemarks.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/InitializePasses.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-twin-phis"
#define PASS_NAME "PVM merging of twin phis"

static cl::opt<bool>
    Enable("pvm-enable-twin-phis", cl::Hidden, cl::init(true),
           cl::desc("Merge phis whose values are always equal"));

// A block with many phis is no loop with a counter too many.
static constexpr unsigned MaxPhis = 16;
// Operations between a phi and what comes back to it.
static constexpr unsigned MaxDepth = 2;

namespace {
class PVMTwinPhis : public MachineFunctionPass {
  MachineRegisterInfo *MRI = nullptr;
  MachineOptimizationRemarkEmitter *ORE = nullptr;

public:
  static char ID;
  PVMTwinPhis() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.setPreservesCFG();
    AU.addRequired<MachineOptimizationRemarkEmitterPass>();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
  MachineFunctionProperties getRequiredProperties() const override {
    return MachineFunctionProperties().setIsSSA();
  }

private:
  Register behindCopies(Register Reg) const;
  bool areEqual(Register First, Register Second, const MachineInstr &Phi,
                const MachineInstr &Twin, unsigned Depth) const;
  bool areTwins(const MachineInstr &Phi, const MachineInstr &Twin) const;
  bool mergePhis(MachineBasicBlock &MBB);
};
} // namespace

char PVMTwinPhis::ID = 0;

INITIALIZE_PASS_BEGIN(PVMTwinPhis, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(MachineOptimizationRemarkEmitterPass)
INITIALIZE_PASS_END(PVMTwinPhis, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMTwinPhisPass() { return new PVMTwinPhis(); }

Register PVMTwinPhis::behindCopies(Register Reg) const {
  while (Reg.isVirtual()) {
    const MachineInstr *Def = MRI->getVRegDef(Reg);
    if (!Def || !Def->isCopy() || !Def->getOperand(1).getReg().isVirtual())
      break;
    Reg = Def->getOperand(1).getReg();
  }
  return Reg;
}

// Both registers are looked at when control takes one edge to the block of the phis, so
// their definitions have run since the phis did, if they depend on them.
bool PVMTwinPhis::areEqual(Register First, Register Second,
                           const MachineInstr &Phi, const MachineInstr &Twin,
                           unsigned Depth) const {
  First = behindCopies(First);
  Second = behindCopies(Second);
  // A physical register is another value at another time.
  if (!First.isVirtual() || !Second.isVirtual())
    return false;
  if (First == Second)
    return true;
  if (First == Phi.getOperand(0).getReg() && Second == Twin.getOperand(0).getReg())
    return true;
  if (Depth == MaxDepth)
    return false;

  const MachineInstr *A = MRI->getVRegDef(First), *B = MRI->getVRegDef(Second);
  if (!A || !B || A->isPHI() || A->getOpcode() != B->getOpcode() ||
      A->getParent() != B->getParent() ||
      A->getNumOperands() != B->getNumOperands() || A->getNumExplicitDefs() != 1 ||
      A->hasUnmodeledSideEffects() || A->mayLoadOrStore() || A->isCall())
    return false;
  for (unsigned I = 1, E = A->getNumOperands(); I != E; ++I) {
    const MachineOperand &X = A->getOperand(I), &Y = B->getOperand(I);
    if (X.isReg() && Y.isReg()
            ? !areEqual(X.getReg(), Y.getReg(), Phi, Twin, Depth + 1)
            : !X.isIdenticalTo(Y))
      return false;
  }
  return true;
}

bool PVMTwinPhis::areTwins(const MachineInstr &Phi, const MachineInstr &Twin) const {
  if (Phi.getNumOperands() != Twin.getNumOperands())
    return false;
  for (unsigned I = 1, E = Phi.getNumOperands(); I != E; I += 2)
    if (Phi.getOperand(I + 1).getMBB() != Twin.getOperand(I + 1).getMBB() ||
        !areEqual(Phi.getOperand(I).getReg(), Twin.getOperand(I).getReg(), Phi,
                  Twin, 0))
      return false;
  return true;
}

bool PVMTwinPhis::mergePhis(MachineBasicBlock &MBB) {
  SmallVector<MachineInstr *, MaxPhis> Phis(make_pointer_range(MBB.phis()));
  if (Phis.size() > MaxPhis)
    return false;
  bool Changed = false;
  for (unsigned I = 0; I < Phis.size(); I++)
    for (unsigned J = I + 1; J < Phis.size();) {
      if (!areTwins(*Phis[I], *Phis[J])) {
        J++;
        continue;
      }
      PVM::remarkInstruction(
          *ORE, DEBUG_TYPE, "Merged", *Phis[J],
          "two values that are always equal kept once: one register less");
      Register Kept = Phis[I]->getOperand(0).getReg();
      MRI->replaceRegWith(Phis[J]->getOperand(0).getReg(), Kept);
      MRI->clearKillFlags(Kept);
      Phis[J]->eraseFromParent();
      Phis.erase(Phis.begin() + J);
      Changed = true;
    }
  return Changed;
}

bool PVMTwinPhis::runOnMachineFunction(MachineFunction &MF) {
  if (!Enable || skipFunction(MF.getFunction()))
    return false;
  MRI = &MF.getRegInfo();
  ORE = &getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE();
  bool Changed = false;
  for (MachineBasicBlock &MBB : MF)
    Changed |= mergePhis(MBB);
  return Changed;
}
