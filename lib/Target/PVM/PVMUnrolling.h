//===-- PVMUnrolling.h - How far loops are unrolled -------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_PVMUNROLLING_H
#define LLVM_LIB_TARGET_PVM_PVMUNROLLING_H

namespace llvm {
class Loop;
}

namespace llvm::PVM {

// How many iterations of L to lay out in a row, if they fit.
unsigned chooseUnrollCount(const Loop &L);

// Instructions that a loop may have when iterations are laid out in a row.
constexpr unsigned MaxUnrolledSize = 300;

} // namespace llvm::PVM

#endif
