//===-- PVMMachineFunctionInfo.cpp - What passes remember of a function ---===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "PVMMachineFunctionInfo.h"
#include "llvm/IR/Function.h"

using namespace llvm;

// The attribute decides; without it, an external function that bears the name of a
// JAM invocation (Gray Paper, appendix B) and that nothing in the module refers to.
// References from other modules are rejected by the linker (STO_PVM_ENTRY).
bool PVM::isEntryFunction(const Function &F) {
  if (F.hasFnAttribute("pvm-entry"))
    return F.getFnAttribute("pvm-entry").getValueAsString() != "false";
  return F.hasExternalLinkage() && F.use_empty() &&
         is_contained({"refine", "accumulate", "is_authorized"}, F.getName());
}

PVMMachineFunctionInfo::PVMMachineFunctionInfo(const Function &F,
                                               const TargetSubtargetInfo *)
    : EntryFunction(PVM::isEntryFunction(F)) {}

MachineFunctionInfo *PVMMachineFunctionInfo::clone(
    BumpPtrAllocator &Allocator, MachineFunction &DestMF,
    const DenseMap<MachineBasicBlock *, MachineBasicBlock *> &) const {
  return DestMF.cloneInfo<PVMMachineFunctionInfo>(*this);
}
