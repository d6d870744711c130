//===-- PVMIfConversion.h - Run both sides of cheap branches ----*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMIFCONVERSION_H
#define LLVM_LIB_TARGET_PVM_PVMIFCONVERSION_H

#include "llvm/IR/PassManager.h"

namespace llvm {

class PVMTargetMachine;

class PVMIfConversionPass : public PassInfoMixin<PVMIfConversionPass> {
  const PVMTargetMachine *TM;
  bool Unrolls;

public:
  // TM says which gas to save; opt has none, and then it is that of the full model.
  // Unrolls: whether loops are going to be unrolled.
  PVMIfConversionPass(const PVMTargetMachine *TM, bool Unrolls)
      : TM(TM), Unrolls(Unrolls) {}
  PreservedAnalyses run(Function &F, FunctionAnalysisManager &AM);
};

} // namespace llvm

#endif
