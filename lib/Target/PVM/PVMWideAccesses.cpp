//===-- PVMWideAccesses.cpp - One access for neighbours -------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Under full gas an access holds one of four units for 25 cycles, in which a hundred
// other operations can be done: a block with many accesses costs 6 for each of them and
// little for the rest. Loops over arrays of small elements, unrolled, have many to
// neighbouring places:
//
//     a = load i16, p                 w = load i64, p
//     b = load i16, p + 2      =>     a = trunc w
//     c = load i16, p + 4             b = trunc (w >> 16)
//     d = load i16, p + 6             ...
//
// Neighbours are loaded where the first of them was, and stored, put together in one
// number, where the last was, if nothing in between touches them. As that takes more
// instructions, it is done in blocks where the gas library says that it pays
// (PVMBlockEstimate.h); for loads, for stores, or for both.
//
//===----------------------------------------------------------------------===//

#include "PVMWideAccesses.h"
#include "PVMBlockEstimate.h"
#include "PVMSubtarget.h"
#include "PVMTargetMachine.h"
#include "llvm/Analysis/AliasAnalysis.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/Analysis/ScalarEvolution.h"
#include "llvm/Analysis/ScalarEvolutionExpressions.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-wide-accesses"

static cl::opt<bool>
    Enable("pvm-enable-wide-accesses", cl::Hidden, cl::init(true),
           cl::desc("Access neighbouring places at once where units are scarce"));

namespace {
// What runs one after the other without a call in between.
using Segment = SmallVector<Instruction *, 64>;

struct Access {
  Instruction *I;
  int64_t Offset;    // in bytes, from the first one of its family
  unsigned Position; // in the segment
};

// Accesses of one type and kind at known distances from each other.
struct Family {
  const SCEV *Address; // of the first
  SmallVector<Access, 8> Accesses;
};

// Neighbours, in the order of their addresses, that become one.
using Group = SmallVector<Access, 8>;

class WideAccesses {
  Function &F;
  const DataLayout &DL;
  AAResults &AA;
  ScalarEvolution &SE;
  OptimizationRemarkEmitter &ORE;

public:
  WideAccesses(Function &F, AAResults &AA, ScalarEvolution &SE,
               OptimizationRemarkEmitter &ORE)
      : F(F), DL(F.getDataLayout()), AA(AA), SE(SE), ORE(ORE) {}

  bool run();

private:
  SmallVector<Family, 8> findFamilies(ArrayRef<Instruction *> Code, bool AreLoads);
  SmallVector<Group, 8> findGroups(ArrayRef<Instruction *> Code, bool AreLoads,
                                   ArrayRef<Group> Loads);
  void merge(const Group &G);
  bool runOnSegment(ArrayRef<Instruction *> Code);
};
} // namespace

static constexpr unsigned MostBytes = 8;

// Of the element; null if the access is not one to put together with others.
static IntegerType *getElementType(const Instruction &I, bool IsLoad) {
  const auto *Load = dyn_cast<LoadInst>(&I);
  const auto *Store = dyn_cast<StoreInst>(&I);
  if (IsLoad ? !Load || !Load->isSimple() : !Store || !Store->isSimple())
    return nullptr;
  auto *Ty = dyn_cast<IntegerType>(getLoadStoreType(&I));
  if (!Ty || (Ty->getBitWidth() != 8 && Ty->getBitWidth() != 16 && Ty->getBitWidth() != 32))
    return nullptr;
  return Ty;
}

SmallVector<Family, 8> WideAccesses::findFamilies(ArrayRef<Instruction *> Code,
                                                  bool AreLoads) {
  constexpr unsigned MostFamilies = 16;
  SmallVector<Family, 8> Families;
  for (auto [Position, I] : enumerate(Code)) {
    IntegerType *Ty = getElementType(*I, AreLoads);
    if (!Ty)
      continue;
    const SCEV *Address = SE.getSCEV(getLoadStorePointerOperand(I));
    auto Add = [&](Family &Fam) {
      if (getLoadStoreType(Fam.Accesses.front().I) != Ty)
        return false;
      const auto *Distance =
          dyn_cast<SCEVConstant>(SE.getMinusSCEV(Address, Fam.Address));
      if (!Distance || !Distance->getAPInt().isSignedIntN(32))
        return false;
      int64_t Offset = Distance->getAPInt().getSExtValue();
      // Who comes again stands for itself.
      if (none_of(Fam.Accesses, [&](const Access &A) { return A.Offset == Offset; }))
        Fam.Accesses.push_back({I, Offset, unsigned(Position)});
      return true;
    };
    if (none_of(Families, Add) && Families.size() < MostFamilies)
      Families.push_back({Address, {{I, 0, unsigned(Position)}}});
  }
  return Families;
}

static unsigned getFirstPosition(ArrayRef<Access> Accesses) {
  return min_element(Accesses, [](const Access &A, const Access &B) {
           return A.Position < B.Position;
         })->Position;
}

