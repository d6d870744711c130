//===-- PVMRecursionUnrolling.h - Two levels of recursion in one *- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_PVMRECURSIONUNROLLING_H
#define LLVM_LIB_TARGET_PVM_PVMRECURSIONUNROLLING_H

#include "llvm/IR/PassManager.h"

namespace llvm {

class PVMRecursionUnrollingPass : public PassInfoMixin<PVMRecursionUnrollingPass> {
public:
  PreservedAnalyses run(Module &M, ModuleAnalysisManager &AM);
};

} // namespace llvm

#endif
