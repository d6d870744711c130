//===-- PVMStridedUnrolling.h - Unroll loops of any stride ------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_PVMSTRIDEDUNROLLING_H
#define LLVM_LIB_TARGET_PVM_PVMSTRIDEDUNROLLING_H

#include "llvm/IR/PassManager.h"

namespace llvm {

class PVMStridedUnrollingPass : public PassInfoMixin<PVMStridedUnrollingPass> {
public:
  PreservedAnalyses run(Function &F, FunctionAnalysisManager &AM);
};

} // namespace llvm

#endif
