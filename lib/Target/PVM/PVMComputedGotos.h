//===-- PVMComputedGotos.h - Computed gotos by the jump table ---*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMCOMPUTEDGOTOS_H
#define LLVM_LIB_TARGET_PVM_PVMCOMPUTEDGOTOS_H

#include "llvm/IR/PassManager.h"

namespace llvm {

class PVMComputedGotosPass : public PassInfoMixin<PVMComputedGotosPass> {
public:
  PreservedAnalyses run(Module &M, ModuleAnalysisManager &AM);
};

} // namespace llvm

#endif
