//===-- llvm_options.cpp - Options of LLVM --------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// In C++ because LLVM-C's function that sets them keeps mistakes to itself, and none says
// what was asked for.
//
//===----------------------------------------------------------------------===//

#include "llvm_options.h"

#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/raw_ostream.h"

bool pvm_parse_llvm_options(int argc, const char *const *argv) {
  return llvm::cl::ParseCommandLineOptions(argc, argv, "", &llvm::errs());
}

bool pvm_is_remark_wanted(LLVMDiagnosticInfoRef info) {
  const auto *remark =
      llvm::dyn_cast<llvm::DiagnosticInfoOptimizationBase>(llvm::unwrap(info));
  return remark && remark->isEnabled();
}
