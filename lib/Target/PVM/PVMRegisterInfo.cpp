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
#include "llvm/ADT/SmallSet.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/CodeGen/VirtRegMap.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/Support/CommandLine.h"

#define GET_REGINFO_TARGET_DESC
#include "PVMGenRegisterInfo.inc"

using namespace llvm;

static cl::opt<bool> EnableTwoAddressHints(
    "pvm-enable-two-address-hints", cl::Hidden, cl::init(true),
    cl::desc("Prefer the register of the first source for a result"));

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

// An operation whose result replaces its first source takes a decode slot less under the
// full model, and one instruction of x86 instead of two when it is recompiled. Of an
// operation that commutes either source is the first. Where only executed instructions
// count there is nothing to gain, and a hint may stand in the way of a copy that vanishes.
bool PVMRegisterInfo::getRegAllocationHints(
    Register Reg, ArrayRef<MCPhysReg> Order, SmallVectorImpl<MCPhysReg> &Hints,
    const MachineFunction &MF, const VirtRegMap *VRM,
    const LiveRegMatrix *Matrix) const {
  bool OnlyHints =
      TargetRegisterInfo::getRegAllocationHints(Reg, Order, Hints, MF, VRM, Matrix);
  if (!VRM || !EnableTwoAddressHints || !MF.getSubtarget<PVMSubtarget>().tuneFullGas())
    return OnlyHints;

  SmallSet<MCRegister, 4> Wanted;
  auto Want = [&](const MachineOperand &MO) {
    if (!MO.isReg() || MO.isUndef() || MO.getReg() == Reg)
      return;
    Register Other = MO.getReg();
    if (Other.isVirtual() && VRM->hasPhys(Other))
      Wanted.insert(VRM->getPhys(Other));
    else if (Other.isPhysical())
      Wanted.insert(Other.asMCReg());
  };
  for (const MachineOperand &MO : MF.getRegInfo().reg_nodbg_operands(Reg)) {
    const MachineInstr &MI = *MO.getParent();
    if (MI.getDesc().getNumDefs() != 1 || MI.getNumExplicitOperands() < 3 ||
        MI.mayLoadOrStore() || MI.isCall() || MI.isTerminator() || MI.isPseudo() ||
        !MI.getOperand(1).isReg())
      continue;
    bool Commutes = MI.isCommutable() && MI.getOperand(2).isReg();
    if (MO.isDef()) {
      Want(MI.getOperand(1));
      if (Commutes)
        Want(MI.getOperand(2));
    } else if (MO.getOperandNo() == 1 || (MO.getOperandNo() == 2 && Commutes)) {
      Want(MI.getOperand(0));
    }
  }
  for (MCPhysReg Candidate : Order)
    if (Wanted.contains(Candidate) && !is_contained(Hints, Candidate))
      Hints.push_back(Candidate);
  return OnlyHints;
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

  // The offset is in the accesses.
  if (MI.getOpcode() == PVM::PseudoADD_FRAME) {
    MI.setDesc(MF.getSubtarget().getInstrInfo()->get(PVM::ADD_64));
    Base.ChangeToRegister(FrameReg, /*isDef=*/false);
    return false;
  }

  MachineOperand &Offset = MI.getOperand(FIOperandNum + 1);
  int64_t Sum = PVM::getFrameOffset(MF, Frame.getFixed() + Offset.getImm() + SPAdj);
  Base.ChangeToRegister(FrameReg, /*isDef=*/false);
  Offset.ChangeToImmediate(Sum);

  // The address of the lowest object is the stack pointer itself.
  if (MI.getOpcode() == PVM::ADD_IMM_64 && Sum == 0) {
    MI.setDesc(MF.getSubtarget().getInstrInfo()->get(PVM::MOVE_REG));
    MI.removeOperand(FIOperandNum + 1);
  }
  return false;
}
