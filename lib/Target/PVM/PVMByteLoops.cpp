//===-- PVMByteLoops.cpp - One access for a loop over bytes ---------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Portable code takes numbers apart and puts them together byte by byte:
//
//     for (i = 0; i < 4; i++)
//       to[i] = value >> (8 * i);            =>  *(unaligned i32 *)to = value;
//     for (i = 0; i < 8; i++)
//       value |= (u64)from[i] << (8 * i);    =>  value |= *(unaligned i64 *)from;
//
// The machine accesses memory at any address, so such a loop is one access, with the bytes
// reversed if the number is big-endian. LLVM finds that out only for loops that are
// unrolled, which they are not where bytes count, and not if other passes have seen the
// bytes of a value before: those move them to other blocks, one by one. So it is
// done here, on the loop, just before loops are unrolled.
//
// The loop has 2, 4, 8 or 16 iterations and one access, to one byte, in the block that ends an
// iteration. Byte i lies at start + i or start - i, and is shifted by an amount that scalar
// evolution knows for each i; these say whether the bytes of the value lie in one order or
// the other, without gaps. The new access is in front of the loop, which may have no other
// effects, and is dead then: loop deletion comes next.
//
//===----------------------------------------------------------------------===//

#include "PVMByteLoops.h"
#include "llvm/Analysis/InstSimplifyFolder.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/Analysis/ScalarEvolution.h"
#include "llvm/Analysis/ScalarEvolutionExpressions.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/PatternMatch.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Transforms/Scalar/LoopPassManager.h"
#include "llvm/Transforms/Utils/ScalarEvolutionExpander.h"

using namespace llvm;
using namespace llvm::PatternMatch;

#define DEBUG_TYPE "pvm-byte-loops"

static cl::opt<bool>
    Enable("pvm-enable-byte-loops", cl::Hidden, cl::init(true),
           cl::desc("Turn loops that access a value byte by byte into one access"));

namespace {
// Leaves out shifts by zero and the like.
struct FoldingBuilder : IRBuilder<InstSimplifyFolder> {
  FoldingBuilder(Instruction *Place, const Instruction &Access)
      : IRBuilder(Place->getParent(), Place->getIterator(),
                  InstSimplifyFolder(Place->getDataLayout())) {
    SetCurrentDebugLocation(Access.getDebugLoc());
  }
};

class ByteLoop {
  Loop &L;
  ScalarEvolution &SE;
  unsigned Trips = 0;
  Instruction *Access = nullptr;
  bool Descends = false;
  const SCEV *Lowest = nullptr; // address
  bool IsBigEndian = false;
  unsigned Shift = 0; // of the lowest byte of the value

public:
  ByteLoop(Loop &L, ScalarEvolution &SE) : L(L), SE(SE) {}
  bool replace();

private:
  bool findAccess();
  bool findAddress();
  bool setOrder(function_ref<std::optional<uint64_t>(unsigned)> ShiftAt,
                unsigned Width);
  bool setOrder(Value *Amount, unsigned Width);
  bool replaceStore(StoreInst &Store);
  bool replaceLoad(LoadInst &Load);

  std::optional<uint64_t> valueAt(const SCEV *S, unsigned Iteration);
  Value *expandAddress();
  Type *getType() { return IntegerType::get(Access->getContext(), 8 * Trips); }
  Instruction *getPlace() { return L.getLoopPreheader()->getTerminator(); }
};
} // namespace

//===----------------------------------------------------------------------===//
// The access and its address
//===----------------------------------------------------------------------===//

bool ByteLoop::findAccess() {
  const BasicBlock *Latch = L.getLoopLatch(), *Exiting = L.getExitingBlock();
  if (!L.isInnermost() || !L.getLoopPreheader() || !Latch || !Exiting)
    return false;
  auto *Count = dyn_cast<SCEVConstant>(SE.getBackedgeTakenCount(&L));
  if (!Count || Count->getAPInt().ugt(16))
    return false;
  // How often the latch runs.
  Trips = Count->getAPInt().getZExtValue() + (Exiting == Latch);
  if (Trips < 2 || Trips > 16 || !isPowerOf2_32(Trips))
    return false;
  for (BasicBlock *BB : L.blocks())
    for (Instruction &I : *BB) {
      if (!I.mayReadOrWriteMemory() && !I.mayHaveSideEffects())
        continue;
      if (Access || !isa<LoadInst, StoreInst>(I) || I.isVolatile() || I.isAtomic())
        return false;
      Access = &I;
    }
  return Access && Access->getParent() == Latch &&
         getLoadStoreType(Access)->isIntegerTy(8) && findAddress();
}

