//===-- PVMLateInlining.h - Inline once more --------------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// LLVM unrolls loops, and we convert branches, after functions have been inlined. Then
// calls through a table have become direct, and what was worth a call is not any more.
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_PVMLATEINLINING_H
#define LLVM_LIB_TARGET_PVM_PVMLATEINLINING_H

#include "llvm/IR/PassManager.h"
#include "llvm/Passes/OptimizationLevel.h"

namespace llvm {

class PVMLateInliningPass : public PassInfoMixin<PVMLateInliningPass> {
  OptimizationLevel Level;

public:
  explicit PVMLateInliningPass(OptimizationLevel Level) : Level(Level) {}
  PreservedAnalyses run(Module &M, ModuleAnalysisManager &AM);
};

} // namespace llvm

#endif
