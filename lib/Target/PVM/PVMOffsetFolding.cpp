//===-- PVMOffsetFolding.cpp - Constant parts of addresses into offsets ---===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The address of an element of an array within a structure is a sum of three: base, place
// of the array, index. IR adds the first two before a loop, where neither changes:
//
//       table1 = add_imm_64 base, 256                loop:
//       table2 = add_imm_64 base, 1280                 p = add_64 base, i
//     loop:                                      =>    load_ind_i32 a, [p + 256]
//       p = add_64 table1, i                           q = add_64 base, j
//       load_ind_i32 a, [p]                            load_ind_i32 b, [q + 1280]
//       q = add_64 table2, j
//       load_ind_i32 b, [q]
//
// The offset of an access holds any constant, so that costs a register for each array and
// saves nothing. Addresses are taken modulo 2^32, so the order of additions is free. Done
// where all users of a sum with a constant can do without it.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMMCTargetDesc.h"
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

#define DEBUG_TYPE "pvm-offset-folding"
#define PASS_NAME "PVM folding of constants into offsets"

static cl::opt<bool>
    Enable("pvm-enable-offset-folding", cl::Hidden, cl::init(true),
           cl::desc("Put the constant parts of addresses into offsets of accesses"));

namespace {
class PVMOffsetFolding : public MachineFunctionPass {
  MachineRegisterInfo *MRI = nullptr;
  MachineOptimizationRemarkEmitter *ORE = nullptr;

public:
  static char ID;
  PVMOffsetFolding() : MachineFunctionPass(ID) {}

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
  bool fold(MachineInstr &Addition);
};
} // namespace

char PVMOffsetFolding::ID = 0;

INITIALIZE_PASS_BEGIN(PVMOffsetFolding, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(MachineOptimizationRemarkEmitterPass)
INITIALIZE_PASS_END(PVMOffsetFolding, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMOffsetFoldingPass() { return new PVMOffsetFolding(); }

bool PVMOffsetFolding::fold(MachineInstr &Addition) {
  Register Sum = Addition.getOperand(0).getReg();
  Register Base = Addition.getOperand(1).getReg();
  if (!Base.isVirtual() || !Addition.getOperand(2).isImm())
    return false;
  int64_t Constant = Addition.getOperand(2).getImm();

  // Where the register changes and where an offset does.
  SmallVector<MachineOperand *, 8> Summands, Bases;
  for (MachineOperand &Use : MRI->use_nodbg_operands(Sum)) {
    const MachineInstr &User = *Use.getParent();
    if (User.getOpcode() != PVM::ADD_64)
      return false;
    // Twice the sum has twice the constant.
    if (User.getOperand(1).getReg() == User.getOperand(2).getReg() ||
        !PVM::collectBases(User.getOperand(0).getReg(), Constant, *MRI, Bases))
      return false;
    Summands.push_back(&Use);
  }
  if (Bases.empty())
    return false;

  PVM::remarkInstruction(*ORE, DEBUG_TYPE, "Folded", Addition,
                         "constant part of addresses put into offsets of accesses");
  for (MachineOperand *Summand : Summands) {
    MRI->markUsesInDebugValueAsUndef(Summand->getParent()->getOperand(0).getReg());
    Summand->setReg(Base);
  }
  for (MachineOperand *B : Bases) {
    MachineOperand &Offset = *PVM::getOffsetOfBase(*B);
    Offset.setImm(Offset.getImm() + Constant);
  }
  MRI->markUsesInDebugValueAsUndef(Sum);
  MRI->clearKillFlags(Base);
  Addition.eraseFromParent();
  return true;
}

bool PVMOffsetFolding::runOnMachineFunction(MachineFunction &MF) {
  if (!Enable || skipFunction(MF.getFunction()))
    return false;
  MRI = &MF.getRegInfo();
  ORE = &getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE();
  bool Changed = false;
  for (MachineBasicBlock &MBB : MF)
    for (MachineInstr &MI : make_early_inc_range(MBB))
      if (MI.getOpcode() == PVM::ADD_IMM_64)
        Changed |= fold(MI);
  return Changed;
}
