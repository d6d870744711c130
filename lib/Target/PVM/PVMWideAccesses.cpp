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
// number, where the last was, if nothing in between touches them. So is what is part of
// something that is loaded as a whole too, as a key of a record that is copied. As that
// takes more instructions, it is done in blocks where the gas library says that it pays
// (PVMBlockEstimate.h); for loads, for stores, or for both.
//
//===----------------------------------------------------------------------===//

#include "PVMWideAccesses.h"
#include "PVMBlockEstimate.h"
#include "PVMTargetMachine.h"
#include "llvm/Analysis/AliasAnalysis.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/Analysis/ScalarEvolution.h"
#include "llvm/Analysis/ScalarEvolutionExpressions.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/IRBuilder.h"
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
  int64_t Size;      // in bytes
  unsigned Position; // in the segment
};

// Loads or stores at known distances from each other.
struct Family {
  const SCEV *Address; // of the first
  SmallVector<Access, 8> Accesses;
};

// Those that become one: they make up Size bytes from Offset on.
struct Group {
  int64_t Offset, Size;
  SmallVector<Access, 8> Accesses; // in the order of their addresses
};

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

// In bytes.
static constexpr int64_t WidestAccess = 8;

// Whether it may become part of a wider one.
static bool isCandidate(const Instruction &I, bool IsLoad) {
  const auto *Load = dyn_cast<LoadInst>(&I);
  const auto *Store = dyn_cast<StoreInst>(&I);
  if (IsLoad ? !Load || !Load->isSimple() : !Store || !Store->isSimple())
    return false;
  auto *Ty = dyn_cast<IntegerType>(getLoadStoreType(&I));
  return Ty && Ty->getBitWidth() >= 8 && Ty->getBitWidth() <= 8 * WidestAccess &&
         isPowerOf2_32(Ty->getBitWidth());
}

SmallVector<Family, 8> WideAccesses::findFamilies(ArrayRef<Instruction *> Code,
                                                  bool AreLoads) {
  constexpr unsigned MostFamilies = 16;
  SmallVector<Family, 8> Families;
  for (auto [Position, I] : enumerate(Code)) {
    if (!isCandidate(*I, AreLoads))
      continue;
    int64_t Size = DL.getTypeStoreSize(getLoadStoreType(I));
    const SCEV *Address = SE.getSCEV(getLoadStorePointerOperand(I));
    auto Add = [&](Family &Fam) {
      const auto *Distance =
          dyn_cast<SCEVConstant>(SE.getMinusSCEV(Address, Fam.Address));
      if (!Distance || !Distance->getAPInt().isSignedIntN(32))
        return false;
      Fam.Accesses.push_back(
          {I, Distance->getAPInt().getSExtValue(), Size, unsigned(Position)});
      return true;
    };
    if (none_of(Families, Add) && Families.size() < MostFamilies)
      Families.push_back({Address, {{I, 0, Size, unsigned(Position)}}});
  }
  return Families;
}

static unsigned getFirstPosition(ArrayRef<Access> Accesses) {
  return min_element(Accesses, [](const Access &A,
                                  const Access &B) { return A.Position < B.Position; })
      ->Position;
}

static unsigned getLastPosition(ArrayRef<Access> Accesses) {
  return max_element(Accesses, [](const Access &A,
                                  const Access &B) { return A.Position < B.Position; })
      ->Position;
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
      LoadedAt[Code[getFirstPosition(G.Accesses)]] = &G;
  }

  // Whether nothing that they pass on the way to one of them touches their places.
  bool canMerge(ArrayRef<Access> Accesses);

private:
  bool canPass(const MemoryLocation &Place, bool IsLoad, Instruction *I);
};
} // namespace

bool Movement::canPass(const MemoryLocation &Place, bool IsLoad, Instruction *I) {
  if (IsLoad)
    return !I->mayWriteToMemory() || !isModSet(AA.getModRefInfo(I, Place));
  if (const Group *G = LoadedAt.lookup(I))
    return all_of(G->Accesses, [&](const Access &A) {
      return AA.isNoAlias(Place, MemoryLocation::get(A.I));
    });
  return !I->mayReadOrWriteMemory() || !isModOrRefSet(AA.getModRefInfo(I, Place));
}

