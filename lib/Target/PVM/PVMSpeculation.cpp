//===-- PVMSpeculation.cpp - What may run in vain -------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PVMSpeculation.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Analysis/AliasAnalysis.h"
#include "llvm/Analysis/AssumptionCache.h"
#include "llvm/Analysis/ScalarEvolution.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/IntrinsicInst.h"

using namespace llvm;
using namespace llvm::PVM;

// In each block and in all. More would hardly be cheaper, takes time to price and has more
// values alive at a time than there are registers.
static constexpr unsigned MaxInBlock = 40, MaxInAll = 80;

bool Speculation::isRegister(const Type *Ty) {
  return Ty->isPointerTy() || (Ty->isIntegerTy() && Ty->getIntegerBitWidth() <= 64);
}

// Intrinsics that become a few instructions.
static bool isCheapIntrinsic(const Instruction &I) {
  const auto *Call = dyn_cast<IntrinsicInst>(&I);
  if (!Call)
    return false;
  switch (Call->getIntrinsicID()) {
  case Intrinsic::abs:
  case Intrinsic::bswap:
  case Intrinsic::ctlz:
  case Intrinsic::ctpop:
  case Intrinsic::cttz:
  case Intrinsic::fshl:
  case Intrinsic::fshr:
  case Intrinsic::smax:
  case Intrinsic::smin:
  case Intrinsic::umax:
  case Intrinsic::umin:
    return true;
  default:
    return false;
  }
}

//===----------------------------------------------------------------------===//
// Loads
//===----------------------------------------------------------------------===//

// What an address is computed from, as far back as memory, calls and phis.
struct Speculation::AddressSlice {
  SmallSetVector<Instruction *, 8> Instructions;
  SmallVector<const PHINode *, 2> Phis;

  explicit AddressSlice(LoadInst &Load) {
    add(Load.getPointerOperand());
    for (unsigned I = 0; I < Instructions.size(); I++)
      if (!isa<LoadInst, CallBase>(Instructions[I]))
        for (Value *Operand : Instructions[I]->operands())
          add(Operand);
  }

private:
  void add(Value *V) {
    if (auto *Phi = dyn_cast<PHINode>(V))
      Phis.push_back(Phi);
    else if (auto *I = dyn_cast<Instruction>(V))
      Instructions.insert(I);
  }
};

// Whether the index into a variable of the program cannot leave it. Values in memory keep
// what is promised of them only where the program itself loads them.
bool Speculation::existsAlways(const LoadInst &Load, const AddressSlice &Slice) const {
  const DataLayout &DL = F.getDataLayout();
  Value *Pointer = const_cast<Value *>(Load.getPointerOperand());
  auto *Global =
      dyn_cast<GlobalVariable>(const_cast<Value *>(getUnderlyingObject(Pointer)));
  if (!Load.isSimple() || !Global || Global->isDeclaration() || Global->isInterposable() ||
      any_of(Slice.Instructions,
             [](const Instruction *I) { return I->hasMetadata(LLVMContext::MD_range); }))
    return false;
  uint64_t Size = DL.getTypeAllocSize(Global->getValueType());
  uint64_t Read = DL.getTypeStoreSize(Load.getType());
  const SCEV *Offset = SE.getMinusSCEV(SE.getSCEV(Pointer), SE.getSCEV(Global));
  return Read <= Size && !isa<SCEVCouldNotCompute>(Offset) &&
         SE.getUnsignedRangeMax(Offset).ule(Size - Read);
}

void Speculation::dropPromises(Instruction &I) {
  // An offset that is in range need not be a multiple of the size. It may be poison where
  // the load was not executed, as when an addition overflows, and what is loaded from must
  // not be.
  if (auto *Load = dyn_cast<LoadInst>(&I)) {
    Load->setAlignment(Align(1));
    for (Instruction *Part : AddressSlice(*Load).Instructions)
      Part->dropPoisonGeneratingFlags();
  }
  I.dropUBImplyingAttrsAndMetadata();
}

//===----------------------------------------------------------------------===//
// Stores
//===----------------------------------------------------------------------===//

