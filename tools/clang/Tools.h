//===-- Tools.h - The programs inside the compiler driver -------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The driver runs itself as `clang -cc1` and `clang -cc1as`. Args start behind
// these words; the result is an exit code.
//
//===----------------------------------------------------------------------===//

#ifndef PVM_TOOLS_CLANG_TOOLS_H
#define PVM_TOOLS_CLANG_TOOLS_H

#include "llvm/ADT/ArrayRef.h"
#include <string>

int runFrontEnd(llvm::ArrayRef<const char *> Args, const char *Executable);
int runAssembler(llvm::ArrayRef<const char *> Args, const char *Executable);

// Takes the options given with -mllvm.
void parseLLVMOptions(llvm::ArrayRef<std::string> Options);

#endif
