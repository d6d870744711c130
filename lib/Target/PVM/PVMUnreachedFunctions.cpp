//===-- PVMUnreachedFunctions.cpp - Functions that nobody calls -----------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Functions are compiled callees first, along the call graph, and so those that cannot be
// reached in it are not compiled at all: internal ones that nobody calls any more, because
// the calls were in blocks that are gone. Passes over whole modules, as the outliner, and
// what comes behind them meet such functions all the same, without code. So their bodies
// are dropped right before the call graph is made.
//
//===----------------------------------------------------------------------===//

#include "PVM.h"
#include "llvm/ADT/DepthFirstIterator.h"
#include "llvm/Analysis/CallGraph.h"
#include "llvm/IR/Module.h"
#include "llvm/InitializePasses.h"
#include "llvm/Pass.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-unreached-functions"
#define PASS_NAME "PVM functions that nobody calls"

namespace {
class PVMUnreachedFunctions : public ModulePass {
public:
  static char ID;
  PVMUnreachedFunctions() : ModulePass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnModule(Module &M) override;
};
} // namespace

char PVMUnreachedFunctions::ID = 0;

INITIALIZE_PASS(PVMUnreachedFunctions, DEBUG_TYPE, PASS_NAME, false, false)

ModulePass *llvm::createPVMUnreachedFunctionsPass() {
  return new PVMUnreachedFunctions();
}

bool PVMUnreachedFunctions::runOnModule(Module &M) {
  SmallPtrSet<const Function *, 16> Reached;
  {
    CallGraph Graph(M);
    for (const CallGraphNode *Node : depth_first(Graph.getExternalCallingNode()))
      Reached.insert(Node->getFunction());
  }
  bool Changed = false;
  for (Function &F : M) {
    if (F.isDeclaration() || Reached.contains(&F))
      continue;
    F.deleteBody();
    Changed = true;
  }
  return Changed;
}
