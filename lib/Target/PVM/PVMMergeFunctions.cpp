//===-- PVMMergeFunctions.cpp - One function for equal ones ---------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where bytes count, functions that do the same become one, by LLVM's MergeFunctions: of
// two that differ in types alone, or in names, one remains, and the other goes or, if its
// address or name must stay its own, becomes a jump. The linker folds functions too, but
// only those that are still the same after code generation, where order and registers
// already differ by chance.
//
// An entry function may be referred to by nobody, and so stays out of this; what the
// program asks to be kept (llvm.used) as well.
//
//===----------------------------------------------------------------------===//

#include "PVMMergeFunctions.h"
#include "PVMMachineFunctionInfo.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Transforms/IPO/MergeFunctions.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-merge-functions"

static cl::opt<bool> Enable("pvm-enable-function-merging", cl::Hidden, cl::init(true),
                            cl::desc("Make functions one that do the same"));

PreservedAnalyses PVMMergeFunctionsPass::run(Module &M, ModuleAnalysisManager &) {
  if (!Enable)
    return PreservedAnalyses::all();
  SmallVector<GlobalValue *, 8> Used;
  collectUsedGlobalVariables(M, Used, /*CompilerUsed=*/false);
  SmallVector<Function *> Functions;
  DenseMap<Function *, std::string> Names; // of those that go
  for (Function &F : M)
    if (!F.isDeclarationForLinker() && F.hasOptSize() && !F.hasOptNone() &&
        !PVM::isEntryFunction(F) && !is_contained(Used, &F)) {
      Functions.push_back(&F);
      Names[&F] = F.getName().str();
    }
  DenseMap<Function *, Function *> Merged = MergeFunctionsPass::runOnFunctions(Functions);
  SmallPtrSet<Function *, 32> Left;
  for (Function &F : M)
    Left.insert(&F);
  for (Function *F : Functions) {
    // What serves as another may be merged into a third one later, and be gone.
    Function *Serves = Merged.lookup(F);
    for (unsigned I = 0; Serves && !Left.contains(Serves) && I != Merged.size(); ++I)
      Serves = Merged.lookup(Serves);
    if (!Left.contains(Serves))
      continue;
    OptimizationRemarkEmitter(Serves).emit([&] {
      return OptimizationRemark(DEBUG_TYPE, "Merged", Serves)
             << "also serves as " << ore::NV("Function", Names[F]);
    });
  }
  return Merged.empty() ? PreservedAnalyses::all() : PreservedAnalyses::none();
}
