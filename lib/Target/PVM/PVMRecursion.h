//===-- PVMRecursion.h - Functions that call themselves ---------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the passes share that do for recursive functions what the inliner cannot.
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_PVMRECURSION_H
#define LLVM_LIB_TARGET_PVM_PVMRECURSION_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/IR/Function.h"
#include "llvm/IR/InstrTypes.h"

namespace llvm::PVM {

// Whether F may be copied, and the copy inlined where speed counts.
bool canInlineCopies(const Function &F);

// The direct calls of F, wherever they are.
SmallVector<CallBase *, 8> findCalls(Function &F);

} // namespace llvm::PVM

#endif
