//===-- PVMTargetObjectFile.h - Sections of PVM objects ---------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMTARGETOBJECTFILE_H
#define LLVM_LIB_TARGET_PVM_PVMTARGETOBJECTFILE_H

#include "llvm/CodeGen/TargetLoweringObjectFileImpl.h"

namespace llvm {

class PVMTargetObjectFile : public TargetLoweringObjectFileELF {
public:
  // The run of jump-table entries that the switches of F jump through.
  MCSection *getJumpTableSection(const Function &F, const TargetMachine &TM) const;
};

} // namespace llvm

#endif
