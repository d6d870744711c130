//===-- PVMSmallSwitches.h - Branches for few cases -------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// LLVM makes a switch of a test for one of two values. Selection makes branches of that
// again, but if-conversion, which runs before, only sees branches. So they are made
// early:
//
//     switch (n) {                          if (n == 3) goto three;
//     case 3: goto three;         =>        if (n == 2) goto two;
//     case 2: goto two;                     goto other;
//     default: goto other;
//     }
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_PVMSMALLSWITCHES_H
#define LLVM_LIB_TARGET_PVM_PVMSMALLSWITCHES_H

#include "llvm/IR/PassManager.h"

namespace llvm {

class PVMTargetMachine;

class PVMSmallSwitchesPass : public PassInfoMixin<PVMSmallSwitchesPass> {
  const PVMTargetMachine *TM;

public:
  // TM says which gas to save; opt has none, and then it is that of the full model.
  explicit PVMSmallSwitchesPass(const PVMTargetMachine *TM) : TM(TM) {}
  PreservedAnalyses run(Function &F, FunctionAnalysisManager &AM);
};

} // namespace llvm

#endif
