//===-- PVMFrameLowering.h - Prologues, epilogues and stack frames -*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMFRAMELOWERING_H
#define LLVM_LIB_TARGET_PVM_PVMFRAMELOWERING_H

#include "llvm/CodeGen/TargetFrameLowering.h"

namespace llvm {

namespace PVM {
// Returns Offset, which has to fit an immediate; a fatal error otherwise.
int64_t getFrameOffset(const MachineFunction &MF, int64_t Offset);
} // namespace PVM

class PVMFrameLowering : public TargetFrameLowering {
public:
  // Below the stack lies at least this much memory that cannot be accessed: the heap may
  // grow only up to it (Gray Paper 0.8, grow_heap). A step of the stack pointer that is
  // not larger cannot pass it unnoticed.
  static constexpr uint64_t GuardBytes = 0x10000;

  PVMFrameLowering();

  void emitPrologue(MachineFunction &MF, MachineBasicBlock &MBB) const override;
  void emitEpilogue(MachineFunction &MF, MachineBasicBlock &MBB) const override;

  StackOffset getFrameIndexReference(const MachineFunction &MF, int FI,
                                     Register &FrameReg) const override;
  bool spillCalleeSavedRegisters(MachineBasicBlock &MBB,
                                 MachineBasicBlock::iterator MI,
                                 ArrayRef<CalleeSavedInfo> CSI,
                                 const TargetRegisterInfo *TRI) const override;
  bool
  restoreCalleeSavedRegisters(MachineBasicBlock &MBB,
                              MachineBasicBlock::iterator MI,
                              MutableArrayRef<CalleeSavedInfo> CSI,
                              const TargetRegisterInfo *TRI) const override;
  void determineCalleeSaves(MachineFunction &MF, BitVector &SavedRegs,
                            RegScavenger *RS) const override;
  void processFunctionBeforeFrameIndicesReplaced(MachineFunction &MF,
                                                 RegScavenger *RS) const override;
  bool hasReservedCallFrame(const MachineFunction &MF) const override;
  MachineBasicBlock::iterator
  eliminateCallFramePseudoInstr(MachineFunction &MF, MachineBasicBlock &MBB,
                                MachineBasicBlock::iterator MI) const override;
  void emitRemarks(const MachineFunction &MF,
                   MachineOptimizationRemarkEmitter *ORE) const override;
  bool enableShrinkWrapping(const MachineFunction &MF) const override;
  bool enableCalleeSaveSkip(const MachineFunction &MF) const override {
    return true;
  }

  // A register that holds the stack pointer as it was after the prologue, for
  // functions whose frame is realigned and then grows.
  bool hasBP(const MachineFunction &MF) const;

  // Is this callee-saved register saved where the function writes it?
  bool savesIfWritten(const MachineFunction &MF, Register Reg) const;

  // The frame lies below the stack pointer, which never moves.
  bool usesRedZone(const MachineFunction &MF) const;
  // The prologue touches the frame, because it could step over the guard.
  bool needsStackProbe(const MachineFunction &MF) const;

protected:
  bool hasFPImpl(const MachineFunction &MF) const override;
};

} // namespace llvm

#endif
