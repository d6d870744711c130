//===-- PVMRegisterInfo.h - Registers of the PVM ----------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMREGISTERINFO_H
#define LLVM_LIB_TARGET_PVM_PVMREGISTERINFO_H

#include "llvm/CodeGen/TargetRegisterInfo.h"

#define GET_REGINFO_HEADER
#include "PVMGenRegisterInfo.inc"

namespace llvm {

class PVMRegisterInfo : public PVMGenRegisterInfo {
public:
  PVMRegisterInfo();

  const MCPhysReg *getCalleeSavedRegs(const MachineFunction *MF) const override;
  const MCPhysReg *getIPRACSRegs(const MachineFunction *MF) const override;
  const uint32_t *getCallPreservedMask(const MachineFunction &MF,
                                       CallingConv::ID CC) const override;
  // The mask of a host call with one or two results.
  const uint32_t *getHostCallPreservedMask(unsigned NumResults) const;
  // The mask of a call that does not return.
  const uint32_t *getNoReturnPreservedMask() const;

  BitVector getReservedRegs(const MachineFunction &MF) const override;
  const TargetRegisterClass *getPointerRegClass(unsigned Kind = 0) const override;
  bool getRegAllocationHints(Register Reg, ArrayRef<MCPhysReg> Order,
                             SmallVectorImpl<MCPhysReg> &Hints,
                             const MachineFunction &MF, const VirtRegMap *VRM,
                             const LiveRegMatrix *Matrix) const override;
  bool eliminateFrameIndex(MachineBasicBlock::iterator MI, int SPAdj,
                           unsigned FIOperandNum,
                           RegScavenger *RS = nullptr) const override;
  Register getFrameRegister(const MachineFunction &MF) const override;
};

namespace PVM {
// Where a function needs them; otherwise ordinary callee-saved registers.
Register getFramePointer();
Register getBasePointer();
} // namespace PVM

} // namespace llvm

#endif
