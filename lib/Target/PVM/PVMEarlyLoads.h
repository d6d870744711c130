//===-- PVMEarlyLoads.h - Load before it is certain -------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_PVMEARLYLOADS_H
#define LLVM_LIB_TARGET_PVM_PVMEARLYLOADS_H

#include "llvm/IR/PassManager.h"

namespace llvm {

class PVMTargetMachine;

namespace PVM {
// On a load that has come to where it is to stay.
inline constexpr char EarlyLoadMetadata[] = "pvm.early";
} // namespace PVM

class PVMEarlyLoadsPass : public PassInfoMixin<PVMEarlyLoadsPass> {
  const PVMTargetMachine *TM;

public:
  // TM says which gas to save; opt has none, and then it is that of the full model.
  explicit PVMEarlyLoadsPass(const PVMTargetMachine *TM) : TM(TM) {}
  PreservedAnalyses run(Function &F, FunctionAnalysisManager &AM);
};

} // namespace llvm

#endif
