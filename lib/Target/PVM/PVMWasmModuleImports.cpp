//===-- PVMWasmModuleImports.cpp - Functions that a module imports --------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An import is a declaration without a name that says anything; the description
// tells what it does. Most get a body, which is then inlined, so that a host
// call costs no more than its `ecalli` and its function stays a leaf. Those
// whose host call depends on an argument are replaced call by call.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMBaseInfo.h"
#include "PVMWasmModule.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Utils/Cloning.h"
#include "llvm/Transforms/Utils/PromoteMemToReg.h"

using namespace llvm;
using namespace llvm::PVM;

namespace {
class ImportLowering {
  WasmState &State;
  // Where a function keeps the second result of its last host call.
  MapVector<Function *, AllocaInst *> SecondResults;

public:
  ImportLowering(WasmState &State) : State(State) {}

  void lower(Function &F, const WasmImport &Import);
  void finish();

private:
  void replaceHostCall(CallInst &Call, const WasmImport &Import);
  AllocaInst *getSecondResult(Function &F);
  void makeBody(Function &F, const WasmImport &Import);
};
} // namespace

static bool isCallOf(const User *U, const Function &F) {
  auto *Call = dyn_cast<CallInst>(U);
  return Call && Call->getCalledOperand() == &F &&
         Call->getFunctionType() == F.getFunctionType();
}

// A call of __pvm_ecalli_<Number>, which selection turns into the instruction.
static CallInst *createHostCall(IRBuilder<> &B, uint64_t Number, Type *Result,
                                ArrayRef<Value *> Args) {
  SmallVector<Type *, 6> Params(Args.size(), B.getInt64Ty());
  Module &M = *B.GetInsertBlock()->getModule();
  FunctionCallee Callee = M.getOrInsertFunction(
      (HostCallPrefix + Twine(Number)).str(),
      FunctionType::get(Result, Params, /*isVarArg=*/false));
  return B.CreateCall(Callee, Args);
}

//===----------------------------------------------------------------------===//
// Imports replaced call by call
//===----------------------------------------------------------------------===//

// Zero until there was a host call.
AllocaInst *ImportLowering::getSecondResult(Function &F) {
  AllocaInst *&Cell = SecondResults[&F];
  if (!Cell) {
    IRBuilder<> B(&F.getEntryBlock(), F.getEntryBlock().begin());
    Cell = B.CreateAlloca(B.getInt64Ty());
    B.CreateStore(B.getInt64(0), Cell);
  }
  return Cell;
}

void ImportLowering::replaceHostCall(CallInst &Call, const WasmImport &Import) {
  IRBuilder<> B(&Call);
  if (Import.Action == WasmImport::SecondResult) {
    Call.replaceAllUsesWith(
        B.CreateLoad(B.getInt64Ty(), getSecondResult(*Call.getFunction())));
    Call.eraseFromParent();
    return;
  }

  auto *Number = dyn_cast<ConstantInt>(Call.getArgOperand(0));
  if (!Number || !Number->getValue().isIntN(31)) {
    return State.reportError(
        "number of a host call is not a constant below 2^31", &Call);
  }
  SmallVector<Value *, 6> Args(drop_begin(Call.args()));
  Value *First;
  if (Import.Action == WasmImport::HostCall) {
    First = createHostCall(B, Number->getZExtValue(), B.getInt64Ty(), Args);
  } else {
    Type *Pair = StructType::get(B.getInt64Ty(), B.getInt64Ty());
    Value *Both = createHostCall(B, Number->getZExtValue(), Pair, Args);
    First = B.CreateExtractValue(Both, 0);
    B.CreateStore(B.CreateExtractValue(Both, 1),
                  getSecondResult(*Call.getFunction()));
  }
  Call.replaceAllUsesWith(First);
  Call.eraseFromParent();
}

void ImportLowering::finish() {
  for (auto &[F, Cell] : SecondResults) {
    DominatorTree Tree(*F);
    PromoteMemToReg({Cell}, Tree);
  }
}

