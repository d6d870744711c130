//===-- PVMUnrolling.cpp - Which loops are unrolled, and how far ----------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An iteration pays for its branch and its counter, and under the full model waits for its
// loads, of which four overlap as well as one (docs/Gas.md). Several iterations in one
// block share all that; where an iteration has branches of its own they share at least the
// counter and the branch back. Of a loop that ends after a few iterations nothing is left
// but the work if all are laid out in a row.
//
// Not unrolled are loops that carry many values from one iteration to the next: the
// copies work on all of them and there are twelve registers. Nor those that are known to
// end soon, for the iterations left over are set up before the first. Copies that do
// nothing else get fewer iterations: the memory units are busy with four of them. Loops
// without accesses get more: they wait for nothing but the branch.
//
// A loop whose iterations can all be laid out may become long if that is worth more than
// branches and counters: local arrays become values, elements of constant tables operands.
//
//===----------------------------------------------------------------------===//

#include "PVMUnrolling.h"
#include "PVMLeafAnalysis.h"
#include "PVMTargetTransformInfo.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/Analysis/ScalarEvolution.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

static cl::opt<bool> EnableUnrolling(
    "pvm-enable-unrolling", cl::Hidden, cl::init(true),
    cl::desc("Unroll loops whose trip count is known at run time"));
static cl::opt<bool> EnableFullUnrolling(
    "pvm-enable-full-unrolling", cl::Hidden, cl::init(true),
    cl::desc("Unroll long loops altogether if that makes loads, addresses or moves "
             "superfluous"));
static cl::opt<bool> EnableInliningFirst(
    "pvm-enable-inlining-before-unrolling", cl::Hidden, cl::init(true),
    cl::desc("Lay out no long loops in small functions that are called"));

unsigned PVM::chooseUnrollCount(const Loop &L) {
  bool Accesses = false, Stores = false, StoresResults = false;
  for (const BasicBlock *BB : L.blocks())
    for (const Instruction &I : *BB) {
      Accesses |= I.mayReadOrWriteMemory();
      if (const auto *Store = dyn_cast<StoreInst>(&I)) {
        Stores = true;
        const Value *Stored = Store->getValueOperand();
        StoresResults |= !isa<LoadInst>(Stored) && !L.isLoopInvariant(Stored);
      }
    }
  if (!Accesses)
    return 16;
  return Stores && !StoresResults ? 4 : 8;
}

// Says why a loop is not unrolled; that one is, LLVM says (-pass-remarks=loop-unroll).
static void remarkNotUnrolled(const Loop &L, OptimizationRemarkEmitter *ORE,
                              StringRef Name, StringRef Why) {
  if (ORE)
    ORE->emit([&] {
      return OptimizationRemarkMissed("pvm-unrolling", Name, L.getStartLoc(),
                                      L.getHeader())
             << "loop not unrolled: " << Why;
    });
}

// Says why a loop may become long; whether it is unrolled, LLVM says.
static void remarkLongUnrolling(const Loop &L, OptimizationRemarkEmitter *ORE,
                                StringRef Gain) {
  if (ORE)
    ORE->emit([&] {
      return OptimizationRemarkAnalysis("pvm-unrolling", "Long", L.getStartLoc(),
                                        L.getHeader())
             << "loop may be unrolled altogether even if it is long: " << Gain;
    });
}

// Is V a constant in each iteration once all of L are laid out in a row? Such are counters,
// what is computed from them, and what is loaded from constant tables at such places.
// Assumed holds the values being looked at: a value that depends on nothing but itself and
// constants is one.
static bool isKnownInUnrolled(const Value *V, const Loop &L,
                              SmallPtrSetImpl<const Value *> &Assumed) {
  constexpr unsigned MostValues = 32;
  if (isa<Constant>(V) || Assumed.contains(V))
    return true;
  const auto *I = dyn_cast<Instruction>(V);
  if (!I || !L.contains(I) || Assumed.size() == MostValues)
    return false;
  if (isa<PHINode>(I) ? I->getParent() != L.getHeader()
                      : !isa<BinaryOperator, CastInst, CmpInst, SelectInst,
                             GetElementPtrInst, LoadInst>(I))
    return false;
  if (const auto *Load = dyn_cast<LoadInst>(I)) {
    const auto *Table =
        dyn_cast<GlobalVariable>(getUnderlyingObject(Load->getPointerOperand()));
    if (!Table || !Table->isConstant() || !Table->hasDefinitiveInitializer())
      return false;
  }
  Assumed.insert(V);
  return all_of(I->operands(),
                [&](const Value *Op) { return isKnownInUnrolled(Op, L, Assumed); });
}

static bool isKnownInUnrolled(const Value *V, const Loop &L) {
  SmallPtrSet<const Value *, 32> Assumed;
  return isKnownInUnrolled(V, L, Assumed);
}

