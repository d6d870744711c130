//===-- PVMLateInlining.cpp - Inline once more ----------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PVMLateInlining.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Transforms/IPO/Inliner.h"
#include "llvm/Transforms/InstCombine/InstCombine.h"

using namespace llvm;

static cl::opt<bool>
    Enable("pvm-enable-late-inlining", cl::Hidden, cl::init(true),
           cl::desc("Inline functions again when loops have been unrolled"));

PreservedAnalyses PVMLateInliningPass::run(Module &M, ModuleAnalysisManager &AM) {
  if (!Enable)
    return PreservedAnalyses::all();
  DenseMap<const Function *, unsigned> Sizes;
  for (const Function &F : M)
    Sizes[&F] = F.getInstructionCount();
  PreservedAnalyses PA = ModuleInlinerWrapperPass(getInlineParams(Level.getSpeedupLevel(),
                                                                  Level.getSizeLevel()))
                             .run(M, AM);
  if (PA.areAllPreserved())
    return PA;
  AM.invalidate(M, PA);
  // What the caller does with the result, as comparing the order of two keys with 0, was
  // simplified before. Functions that have stayed as they were had that too.
  auto &FAM = AM.getResult<FunctionAnalysisManagerModuleProxy>(M).getManager();
  for (Function &F : M)
    if (!F.isDeclaration() && Sizes.lookup(&F) != F.getInstructionCount())
      FAM.invalidate(F, InstCombinePass().run(F, FAM));
  return PreservedAnalyses::none();
}
