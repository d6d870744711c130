//===-- PVMMergeBytes.cpp - Access words instead of their bytes -----------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Portable code reads and writes numbers byte by byte. LLVM makes one access of that
// where nothing else happens to the bytes. Services do more with them: a number decoded
// from an item is encoded again into a key, and once that is inlined the bytes go
// straight from the loads to the stores, over host calls and branches, in four registers
// or spill slots where the number needs one.
//
//     b0 = load p; b1 = load p + 1; ...        w = load i32 p
//     x = b0 | b1 << 8 | ...             =>    x = w
//     ...                                      ...
//     store b0, q; store b1, q + 1; ...        store i32 w, q
//
// Loads are merged if somebody puts all bytes together, stores if they take all bytes of
// one value, in either byte order; any address will do for a word. In both cases all are
// in one block, every one is reached once the first is, and nothing between the first and
// the last touches their bytes. The word is loaded where the first was and stored where
// the last was.
//
//===----------------------------------------------------------------------===//

#include "PVMMergeBytes.h"
#include "llvm/Analysis/AliasAnalysis.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/PatternMatch.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Transforms/Utils/Local.h"

using namespace llvm;
using namespace llvm::PatternMatch;

#define DEBUG_TYPE "pvm-merge-bytes"

static cl::opt<bool> Enable(
    "pvm-enable-merged-bytes", cl::Hidden, cl::init(true),
    cl::desc("Load and store words where all their bytes are accessed"));

namespace {

// Where a byte is in memory.
struct Place {
  const Value *Base;
  int64_t Offset;
};

// Accesses of the bytes of one word, by their order in memory.
struct Word {
  SmallVector<Instruction *, 8> Accesses;
  bool BigEndian;

  unsigned bits() const { return 8 * Accesses.size(); }
};

// A byte of a value: the lowest but ShiftBits / 8.
struct ByteOf {
  Value *Whole;
  uint64_t ShiftBits;
};

class MergeBytes {
  Function &F;
  const DataLayout &DL;
  AAResults &AA;
  OptimizationRemarkEmitter &ORE;

public:
  MergeBytes(Function &F, AAResults &AA, OptimizationRemarkEmitter &ORE)
      : F(F), DL(F.getDataLayout()), AA(AA), ORE(ORE) {}

  bool run();

private:
  Place placeOf(const Value *Pointer) const;
  std::optional<Word> findLoads(Instruction &Root) const;
  bool areTogether(ArrayRef<Instruction *> Accesses) const;
  bool mergeLoads(Instruction &Root);
  bool mergeStores(BasicBlock &BB);
  bool mergeStores(ArrayRef<StoreInst *> Stores);
  void remark(const char *What, const Instruction &At, unsigned Bits) const;
};

} // namespace

//===----------------------------------------------------------------------===//
// Common
//===----------------------------------------------------------------------===//

Place MergeBytes::placeOf(const Value *Pointer) const {
  APInt Offset(DL.getIndexTypeSizeInBits(Pointer->getType()), 0);
  const Value *Base = Pointer->stripAndAccumulateConstantOffsets(
      DL, Offset, /*AllowNonInbounds=*/true);
  return {Base, Offset.getSExtValue()};
}

static bool isByte(const Instruction &I) {
  if (const auto *Load = dyn_cast<LoadInst>(&I))
    return Load->isSimple() && Load->getType()->isIntegerTy(8);
  const auto *Store = dyn_cast<StoreInst>(&I);
  return Store && Store->isSimple() &&
         Store->getValueOperand()->getType()->isIntegerTy(8);
}

