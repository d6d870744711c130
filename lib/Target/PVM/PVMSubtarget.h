//===-- PVMSubtarget.h - Properties of the chosen profile -------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMSUBTARGET_H
#define LLVM_LIB_TARGET_PVM_PVMSUBTARGET_H

#include "MCTargetDesc/PVMBaseInfo.h"
#include "PVMFrameLowering.h"
#include "PVMISelLowering.h"
#include "PVMInstrInfo.h"
#include "PVMSelectionDAGInfo.h"
#include "llvm/CodeGen/TargetSubtargetInfo.h"

#define GET_SUBTARGETINFO_HEADER
#include "PVMGenSubtargetInfo.inc"

namespace llvm {

class PVMSubtarget : public PVMGenSubtargetInfo {
  PVM::Profile Profile = PVM::Profile::Revive1;
  bool HasSbrk = false;
  bool HasMemset = false;
  bool HasUnlikely = false;
  bool TuneFullGas = false;

  // The features must be parsed before the members below read them.
  PVMInstrInfo InstrInfo;
  PVMFrameLowering FrameLowering;
  PVMTargetLowering TLInfo;
  PVMSelectionDAGInfo TSInfo;

  PVMSubtarget &initializeFeatures(StringRef CPU, StringRef TuneCPU,
                                   StringRef FS);

public:
  PVMSubtarget(const Triple &TT, StringRef CPU, StringRef TuneCPU, StringRef FS,
               const TargetMachine &TM);

  // Generated from the features.
  void ParseSubtargetFeatures(StringRef CPU, StringRef TuneCPU, StringRef FS);

  PVM::Profile getProfile() const { return Profile; }
  bool hasSbrk() const { return HasSbrk; }
  bool hasMemset() const { return HasMemset; }
  bool hasUnlikely() const { return HasUnlikely; }
  bool tuneFullGas() const { return TuneFullGas; }

  const PVMInstrInfo *getInstrInfo() const override { return &InstrInfo; }
  const PVMFrameLowering *getFrameLowering() const override {
    return &FrameLowering;
  }
  const PVMRegisterInfo *getRegisterInfo() const override {
    return &InstrInfo.getRegisterInfo();
  }
  const PVMTargetLowering *getTargetLowering() const override { return &TLInfo; }
  const PVMSelectionDAGInfo *getSelectionDAGInfo() const override {
    return &TSInfo;
  }

  bool enableMachineScheduler() const override { return true; }
  // A branch costs 20 of gas under the full model, whichever way it goes; counted in
  // instructions, computing both arms is rarely cheaper than the IR passes found.
  bool enableEarlyIfConversion() const override { return TuneFullGas; }
  void initLibcallLoweringInfo(LibcallLoweringInfo &Info) const override;
};

} // namespace llvm

#endif
