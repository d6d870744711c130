//===-- PVMInductionVariables.cpp - Fewer counters in a loop --------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Loop strength reduction gives loops one inside the other counters of their own, one
// loop after the other, and folding its tests for the end adds some without asking
// what there is. Often one counter of the outer loop is always another one and
// something that does not change:
//
//     outer:                                    outer:
//       p = phi [a, entry], [p2, latch]           p = phi [a, entry], [p2, latch]
//       q = phi [a + 16, entry], [q2, latch]
//       ...                                       ...
//     before the inner loop:                    before the inner loop:
//       start = q                         =>      start = p + 16
//       ...                                       ...
//     latch:                                    latch:
//       p2 = p + 4                                p2 = p + 4
//       q2 = q + 4
//
// That is an instruction less for each iteration, or the same number, and a register
// less all through the loop, which in loops that contain others are scarce: a counter in
// memory takes three instructions for each iteration.
//
// A counter goes if everything that is made of it and moves with the loop is made of
// others, at a distance that is constant (or, for one such distance, does not change in
// the loop), and no more instructions run than before.
//
//===----------------------------------------------------------------------===//

#include "PVM.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Analysis/BlockFrequencyInfo.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/Analysis/ScalarEvolution.h"
#include "llvm/Analysis/ScalarEvolutionExpressions.h"
#include "llvm/Analysis/TargetTransformInfo.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Instructions.h"
#include "llvm/InitializePasses.h"
#include "llvm/Pass.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Transforms/Utils/Local.h"
#include "llvm/Transforms/Utils/ScalarEvolutionExpander.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-induction-variables"
#define PASS_NAME "PVM induction variables"

static cl::opt<bool>
    Enable("pvm-enable-induction-variables", cl::Hidden, cl::init(true),
           cl::desc("Make counters of loops from others at a constant distance"));

// Values that are made of one counter. More are not worth the time.
static constexpr unsigned MaxValues = 8;
// Instructions in front of the loop that compute a distance.
static constexpr unsigned MaxExpansion = 2;

namespace {
class CountersOfLoop {
public:
  CountersOfLoop(Loop &L, const LoopInfo &LI, ScalarEvolution &SE,
                 const BlockFrequencyInfo &BFI, const TargetTransformInfo &TTI,
                 OptimizationRemarkEmitter &ORE)
      : L(L), LI(LI), SE(SE), BFI(BFI), TTI(TTI), ORE(ORE), Expander(SE, "distance") {}

  bool removeSome();

private:
  struct Counter {
    PHINode *Phi;
    const SCEVAddRecExpr *Recurrence;
  };
  // A value that moves with the loop, and where it is needed.
  struct Need {
    Instruction *Value;
    SmallVector<Use *, 4> Uses;
    const Counter *From = nullptr;
    const SCEV *Distance = nullptr;
  };
  struct Plan {
    SmallVector<Need, 4> Needs;
    SmallSetVector<Instruction *, MaxValues> Values; // of the counter that goes
  };

  uint64_t getFrequency(const BasicBlock &Block) const;
  const SCEVAddRecExpr *getRecurrence(Instruction &I) const;
  bool isDerived(Instruction &I) const;
  bool collect(const Counter &Gone, Plan &P) const;
  bool isCheap(const SCEV *Distance);
  bool findSource(const Counter &Gone, Need &N);
  BasicBlock *getPlace(const Use &U) const;
  std::optional<uint64_t> getCost(const Need &N) const;
  std::optional<Plan> makePlan(const Counter &Gone);
  Value *makeValue(const Need &N, Value *Distance, Instruction *Place) const;
  void apply(const Counter &Gone, Plan &P);