// Whether one access in place of the first, or of the last if they are stores, does the
// same.
bool MergeBytes::areTogether(ArrayRef<Instruction *> Accesses) const {
  constexpr unsigned MaxDistance = 256;
  BasicBlock *BB = Accesses.front()->getParent();
  if (any_of(Accesses, [&](Instruction *I) { return I->getParent() != BB; }))
    return false;
  auto [First, Last] = std::minmax_element(
      Accesses.begin(), Accesses.end(),
      [](Instruction *A, Instruction *B) { return A->comesBefore(B); });
  bool Stores = isa<StoreInst>(*First);
  unsigned Distance = 0;
  BatchAAResults BatchAA(AA);
  for (Instruction &I : make_range((*First)->getIterator(), (*Last)->getIterator())) {
    if (++Distance > MaxDistance)
      return false;
    if (is_contained(Accesses, &I))
      continue;
    if (!isGuaranteedToTransferExecutionToSuccessor(&I))
      return false;
    if (!I.mayReadOrWriteMemory())
      continue;
    for (Instruction *Access : Accesses) {
      ModRefInfo Info = BatchAA.getModRefInfo(&I, MemoryLocation::get(Access));
      if (Stores ? isModOrRefSet(Info) : isModSet(Info))
        return false;
    }
  }
  return true;
}

void MergeBytes::remark(const char *What, const Instruction &At, unsigned Bits) const {
  ORE.emit([&] {
    return OptimizationRemark(DEBUG_TYPE, What, &At)
           << (isa<LoadInst>(At) ? "loaded " : "stored ") << ore::NV("Bytes", Bits / 8)
           << " bytes as one word";
  });
}

//===----------------------------------------------------------------------===//
// Loads
//===----------------------------------------------------------------------===//

// The loads whose bytes V consists of, each with the bit that it starts at. Fails if
// there is anything else in V.
static bool collectBytes(Value *V, uint64_t Shift,
                         SmallVectorImpl<std::pair<Instruction *, uint64_t>> &Bytes) {
  Value *X, *Y;
  const APInt *Amount;
  if (Bytes.size() > 8)
    return false;
  if (match(V, m_Or(m_Value(X), m_Value(Y))))
    return collectBytes(X, Shift, Bytes) && collectBytes(Y, Shift, Bytes);
  if (match(V, m_Shl(m_Value(X), m_APInt(Amount))) &&
      Amount->ult(V->getType()->getScalarSizeInBits())) {
    unsigned First = Bytes.size();
    if (!collectBytes(X, Amount->getZExtValue(), Bytes))
      return false;
    // None may be shifted out.
    for (auto &[Load, At] : MutableArrayRef(Bytes).drop_front(First)) {
      if (At + 8 > V->getType()->getScalarSizeInBits())
        return false;
      At += Shift;
    }
    return true;
  }
  if (match(V, m_ZExt(m_Value(X))))
    return collectBytes(X, Shift, Bytes);
  auto *Load = dyn_cast<LoadInst>(V);
  if (!Load || !isByte(*Load))
    return false;
  Bytes.emplace_back(Load, Shift);
  return true;
}

std::optional<Word> MergeBytes::findLoads(Instruction &Root) const {
  SmallVector<std::pair<Instruction *, uint64_t>, 8> Bytes;
  if (!collectBytes(&Root, 0, Bytes) || !is_contained({2u, 4u, 8u}, Bytes.size()))
    return std::nullopt;
  llvm::sort(Bytes, [](const auto &A, const auto &B) { return A.second < B.second; });
  SmallVector<Place, 8> Places;
  for (const auto &[Load, Shift] : Bytes)
    Places.push_back(placeOf(getLoadStorePointerOperand(Load)));
  bool BigEndian = Places[0].Offset > Places[1].Offset;
  Word W = {{}, BigEndian};
  for (auto [Index, Byte] : enumerate(Bytes)) {
    int64_t Step = BigEndian ? -int64_t(Index) : Index;
    if (Byte.second != 8 * Index || Places[Index].Base != Places[0].Base ||
        Places[Index].Offset != Places[0].Offset + Step)
      return std::nullopt;
    W.Accesses.push_back(Byte.first);
  }
  if (BigEndian)
    std::reverse(W.Accesses.begin(), W.Accesses.end());
  return W;
}

