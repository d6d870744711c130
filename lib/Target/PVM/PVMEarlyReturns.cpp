//===-- PVMEarlyReturns.cpp - Test in callers whether to call -------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Most calls of a recursive function return at once: each node of a tree has two
// children, and half of them are missing. Such a call costs its jump, the return and, as
// the rest of the function makes calls, saving and restoring registers. So the rest
// becomes a function of its own, and what comes before it is inlined:
//
//     f(x, y):                              f(x, y):
//       if (x <= y)                           if (x <= y)
//         return y;                             return y;
//       ... f(a, b) ...              =>       return f.rest(x, y);
//                                           f.rest(x, y):
//                                             ... a <= b ? b : f.rest(a, b) ...
//
// The head of a function are the blocks from its entry on that test something and return
// if it is so. It may have no effects: the rest computes again what it needs of the
// head's values, which is a few instructions if anything, rather than getting them as
// arguments, which would take registers. What the head has loaded does not change in
// between.
//
// Only functions that call themselves: the inliner cannot do anything about those, and
// decides well about the others. The pass runs when it is through, and loops have their
// tests in front; a loop that does not run is then an early return too.
//
//===----------------------------------------------------------------------===//

#include "PVMEarlyReturns.h"
#include "PVMRecursion.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Transforms/Utils/Cloning.h"
#include "llvm/Transforms/Utils/Local.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-early-returns"

static cl::opt<bool> Enable(
    "pvm-enable-early-returns", cl::Hidden, cl::init(true),
    cl::desc("Test in callers whether a recursive function would return at once"));

namespace {
// Where a test leads on, and whether that is if the condition holds.
struct Test {
  BranchInst *Branch;
  unsigned NextIndex;

  BasicBlock *next() const { return Branch->getSuccessor(NextIndex); }
  BasicBlock *early() const { return Branch->getSuccessor(1 - NextIndex); }
};
} // namespace

// The instructions of a head are repeated at every call.
constexpr unsigned MaxHead = 10;
constexpr unsigned MaxCalls = 8;

//===----------------------------------------------------------------------===//
// Finding heads
//===----------------------------------------------------------------------===//

// Whether an operation is slow, or a call of the run-time library.
static bool isSlow(const Instruction &I) {
  return I.isIntDivRem() || I.getType()->isFPOrFPVectorTy() ||
         any_of(I.operand_values(), [](const Value *V) {
           return V->getType()->isFPOrFPVectorTy();
         });
}

// Takes the cost of a block from Budget; fails if it has effects, or values that are
// different when computed twice, or costs more.
static bool isCheap(const BasicBlock &BB, unsigned &Budget) {
  if (BB.hasAddressTaken())
    return false;
  for (const Instruction &I : BB) {
    if (I.isDebugOrPseudoInst() || I.isTerminator() || isa<PHINode>(I))
      continue;
    if (isa<CallBase, AllocaInst, FreezeInst>(I) || I.mayHaveSideEffects() ||
        I.isVolatile() || I.isAtomic() || isSlow(I) || Budget == 0)
      return false;
    Budget--;
  }
  return true;
}

// Whether control goes from BB straight to a return.
static bool returnsAtOnce(const BasicBlock *BB, unsigned &Budget) {
  for (unsigned I = 0; I < 3; I++) {
    if (!isCheap(*BB, Budget))
      return false;
    if (isa<ReturnInst>(BB->getTerminator()))
      return true;
    BB = BB->getSingleSuccessor();
    if (!BB)
      return false;
  }
  return false;
}

static SmallVector<Test, 4> findHead(Function &F) {
  SmallVector<Test, 4> Tests;
  unsigned Budget = MaxHead;
  BasicBlock *BB = &F.getEntryBlock();
  while (isCheap(*BB, Budget)) {
    BasicBlock *Next = BB->getSingleSuccessor();
    if (!Next) {
      auto *Branch = dyn_cast<BranchInst>(BB->getTerminator());
      if (!Branch || Budget == 0)
        break;
      Budget--;
      unsigned BudgetOfFirst = Budget, BudgetOfSecond = Budget;
      bool First = returnsAtOnce(Branch->getSuccessor(0), BudgetOfFirst);
      bool Second = returnsAtOnce(Branch->getSuccessor(1), BudgetOfSecond);
      if (First == Second)
        break;
      Budget = First ? BudgetOfFirst : BudgetOfSecond;
      Tests.push_back({Branch, First});
      Next = Tests.back().next();
    }
    // What has other ways to it belongs to the rest.
    if (!Next->getSinglePredecessor())
      break;
    BB = Next;
  }
  return Tests;
}

