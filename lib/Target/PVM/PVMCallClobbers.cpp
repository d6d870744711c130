//===-- PVMCallClobbers.cpp - What calls clobber after all ----------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Functions are compiled callees first, and LLVM gives every call of a function
// already compiled the mask of the registers that it really clobbers
// (RegUsageInfoPropagate). Two kinds of calls deserve a better mask than that,
// because the register allocator and the prologue look at masks without asking what
// follows the call:
//
//   call that does not return   clobbers nothing: nobody is left to miss a value.
//                               Otherwise a bounds check that may fail makes its
//                               function save registers for the sake of the panic.
//   tail call                   clobbers no register that callees preserve. The
//                               mask says otherwise if the callee never returns,
//                               and then it does not matter.
//
// The pass runs right before register allocation, behind LLVM's own.
//
//===----------------------------------------------------------------------===//

#include "PVM.h"
#include "PVMLeafAnalysis.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineInstr.h"
#include "llvm/InitializePasses.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-call-clobbers"
#define PASS_NAME "PVM call clobbers"

namespace {
class PVMCallClobbers : public MachineFunctionPass {
public:
  static char ID;
  PVMCallClobbers() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.setPreservesAll();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
};
} // namespace

char PVMCallClobbers::ID = 0;

INITIALIZE_PASS(PVMCallClobbers, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMCallClobbersPass() { return new PVMCallClobbers(); }

// Adds to what the call preserves.
static bool preserve(MachineFunction &MF, MachineInstr &Call, const uint32_t *More) {
  const TargetRegisterInfo &TRI = *MF.getSubtarget().getRegisterInfo();
  for (MachineOperand &MO : Call.operands()) {
    if (!MO.isRegMask() || TRI.regmaskSubsetEqual(More, MO.getRegMask()))
      continue;
    uint32_t *Mask = MF.allocateRegMask();
    unsigned Words = MachineOperand::getRegMaskSize(TRI.getNumRegs());
    for (unsigned I = 0; I != Words; ++I)
      Mask[I] = MO.getRegMask()[I] | More[I];
    MO.setRegMask(Mask);
    return true;
  }
  return false;
}

bool PVMCallClobbers::runOnMachineFunction(MachineFunction &MF) {
  if (skipFunction(MF.getFunction()))
    return false;
  const PVMRegisterInfo &TRI = *MF.getSubtarget<PVMSubtarget>().getRegisterInfo();
  bool Changed = false;
  for (MachineBasicBlock &MBB : MF) {
    for (MachineInstr &MI : MBB) {
      if (!MI.isCall())
        continue;
      if (PVM::isNoReturnCall(MI))
        Changed |= preserve(MF, MI, TRI.getNoReturnPreservedMask());
      else if (MI.isReturn())
        Changed |= preserve(MF, MI, TRI.getCallPreservedMask(MF, CallingConv::C));
    }
  }
  return Changed;
}