bool MergeBytes::mergeLoads(Instruction &Root) {
  if (Root.getOpcode() != Instruction::Or || !Root.getType()->isIntegerTy())
    return false;
  std::optional<Word> W = findLoads(Root);
  if (!W || !areTogether(W->Accesses))
    return false;

  Instruction *First = *llvm::min_element(
      W->Accesses, [](Instruction *A, Instruction *B) { return A->comesBefore(B); });
  auto *Lowest = cast<LoadInst>(W->Accesses.front());
  IRBuilder<> Builder(First);
  // All have the same base, but the address of the lowest may be computed later.
  Place At = placeOf(Lowest->getPointerOperand());
  auto *Address = const_cast<Value *>(At.Base);
  if (At.Offset)
    Address = Builder.CreatePtrAdd(Address, Builder.getInt64(At.Offset));
  LoadInst *Load = Builder.CreateAlignedLoad(Builder.getIntNTy(W->bits()), Address,
                                             Lowest->getAlign());
  remark("MergedLoads", *Load, W->bits());
  Value *Whole = Load;
  if (W->BigEndian)
    Whole = Builder.CreateUnaryIntrinsic(Intrinsic::bswap, Load);

  // Who uses a byte alone takes it out of the word where it needs it, so that only the
  // word lives on the way.
  for (auto [Index, Access] : enumerate(W->Accesses)) {
    // A phi has the same value for all edges that come from one block.
    SmallDenseMap<BasicBlock *, Value *> OnEdges;
    for (Use &U : make_early_inc_range(Access->uses())) {
      auto *User = cast<Instruction>(U.getUser());
      auto *Phi = dyn_cast<PHINode>(User);
      BasicBlock *Incoming = Phi ? Phi->getIncomingBlock(U) : nullptr;
      Value *Byte = Incoming ? OnEdges.lookup(Incoming) : nullptr;
      if (!Byte) {
        Builder.SetInsertPoint(Incoming ? Incoming->getTerminator() : User);
        Value *Shifted = Index ? Builder.CreateLShr(Load, 8 * Index) : Load;
        Byte = Builder.CreateTrunc(Shifted, Builder.getInt8Ty());
        if (Incoming)
          OnEdges[Incoming] = Byte;
      }
      U.set(Byte);
    }
  }
  Builder.SetInsertPoint(&Root);
  Root.replaceAllUsesWith(Builder.CreateZExtOrTrunc(Whole, Root.getType()));
  RecursivelyDeleteTriviallyDeadInstructions(&Root);
  for (Instruction *Access : W->Accesses)
    RecursivelyDeleteTriviallyDeadInstructions(Access);
  return true;
}

//===----------------------------------------------------------------------===//
// Stores
//===----------------------------------------------------------------------===//

static ByteOf getByteOf(StoreInst &Store) {
  Value *V = Store.getValueOperand();
  Value *X;
  const APInt *Amount;
  if (!match(V, m_Trunc(m_Value(X))))
    return {V, 0};
  if (match(X, m_Shr(m_Value(V), m_APInt(Amount))) && Amount->ult(64))
    return {V, Amount->getZExtValue()};
  return {X, 0};
}

