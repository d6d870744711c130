//===-- PVMPlainThreadLocals.cpp - Thread-local variables as plain data ---===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The machine has one thread, so a thread-local variable is an ordinary one. The pass
// runs before anything looks at storage classes; all modules of a program are
// compiled this way, so their references agree.
//
//===----------------------------------------------------------------------===//

#include "PVM.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"
#include "llvm/InitializePasses.h"
#include "llvm/Pass.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-plain-thread-locals"

namespace {
class PVMPlainThreadLocals : public ModulePass {
public:
  static char ID;
  PVMPlainThreadLocals() : ModulePass(ID) {}

  StringRef getPassName() const override {
    return "PVM thread-local variables as plain data";
  }
  bool runOnModule(Module &M) override;
};
} // namespace

char PVMPlainThreadLocals::ID = 0;

INITIALIZE_PASS(PVMPlainThreadLocals, DEBUG_TYPE,
                "PVM thread-local variables as plain data", false, false)

ModulePass *llvm::createPVMPlainThreadLocalsPass() {
  return new PVMPlainThreadLocals();
}

// llvm.threadlocal.address(X) is X.
static bool replaceAddressIntrinsics(Module &M) {
  bool Changed = false;
  for (Function &F : M) {
    if (F.getIntrinsicID() != Intrinsic::threadlocal_address)
      continue;
    for (User *U : make_early_inc_range(F.users())) {
      auto *Call = cast<IntrinsicInst>(U);
      Call->replaceAllUsesWith(Call->getArgOperand(0));
      Call->eraseFromParent();
      Changed = true;
    }
  }
  return Changed;
}

bool PVMPlainThreadLocals::runOnModule(Module &M) {
  bool Changed = replaceAddressIntrinsics(M);
  for (GlobalValue &GV : M.global_values()) {
    if (!GV.isThreadLocal())
      continue;
    GV.setThreadLocalMode(GlobalValue::NotThreadLocal);
    Changed = true;
  }
  return Changed;
}
