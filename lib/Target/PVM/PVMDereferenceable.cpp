//===-- PVMDereferenceable.cpp - What can be read -------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An access says that more than what it reads is there:
//
//   - An address that is inbounds of a pointer lies in the object that the pointer points
//     into, and objects have no holes: who has read the third member of a structure can
//     read the first two.
//   - A pointer into an array need not have a known index. If it is computed from the
//     array by steps of 12 bytes, and 12 divides the size of the array, and four bytes
//     were accessed there, then all twelve are part of the array: it does not end in the
//     middle.
//
// What existed once can be read for ever: the machine does not take memory back.
//
//===----------------------------------------------------------------------===//

#include "PVMDereferenceable.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Analysis/Loads.h"
#include "llvm/IR/DataLayout.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/GlobalVariable.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Operator.h"
#include <numeric>

using namespace llvm;

// More is not looked at.
static constexpr unsigned MostValues = 32, MostUsers = 256;

// By how many bytes Base is always away from the start of what it points into; 0 if that
// may be anything, or what it points into is not a variable with whole such elements.
static uint64_t findStride(const Value *Base, const DataLayout &DL) {
  uint64_t Stride = 0, Sizes = 0;
  auto AddOffset = [&Stride](const APInt &Offset) {
    Stride = std::gcd(Stride, Offset.abs().getZExtValue());
  };
  SmallSetVector<const Value *, 8> Pointers;
  Pointers.insert(Base);
  for (unsigned I = 0; I < Pointers.size(); I++) {
    const Value *Pointer = Pointers[I];
    if (I == MostValues)
      return 0;
    if (const auto *Global = dyn_cast<GlobalVariable>(Pointer)) {
      if (Global->isDeclaration() || Global->isInterposable())
        return 0;
      Sizes =
          std::gcd(Sizes, DL.getTypeAllocSize(Global->getValueType()).getFixedValue());
    } else if (const auto *Alloca = dyn_cast<AllocaInst>(Pointer)) {
      std::optional<TypeSize> Size = Alloca->getAllocationSize(DL);
      if (!Size)
        return 0;
      Sizes = std::gcd(Sizes, Size->getFixedValue());
    } else if (const auto *Phi = dyn_cast<PHINode>(Pointer)) {
      Pointers.insert(Phi->op_begin(), Phi->op_end());
    } else if (const auto *Select = dyn_cast<SelectInst>(Pointer)) {
      Pointers.insert(Select->getTrueValue());
      Pointers.insert(Select->getFalseValue());
    } else if (const auto *GEP = dyn_cast<GEPOperator>(Pointer)) {
      // A sum that wraps around is no multiple of the stride any more.
      if (!GEP->isInBounds())
        return 0;
      unsigned Width = DL.getIndexTypeSizeInBits(GEP->getType());
      SmallMapVector<Value *, APInt, 4> Variable;
      APInt Constant(Width, 0);
      if (!GEP->collectOffset(DL, Width, Variable, Constant))
        return 0;
      AddOffset(Constant);
      for (const auto &[Index, Scale] : Variable) {
        const auto *Choice = dyn_cast<SelectInst>(Index);
        const auto *True =
            Choice ? dyn_cast<ConstantInt>(Choice->getTrueValue()) : nullptr;
        const auto *False =
            Choice ? dyn_cast<ConstantInt>(Choice->getFalseValue()) : nullptr;
        if (!True || !False) {
          AddOffset(Scale);
          continue;
        }
        AddOffset(Scale * True->getValue().sextOrTrunc(Width));
        AddOffset(Scale * False->getValue().sextOrTrunc(Width));
      }
      Pointers.insert(GEP->getPointerOperand());
    } else {
      return 0;
    }
  }
  return Stride != 0 && Sizes % Stride == 0 ? Stride : 0;
}

// The element, by its number relative to the one at the base, that Size bytes lie in.
static std::optional<int64_t> findElement(int64_t Offset, uint64_t Size, int64_t Stride) {
  constexpr int64_t MostBytes = 1 << 20;
  if (Stride > MostBytes || std::abs(Offset) > MostBytes || Size > uint64_t(Stride))
    return std::nullopt;
  int64_t Element = divideFloorSigned(Offset, Stride);
  if (Offset + int64_t(Size) > (Element + 1) * Stride)
    return std::nullopt;
  return Element;
}

