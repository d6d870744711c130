//===-- PVMTargetMachine.h - The PVM target machine -------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMTARGETMACHINE_H
#define LLVM_LIB_TARGET_PVM_PVMTARGETMACHINE_H

#include "PVMSubtarget.h"
#include "llvm/CodeGen/CodeGenTargetMachineImpl.h"
#include <memory>
#include <optional>

namespace llvm {

class PVMTargetMachine : public CodeGenTargetMachineImpl {
  std::unique_ptr<TargetLoweringObjectFile> TLOF;
  mutable StringMap<std::unique_ptr<PVMSubtarget>> SubtargetMap;

public:
  PVMTargetMachine(const Target &T, const Triple &TT, StringRef CPU, StringRef FS,
                   const TargetOptions &Options, std::optional<Reloc::Model> RM,
                   std::optional<CodeModel::Model> CM, CodeGenOptLevel OL,
                   bool JIT);
  ~PVMTargetMachine() override;

  const PVMSubtarget *getSubtargetImpl(const Function &F) const override;
  TargetPassConfig *createPassConfig(PassManagerBase &PM) override;
  ScheduleDAGInstrs *createMachineScheduler(MachineSchedContext *C) const override;
  void registerPassBuilderCallbacks(PassBuilder &PB) override;
  bool addPassesToEmitFile(PassManagerBase &PM, raw_pwrite_stream &Out,
                           raw_pwrite_stream *DwoOut, CodeGenFileType FileType,
                           bool DisableVerify,
                           MachineModuleInfoWrapperPass *MMIWP) override;
  // Calls clobber what their callee really does (-enable-ipra=0: what the ABI allows).
  bool useIPRA() const override {
    return getOptLevel() != CodeGenOptLevel::None;
  }
  TargetTransformInfo getTargetTransformInfo(const Function &F) const override;
  TargetLoweringObjectFile *getObjFileLowering() const override {
    return TLOF.get();
  }
  MachineFunctionInfo *
  createMachineFunctionInfo(BumpPtrAllocator &Allocator, const Function &F,
                            const TargetSubtargetInfo *STI) const override;
};

namespace PVM {
// Whether passes over IR are to save gas of the full model in F, and not bytes. TM is null
// in opt, and then it is what they are asked for.
bool savesFullGas(const Function &F, const PVMTargetMachine *TM);
} // namespace PVM

} // namespace llvm

#endif