bool Movement::canMerge(ArrayRef<Access> Accesses) {
  constexpr unsigned MostPassed = 512;
  if (getLastPosition(Accesses) - getFirstPosition(Accesses) > MostPassed)
    return false;
  bool AreLoads = isa<LoadInst>(Accesses.front().I);
  unsigned To = AreLoads ? getFirstPosition(Accesses) : getLastPosition(Accesses);
  return all_of(Accesses, [&](const Access &A) {
    MemoryLocation Place = MemoryLocation::get(A.I);
    auto [From, End] = std::minmax(A.Position, To);
    return all_of(Code.slice(From, End - From + 1), [&](Instruction *I) {
      return any_of(Accesses, [I](const Access &Other) { return Other.I == I; }) ||
             canPass(Place, AreLoads, I);
    });
  });
}

// Those of Sorted that lie in these bytes, if they are all of them, and several: loads
// may overlap, stores may not.
static std::optional<Group> cover(int64_t Offset, int64_t Size, ArrayRef<Access> Sorted) {
  Group G = {Offset, Size, {}};
  int64_t End = Offset, Sum = 0;
  for (const Access &A : Sorted) {
    if (A.Offset < Offset || A.Offset + A.Size > Offset + Size)
      continue;
    if (A.Offset > End)
      return std::nullopt;
    End = std::max(End, A.Offset + A.Size);
    Sum += A.Size;
    G.Accesses.push_back(A);
  }
  if (End != Offset + Size || G.Accesses.size() < 2 ||
      (isa<StoreInst>(G.Accesses.front().I) && Sum != Size))
    return std::nullopt;
  return G;
}