namespace {
// Relative to a pointer. Whether the pointer is known to point into the same object.
struct Access {
  int64_t Offset;
  uint64_t Size;
  bool IsInBounds;
};
} // namespace

// What was accessed at fixed distances from a pointer on all ways to At.
static SmallVector<Access, 8> findAccesses(const Value *Root, const Instruction &At,
                                           const DominatorTree &DT) {
  const DataLayout &DL = At.getDataLayout();
  struct Place {
    const Value *Address;
    int64_t Offset;
    bool IsInBounds;
  };
  SmallVector<Place, 8> Places = {{Root, 0, true}};
  SmallVector<Access, 8> Accesses;
  unsigned NumUsers = 0;
  for (unsigned Next = 0; Next < Places.size() && Next < MostValues; Next++) {
    Place P = Places[Next];
    for (const User *U : P.Address->users()) {
      if (++NumUsers > MostUsers)
        return Accesses;
      // Variables of the program are used in other functions, too.
      const auto *I = dyn_cast<Instruction>(U);
      if (!I || I->getFunction() != At.getFunction())
        continue;
      if (const auto *GEP = dyn_cast<GetElementPtrInst>(I)) {
        APInt More(DL.getIndexTypeSizeInBits(GEP->getType()), 0);
        if (GEP->getPointerOperand() == P.Address &&
            GEP->accumulateConstantOffset(DL, More) && More.isSignedIntN(32))
          Places.push_back(
              {GEP, P.Offset + More.getSExtValue(), P.IsInBounds && GEP->isInBounds()});
        continue;
      }
      if (getLoadStorePointerOperand(I) != P.Address || !DT.dominates(I, &At))
        continue;
      if (TypeSize Size = DL.getTypeStoreSize(getLoadStoreType(I)); !Size.isScalable())
        Accesses.push_back({P.Offset, Size.getFixedValue(), P.IsInBounds});
    }
  }
  return Accesses;
}

static bool isInAccessedElement(const Value *Root, int64_t Offset, uint64_t Size,
                                ArrayRef<Access> Accesses, const DataLayout &DL) {
  uint64_t Stride = findStride(Root, DL);
  std::optional<int64_t> Element;
  if (Stride == 0 || !(Element = findElement(Offset, Size, int64_t(Stride))))
    return false;
  return any_of(Accesses, [&](const Access &A) {
    return findElement(A.Offset, A.Size, int64_t(Stride)) == Element;
  });
}

// Whether this lies between what was accessed of one object.
static bool isInAccessedObject(int64_t Offset, uint64_t Size, ArrayRef<Access> Accesses) {
  int64_t Begin = 0, End = 0;
  for (const Access &A : Accesses)
    if (A.IsInBounds) {
      Begin = std::min(Begin, A.Offset);
      End = std::max(End, A.Offset + int64_t(A.Size));
    }
  return Begin <= Offset && Offset + int64_t(Size) <= End;
}

bool PVM::isDereferenceable(Value *Base, int64_t Offset, uint64_t Size,
                            const Instruction &At, AssumptionCache &AC,
                            const DominatorTree &DT) {
  const DataLayout &DL = At.getDataLayout();
  if (Offset >= 0 &&
      isDereferenceableAndAlignedPointer(
          Base, Align(1), APInt(64, uint64_t(Offset) + Size), DL, &At, &AC, &DT))
    return true;
  const Value *Root = Base;
  while (const auto *GEP = dyn_cast<GetElementPtrInst>(Root)) {
    APInt More(DL.getIndexTypeSizeInBits(GEP->getType()), 0);
    if (!GEP->accumulateConstantOffset(DL, More) || !More.isSignedIntN(32))
      break;
    Root = GEP->getPointerOperand();
    Offset += More.getSExtValue();
  }
  SmallVector<Access, 8> Accesses = findAccesses(Root, At, DT);
  return !Accesses.empty() && (isInAccessedObject(Offset, Size, Accesses) ||
                               isInAccessedElement(Root, Offset, Size, Accesses, DL));
}
