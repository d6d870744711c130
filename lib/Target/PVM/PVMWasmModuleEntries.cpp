//===-- PVMWasmModuleEntries.cpp - Functions that the machine calls -------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An entry function of a module takes the WASM address and the length of its
// arguments and returns those of its result, packed into an i64. The machine
// hands over and expects addresses of its own and two values:
//
//     { i64, i64 } @refine(i64 %args, i64 %length) {
//       call void @<start>()                             ; if there is one
//       %packed = call i64 @<entry>(%args - memory, %length)
//       return { memory + low half of %packed, high half }
//     }
//
//===----------------------------------------------------------------------===//

#include "PVMWasmModule.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Utils/Cloning.h"

using namespace llvm;
using namespace llvm::PVM;

static Function *getDefinition(WasmState &State, unsigned Index, Type *Result,
                               unsigned NumParams, StringRef What) {
  Function *F = State.getFunction(Index);
  if (F && !F->isDeclaration() && F->getReturnType() == Result &&
      F->arg_size() == NumParams)
    return F;
  bool IsDefined = F && !F->isDeclaration();
  State.reportError(
      Twine(What) + " function " + Twine(Index) +
      (IsDefined ? " has not the type of one" : " is not defined"));
  return nullptr;
}

// A function called from one place only need not be called.
static void inlineOnlyCall(CallInst &Call) {
  Function &Callee = *Call.getCalledFunction();
  if (!Callee.hasOneUse())
    return;
  InlineFunctionInfo Info;
  InlineFunction(Call, Info);
}

static void makeEntry(WasmState &State, const WasmEntry &Entry,
                      Function *Start) {
  Module &M = State.M;
  IRBuilder<> B(M.getContext());
  Type *Int64 = B.getInt64Ty();
  Function *Callee = getDefinition(State, Entry.Function, Int64, 2, "entry");
  if (!Callee)
    return;
  if (M.getNamedValue(Entry.Name))
    return State.reportError("there is already a function '" + Entry.Name +
                             "'");

  auto *Ty = FunctionType::get(StructType::get(Int64, Int64), {Int64, Int64},
                               /*isVarArg=*/false);
  Function *F =
      Function::Create(Ty, GlobalValue::ExternalLinkage, Entry.Name, M);
  F->addFnAttr("pvm-entry");
  F->addFnAttr(Attribute::NoUnwind);
  F->addParamAttr(0, Attribute::NoUndef);
  F->addParamAttr(1, Attribute::NoUndef);
  B.SetInsertPoint(BasicBlock::Create(M.getContext(), "entry", F));
  CallInst *StartCall = Start ? B.CreateCall(Start) : nullptr;
  Value *Memory = B.CreatePtrToInt(State.getMemory(), Int64);
  CallInst *Call =
      B.CreateCall(Callee, {B.CreateSub(F->getArg(0), Memory), F->getArg(1)});
  Value *Address =
      B.CreateAdd(B.CreateAnd(Call, B.getInt64(UINT32_MAX)), Memory);
  Value *Length = B.CreateLShr(Call, 32);
  Value *Results[] = {Address, Length};
  B.CreateAggregateRet(Results, 2);

  if (StartCall)
    inlineOnlyCall(*StartCall);
  inlineOnlyCall(*Call);
}

void PVM::makeWasmEntries(WasmState &State) {
  const WasmDescription &D = State.Description;
  Function *Start = nullptr;
  if (D.Start)
    Start = getDefinition(State, *D.Start,
                          Type::getVoidTy(State.M.getContext()), 0, "start");
  for (const WasmEntry &Entry : D.Entries)
    makeEntry(State, Entry, Start);
}
