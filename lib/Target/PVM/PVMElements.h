//===-- PVMElements.h - Elements of arrays of the program -------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_PVMELEMENTS_H
#define LLVM_LIB_TARGET_PVM_PVMELEMENTS_H

#include <cstdint>

namespace llvm {
class DominatorTree;
class Instruction;
class Value;
} // namespace llvm

namespace llvm::PVM {

// Whether Size bytes, Offset bytes behind Base, can be read at At because another part of
// the same element of an array was accessed on all ways there: the array is a variable of
// the program, and ends with a whole element.
bool isInAccessedElement(const Value *Base, int64_t Offset, uint64_t Size,
                         const Instruction &At, const DominatorTree &DT);

} // namespace llvm::PVM

#endif
