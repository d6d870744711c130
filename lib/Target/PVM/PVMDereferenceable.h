//===-- PVMDereferenceable.h - What can be read -----------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_PVMDEREFERENCEABLE_H
#define LLVM_LIB_TARGET_PVM_PVMDEREFERENCEABLE_H

#include <cstdint>

namespace llvm {
class AssumptionCache;
class DominatorTree;
class Instruction;
class Value;
} // namespace llvm

namespace llvm::PVM {

// Whether Size bytes, Offset bytes behind Base, can be read at At: because LLVM knows it,
// or because of what was accessed on all ways there.
bool isDereferenceable(Value *Base, int64_t Offset, uint64_t Size, const Instruction &At,
                       AssumptionCache &AC, const DominatorTree &DT);

} // namespace llvm::PVM

#endif
