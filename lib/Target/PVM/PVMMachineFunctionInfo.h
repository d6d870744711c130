//===-- PVMMachineFunctionInfo.h - What passes remember of a function -*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMMACHINEFUNCTIONINFO_H
#define LLVM_LIB_TARGET_PVM_PVMMACHINEFUNCTIONINFO_H

#include "llvm/ADT/SmallSet.h"
#include "llvm/CodeGen/MachineFunction.h"

namespace llvm {

namespace PVM {
// Whether the function is called only by the machine itself.
bool isEntryFunction(const Function &F);
} // namespace PVM

class PVMMachineFunctionInfo : public MachineFunctionInfo {
  // Frame index of the first variadic argument.
  int VarArgsFrameIndex = 0;
  // Bytes of arguments on the stack that the caller provides.
  uint64_t IncomingStackBytes = 0;
  bool EntryFunction;
  SmallSet<Register, 8> SignExtendedArguments;

public:
  PVMMachineFunctionInfo(const Function &F, const TargetSubtargetInfo *STI);

  MachineFunctionInfo *
  clone(BumpPtrAllocator &Allocator, MachineFunction &DestMF,
        const DenseMap<MachineBasicBlock *, MachineBasicBlock *> &Src2DstMBB)
      const override;

  int getVarArgsFrameIndex() const { return VarArgsFrameIndex; }
  void setVarArgsFrameIndex(int Index) { VarArgsFrameIndex = Index; }

  uint64_t getIncomingStackBytes() const { return IncomingStackBytes; }
  void setIncomingStackBytes(uint64_t Bytes) { IncomingStackBytes = Bytes; }

  // Virtual registers of arguments that arrive sign-extended from 32 bits or less.
  void addSignExtendedArgument(Register Reg) { SignExtendedArguments.insert(Reg); }
  bool isSignExtendedArgument(Register Reg) const {
    return Reg.isValid() && SignExtendedArguments.contains(Reg);
  }

  // Called only by the machine itself: no register needs to be preserved.
  bool isEntryFunction() const { return EntryFunction; }
};

} // namespace llvm

#endif
