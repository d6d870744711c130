//===-- PVMRecursion.cpp - Functions that call themselves -----------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PVMRecursion.h"

using namespace llvm;

// Addresses of blocks, as tables of labels hold, stay those of the original: a copy of
// the function would jump into it.
bool PVM::canInlineCopies(const Function &F) {
  return !F.isDeclaration() && !F.isInterposable() && !F.isVarArg() && !F.hasOptNone() &&
         !F.hasOptSize() && !F.isPresplitCoroutine() &&
         !F.hasFnAttribute(Attribute::NoInline) && !F.hasFnAttribute(Attribute::Naked) &&
         !F.hasFnAttribute(Attribute::ReturnsTwice) &&
         none_of(F, [](const BasicBlock &BB) { return BB.hasAddressTaken(); }) &&
         none_of(F.args(), [](const Argument &A) {
           return A.hasPassPointeeByValueCopyAttr() || A.hasSwiftErrorAttr();
         });
}

SmallVector<CallBase *, 8> PVM::findCalls(Function &F) {
  SmallVector<CallBase *, 8> Calls;
  for (User *U : F.users()) {
    auto *Call = dyn_cast<CallBase>(U);
    if (Call && Call->getCalledFunction() == &F)
      Calls.push_back(Call);
  }
  return Calls;
}
