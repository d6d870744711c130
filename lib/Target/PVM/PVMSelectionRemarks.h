//===-- PVMSelectionRemarks.h - Say what selection did ----------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_PVMSELECTIONREMARKS_H
#define LLVM_LIB_TARGET_PVM_PVMSELECTIONREMARKS_H

#include "llvm/ADT/StringRef.h"

namespace llvm {
class SDLoc;
class SelectionDAG;

namespace PVM {

// A remark about what became of a node at DL (-pass-remarks=pvm-isel). A combine that
// starts anew on its own result says so again.
void remarkSelection(const SelectionDAG &DAG, const SDLoc &DL, const char *Name,
                     StringRef What);

} // namespace PVM
} // namespace llvm

#endif
