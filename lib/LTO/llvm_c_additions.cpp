//===-- llvm_c_additions.cpp - What the C interface of LLVM lacks -----------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// LLVM-C's function that sets options keeps mistakes to itself, and it has none that says
// what was asked for, or that changes a module's flags.
//
//===----------------------------------------------------------------------===//

#include "llvm_c_additions.h"

#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/Module.h"
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

void pvm_clear_split_unit(LLVMModuleRef module) {
  const char *Flag = "EnableSplitLTOUnit";
  if (llvm::unwrap(module)->getModuleFlag(Flag))
    llvm::unwrap(module)->setModuleFlag(llvm::Module::Error, Flag, 0u);
}