bool ByteLoop::findAddress() {
  auto *AR = dyn_cast<SCEVAddRecExpr>(SE.getSCEV(getLoadStorePointerOperand(Access)));
  if (!AR || AR->getLoop() != &L || !AR->isAffine())
    return false;
  const SCEV *Step = AR->getStepRecurrence(SE);
  Descends = Step->isAllOnesValue();
  if (!Descends && !Step->isOne())
    return false;
  Lowest = AR->getStart();
  if (Descends)
    Lowest = SE.getAddExpr(
        Lowest, SE.getConstant(Step->getType(), -int64_t(Trips - 1), true));
  return true;
}

Value *ByteLoop::expandAddress() {
  SCEVExpander Expander(SE, "byteloop");
  if (!Expander.isSafeToExpandAt(Lowest, getPlace()))
    return nullptr;
  Value *Address = Expander.expandCodeFor(
      Lowest, getLoadStorePointerOperand(Access)->getType(), getPlace());
  Expander.clear();
  return Address;
}

//===----------------------------------------------------------------------===//
// The order of the bytes
//===----------------------------------------------------------------------===//

// The value in an iteration, if it is a constant.
std::optional<uint64_t> ByteLoop::valueAt(const SCEV *S, unsigned Iteration) {
  if (auto *AR = dyn_cast<SCEVAddRecExpr>(S)) {
    if (AR->getLoop() != &L || !AR->isAffine())
      return std::nullopt;
    S = AR->evaluateAtIteration(SE.getConstant(AR->getType(), Iteration), SE);
  }
  if (auto *Constant = dyn_cast<SCEVConstant>(S))
    return Constant->getAPInt().getLimitedValue();
  auto *Cast = dyn_cast<SCEVIntegralCastExpr>(S);
  if (!Cast)
    return std::nullopt;
  std::optional<uint64_t> Inner = valueAt(Cast->getOperand(), Iteration);
  // Shift amounts are small, so that no cast changes them.
  return Inner && *Inner < 128 ? Inner : std::nullopt;
}

bool ByteLoop::setOrder(function_ref<std::optional<uint64_t>(unsigned)> ShiftAt,
                        unsigned Width) {
  std::optional<uint64_t> First = ShiftAt(0), Last = ShiftAt(Trips - 1);
  if (!First || !Last)
    return false;
  Shift = std::min(*First, *Last);
  bool Falls = *First > *Last;
  if (Shift + 8 * Trips > Width)
    return false;
  for (unsigned I = 0; I != Trips; ++I)
    if (ShiftAt(I) != Shift + 8 * (Falls ? Trips - 1 - I : I))
      return false;
  IsBigEndian = Falls != Descends;
  return true;
}

bool ByteLoop::setOrder(Value *Amount, unsigned Width) {
  const SCEV *S = SE.getSCEV(Amount);
  return setOrder([&](unsigned I) { return valueAt(S, I); }, Width);
}

//===----------------------------------------------------------------------===//
// Stores
//===----------------------------------------------------------------------===//

// What X is before the first iteration, if each shifts it on by a byte.
static Value *matchShiftedPhi(Value *X, const Loop &L) {
  auto *Phi = dyn_cast<PHINode>(X);
  if (!Phi || Phi->getParent() != L.getHeader() ||
      !match(Phi->getIncomingValueForBlock(L.getLoopLatch()),
             m_Shr(m_Specific(Phi), m_SpecificInt(8))))
    return nullptr;
  return Phi->getIncomingValueForBlock(L.getLoopPreheader());
}

bool ByteLoop::replaceStore(StoreInst &Store) {
  Value *Wide, *Whole, *Amount;
  if (!match(Store.getValueOperand(), m_Trunc(m_Value(Wide))))
    return false;
  unsigned Width = Wide->getType()->getScalarSizeInBits();
  if (match(Wide, m_Shr(m_Value(Whole), m_Value(Amount))) &&
      L.isLoopInvariant(Whole)) {
    if (!setOrder(Amount, Width))
      return false;
  } else {
    Whole = matchShiftedPhi(Wide, L);
    if (!Whole || !setOrder([](unsigned I) { return 8 * I; }, Width))
      return false;
  }

  Value *Address = expandAddress();
  if (!Address)
    return false;
  FoldingBuilder Builder(getPlace(), *Access);
  Value *Stored = Builder.CreateTrunc(Builder.CreateLShr(Whole, Shift), getType());
  if (IsBigEndian)
    Stored = Builder.CreateUnaryIntrinsic(Intrinsic::bswap, Stored);
  Builder.CreateAlignedStore(Stored, Address, Align(1));
  Store.eraseFromParent();
  return true;
}

//===----------------------------------------------------------------------===//
// Loads
//===----------------------------------------------------------------------===//