//===----------------------------------------------------------------------===//
// Imports with a body
//===----------------------------------------------------------------------===//

static Value *createResult(IRBuilder<> &B, const Function &F, Value *Result) {
  if (F.getReturnType()->isVoidTy())
    return B.CreateRetVoid();
  return B.CreateRet(Result);
}

void ImportLowering::makeBody(Function &F, const WasmImport &Import) {
  IRBuilder<> B(BasicBlock::Create(F.getContext(), "entry", &F));
  F.setLinkage(GlobalValue::InternalLinkage);
  SmallVector<Value *, 6> Args(make_pointer_range(F.args()));
  switch (Import.Action) {
  case WasmImport::Ecalli: {
    Value *Result = createHostCall(B, Import.Number, F.getReturnType(), Args);
    createResult(B, F, Result);
    return;
  }
  case WasmImport::MachineAddress: {
    Value *Address = B.CreateAnd(Args[0], B.getInt64(UINT32_MAX));
    createResult(B, F,
                 B.CreatePtrToInt(B.CreatePtrAdd(State.getMemory(), Address),
                                  B.getInt64Ty()));
    return;
  }
  case WasmImport::Nothing:
    createResult(B, F, B.getInt64(0));
    return;
  default:
    // A host call whose number only a direct call can name: like wasm-pvm, a
    // trap.
    B.CreateIntrinsic(Intrinsic::trap, {});
    B.CreateUnreachable();
    return;
  }
}

// Whether the declaration can mean what the description says.
static bool hasExpectedType(const Function &F, const WasmImport &Import) {
  bool HasResult = !F.getReturnType()->isVoidTy();
  unsigned NumParams = F.arg_size();
  switch (Import.Action) {
  case WasmImport::HostCall:
  case WasmImport::HostCallTwo:
    return HasResult && NumParams == Import.Number + 1;
  case WasmImport::SecondResult:
    return HasResult && NumParams == 0;
  case WasmImport::Ecalli:
    return NumParams <= MaxHostCallArguments;
  case WasmImport::MachineAddress:
    return HasResult && NumParams == 1;
  default:
    return true;
  }
}

static void inlineEverywhere(Function &F) {
  for (User *U : make_early_inc_range(F.users())) {
    InlineFunctionInfo Info;
    if (isCallOf(U, F))
      InlineFunction(*cast<CallInst>(U), Info);
  }
  if (F.use_empty())
    F.eraseFromParent();
}

void ImportLowering::lower(Function &F, const WasmImport &Import) {
  if (Import.Action == WasmImport::Symbol) {
    if (Function *Other = State.M.getFunction(Import.Name)) {
      F.replaceAllUsesWith(Other);
      F.eraseFromParent();
    } else {
      F.setName(Import.Name);
    }
    return;
  }
  if (!hasExpectedType(F, Import))
    return State.reportError("import '" + F.getName() +
                             "' has not the type of what it stands for");
  if (Import.Action == WasmImport::HostCall ||
      Import.Action == WasmImport::HostCallTwo ||
      Import.Action == WasmImport::SecondResult)
    for (User *U : make_early_inc_range(F.users()))
      if (isCallOf(U, F))
        replaceHostCall(*cast<CallInst>(U), Import);
  if (F.use_empty()) {
    F.eraseFromParent();
    return;
  }
  makeBody(F, Import);
  inlineEverywhere(F);
}

void PVM::lowerWasmImports(WasmState &State) {
  ImportLowering Lowering(State);
  for (const auto &[Index, Import] : State.Description.Imports) {
    Function *F = State.getFunction(Index);
    if (!F)
      continue; // nothing refers to it
    if (!F->isDeclaration())
      State.reportError("'" + F->getName() + "' is described as an import");
    else
      Lowering.lower(*F, Import);
  }
  Lowering.finish();
}