// What is stored to is an object as a whole: a variable of the program, or one that the
// function has stored to before it comes here.
bool Speculation::isWritable(const Value *Object, const BasicBlock &Head) const {
  if (const auto *Global = dyn_cast<GlobalVariable>(Object))
    return !Global->isConstant() && !Global->isDeclaration() && !Global->isInterposable();
  if (isa<AllocaInst>(Object))
    return true;
  constexpr unsigned MaxUsers = 64;
  SmallVector<const Value *, 8> Pointers = {Object};
  for (unsigned I = 0; I < Pointers.size() && I < MaxUsers; I++)
    for (const User *U : Pointers[I]->users()) {
      if (isa<GetElementPtrInst>(U))
        Pointers.push_back(U);
      const auto *Store = dyn_cast<StoreInst>(U);
      if (Store && Store->getPointerOperand() == Pointers[I] &&
          DT.dominates(Store, Head.getTerminator()))
        return true;
    }
  return false;
}

// Memory of this size was accessed at the same address and nothing has written to it since.
Value *Speculation::findOldValue(const StoreInst &Store,
                                 ArrayRef<BasicBlock *> Blocks) const {
  const Value *Pointer = Store.getPointerOperand();
  Type *Ty = Store.getValueOperand()->getType();
  if (!Store.isSimple() || !isRegister(Ty) ||
      !isWritable(getUnderlyingObject(Pointer), *Blocks.front()))
    return nullptr;
  // Without what types promise: that holds only for stores that are executed.
  MemoryLocation Place(Pointer, LocationSize::precise(
                                    F.getDataLayout().getTypeStoreSize(Ty)));
  constexpr unsigned MaxDistance = 128;
  unsigned Distance = 0;
  bool IsBefore = false;
  for (BasicBlock *BB : reverse(Blocks))
    for (Instruction &I : reverse(*BB)) {
      if (&I == &Store) {
        IsBefore = true;
        continue;
      }
      if (!IsBefore)
        continue;
      if (++Distance > MaxDistance)
        return nullptr;
      if (auto *Load = dyn_cast<LoadInst>(&I);
          Load && Load->isSimple() && Load->getPointerOperand() == Pointer &&
          Load->getType() == Ty)
        return Load;
      auto *Before = dyn_cast<StoreInst>(&I);
      if (Before && Before->isSimple() && Before->getPointerOperand() == Pointer &&
          Before->getValueOperand()->getType() == Ty)
        return Before->getValueOperand();
      if (I.mayWriteToMemory() && isModSet(AA.getModRefInfo(&I, Place)))
        return nullptr;
    }
  return nullptr;
}

//===----------------------------------------------------------------------===//
// Blocks
//===----------------------------------------------------------------------===//

bool Speculation::canRunAlways(const Instruction &I,
                               ArrayRef<BasicBlock *> Blocks) const {
  if (const auto *Store = dyn_cast<StoreInst>(&I))
    return findOldValue(*Store, Blocks);
  if (!isRegister(I.getType()) || I.isIntDivRem() ||
      (isa<CallBase>(I) && !isCheapIntrinsic(I)))
    return false;
  if (const auto *Load = dyn_cast<LoadInst>(&I)) {
    AddressSlice Slice(const_cast<LoadInst &>(*Load));
    // A phi in these blocks may be anything where it was not reached.
    if (any_of(Slice.Phis, [&](const PHINode *Phi) {
          return is_contained(Blocks.drop_front(), Phi->getParent());
        }))
      return false;
    if (existsAlways(*Load, Slice))
      return true;
  }
  return isSafeToSpeculativelyExecute(&I, Blocks.front()->getTerminator(), &AC, &DT);
}

bool Speculation::canRunAlways(ArrayRef<BasicBlock *> Blocks) const {
  unsigned All = 0;
  for (const BasicBlock *BB : Blocks.drop_front()) {
    unsigned Size = 0;
    for (const Instruction &I : *BB) {
      if (I.isTerminator() || I.isDebugOrPseudoInst() || isa<PHINode>(I))
        continue;
      if (++Size > MaxInBlock || ++All > MaxInAll || !canRunAlways(I, Blocks))
        return false;
    }
  }
  return true;
}