// Loads are what is decided already.
SmallVector<Group, 8> WideAccesses::findGroups(ArrayRef<Instruction *> Code,
                                               bool AreLoads, ArrayRef<Group> Loads) {
  Movement Move(Code, Loads, AA);
  SmallVector<Group, 8> Groups;
  for (Family &Fam : findFamilies(Code, AreLoads)) {
    SmallVector<Access, 8> &Left = Fam.Accesses;
    stable_sort(Left,
                [](const Access &A, const Access &B) { return A.Offset < B.Offset; });
    while (Left.size() > 1) {
      std::optional<Group> Found;
      for (int64_t Size = WidestAccess; Size > 1 && !Found; Size /= 2) {
        Found = cover(Left.front().Offset, Size, Left);
        if (Found && !Move.canMerge(Found->Accesses))
          Found.reset();
      }
      if (!Found) {
        Left.erase(Left.begin());
        continue;
      }
      erase_if(Left, [&](const Access &A) {
        return any_of(Found->Accesses, [&](const Access &G) { return G.I == A.I; });
      });
      Groups.push_back(std::move(*Found));
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
    bool IsLowest;
  };
  DenseMap<const Instruction *, Member> Members;
  for (const Group &G : Groups)
    for (const Access &A : G.Accesses)
      Members[A.I] = {&G, Code[getFirstPosition(G.Accesses)],
                      Code[getLastPosition(G.Accesses)], A.Offset == G.Offset};
  PVM::BlockEstimate E;
  DenseMap<const Group *, const Instruction *> Collected; // the last one put together
  for (const Instruction *I : Code) {
    auto It = Members.find(I);
    if (It == Members.end()) {
      E.addInstruction(*I);
      continue;
    }
    auto [G, First, Last, IsLowest] = It->second;
    if (isa<LoadInst>(I)) {
      if (I == First)
        E.addInstruction(*I);
      else if (IsLowest)
        E.addCopy(I, First);
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
  auto *Wide = IntegerType::get(F.getContext(), 8 * unsigned(G.Size));
  SmallVector<Access, 8> InOrder(G.Accesses);
  sort(InOrder, [](const Access &A, const Access &B) { return A.Position < B.Position; });
  bool IsLoad = isa<LoadInst>(InOrder.front().I);
  // Where the access is to be, an address of one of them is known.
  const Access &At = IsLoad ? InOrder.front() : InOrder.back();
  IRBuilder<> Builder(At.I);
  Value *Address = getLoadStorePointerOperand(At.I);
  if (G.Offset != At.Offset)
    Address = Builder.CreatePtrAdd(Address, Builder.getInt64(G.Offset - At.Offset));
  Value *All = IsLoad ? Builder.CreateAlignedLoad(Wide, Address, Align(1)) : nullptr;
  for (const Access &A : InOrder) {
    Builder.SetInsertPoint(A.I);
    uint64_t Shift = 8 * uint64_t(A.Offset - G.Offset);
    if (IsLoad) {
      Value *Part = Shift ? Builder.CreateLShr(All, Shift) : All;
      Part = Builder.CreateTrunc(Part, A.I->getType());
      if (isa<Instruction>(Part) && Part != All)
        Part->takeName(A.I);
      A.I->replaceAllUsesWith(Part);
      continue;
    }
    // What is poison must not make that of its neighbours.
    Value *Part = A.I->getOperand(0);
    if (!isGuaranteedNotToBeUndefOrPoison(Part))
      Part = Builder.CreateFreeze(Part);
    Part = Builder.CreateZExt(Part, Wide);
    if (Shift)
      Part = Builder.CreateShl(Part, Shift);
    All = All ? Builder.CreateOr(All, Part) : Part;
  }
  if (!IsLoad) {
    // Behind the last part.
    Builder.SetInsertPoint(At.I);
    Builder.CreateAlignedStore(All, Address, Align(1));
  }
  for (const Access &A : G.Accesses)
    A.I->eraseFromParent();
}

// Whether one of them is the whole: then there is an access less, and hardly anything
// more.
static bool hasWhole(const Group &G) {
  return any_of(G.Accesses, [&G](const Access &A) { return A.Size == G.Size; });
}

bool WideAccesses::runOnSegment(ArrayRef<Instruction *> Code) {
  // Loads that take more instructions, loads that do not, and stores.
  SmallVector<Group, 8> All = findGroups(Code, /*AreLoads=*/true, {});
  SmallVector<Group, 8> Stores = findGroups(Code, /*AreLoads=*/false, All);
  if (All.empty() && Stores.empty())
    return false;
  size_t NumLoads = All.size();
  size_t NumParts =
      partition(All, [](const Group &G) { return !hasWhole(G); }) - All.begin();
  append_range(All, Stores);
  ArrayRef<Group> Groups = All, Best;
  unsigned Before = getCost(Code, {}), Least = Before;
  auto Try = [&](ArrayRef<Group> Tried, bool IfEqual) {
    unsigned Cost = Tried.empty() ? Before : getCost(Code, Tried);
    if (Cost < Least || (IfEqual && Cost == Least)) {
      Least = Cost;
      Best = Tried;
    }
  };
  Try(Groups.slice(NumParts, NumLoads - NumParts), /*IfEqual=*/true);
  Try(Groups.take_front(NumLoads), /*IfEqual=*/false);
  Try(Groups.drop_front(NumParts), /*IfEqual=*/false);
  Try(Groups, /*IfEqual=*/false);
  if (Best.empty())
    return false;
  ORE.emit([&] {
    const Instruction &First = *Best.front().Accesses.front().I;
    return OptimizationRemark(DEBUG_TYPE, "Merged", First.getDebugLoc(),
                              First.getParent())
           << "neighbouring places accessed at once: " << ore::NV("Before", Before)
           << " gas before, " << ore::NV("After", Least) << " after";
  });
  for (const Group &G : Best)
    merge(G);
  return true;
}

bool WideAccesses::run() {
  // What has to pass each other takes time with the square of its number.
  constexpr size_t MostInstructions = 1000;
  bool Changed = false;
  for (BasicBlock &BB : F) {
    SmallVector<Segment, 2> Segments(1);
    for (Instruction &I : BB)
      if (PVM::endsBlock(I) || Segments.back().size() == MostInstructions)
        Segments.emplace_back();
      else if (!I.isTerminator() && !isa<PHINode>(I) && !I.isDebugOrPseudoInst())
        Segments.back().push_back(&I);
    for (const Segment &S : Segments)
      Changed |= runOnSegment(S);
  }
  return Changed;
}

PreservedAnalyses PVMWideAccessesPass::run(Function &F, FunctionAnalysisManager &AM) {
  if (!Enable || !PVM::savesFullGas(F, TM))
    return PreservedAnalyses::all();
  if (!WideAccesses(F, AM.getResult<AAManager>(F),
                    AM.getResult<ScalarEvolutionAnalysis>(F),
                    AM.getResult<OptimizationRemarkEmitterAnalysis>(F))
           .run())
    return PreservedAnalyses::all();
  PreservedAnalyses PA;
  PA.preserveSet<CFGAnalyses>();
  return PA;
}
