//===-- PVMPlugin.cpp - Registration when the library is loaded -----------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The library serves stock tools that know nothing of it: it is loaded with -load,
// as a pass plugin, or by LD_PRELOAD, and must then register the target by itself.
// This file holds the only static initializer that does so.
//
//===----------------------------------------------------------------------===//

#include "PVMByteLoops.h"
#include "PVMComputedGotos.h"
#include "PVMEarlyLoads.h"
#include "PVMEarlyReturns.h"
#include "PVMHalfPhis.h"
#include "PVMIfConversion.h"
#include "PVMMergeBytes.h"
#include "PVMMergeFunctions.h"
#include "PVMRecursionUnrolling.h"
#include "PVMSelectedLoads.h"
#include "PVMSmallSwitches.h"
#include "PVMStridedUnrolling.h"
#include "PVMSwitchDefaults.h"
#include "PVMWasmModule.h"
#include "PVMWideAccesses.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Plugins/PassPlugin.h"

using namespace llvm;

extern "C" {
void LLVMInitializePVMTargetInfo();
void LLVMInitializePVMTarget();
void LLVMInitializePVMTargetMC();
void LLVMInitializePVMAsmPrinter();
void LLVMInitializePVMAsmParser();
void LLVMInitializePVMDisassembler();
}

namespace {
struct RegisterPVM {
  RegisterPVM() {
    LLVMInitializePVMTargetInfo();
    LLVMInitializePVMTarget();
    LLVMInitializePVMTargetMC();
    LLVMInitializePVMAsmPrinter();
    LLVMInitializePVMAsmParser();
    LLVMInitializePVMDisassembler();
  }
};
} // namespace

static RegisterPVM Registration;

// Loading the library is all that llc needs; opt asks for this entry point too.
extern "C" LLVM_ATTRIBUTE_WEAK PassPluginLibraryInfo llvmGetPassPluginInfo() {
  return {LLVM_PLUGIN_API_VERSION, "PVM", LLVM_VERSION_STRING,
          [](PassBuilder &PB) {
            PB.registerPipelineParsingCallback(
                [](StringRef Name, ModulePassManager &Passes,
                   ArrayRef<PassBuilder::PipelineElement>) {
                  if (Name == "pvm-wasm-module")
                    Passes.addPass(PVMWasmModulePass());
                  else if (Name == "pvm-computed-gotos")
                    Passes.addPass(PVMComputedGotosPass());
                  else if (Name == "pvm-early-returns")
                    Passes.addPass(PVMEarlyReturnsPass());
                  else if (Name == "pvm-recursion-unrolling")
                    Passes.addPass(PVMRecursionUnrollingPass());
                  else if (Name == "pvm-merge-functions")
                    Passes.addPass(PVMMergeFunctionsPass());
                  else
                    return false;
                  return true;
                });
            PB.registerPipelineParsingCallback(
                [](StringRef Name, LoopPassManager &Passes,
                   ArrayRef<PassBuilder::PipelineElement>) {
                  if (Name != "pvm-byte-loops")
                    return false;
                  Passes.addPass(PVMByteLoopsPass());
                  return true;
                });
            PB.registerPipelineParsingCallback(
                [](StringRef Name, FunctionPassManager &Passes,
                   ArrayRef<PassBuilder::PipelineElement>) {
                  if (Name == "pvm-if-conversion")
                    Passes.addPass(PVMIfConversionPass(nullptr, /*Unrolls=*/false));
                  else if (Name == "pvm-early-loads")
                    Passes.addPass(PVMEarlyLoadsPass(nullptr));
                  else if (Name == "pvm-half-phis")
                    Passes.addPass(PVMHalfPhisPass());
                  else if (Name == "pvm-merge-bytes")
                    Passes.addPass(PVMMergeBytesPass());
                  else if (Name == "pvm-selected-loads")
                    Passes.addPass(PVMSelectedLoadsPass(nullptr));
                  else if (Name == "pvm-small-switches")
                    Passes.addPass(PVMSmallSwitchesPass(nullptr));
                  else if (Name == "pvm-strided-unrolling")
                    Passes.addPass(PVMStridedUnrollingPass());
                  else if (Name == "pvm-switch-defaults")
                    Passes.addPass(PVMSwitchDefaultsPass());
                  else if (Name == "pvm-wide-accesses")
                    Passes.addPass(PVMWideAccessesPass(nullptr));
                  else
                    return false;
                  return true;
                });
          }};
}
