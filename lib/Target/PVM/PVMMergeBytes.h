//===-- PVMMergeBytes.h - Access words instead of their bytes ---*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMMERGEBYTES_H
#define LLVM_LIB_TARGET_PVM_PVMMERGEBYTES_H

#include "llvm/IR/PassManager.h"

namespace llvm {

class PVMMergeBytesPass : public PassInfoMixin<PVMMergeBytesPass> {
public:
  PreservedAnalyses run(Function &F, FunctionAnalysisManager &AM);
};

} // namespace llvm

#endif
