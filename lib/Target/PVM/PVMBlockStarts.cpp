//===-- PVMBlockStarts.cpp - Make every jump target a block start ---------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The machine jumps only to the starts of its basic blocks, and a block starts only
// behind a terminator (Gray Paper, appendix A.3). Where code falls through into a
// block that something else jumps to,
//
//     add_imm_64 a0, a0, 1                 add_imm_64 a0, a0, 1
//   .LBB0_1:                       =>      fallthrough
//     ...                                .LBB0_1:
//
// Calls and branches end blocks too, so behind them nothing is needed. The pass runs
// last: it depends on the final layout and nothing may move code afterwards.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMBaseInfo.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVM.h"
#include "PVMInstrInfo.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/CodeGen/MachineJumpTableInfo.h"
#include "llvm/InitializePasses.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-block-starts"
#define PASS_NAME "PVM block starts"

namespace {
class PVMBlockStarts : public MachineFunctionPass {
public:
  static char ID;
  PVMBlockStarts() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  MachineFunctionProperties getRequiredProperties() const override {
    return MachineFunctionProperties().setNoVRegs();
  }
};
} // namespace

char PVMBlockStarts::ID = 0;

INITIALIZE_PASS(PVMBlockStarts, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMBlockStartsPass() { return new PVMBlockStarts(); }

// Does the last instruction of MBB end a basic block of the machine? Keeps Ended if
// there is no instruction.
static bool endsBlock(const MachineBasicBlock &MBB, bool Ended) {
  for (const MachineInstr &MI : reverse(MBB))
    if (!MI.isMetaInstruction())
      return PVM::endsBlock(MI.getDesc());
  return Ended;
}

// Is MBB reached other than by falling through from Previous, which lies before it?
static bool isJumpTarget(const MachineBasicBlock &MBB,
                         const MachineBasicBlock &Previous) {
  if (MBB.hasAddressTaken() || MBB.isEHPad())
    return true;
  for (const MachineBasicBlock *Pred : MBB.predecessors()) {
    if (Pred != &Previous)
      return true;
    for (const MachineInstr &MI : Pred->terminators())
      for (const MachineOperand &MO : MI.operands())
        if (MO.isMBB() && MO.getMBB() == &MBB)
          return true;
  }
  return false;
}

bool PVMBlockStarts::runOnMachineFunction(MachineFunction &MF) {
  const PVMInstrInfo *TII = MF.getSubtarget<PVMSubtarget>().getInstrInfo();
  bool Changed = false;
  bool Ended = true; // the start of a function is one
  MachineBasicBlock *Previous = nullptr;
  for (MachineBasicBlock &MBB : MF) {
    if (Previous && !Ended && isJumpTarget(MBB, *Previous)) {
      BuildMI(*Previous, Previous->end(), DebugLoc(), TII->get(PVM::FALLTHROUGH));
      Changed = Ended = true;
    }
    Ended = endsBlock(MBB, Ended);
    Previous = &MBB;
  }
  return Changed;
}
