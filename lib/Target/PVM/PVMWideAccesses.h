//===-- PVMWideAccesses.h - One access for neighbours -----------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_PVMWIDEACCESSES_H
#define LLVM_LIB_TARGET_PVM_PVMWIDEACCESSES_H

#include "llvm/IR/PassManager.h"

namespace llvm {

class PVMTargetMachine;

class PVMWideAccessesPass : public PassInfoMixin<PVMWideAccessesPass> {
  const PVMTargetMachine *TM;

public:
  // TM says which gas to save; opt has none, and then it is that of the full model.
  explicit PVMWideAccessesPass(const PVMTargetMachine *TM) : TM(TM) {}
  PreservedAnalyses run(Function &F, FunctionAnalysisManager &AM);
};

} // namespace llvm

#endif
