//===-- PVMRemarks.h - Say in one line what was done ------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_PVMREMARKS_H
#define LLVM_LIB_TARGET_PVM_PVMREMARKS_H

#include "llvm/ADT/StringRef.h"

namespace llvm {
class MachineInstr;
class MachineOptimizationRemarkEmitter;
class SDLoc;
class SelectionDAG;

namespace PVM {

// A remark about what became of a node at DL (-pass-remarks=pvm-isel). A combine that
// starts anew on its own result says so again.
void remarkSelection(const SelectionDAG &DAG, const SDLoc &DL, const char *Name,
                     StringRef What);
// What became of nothing better (-pass-remarks-missed=pvm-isel).
void remarkMissedSelection(const SelectionDAG &DAG, const SDLoc &DL, const char *Name,
                           StringRef What);

// A remark of the pass called Pass about what became of MI, or is about to.
void remarkInstruction(MachineOptimizationRemarkEmitter &ORE, const char *Pass,
                       StringRef Name, const MachineInstr &MI, StringRef What);

} // namespace PVM
} // namespace llvm

#endif