//===----------------------------------------------------------------------===//
// Splitting
//===----------------------------------------------------------------------===//

// A copy of F for calls for which no test of the head holds.
static Function *createRest(Function &F, ArrayRef<Test> Tests) {
  ValueToValueMapTy Map;
  Function *Rest = CloneFunction(&F, Map);
  Rest->setName(F.getName() + ".rest");
  Rest->setLinkage(GlobalValue::InternalLinkage);
  Rest->setVisibility(GlobalValue::DefaultVisibility);
  Rest->setComdat(nullptr);
  Rest->setUnnamedAddr(GlobalValue::UnnamedAddr::Global);
  for (const Test &T : Tests) {
    auto *Branch = cast<BranchInst>(Map.lookup(T.Branch));
    BasicBlock *Next = Branch->getSuccessor(T.NextIndex);
    Branch->getSuccessor(1 - T.NextIndex)->removePredecessor(Branch->getParent());
    IRBuilder<>(Branch).CreateBr(Next);
    Branch->eraseFromParent();
  }
  removeUnreachableBlocks(*Rest);
  return Rest;
}

// Leaves of F its head, which calls Rest.
static void keepHead(Function &F, const Test &Last, Function &Rest) {
  BasicBlock *From = Last.Branch->getParent();
  Last.next()->removePredecessor(From);
  BasicBlock *CallBlock = BasicBlock::Create(F.getContext(), "rest", &F);
  Last.Branch->setSuccessor(Last.NextIndex, CallBlock);

  IRBuilder<> Builder(CallBlock);
  Builder.SetCurrentDebugLocation(Last.Branch->getDebugLoc());
  if (DISubprogram *SP = F.getSubprogram(); SP && !Last.Branch->getDebugLoc())
    Builder.SetCurrentDebugLocation(
        DILocation::get(F.getContext(), SP->getScopeLine(), 0, SP));
  SmallVector<Value *, 8> Arguments(make_pointer_range(F.args()));
  CallInst *Call = Builder.CreateCall(&Rest, Arguments);
  Call->setCallingConv(F.getCallingConv());
  Call->setAttributes(F.getAttributes().removeFnAttributes(F.getContext()));
  Call->setTailCallKind(CallInst::TCK_Tail);
  if (F.getReturnType()->isVoidTy())
    Builder.CreateRetVoid();
  else
    Builder.CreateRet(Call);
  removeUnreachableBlocks(F);
}

static bool splitFunction(Function &F) {
  if (!PVM::canInlineCopies(F))
    return false;
  SmallVector<CallBase *, 8> Calls = PVM::findCalls(F);
  auto IsInside = [&](const CallBase *Call) { return Call->getFunction() == &F; };
  if (Calls.size() > MaxCalls || none_of(Calls, IsInside) ||
      any_of(Calls, [](CallBase *Call) { return Call->isMustTailCall(); }))
    return false;
  SmallVector<Test, 4> Tests = findHead(F);
  if (Tests.empty())
    return false;

  OptimizationRemarkEmitter(&F).emit([&] {
    return OptimizationRemark(DEBUG_TYPE, "TestedInCallers", &F)
           << "callers test whether " << ore::NV("Function", &F)
           << " would return at once";
  });
  Function *Rest = createRest(F, Tests);
  keepHead(F, Tests.back(), *Rest);
  for (CallBase *Call : PVM::findCalls(F))
    if (Call->getFunction() == Rest) {
      InlineFunctionInfo Info;
      InlineFunction(*Call, Info);
    }
  return true;
}

PreservedAnalyses PVMEarlyReturnsPass::run(Module &M, ModuleAnalysisManager &) {
  if (!Enable)
    return PreservedAnalyses::all();
  bool Changed = false;
  // Not those that are made here.
  for (Function *F : SmallVector<Function *>(make_pointer_range(M)))
    Changed |= splitFunction(*F);
  return Changed ? PreservedAnalyses::none() : PreservedAnalyses::all();
}