// Merges stores of one value's bytes, sorted by address.
bool MergeBytes::mergeStores(ArrayRef<StoreInst *> Stores) {
  ByteOf Lowest = getByteOf(*Stores.front()), Highest = getByteOf(*Stores.back());
  bool BigEndian = Lowest.ShiftBits > Highest.ShiftBits;
  unsigned Bits = 8 * Stores.size();
  ByteOf Start = BigEndian ? Highest : Lowest;
  if (Start.ShiftBits + Bits > Start.Whole->getType()->getIntegerBitWidth())
    return false;
  for (auto [Index, Store] : enumerate(Stores)) {
    ByteOf Byte = getByteOf(*Store);
    unsigned Significance = BigEndian ? Stores.size() - 1 - Index : Index;
    if (Byte.Whole != Start.Whole ||
        Byte.ShiftBits != Start.ShiftBits + 8 * Significance)
      return false;
  }
  SmallVector<Instruction *, 8> Accesses(Stores);
  if (!areTogether(Accesses))
    return false;

  Instruction *Last = *llvm::max_element(
      Accesses, [](Instruction *A, Instruction *B) { return A->comesBefore(B); });
  IRBuilder<> Builder(Last);
  Value *Whole = Start.Whole;
  if (Start.ShiftBits)
    Whole = Builder.CreateLShr(Whole, Start.ShiftBits);
  Whole = Builder.CreateTrunc(Whole, Builder.getIntNTy(Bits));
  if (BigEndian)
    Whole = Builder.CreateUnaryIntrinsic(Intrinsic::bswap, Whole);
  StoreInst *Store = Builder.CreateAlignedStore(
      Whole, Stores.front()->getPointerOperand(), Stores.front()->getAlign());
  remark("MergedStores", *Store, Bits);
  for (StoreInst *Old : Stores) {
    Value *Byte = Old->getValueOperand();
    Old->eraseFromParent();
    RecursivelyDeleteTriviallyDeadInstructions(Byte);
  }
  return true;
}

bool MergeBytes::mergeStores(BasicBlock &BB) {
  // By base, and by the address within.
  MapVector<const Value *, SmallVector<std::pair<int64_t, StoreInst *>, 8>> ByBase;
  for (Instruction &I : BB) {
    auto *Store = dyn_cast<StoreInst>(&I);
    if (!Store || !isByte(*Store))
      continue;
    Place At = placeOf(Store->getPointerOperand());
    ByBase[At.Base].emplace_back(At.Offset, Store);
  }
  bool Changed = false;
  for (auto &[Base, Bytes] : ByBase) {
    llvm::stable_sort(Bytes, llvm::less_first());
    for (size_t I = 0; I < Bytes.size();) {
      // As many as follow each other, 8 at most.
      SmallVector<StoreInst *, 8> Run = {Bytes[I].second};
      while (Run.size() < 8 && I + Run.size() < Bytes.size() &&
             Bytes[I + Run.size()].first == Bytes[I].first + int64_t(Run.size()))
        Run.push_back(Bytes[I + Run.size()].second);
      size_t Merged = 0;
      for (size_t Size = bit_floor(Run.size()); Size > 1 && !Merged; Size /= 2)
        if (mergeStores(ArrayRef(Run).take_front(Size)))
          Merged = Size;
      Changed |= Merged != 0;
      I += std::max<size_t>(Merged, 1);
    }
  }
  return Changed;
}

bool MergeBytes::run() {
  bool Changed = false;
  // The whole of a number comes after its parts.
  for (BasicBlock &BB : F) {
    SmallVector<WeakTrackingVH, 16> Roots;
    for (Instruction &I : reverse(BB))
      if (I.getOpcode() == Instruction::Or)
        Roots.push_back(&I);
    for (WeakTrackingVH &Root : Roots)
      if (auto *I = dyn_cast_or_null<Instruction>(Root))
        Changed |= mergeLoads(*I);
  }
  for (BasicBlock &BB : F)
    Changed |= mergeStores(BB);
  return Changed;
}

PreservedAnalyses PVMMergeBytesPass::run(Function &F, FunctionAnalysisManager &AM) {
  if (!Enable || F.hasOptNone())
    return PreservedAnalyses::all();
  if (!MergeBytes(F, AM.getResult<AAManager>(F),
                  AM.getResult<OptimizationRemarkEmitterAnalysis>(F))
           .run())
    return PreservedAnalyses::all();
  PreservedAnalyses Preserved;
  Preserved.preserveSet<CFGAnalyses>();
  return Preserved;
}
