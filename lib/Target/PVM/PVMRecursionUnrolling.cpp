//===-- PVMRecursionUnrolling.cpp - Two levels of recursion in one --------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A call ends a block, and the callee stores and loads what it saves, in blocks that wait
// for nothing else. The inliner makes no exception for functions that call themselves:
// it leaves them alone. Here each such call is replaced by the function once, so that
// every other level of the recursion is no call any more:
//
//     f(x):                           f(x):
//       if (x == 0) return 1;           if (x == 0) return 1;
//       return x * f(x - 1);     =>     y = x - 1;
//                                       return x * (y == 0 ? 1 : y * f(y - 1));
//
// This is recursion unrolling (Rugina and Rinard, Recursion Unrolling for Divide and
// Conquer Programs, 2000). More levels gain less, and then lose, as more values are
// alive than there are registers: with four, tak takes 1.08 of the gas. The pass runs at
// -O3, behind pvm-early-returns, for which it would leave nothing.
//
//===----------------------------------------------------------------------===//

#include "PVMRecursionUnrolling.h"
#include "PVMRecursion.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Transforms/Utils/Cloning.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-recursion-unrolling"

static cl::opt<bool>
    Enable("pvm-enable-recursion-unrolling", cl::Hidden, cl::init(true),
           cl::desc("Inline functions that call themselves into themselves once"));

// Of the function afterwards, and of the calls that are replaced.
static constexpr unsigned MaxInstrs = 1000, MaxCalls = 4;

// Memory of its own that depends on the way would be there for both levels.
static bool allocatesDynamically(const Function &F) {
  for (const BasicBlock &BB : F)
    for (const Instruction &I : BB)
      if (const auto *Alloca = dyn_cast<AllocaInst>(&I);
          Alloca && !Alloca->isStaticAlloca())
        return true;
  return false;
}

static bool unroll(Function &F) {
  SmallVector<CallBase *, 8> Calls = PVM::findCalls(F);
  erase_if(Calls, [&F](const CallBase *Call) { return Call->getFunction() != &F; });
  if (Calls.empty() || Calls.size() > MaxCalls || !PVM::canInlineCopies(F) ||
      allocatesDynamically(F) ||
      (Calls.size() + 1) * F.getInstructionCount() > MaxInstrs ||
      any_of(Calls, [](const CallBase *Call) {
        return Call->isMustTailCall() || Call->isNoInline();
      }))
    return false;
  OptimizationRemarkEmitter(&F).emit([&] {
    return OptimizationRemark(DEBUG_TYPE, "Unrolled", &F)
           << ore::NV("Function", &F) << " inlined into itself";
  });
  // What is inlined must not change meanwhile.
  ValueToValueMapTy Map;
  Function *Level = CloneFunction(&F, Map);
  for (CallBase *Call : Calls) {
    Call->setCalledFunction(Level);
    InlineFunctionInfo Info;
    if (!InlineFunction(*Call, Info).isSuccess())
      Call->setCalledFunction(&F);
  }
  Level->eraseFromParent();
  return true;
}

PreservedAnalyses PVMRecursionUnrollingPass::run(Module &M, ModuleAnalysisManager &) {
  if (!Enable)
    return PreservedAnalyses::all();
  bool Changed = false;
  for (Function *F : SmallVector<Function *>(make_pointer_range(M)))
    Changed |= unroll(*F);
  return Changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
}