  Loop &L;
  const LoopInfo &LI;
  ScalarEvolution &SE;
  const BlockFrequencyInfo &BFI;
  const TargetTransformInfo &TTI;
  OptimizationRemarkEmitter &ORE;
  SCEVExpander Expander;
  SmallVector<Counter, 8> Counters;
};

class PVMInductionVariables : public FunctionPass {
public:
  static char ID;
  PVMInductionVariables() : FunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnFunction(Function &F) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.setPreservesCFG();
    AU.addRequired<BlockFrequencyInfoWrapperPass>();
    AU.addRequired<LoopInfoWrapperPass>();
    AU.addRequired<ScalarEvolutionWrapperPass>();
    AU.addRequired<TargetTransformInfoWrapperPass>();
    AU.addRequired<OptimizationRemarkEmitterWrapperPass>();
  }
};
} // namespace

char PVMInductionVariables::ID = 0;

INITIALIZE_PASS_BEGIN(PVMInductionVariables, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(BlockFrequencyInfoWrapperPass)
INITIALIZE_PASS_DEPENDENCY(LoopInfoWrapperPass)
INITIALIZE_PASS_DEPENDENCY(ScalarEvolutionWrapperPass)
INITIALIZE_PASS_DEPENDENCY(TargetTransformInfoWrapperPass)
INITIALIZE_PASS_DEPENDENCY(OptimizationRemarkEmitterWrapperPass)
INITIALIZE_PASS_END(PVMInductionVariables, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMInductionVariablesPass() {
  return new PVMInductionVariables();
}

//===----------------------------------------------------------------------===//
// What is made of a counter
//===----------------------------------------------------------------------===//

// Where bytes count, all instructions are alike.
uint64_t CountersOfLoop::getFrequency(const BasicBlock &Block) const {
  if (Block.getParent()->hasOptSize())
    return 1;
  return BFI.getBlockFreq(&Block).getFrequency();
}

// Of a register that moves in equal steps, or null.
const SCEVAddRecExpr *CountersOfLoop::getRecurrence(Instruction &I) const {
  if (!I.getType()->isPointerTy() && !I.getType()->isIntegerTy(64))
    return nullptr;
  auto *Recurrence = dyn_cast<SCEVAddRecExpr>(SE.getSCEV(&I));
  if (!Recurrence || Recurrence->getLoop() != &L || !Recurrence->isAffine())
    return nullptr;
  return Recurrence;
}

bool CountersOfLoop::isDerived(Instruction &I) const {
  switch (I.getOpcode()) {
  case Instruction::Add:
  case Instruction::Sub:
  case Instruction::Mul:
  case Instruction::Shl:
  case Instruction::GetElementPtr:
    return LI.getLoopFor(I.getParent()) == &L && getRecurrence(I);
  default:
    return false;
  }
}

// Returns whether all of it is known and inside the loop.
bool CountersOfLoop::collect(const Counter &Gone, Plan &P) const {
  P.Values.insert(Gone.Phi);
  for (unsigned I = 0; I != P.Values.size(); ++I) {
    Need N = {P.Values[I], {}};
    for (Use &U : N.Value->uses()) {
      auto *User = cast<Instruction>(U.getUser());
      if (!L.contains(User))
        return false;
      if (User == Gone.Phi)
        continue;
      if (isDerived(*User))
        P.Values.insert(User);
      else
        N.Uses.push_back(&U);
    }
    if (P.Values.size() > MaxValues)
      return false;
    if (!N.Uses.empty())
      P.Needs.push_back(std::move(N));
  }
  return true;
}

static bool isAddressOfAccess(const Use &U) {
  return getLoadStorePointerOperand(U.getUser()) == U.get() &&
         U.getOperandNo() == (isa<StoreInst>(U.getUser()) ? 1 : 0);
}

// Can it be computed in front of the loop?
bool CountersOfLoop::isCheap(const SCEV *Distance) {
  const Instruction *Place = L.getLoopPreheader()->getTerminator();
  return Expander.isSafeToExpandAt(Distance, Place) &&
         !Expander.isHighCostExpansion(Distance, &L, MaxExpansion, &TTI, Place);
}

// Finds a counter that stays and moves in step with the value.
bool CountersOfLoop::findSource(const Counter &Gone, Need &N) {
  const SCEVAddRecExpr *Wanted = getRecurrence(*N.Value);
  for (const Counter &C : Counters) {
    if (C.Phi == Gone.Phi || C.Phi->getType() != N.Value->getType() ||
        C.Recurrence->getStepRecurrence(SE) != Wanted->getStepRecurrence(SE))
      continue;
    const SCEV *Distance =
        SE.getMinusSCEV(Wanted->getStart(), C.Recurrence->getStart());
    if (isa<SCEVCouldNotCompute>(Distance))
      continue;
    if (!isa<SCEVConstant>(Distance) && (N.From || !isCheap(Distance)))
      continue;
    N.From = &C;
    N.Distance = Distance;
    if (isa<SCEVConstant>(Distance))
      return true;
  }
  return N.From;
}

// The block in which the value is made for a use: that of the use, but outside of the
// loops inside this one. Null if there is none.
BasicBlock *CountersOfLoop::getPlace(const Use &U) const {
  auto *User = cast<Instruction>(U.getUser());
  BasicBlock *Block = User->getParent();
  if (auto *Phi = dyn_cast<PHINode>(User))
    Block = Phi->getIncomingBlock(U);
  const Loop *Inner = LI.getLoopFor(Block);
  if (Inner == &L)
    return Block;
  while (Inner->getParentLoop() != &L)
    Inner = Inner->getParentLoop();
  return Inner->getLoopPreheader();
}

// How often additions for the uses run.
std::optional<uint64_t> CountersOfLoop::getCost(const Need &N) const {
  if (!isa<SCEVConstant>(N.Distance))
    return getFrequency(*N.Value->getParent());
  SmallPtrSet<const BasicBlock *, 4> Blocks;
  uint64_t Cost = 0;
  for (const Use *U : N.Uses) {
    const BasicBlock *Place = getPlace(*U);
    if (!Place)
      return std::nullopt;
    bool IsFolded = isAddressOfAccess(*U) &&
                    Place == cast<Instruction>(U->getUser())->getParent();
    if (!N.Distance->isZero() && !IsFolded && Blocks.insert(Place).second)
      Cost += getFrequency(*Place);
  }
  return Cost;
}

std::optional<CountersOfLoop::Plan> CountersOfLoop::makePlan(const Counter &Gone) {
  Plan P;
  if (!collect(Gone, P))
    return std::nullopt;
  uint64_t Before = 0, After = 0;
  for (const Instruction *Value : P.Values) {
    bool IsFolded = isa<GetElementPtrInst>(Value) &&
                    cast<GetElementPtrInst>(Value)->hasAllConstantIndices() &&
                    all_of(Value->uses(), isAddressOfAccess);
    if (Value != Gone.Phi && !IsFolded)
      Before += getFrequency(*Value->getParent());
  }
  const SCEV *Invariant = nullptr;
  for (Need &N : P.Needs) {
    if (!findSource(Gone, N))
      return std::nullopt;
    if (!isa<SCEVConstant>(N.Distance)) {
      if (Invariant && Invariant != N.Distance)
        return std::nullopt;
      Invariant = N.Distance;
    }
    std::optional<uint64_t> Cost = getCost(N);
    if (!Cost)
      return std::nullopt;
    After += *Cost;
  }
  // What does not change takes the register that becomes free.
  if (Invariant ? After >= Before : After > Before)
    return std::nullopt;
  return P;
}

//===----------------------------------------------------------------------===//
// Removal
//===----------------------------------------------------------------------===//

Value *CountersOfLoop::makeValue(const Need &N, Value *Distance,
                                 Instruction *Place) const {
  if (N.Distance->isZero())
    return N.From->Phi;
  IRBuilder<> Builder(Place);
  return N.Value->getType()->isPointerTy()
             ? Builder.CreatePtrAdd(N.From->Phi, Distance)
             : Builder.CreateAdd(N.From->Phi, Distance);
}

// What was poison only where nobody looked is looked at now.
static void dropFlags(PHINode &Phi) {
  SmallSetVector<Value *, 16> Values(Phi.op_begin(), Phi.op_end());
  for (unsigned I = 0; I != Values.size(); ++I)
    if (auto *Inst = dyn_cast<Instruction>(Values[I]);
        Inst && isa<BinaryOperator, GetElementPtrInst, CastInst>(Inst)) {
      Inst->dropPoisonGeneratingAnnotations();
      Values.insert_range(Inst->operand_values());
    }
}

void CountersOfLoop::apply(const Counter &Gone, Plan &P) {
  ORE.emit([&] {
    return OptimizationRemark(DEBUG_TYPE, "Removed", Gone.Phi)
           << "counter made from another one of the loop";
  });
  for (const Need &N : P.Needs) {
    dropFlags(*N.From->Phi);
    if (auto *Constant = dyn_cast<SCEVConstant>(N.Distance)) {
      SmallDenseMap<BasicBlock *, Value *, 4> Values;
      for (Use *U : N.Uses) {
        BasicBlock *Place = getPlace(*U);
        Value *&V = Values[Place];
        if (!V)
          V = makeValue(N, Constant->getValue(), &*Place->getFirstInsertionPt());
        U->set(V);
      }
    } else {
      Value *Distance =
          Expander.expandCodeFor(N.Distance, N.Distance->getType(),
                                 L.getLoopPreheader()->getTerminator());
      Instruction *Place = isa<PHINode>(N.Value)
                               ? &*N.Value->getParent()->getFirstInsertionPt()
                               : N.Value;
      Value *V = makeValue(N, Distance, Place);
      for (Use *U : N.Uses)
        U->set(V);
    }
  }
  Expander.clear();
  SmallVector<WeakTrackingVH, MaxValues> Dead(drop_begin(P.Values));
  SE.forgetValue(Gone.Phi);
  Gone.Phi->replaceAllUsesWith(PoisonValue::get(Gone.Phi->getType()));
  Gone.Phi->eraseFromParent();
  RecursivelyDeleteTriviallyDeadInstructionsPermissive(Dead);
}

bool CountersOfLoop::removeSome() {
  if (!L.getLoopPreheader() || !L.getLoopLatch())
    return false;
  for (PHINode &Phi : L.getHeader()->phis())
    if (const SCEVAddRecExpr *Recurrence = getRecurrence(Phi))
      Counters.push_back({&Phi, Recurrence});
  bool Changed = false;
  for (unsigned I = 0; I < Counters.size() && Counters.size() > 1;) {
    std::optional<Plan> P = makePlan(Counters[I]);
    if (!P) {
      ++I;
      continue;
    }
    apply(Counters[I], *P);
    Counters.erase(Counters.begin() + I);
    Changed = true;
    I = 0;
  }
  return Changed;
}

bool PVMInductionVariables::runOnFunction(Function &F) {
  if (!Enable || skipFunction(F))
    return false;
  const LoopInfo &LI = getAnalysis<LoopInfoWrapperPass>().getLoopInfo();
  auto &SE = getAnalysis<ScalarEvolutionWrapperPass>().getSE();
  auto &BFI = getAnalysis<BlockFrequencyInfoWrapperPass>().getBFI();
  const TargetTransformInfo &TTI =
      getAnalysis<TargetTransformInfoWrapperPass>().getTTI(F);
  auto &ORE = getAnalysis<OptimizationRemarkEmitterWrapperPass>().getORE();
  bool Changed = false;
  for (Loop *L : LI.getLoopsInPreorder())
    Changed |= CountersOfLoop(*L, LI, SE, BFI, TTI, ORE).removeSome();
  return Changed;
}
