//===-- PVMRemarks.cpp - Say in one line what was done --------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "PVMRemarks.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/CodeGen/MachineFunction.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/CodeGen/SelectionDAG.h"

using namespace llvm;

// A DAG does not say which block it is of. What the remark needs one for is how hot the
// place is, and for that the entry of the function serves.
template <typename Remark>
static void emitSelection(const SelectionDAG &DAG, const SDLoc &DL, const char *Name,
                          StringRef What) {
  DAG.getORE().emit([&] {
    const Function &F = DAG.getMachineFunction().getFunction();
    return Remark("pvm-isel", Name, DL.getDebugLoc(), &F.getEntryBlock()) << What;
  });
}

void PVM::remarkSelection(const SelectionDAG &DAG, const SDLoc &DL, const char *Name,
                          StringRef What) {
  emitSelection<OptimizationRemark>(DAG, DL, Name, What);
}

void PVM::remarkMissedSelection(const SelectionDAG &DAG, const SDLoc &DL,
                                const char *Name, StringRef What) {
  emitSelection<OptimizationRemarkMissed>(DAG, DL, Name, What);
}

void PVM::remarkInstruction(MachineOptimizationRemarkEmitter &ORE, const char *Pass,
                            StringRef Name, const MachineInstr &MI, StringRef What) {
  ORE.emit([&] {
    MachineOptimizationRemark R(Pass, Name, MI.getDebugLoc(), MI.getParent());
    R << What;
    return R;
  });
}