static unsigned getLastPosition(ArrayRef<Access> Accesses) {
  return max_element(Accesses, [](const Access &A, const Access &B) {
           return A.Position < B.Position;
         })->Position;
}

namespace {
// Which accesses can be where others are.
class Movement {
  ArrayRef<Instruction *> Code;
  BatchAAResults AA;
  DenseMap<const Instruction *, const Group *> LoadedAt; // and are not alone

public:
  // After what Loads says is loaded with the first of each.
  Movement(ArrayRef<Instruction *> Code, ArrayRef<Group> Loads, AAResults &AA)
      : Code(Code), AA(AA) {
    for (const Group &G : Loads)
      LoadedAt[Code[getFirstPosition(G)]] = &G;
  }

  // Whether nothing that they pass on the way to one of them touches their places.
  bool canMerge(ArrayRef<Access> Neighbours);

private:
  bool canPass(const MemoryLocation &Place, bool IsLoad, Instruction *I);
};
} // namespace

bool Movement::canPass(const MemoryLocation &Place, bool IsLoad, Instruction *I) {
  if (IsLoad)
    return !I->mayWriteToMemory() || !isModSet(AA.getModRefInfo(I, Place));
  if (const Group *G = LoadedAt.lookup(I))
    return all_of(*G, [&](const Access &A) {
      return AA.isNoAlias(Place, MemoryLocation::get(A.I));
    });
  return !I->mayReadOrWriteMemory() || !isModOrRefSet(AA.getModRefInfo(I, Place));
}

bool Movement::canMerge(ArrayRef<Access> Neighbours) {
  bool AreLoads = isa<LoadInst>(Neighbours.front().I);
  unsigned To = AreLoads ? getFirstPosition(Neighbours) : getLastPosition(Neighbours);
  return all_of(Neighbours, [&](const Access &A) {
    MemoryLocation Place = MemoryLocation::get(A.I);
    auto [From, End] = std::minmax(A.Position, To);
    return all_of(Code.slice(From, End - From + 1), [&](Instruction *I) {
      return any_of(Neighbours, [I](const Access &Other) { return Other.I == I; }) ||
             canPass(Place, AreLoads, I);
    });
  });
}

// Loads are what is decided already.
SmallVector<Group, 8> WideAccesses::findGroups(ArrayRef<Instruction *> Code, bool AreLoads,
                                               ArrayRef<Group> Loads) {
  Movement Move(Code, Loads, AA);
  SmallVector<Group, 8> Groups;
  for (Family &Fam : findFamilies(Code, AreLoads)) {
    sort(Fam.Accesses,
         [](const Access &A, const Access &B) { return A.Offset < B.Offset; });
    int64_t Size = DL.getTypeStoreSize(getLoadStoreType(Fam.Accesses.front().I));
    ArrayRef<Access> Left = Fam.Accesses;
    auto CanTake = [&](size_t Count) {
      if (Count > Left.size())
        return false;
      for (size_t I = 1; I != Count; I++)
        if (Left[I].Offset != Left[I - 1].Offset + Size)
          return false;
      return Move.canMerge(Left.take_front(Count));
    };
    while (!Left.empty()) {
      size_t Count = MostBytes / Size;
      while (Count > 1 && !CanTake(Count))
        Count /= 2;
      if (Count > 1)
        Groups.emplace_back(Left.take_front(Count));
      Left = Left.drop_front(Count);
    }
  }
  return Groups;
}

//===----------------------------------------------------------------------===//
// Price
//===----------------------------------------------------------------------===//

// Of the segment if these groups are merged.
static unsigned getCost(ArrayRef<Instruction *> Code, ArrayRef<Group> Groups) {
  struct Member {
    const Group *G;
    const Instruction *First, *Last; // in the segment
  };
  DenseMap<const Instruction *, Member> Members;
  for (const Group &G : Groups)
    for (const Access &A : G)
      Members[A.I] = {&G, Code[getFirstPosition(G)], Code[getLastPosition(G)]};
  PVM::BlockEstimate E;
  DenseMap<const Group *, const Instruction *> Collected; // the last one put together
  for (const Instruction *I : Code) {
    auto It = Members.find(I);
    if (It == Members.end()) {
      E.addInstruction(*I);
      continue;
    }
    auto [G, First, Last] = It->second;
    if (isa<LoadInst>(I)) {
      if (I == First)
        E.addInstruction(*I);
      else
        E.addOperation(I, First);
      continue;
    }
    const Instruction *&Before = Collected[G];
    E.addOperation(I, I->getOperand(0));
    if (Before)
      E.addOperation(I, I, Before);
    Before = I;
    if (I == Last)
      E.addStore(I, I->getOperand(1));
  }
  const BasicBlock &BB = *Code.front()->getParent();
  if (Code.back()->getNextNode() == BB.getTerminator())
    E.addTerminator(BB);
  else
    E.addFallthrough();
  return E.cost(/*Hinted=*/true);
}