// What becomes cheaper than just by a branch less, if all iterations of L are laid out in a
// row; null if nothing does.
static const char *findGainOfFullUnrolling(const Loop &L, unsigned Registers) {
  if (range_size(L.getHeader()->phis()) > Registers)
    return "more values than there are registers go from one iteration to the next";
  for (const BasicBlock *BB : L.blocks())
    for (const Instruction &I : *BB) {
      const Value *Pointer = getLoadStorePointerOperand(&I);
      if (!Pointer || L.isLoopInvariant(Pointer))
        continue;
      const Value *Object = getUnderlyingObject(Pointer);
      if (isa<AllocaInst>(Object)) {
        const auto *GEP = dyn_cast<GetElementPtrInst>(Pointer);
        if (GEP && all_of(GEP->indices(), [&L](const Value *Index) {
              return isKnownInUnrolled(Index, L);
            }))
          return "elements of an array can be values of their own";
      } else if (isKnownInUnrolled(&I, L)) {
        return "elements of a table are constants";
      }
    }
  return nullptr;
}

// Will F be part of another function? Loops are laid out in a row before functions are
// inlined, and again behind that; a long row is too large to be inlined.
static bool isInlinedLater(const Function &F) {
  constexpr unsigned MostInstructions = 45; // at 5 each LLVM's threshold of 225
  if (!EnableInliningFirst || F.hasFnAttribute(Attribute::NoInline) ||
      F.getInstructionCount() > MostInstructions)
    return false;
  return any_of(F.users(), [&F](const User *U) {
    const auto *Call = dyn_cast<CallBase>(U);
    return Call && Call->getCalledOperand() == &F && Call->getFunction() != &F;
  });
}

void PVMTTIImpl::getUnrollingPreferences(
    Loop *L, ScalarEvolution &SE, TTI::UnrollingPreferences &UP,
    OptimizationRemarkEmitter *ORE) const {
  constexpr unsigned ThresholdAtO3 = 300; // LoopUnrollPass.cpp
  constexpr unsigned MaxCarried = 4;
  constexpr unsigned MinTrips = 16;
  constexpr unsigned LongThreshold = 4000; // of instructions, about 14 KB
  UP.OptSizeThreshold = UP.PartialOptSizeThreshold = 0;
  // Bytes are paid for too; only -O3 says that they matter little.
  if (!EnableUnrolling || UP.Threshold < ThresholdAtO3)
    return;
  unsigned MaxTrips = SE.getSmallConstantMaxTripCount(L);
  if (isInlinedLater(*L->getHeader()->getParent())) {
    if (MaxTrips != 0)
      remarkNotUnrolled(*L, ORE, "Inlined",
                        "if it is long, the function is to be inlined first");
  } else {
    UP.Threshold = 800;
    if (EnableFullUnrolling && MaxTrips != 0)
      if (const char *Gain =
              findGainOfFullUnrolling(*L, getNumberOfRegisters(0))) {
        // Each copy of a loop inside of L comes here again. Would each become long, a
        // nest would take the product of the limits.
        if (L->getHeader()->getParent()->getInstructionCount() >= LongThreshold) {
          remarkNotUnrolled(*L, ORE, "LongFunction",
                            "if it is long, the function is long enough already");
        } else {
          UP.Threshold = LongThreshold;
          remarkLongUnrolling(*L, ORE, Gain);
        }
      }
  }
  if (!L->isInnermost())
    return remarkNotUnrolled(*L, ORE, "Outer", "it has a loop inside");
  if (range_size(L->getHeader()->phis()) > MaxCarried)
    return remarkNotUnrolled(*L, ORE, "Carried",
                             "too many values go from one iteration to the next");
  if (MaxTrips != 0 && MaxTrips <= MinTrips)
    return remarkNotUnrolled(*L, ORE, "Short", "it ends after a few iterations");
  for (const BasicBlock *BB : L->blocks())
    if (any_of(*BB, [&](const Instruction &I) {
          return PVM::isRealCall(PVM::classifyCall(I, *TLI));
        }))
      return remarkNotUnrolled(*L, ORE, "Calls", "it calls functions");
  UP.Partial = UP.Runtime = true;
  UP.PartialThreshold = PVM::MaxUnrolledSize;
  UP.DefaultUnrollRuntimeCount = UP.MaxCount = PVM::chooseUnrollCount(*L);
}

// Of a loop that a profile says to run once or twice, LLVM would lay out the first
// iterations apart. They cost what they cost in the loop, a branch each; and the loop
// around them may get too large to be unrolled itself, which is worth much more.
void PVMTTIImpl::getPeelingPreferences(Loop *L, ScalarEvolution &SE,
                                       TTI::PeelingPreferences &PP) const {
  BaseT::getPeelingPreferences(L, SE, PP);
  PP.PeelProfiledIterations = false;
}
