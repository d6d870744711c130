//===-- Processors.h - Names for -mcpu and -mtune ---------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PVM_TOOLS_CLANG_PROCESSORS_H
#define PVM_TOOLS_CLANG_PROCESSORS_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

namespace clang {
class DiagnosticsEngine;
}

// All processors of the target can be tuned for; only some are profiles, which
// say what there is.
enum class ProcessorUse { Profile, Tuning };

void listProcessors(llvm::SmallVectorImpl<llvm::StringRef> &Names,
                    ProcessorUse Use);
bool isProcessor(llvm::StringRef Name, ProcessorUse Use);

// Reports a name that is unknown, with those that are known. The empty name
// stands for the default.
bool checkProcessor(clang::DiagnosticsEngine &Diags, llvm::StringRef Name,
                    ProcessorUse Use);

#endif