//===----------------------------------------------------------------------===//
// Change
//===----------------------------------------------------------------------===//

void WideAccesses::merge(const Group &G) {
  auto *Ty = cast<IntegerType>(getLoadStoreType(G.front().I));
  unsigned Bits = Ty->getBitWidth();
  auto *Wide = IntegerType::get(F.getContext(), Bits * G.size());
  SmallVector<Access, 8> InOrder(G);
  sort(InOrder, [](const Access &A, const Access &B) { return A.Position < B.Position; });
  bool IsLoad = isa<LoadInst>(G.front().I);
  // Where the access is to be, an address of one of them is known.
  Instruction *At = IsLoad ? InOrder.front().I : InOrder.back().I;
  int64_t ToLowest = G.front().Offset - (IsLoad ? InOrder.front() : InOrder.back()).Offset;
  IRBuilder<> Builder(At);
  Value *Address = getLoadStorePointerOperand(At);
  if (ToLowest != 0)
    Address = Builder.CreatePtrAdd(Address, Builder.getInt64(ToLowest));
  Value *All = IsLoad ? Builder.CreateAlignedLoad(Wide, Address, Align(1)) : nullptr;
  for (const Access &A : InOrder) {
    Builder.SetInsertPoint(A.I);
    uint64_t Shift = uint64_t(A.Offset - G.front().Offset) * 8;
    if (IsLoad) {
      Value *Part = Builder.CreateTrunc(Shift ? Builder.CreateLShr(All, Shift) : All, Ty);
      Part->takeName(A.I);
      A.I->replaceAllUsesWith(Part);
    } else {
      // What is poison must not make that of its neighbours.
      Value *Part = A.I->getOperand(0);
      if (!isGuaranteedNotToBeUndefOrPoison(Part))
        Part = Builder.CreateFreeze(Part);
      Part = Builder.CreateZExt(Part, Wide);
      if (Shift)
        Part = Builder.CreateShl(Part, Shift);
      All = All ? Builder.CreateOr(All, Part) : Part;
    }
  }
  if (!IsLoad) {
    // Behind the last part.
    Builder.SetInsertPoint(At);
    Builder.CreateAlignedStore(All, Address, Align(1));
  }
  for (const Access &A : G)
    A.I->eraseFromParent();
}

bool WideAccesses::runOnSegment(ArrayRef<Instruction *> Code) {
  SmallVector<Group, 8> Loads = findGroups(Code, /*AreLoads=*/true, {});
  SmallVector<Group, 8> Stores = findGroups(Code, /*AreLoads=*/false, Loads);
  if (Loads.empty() && Stores.empty())
    return false;
  SmallVector<Group, 16> Both(Loads.begin(), Loads.end());
  append_range(Both, Stores);
  ArrayRef<Group> Best;
  unsigned Before = getCost(Code, {}), Least = Before;
  for (ArrayRef<Group> Groups : {ArrayRef<Group>(Loads), ArrayRef<Group>(Stores),
                                 ArrayRef<Group>(Both)})
    if (unsigned Cost = getCost(Code, Groups); Cost < Least) {
      Least = Cost;
      Best = Groups;
    }
  if (Best.empty())
    return false;
  ORE.emit([&] {
    return OptimizationRemark(DEBUG_TYPE, "Merged", Best.front().front().I->getDebugLoc(),
                              Code.front()->getParent())
           << "neighbouring places accessed at once: " << ore::NV("Before", Before)
           << " gas before, " << ore::NV("After", Least) << " after";
  });
  for (const Group &G : Best)
    merge(G);
  return true;
}

bool WideAccesses::run() {
  // The price of a block takes time with the square of its length.
  constexpr size_t MostInstructions = 1000;
  bool Changed = false;
  for (BasicBlock &BB : F) {
    SmallVector<Segment, 2> Segments(1);
    for (Instruction &I : BB)
      if ((isa<CallBase>(I) && !isa<IntrinsicInst>(I)) ||
          Segments.back().size() == MostInstructions)
        Segments.emplace_back();
      else if (!I.isTerminator() && !isa<PHINode>(I) && !I.isDebugOrPseudoInst())
        Segments.back().push_back(&I);
    for (const Segment &S : Segments)
      Changed |= runOnSegment(S);
  }
  return Changed;
}

PreservedAnalyses PVMWideAccessesPass::run(Function &F, FunctionAnalysisManager &AM) {
  if (!Enable || (TM && !TM->getSubtargetImpl(F)->tuneFullGas()) || F.hasOptSize() ||
      F.hasOptNone())
    return PreservedAnalyses::all();
  if (!WideAccesses(F, AM.getResult<AAManager>(F), AM.getResult<ScalarEvolutionAnalysis>(F),
                    AM.getResult<OptimizationRemarkEmitterAnalysis>(F))
           .run())
    return PreservedAnalyses::all();
  PreservedAnalyses PA;
  PA.preserveSet<CFGAnalyses>();
  return PA;
}
