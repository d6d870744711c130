//===-- PVMRegisterInfo.cpp - Registers of the PVM ------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "PVMRegisterInfo.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVMFrameLowering.h"
#include "PVMMachineFunctionInfo.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/IR/DebugInfoMetadata.h"

#define GET_REGINFO_TARGET_DESC
#include "PVMGenRegisterInfo.inc"

using namespace llvm;

PVMRegisterInfo::PVMRegisterInfo() : PVMGenRegisterInfo(PVM::RA) {}

Register PVM::getFramePointer() { return PVM::A5; }
Register PVM::getBasePointer() { return PVM::A4; }

const MCPhysReg *
PVMRegisterInfo::getCalleeSavedRegs(const MachineFunction *MF) const {
  if (MF->getInfo<PVMMachineFunctionInfo>()->isEntryFunction())
    return CSR_None_SaveList;
  return CSR_PVM_SaveList;
}

const MCPhysReg *PVMRegisterInfo::getIPRACSRegs(const MachineFunction *MF) const {
  return CSR_RA_SaveList;
}

const uint32_t *PVMRegisterInfo::getCallPreservedMask(const MachineFunction &,
                                                      CallingConv::ID) const {
  return CSR_PVM_RegMask;
}

const uint32_t *
PVMRegisterInfo::getHostCallPreservedMask(unsigned NumResults) const {
  return NumResults > 1 ? CSR_HostCall2_RegMask : CSR_HostCall1_RegMask;
}

const uint32_t *PVMRegisterInfo::getNoReturnPreservedMask() const {
  return CSR_All_RegMask;
}

BitVector PVMRegisterInfo::getReservedRegs(const MachineFunction &MF) const {
  const auto *TFL = MF.getSubtarget<PVMSubtarget>().getFrameLowering();
  BitVector Reserved(getNumRegs());
  Reserved.set(PVM::SP);
  if (TFL->hasFP(MF))
    Reserved.set(PVM::getFramePointer());
  if (TFL->hasBP(MF))
    Reserved.set(PVM::getBasePointer());
  return Reserved;
}

const TargetRegisterClass *PVMRegisterInfo::getPointerRegClass(unsigned) const {
  return &PVM::GPRRegClass;
}

Register PVMRegisterInfo::getFrameRegister(const MachineFunction &MF) const {
  const auto *TFL = MF.getSubtarget<PVMSubtarget>().getFrameLowering();
  return TFL->hasFP(MF) ? PVM::getFramePointer() : Register(PVM::SP);
}

// Every instruction that can hold a frame index has a full 32-bit offset behind it,
// so nothing ever has to be materialised.
bool PVMRegisterInfo::eliminateFrameIndex(MachineBasicBlock::iterator II,
                                          int SPAdj, unsigned FIOperandNum,
                                          RegScavenger *) const {
  MachineInstr &MI = *II;
  const MachineFunction &MF = *MI.getMF();
  const auto *TFL = MF.getSubtarget<PVMSubtarget>().getFrameLowering();

  MachineOperand &Base = MI.getOperand(FIOperandNum);
  Register FrameReg;
  StackOffset Frame = TFL->getFrameIndexReference(MF, Base.getIndex(), FrameReg);
  if (MI.isDebugValue()) {
    Base.ChangeToRegister(FrameReg, /*isDef=*/false);
    const DIExpression *Expr = MI.getDebugExpression();
    MI.getDebugExpressionOp().setMetadata(
        prependOffsetExpression(Expr, DIExpression::ApplyOffset, Frame));
    return false;
  }

  MachineOperand &Offset = MI.getOperand(FIOperandNum + 1);
  int64_t Sum = Frame.getFixed() + Offset.getImm() + SPAdj;
  if (!isInt<32>(Sum))
    reportFatalUsageError("frame of function '" + MF.getName() +
                          "' is larger than 2 GiB");
  Base.ChangeToRegister(FrameReg, /*isDef=*/false);
  Offset.ChangeToImmediate(Sum);

  // The address of the lowest object is the stack pointer itself.
  if (MI.getOpcode() == PVM::ADD_IMM_64 && Sum == 0) {
    MI.setDesc(MF.getSubtarget().getInstrInfo()->get(PVM::MOVE_REG));
    MI.removeOperand(FIOperandNum + 1);
  }
  return false;
}