// The value is put together by operations that are all the same where the bits of one
// operand are zero.
static bool matchCombination(Value *I, Value *&X, Value *&Y) {
  return match(I, m_Or(m_Value(X), m_Value(Y))) ||
         match(I, m_Add(m_Value(X), m_Value(Y))) ||
         match(I, m_Xor(m_Value(X), m_Value(Y)));
}

bool ByteLoop::replaceLoad(LoadInst &Load) {
  if (!Load.hasOneUse() || !isa<ZExtInst>(Load.user_back()))
    return false;
  Instruction *Byte = cast<Instruction>(Load.user_back());
  unsigned Width = Byte->getType()->getScalarSizeInBits();
  if (!Byte->hasOneUse())
    return false;

  // The byte, shifted or not, and what there was before.
  Value *Amount = nullptr;
  Instruction *User = cast<Instruction>(Byte->user_back());
  Value *Part = Byte;
  if (match(User, m_Shl(m_Specific(Byte), m_Value(Amount)))) {
    if (!User->hasOneUse())
      return false;
    Part = User;
    User = cast<Instruction>(User->user_back());
  }
  Value *X, *Y;
  if (!matchCombination(User, X, Y) || !L.contains(User) || X == Y)
    return false;
  Value *Before = X == Part ? Y : X;

  // From the header on, all earlier bytes are in Phi.
  Instruction *Moved = nullptr;
  if (!Amount) {
    if (!match(Before, m_Shl(m_Value(Y), m_SpecificInt(8))) || !Before->hasOneUse())
      return false;
    Moved = cast<Instruction>(Before);
    Before = Y;
  }
  auto *Phi = dyn_cast<PHINode>(Before);
  if (!Phi || Phi->getParent() != L.getHeader() ||
      Phi->getIncomingValueForBlock(L.getLoopLatch()) != User)
    return false;
  if (Amount ? !setOrder(Amount, Width)
             : !setOrder([&](unsigned I) { return 8 * (Trips - 1 - I); }, Width))
    return false;

  // What leaves the loop must be the whole value: that of the header if the loop ends
  // there, that of the latch if it ends there.
  Instruction *Result = User, *Inner = Phi;
  if (L.getExitingBlock() != L.getLoopLatch())
    std::swap(Result, Inner);
  Instruction *NextInLoop = Moved ? Moved : User;
  for (const llvm::User *U : Phi->users())
    if (U != NextInLoop && (Phi == Inner || L.contains(cast<Instruction>(U))))
      return false;
  for (const llvm::User *U : User->users())
    if (U != Phi && (User == Inner || L.contains(cast<Instruction>(U))))
      return false;

  Value *Address = expandAddress();
  if (!Address)
    return false;
  FoldingBuilder Builder(getPlace(), *Access);
  Value *Loaded = Builder.CreateAlignedLoad(getType(), Address, Align(1));
  if (IsBigEndian)
    Loaded = Builder.CreateUnaryIntrinsic(Intrinsic::bswap, Loaded);
  Value *Whole = Builder.CreateShl(Builder.CreateZExt(Loaded, Byte->getType()), Shift);
  Value *Start = Phi->getIncomingValueForBlock(L.getLoopPreheader());
  if (Moved)
    Start = Width == 8 * Trips ? Constant::getNullValue(Start->getType())
                               : Builder.CreateShl(Start, 8 * Trips);
  Whole = Builder.CreateBinOp(cast<BinaryOperator>(User)->getOpcode(), Start, Whole);
  SE.forgetValue(Result);
  Result->replaceUsesWithIf(Whole, [&](const Use &U) {
    return !L.contains(cast<Instruction>(U.getUser()));
  });
  return true;
}

bool ByteLoop::replace() {
  if (!findAccess())
    return false;
  if (auto *Store = dyn_cast<StoreInst>(Access))
    return replaceStore(*Store);
  return replaceLoad(*cast<LoadInst>(Access));
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

PreservedAnalyses PVMByteLoopsPass::run(Loop &L, LoopAnalysisManager &,
                                        LoopStandardAnalysisResults &AR,
                                        LPMUpdater &) {
  // Nothing here keeps MemorySSA up to date; where the pass stands there is none.
  if (!Enable || AR.MSSA)
    return PreservedAnalyses::all();
  if (!ByteLoop(L, AR.SE).replace())
    return PreservedAnalyses::all();
  AR.SE.forgetLoop(&L);
  OptimizationRemarkEmitter(L.getHeader()->getParent()).emit([&] {
    return OptimizationRemark(DEBUG_TYPE, "OneAccess", L.getStartLoc(), L.getHeader())
           << "loop over the bytes of a value becomes one access";
  });
  return getLoopPassPreservedAnalyses();
}
