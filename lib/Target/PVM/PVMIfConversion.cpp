//===-- PVMIfConversion.cpp - Run both sides of cheap branches ------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Under the full gas model a branch costs 20, or 40 for each run of the side that is
// marked as unlikely, and ends a block, whose loads and stores are waited for. Code that
// runs in vain costs a quarter for most operations, and in one block the accesses of both
// sides overlap. So short sides of branches are executed always and selected from:
//
//     if (c) {                              f = b + 1
//       e = b + 1                           e' = c ? f : e
//       *p = e                      =>      *p = c ? f : old
//     }                                     use e'
//     use e
//
// and two branches in a row that lead to the same place become one.
//
// That may be done where running in vain has no effect: operations that cannot fail, loads
// of what is known to exist, and stores to what the block before the branch has loaded or
// stored already, if it lies in an object that is known to be writable. Such a store
// writes back what is there, which nobody can tell, as there is one thread.
//
// Both forms are priced by the gas library (PVMBlockEstimate.h), with the branch hinted in
// the best way. The pass runs before loops are unrolled: a loop without branches inside is
// one block, and several iterations of it are one, too.
//
//===----------------------------------------------------------------------===//

#include "PVMIfConversion.h"
#include "PVMBlockEstimate.h"
#include "PVMSubtarget.h"
#include "PVMTargetMachine.h"
#include "llvm/ADT/PostOrderIterator.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Analysis/AliasAnalysis.h"
#include "llvm/Analysis/AssumptionCache.h"
#include "llvm/Analysis/BranchProbabilityInfo.h"
#include "llvm/Analysis/DomTreeUpdater.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/Analysis/ScalarEvolution.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/MDBuilder.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"
#include "llvm/Transforms/Utils/Local.h"

using namespace llvm;
using PVM::BlockEstimate;

#define DEBUG_TYPE "pvm-if-conversion"

static cl::opt<bool> Enable(
    "pvm-enable-if-conversion", cl::Hidden, cl::init(true),
    cl::desc("Run both sides of branches where that lowers full gas"));

// More would hardly be cheaper, and takes time to price.
static constexpr unsigned MaxSide = 40;
// Selected values are alive all at once, and there are 12 registers.
static constexpr unsigned MaxSelects = 6;

namespace {

// A conditional branch and what becomes of it.
struct Candidate {
  BasicBlock *Head;
  BranchInst *Branch;
  // Blocks that run only for their side of the branch, and go on to Join.
  BasicBlock *IfTrue = nullptr, *IfFalse = nullptr;
  BasicBlock *Join = nullptr;
  // Instead, the block on one side that ends with a branch to Join itself.
  BasicBlock *Second = nullptr;
};

class IfConversion {
  Function &F;
  AAResults &AA;
  AssumptionCache &AC;
  BranchProbabilityInfo &BPI;
  DominatorTree &DT;
  DomTreeUpdater DTU;
  LoopInfo &LI;
  ScalarEvolution &SE;
  OptimizationRemarkEmitter &ORE;
  bool Unrolls;

public:
  IfConversion(Function &F, AAResults &AA, AssumptionCache &AC,
               BranchProbabilityInfo &BPI, DominatorTree &DT, LoopInfo &LI,
               ScalarEvolution &SE, OptimizationRemarkEmitter &ORE, bool Unrolls)
      : F(F), AA(AA), AC(AC), BPI(BPI), DT(DT),
        DTU(DT, DomTreeUpdater::UpdateStrategy::Eager), LI(LI), SE(SE), ORE(ORE),
        Unrolls(Unrolls) {}

  bool run();

private:
  std::optional<Candidate> match(BasicBlock &Head) const;
  bool canRunAlways(BasicBlock &Side, const BasicBlock &Head) const;
  bool existsAlways(const LoadInst &Load) const;
  Value *findOldValue(const StoreInst &Store, const BasicBlock &Head) const;
  bool isWritable(const Value *Object, const BasicBlock &Head) const;
  double runs(const BasicBlock *From, const BasicBlock *To) const;
  double costBefore(const Candidate &C) const;
  double costAfter(const Candidate &C) const;
  void addConverted(const Candidate &C, BlockEstimate &E) const;
  double costOfMarking(const BasicBlock &BB) const;
  void hoist(BasicBlock &Side, const Candidate &C);
  void erase(BasicBlock &BB);
  void convert(const Candidate &C);
  void joinBranches(const Candidate &C);
  bool counts(const Candidate &C) const;
  bool tryConvert(BasicBlock &Head);
};

} // namespace

//===----------------------------------------------------------------------===//
// What may be converted
//===----------------------------------------------------------------------===//

static bool isSide(const BasicBlock *Side, const BasicBlock *Head) {
  return Side->getSinglePredecessor() == Head && !isa<PHINode>(Side->front()) &&
         isa<BranchInst>(Side->getTerminator()) && !Side->hasAddressTaken();
}

static bool storesIn(const BasicBlock &BB) {
  return any_of(BB, IsaPred<StoreInst>);
}

static bool isRegister(const Type *Ty) {
  return Ty->isPointerTy() || (Ty->isIntegerTy() && Ty->getIntegerBitWidth() <= 64);
}

// Whether few enough values depend on which of two blocks comes before.
static bool canSelect(const BasicBlock &Join, const BasicBlock *A, const BasicBlock *B) {
  unsigned Selects = 0;
  for (const PHINode &Phi : Join.phis())
    if (Phi.getIncomingValueForBlock(A) != Phi.getIncomingValueForBlock(B) &&
        (!isRegister(Phi.getType()) || ++Selects > MaxSelects))
      return false;
  return true;
}

std::optional<Candidate> IfConversion::match(BasicBlock &Head) const {
  auto *Branch = dyn_cast<BranchInst>(Head.getTerminator());
  if (!Branch || !Branch->isConditional() ||
      Branch->getSuccessor(0) == Branch->getSuccessor(1))
    return std::nullopt;
  BasicBlock *True = Branch->getSuccessor(0), *False = Branch->getSuccessor(1);
  bool HasTrue = isSide(True, &Head), HasFalse = isSide(False, &Head);
  Candidate C = {&Head, Branch};
  if (HasTrue && True->getSingleSuccessor() == False) {
    C.IfTrue = True;
    C.Join = False;
  } else if (HasFalse && False->getSingleSuccessor() == True) {
    C.IfFalse = False;
    C.Join = True;
  } else if (HasTrue && HasFalse && True->getSingleSuccessor() &&
             True->getSingleSuccessor() == False->getSingleSuccessor()) {
    C.IfTrue = True;
    C.IfFalse = False;
    C.Join = True->getSingleSuccessor();
  }
  if (C.Join) {
    bool CanSelect = canSelect(*C.Join, C.IfTrue ? C.IfTrue : &Head,
                               C.IfFalse ? C.IfFalse : &Head);
    return C.Join != &Head && CanSelect ? std::optional(C) : std::nullopt;
  }
  for (auto [Second, Join] : {std::pair(True, False), std::pair(False, True)}) {
    auto *Other = dyn_cast<BranchInst>(Second->getTerminator());
    if (Second == &Head || !isSide(Second, &Head) || !Other || !Other->isConditional() ||
        Other->getSuccessor(0) == Other->getSuccessor(1) ||
        !is_contained(Other->successors(), Join) || !canSelect(*Join, &Head, Second))
      continue;
    C.Second = Second;
    C.Join = Join;
    return C;
  }
  return std::nullopt;
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

// What an address is computed from, as far back as memory, calls and phis.
static SmallVector<Instruction *, 8> addressSlice(LoadInst &Load) {
  SmallSetVector<Instruction *, 8> Slice;
  auto Add = [&](Value *V) {
    if (auto *I = dyn_cast<Instruction>(V); I && !isa<PHINode>(I))
      Slice.insert(I);
  };
  Add(Load.getPointerOperand());
  for (unsigned I = 0; I < Slice.size(); I++)
    if (!isa<LoadInst, CallBase>(Slice[I]))
      for_each(Slice[I]->operands(), Add);
  return Slice.takeVector();
}

// Whether the index into a variable of the program cannot leave it. Values in memory keep
// what is promised of them only where the program itself loads them.
bool IfConversion::existsAlways(const LoadInst &Load) const {
  const DataLayout &DL = F.getDataLayout();
  Value *Pointer = const_cast<Value *>(Load.getPointerOperand());
  auto *Global =
      dyn_cast<GlobalVariable>(const_cast<Value *>(getUnderlyingObject(Pointer)));
  if (!Load.isSimple() || !Global || Global->isDeclaration() || Global->isInterposable() ||
      any_of(addressSlice(const_cast<LoadInst &>(Load)), [](const Instruction *I) {
        return I->hasMetadata(LLVMContext::MD_range);
      }))
    return false;
  uint64_t Size = DL.getTypeAllocSize(Global->getValueType());
  uint64_t Read = DL.getTypeStoreSize(Load.getType());
  const SCEV *Offset = SE.getMinusSCEV(SE.getSCEV(Pointer), SE.getSCEV(Global));
  return Read <= Size && !isa<SCEVCouldNotCompute>(Offset) &&
         SE.getUnsignedRangeMax(Offset).ule(Size - Read);
}

bool IfConversion::canRunAlways(BasicBlock &Side, const BasicBlock &Head) const {
  unsigned Size = 0;
  for (const Instruction &I : Side) {
    if (I.isTerminator() || I.isDebugOrPseudoInst())
      continue;
    if (++Size > MaxSide)
      return false;
    if (const auto *Store = dyn_cast<StoreInst>(&I)) {
      if (!findOldValue(*Store, Head))
        return false;
      continue;
    }
    if (!isRegister(I.getType()) || I.isIntDivRem() ||
        (isa<CallBase>(I) && !isCheapIntrinsic(I)))
      return false;
    if (const auto *Load = dyn_cast<LoadInst>(&I); Load && existsAlways(*Load))
      continue;
    if (!isSafeToSpeculativelyExecute(&I, Head.getTerminator(), &AC, &DT))
      return false;
  }
  return true;
}

// What is stored to is an object as a whole: a variable of the program, or one that the
// function has stored to before it comes here.
bool IfConversion::isWritable(const Value *Object, const BasicBlock &Head) const {
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

// What a store in a side overwrites, if the block before the branch has it: there, memory
// of this size was accessed at the same address and nothing has written to it since.
Value *IfConversion::findOldValue(const StoreInst &Store, const BasicBlock &Head) const {
  const Value *Pointer = Store.getPointerOperand();
  Type *Ty = Store.getValueOperand()->getType();
  if (!Store.isSimple() || !isRegister(Ty) ||
      !isWritable(getUnderlyingObject(Pointer), Head))
    return nullptr;
  // Without what types promise: that holds only for stores that are executed.
  MemoryLocation Place(Pointer, LocationSize::precise(
                                    F.getDataLayout().getTypeStoreSize(Ty)));
  constexpr unsigned MaxDistance = 128;
  unsigned Distance = 0;
  for (Instruction &I : reverse(const_cast<BasicBlock &>(Head))) {
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
// Prices
//===----------------------------------------------------------------------===//

// How often a branch leads to a block, for each time that it runs.
double IfConversion::runs(const BasicBlock *From, const BasicBlock *To) const {
  BranchProbability P = BPI.getEdgeProbability(From, To);
  return double(P.getNumerator()) / BranchProbability::getDenominator();
}

// Whether Join belongs to the code that is compared: it comes next in any case.
static bool joins(const Candidate &C) {
  return !C.Second && C.Join->hasNPredecessors(2);
}

static BlockEstimate estimate(const BasicBlock &BB) {
  BlockEstimate E;
  E.addUpToCall(BB);
  E.addTerminator(BB);
  return E;
}

static constexpr double NoWay = 1e9;

double IfConversion::costOfMarking(const BasicBlock &BB) const {
  BlockEstimate E = estimate(BB);
  return double(E.cost(true, true)) - E.cost(true);
}

double IfConversion::costBefore(const Candidate &C) const {
  BlockEstimate Head;
  Head.addBehindCalls(*C.Head);
  Head.addTerminator(*C.Head);
  double Saved = double(Head.cost(false)) - Head.cost(true);
  // Hinted by the mark that costs least.
  double Mark = NoWay, Cost = Head.cost(false);
  if (C.Second) {
    BlockEstimate Second = estimate(*C.Second);
    double Runs = runs(C.Head, C.Second);
    double ToJoin = runs(C.Second, C.Join);
    double JoinRuns = (1 - Runs) + Runs * ToJoin;
    const BasicBlock *Other = nullptr;
    for (const BasicBlock *Successor : successors(C.Second))
      if (Successor != C.Join)
        Other = Successor;
    double SecondSaved = Runs * (double(Second.cost(false)) - Second.cost(true));
    double All = Cost + Runs * Second.cost(false);
    // One mark at the common place serves both.
    return std::min(
        {All, All - Saved - SecondSaved + JoinRuns * costOfMarking(*C.Join),
         All - Saved + Runs * (double(Second.cost(false, true)) - Second.cost(false)),
         All - SecondSaved + Runs * (1 - ToJoin) * costOfMarking(*Other)});
  }
  for (const BasicBlock *Side : {C.IfTrue, C.IfFalse}) {
    if (!Side)
      continue;
    BlockEstimate E;
    E.addUpToCall(*Side);
    // One of two sides cannot fall through.
    if (C.IfTrue && C.IfFalse && Side == C.IfFalse)
      E.addJump();
    else
      E.addFallthrough();
    Cost += runs(C.Head, Side) * E.cost(false);
    Mark = std::min(Mark, runs(C.Head, Side) * (double(E.cost(false, true)) - E.cost(false)));
  }
  if (joins(C)) {
    BlockEstimate Join = estimate(*C.Join);
    Cost += Join.cost(true);
    if (!C.IfTrue || !C.IfFalse)
      Mark = std::min(Mark, double(Join.cost(true, true)) - Join.cost(true));
  }
  return Cost + std::min(0.0, Mark - Saved);
}

double IfConversion::costAfter(const Candidate &C) const {
  BlockEstimate E;
  if (C.Second) {
    const Value *Condition = C.Branch->getCondition();
    E.addBehindCalls(*C.Head);
    E.addCondition(Condition);
    E.addUpToCall(*C.Second);
    const Value *Other = cast<BranchInst>(C.Second->getTerminator())->getCondition();
    E.addCondition(Other);
    E.addConjunction(C.Branch, Condition, Other);
    E.addBranch(C.Branch);
    double Saved = double(E.cost(false)) - E.cost(true), Mark = NoWay;
    double Runs = runs(C.Head, C.Second);
    for (const BasicBlock *Successor : successors(C.Second)) {
      double P = Runs * runs(C.Second, Successor);
      if (Successor == C.Join)
        P += 1 - Runs;
      Mark = std::min(Mark, P * costOfMarking(*Successor));
    }
    return E.cost(false) + std::min(0.0, Mark - Saved);
  }
  // A loop without another branch is unrolled afterwards.
  unsigned Iterations =
      Unrolls && joins(C) && is_contained(successors(C.Join), C.Head) ? 4 : 1;
  for (unsigned I = 1; I < Iterations; I++)
    addConverted(C, E);
  addConverted(C, E);
  if (joins(C))
    E.addTerminator(*C.Join);
  else
    E.addFallthrough();
  return double(E.cost(true)) / Iterations;
}

// What the branch becomes, with the code before and behind it.
void IfConversion::addConverted(const Candidate &C, BlockEstimate &E) const {
  E.addBehindCalls(*C.Head);
  const Value *Condition = C.Branch->getCondition();
  E.addCondition(Condition);
  for (const BasicBlock *Side : {C.IfTrue, C.IfFalse}) {
    if (!Side)
      continue;
    for (const Instruction &I : *Side)
      if (const auto *Store = dyn_cast<StoreInst>(&I))
        E.addSelect(Store, Condition, Store->getValueOperand());
    E.addUpToCall(*Side);
  }
  for (const PHINode &Phi : C.Join->phis()) {
    const Value *IfTrue = Phi.getIncomingValueForBlock(C.IfTrue ? C.IfTrue : C.Head);
    const Value *IfFalse = Phi.getIncomingValueForBlock(C.IfFalse ? C.IfFalse : C.Head);
    if (IfTrue != IfFalse)
      E.addSelect(&Phi, Condition, C.IfTrue ? IfTrue : IfFalse);
  }
  if (joins(C))
    E.addUpToCall(*C.Join);
}

//===----------------------------------------------------------------------===//
// Conversion
//===----------------------------------------------------------------------===//

void IfConversion::hoist(BasicBlock &Side, const Candidate &C) {
  for (Instruction &I : make_early_inc_range(Side)) {
    if (I.isTerminator())
      break;
    if (auto *Store = dyn_cast<StoreInst>(&I)) {
      Value *Old = findOldValue(*Store, *C.Head), *New = Store->getValueOperand();
      IRBuilder<> Builder(Store);
      bool IsTrue = &Side == C.IfTrue;
      Store->setOperand(0, Builder.CreateSelect(C.Branch->getCondition(),
                                                IsTrue ? New : Old, IsTrue ? Old : New));
      Store->setAAMetadata(AAMDNodes());
    }
    // An offset that is in range need not be a multiple of the size. It may be poison where
    // the load was not executed, as when an addition overflows, and what is loaded from
    // must not be.
    if (auto *Load = dyn_cast<LoadInst>(&I)) {
      Load->setAlignment(Align(1));
      for (Instruction *Part : addressSlice(*Load))
        Part->dropPoisonGeneratingFlags();
    }
    I.dropUBImplyingAttrsAndMetadata();
    I.dropDbgRecords();
    I.updateLocationAfterHoist();
  }
  C.Head->splice(C.Branch->getIterator(), &Side, Side.begin(),
                 Side.getTerminator()->getIterator());
}

void IfConversion::erase(BasicBlock &BB) {
  BPI.eraseBlock(&BB);
  LI.removeBlock(&BB);
  DeleteDeadBlock(&BB, &DTU);
}

void IfConversion::convert(const Candidate &C) {
  // Old values are looked for in the head as it was.
  IRBuilder<> Builder(C.Branch);
  BasicBlock *TrueEdge = C.IfTrue ? C.IfTrue : C.Head;
  BasicBlock *FalseEdge = C.IfFalse ? C.IfFalse : C.Head;
  for (BasicBlock *Side : {C.IfTrue, C.IfFalse})
    if (Side)
      hoist(*Side, C);
  for (PHINode &Phi : C.Join->phis()) {
    Value *True = Phi.getIncomingValueForBlock(TrueEdge);
    Value *False = Phi.getIncomingValueForBlock(FalseEdge);
    Value *V = True == False
                   ? True
                   : Builder.CreateSelect(C.Branch->getCondition(), True, False);
    Phi.setIncomingValueForBlock(TrueEdge, V);
    Phi.setIncomingValueForBlock(FalseEdge, V);
  }
  // One edge is left.
  Builder.CreateBr(C.Join);
  SmallVector<DominatorTree::UpdateType, 6> Updates;
  bool IsNew = C.IfTrue && C.IfFalse;
  if (IsNew)
    for (PHINode &Phi : C.Join->phis())
      Phi.addIncoming(Phi.getIncomingValueForBlock(TrueEdge), C.Head);
  C.Branch->eraseFromParent();
  for (BasicBlock *Side : {C.IfTrue, C.IfFalse})
    if (Side)
      Updates.push_back({DominatorTree::Delete, C.Head, Side});
  if (IsNew)
    Updates.push_back({DominatorTree::Insert, C.Head, C.Join});
  DTU.applyUpdates(Updates);
  for (BasicBlock *Side : {C.IfTrue, C.IfFalse})
    if (Side)
      erase(*Side);
  SmallVector<BranchProbability, 2> Always = {BranchProbability::getOne()};
  BPI.setEdgeProbability(C.Head, Always);
  if (C.Join->getSinglePredecessor() == C.Head && !C.Join->hasAddressTaken()) {
    SmallVector<BranchProbability, 2> Probabilities;
    for (unsigned I = 0, E = succ_size(C.Join); I < E; I++)
      Probabilities.push_back(BPI.getEdgeProbability(C.Join, I));
    BPI.eraseBlock(C.Join);
    MergeBlockIntoPredecessor(C.Join, &DTU, &LI);
    if (!Probabilities.empty())
      BPI.setEdgeProbability(C.Head, Probabilities);
  }
}

// The branch goes to Join if either of the two did.
void IfConversion::joinBranches(const Candidate &C) {
  auto *Second = cast<BranchInst>(C.Second->getTerminator());
  BasicBlock *Other = Second->getSuccessor(Second->getSuccessor(0) == C.Join);
  bool FirstTrue = C.Branch->getSuccessor(0) == C.Second; // leads on to Second if true
  bool SecondTrue = Second->getSuccessor(0) == Other;     // and on to Other
  BranchProbability OtherP = BPI.getEdgeProbability(C.Head, C.Second) *
                             BPI.getEdgeProbability(C.Second, Other);
  hoist(*C.Second, C);
  IRBuilder<> Builder(C.Branch);
  Value *A = C.Branch->getCondition(), *B = Second->getCondition();
  if (!FirstTrue)
    A = Builder.CreateNot(A);
  if (!SecondTrue)
    B = Builder.CreateNot(B);
  for (PHINode &Phi : C.Join->phis()) {
    Value *FromHead = Phi.getIncomingValueForBlock(C.Head);
    Value *FromSecond = Phi.getIncomingValueForBlock(C.Second);
    if (FromHead != FromSecond)
      Phi.setIncomingValueForBlock(C.Head, Builder.CreateSelect(A, FromSecond, FromHead));
  }
  for (PHINode &Phi : Other->phis())
    Phi.addIncoming(Phi.getIncomingValueForBlock(C.Second), C.Head);
  // The second condition may be anything where it was not asked for.
  Value *Both = Builder.CreateLogicalAnd(A, B);
  BranchInst *Joined = Builder.CreateCondBr(Both, Other, C.Join);
  for (BranchInst *Old : {C.Branch, Second}) {
    if (MDNode *Loop = Old->getMetadata(LLVMContext::MD_loop))
      Joined->setMetadata(LLVMContext::MD_loop, Loop);
    if (Old->hasMetadata(LLVMContext::MD_prof))
      Joined->setMetadata(LLVMContext::MD_prof,
                          MDBuilder(F.getContext())
                              .createBranchWeights(OtherP.getNumerator(),
                                                   OtherP.getCompl().getNumerator()));
  }
  C.Branch->eraseFromParent();
  DTU.applyUpdates({{DominatorTree::Delete, C.Head, C.Second},
                    {DominatorTree::Insert, C.Head, Other}});
  erase(*C.Second);
  SmallVector<BranchProbability, 2> Probabilities = {OtherP, OtherP.getCompl()};
  BPI.setEdgeProbability(C.Head, Probabilities);
}

// Whether one of the two branches ends a loop after a number of iterations that can be
// computed: then it can be unrolled, but not if the branch depends on more.
bool IfConversion::counts(const Candidate &C) const {
  const Loop *L = LI.getLoopFor(C.Head);
  return L && any_of(ArrayRef{C.Head, C.Second}, [&](BasicBlock *BB) {
           return L->isLoopExiting(BB) &&
                  !isa<SCEVCouldNotCompute>(SE.getExitCount(L, BB));
         });
}

bool IfConversion::tryConvert(BasicBlock &Head) {
  std::optional<Candidate> C = match(Head);
  if (!C || (C->Second && Unrolls && counts(*C)))
    return false;
  for (BasicBlock *Side : {C->IfTrue, C->IfFalse, C->Second})
    if (Side && (!canRunAlways(*Side, Head) || (Side == C->Second && storesIn(*Side))))
      return false;
  // Each would undo what the other stored.
  if (C->IfTrue && C->IfFalse && storesIn(*C->IfTrue) && storesIn(*C->IfFalse))
    return false;
  double Before = costBefore(*C), After = costAfter(*C);
  auto Show = [](double Gas) { return formatv("{0:f1}", Gas).str(); };
  if (After >= Before) {
    ORE.emit([&] {
      return OptimizationRemarkMissed(DEBUG_TYPE, "NotConverted", C->Branch)
             << "branch stays: " << ore::NV("Before", Show(Before)) << " gas with it, "
             << ore::NV("After", Show(After)) << " without";
    });
    return false;
  }
  ORE.emit([&] {
    return OptimizationRemark(DEBUG_TYPE, C->Second ? "Joined" : "Converted", C->Branch)
           << (C->Second ? "branch joined with the one behind it: "
                         : "both sides of branch executed: ")
           << ore::NV("Before", Show(Before)) << " gas before, "
           << ore::NV("After", Show(After)) << " after";
  });
  if (const Loop *L = LI.getLoopFor(&Head))
    SE.forgetTopmostLoop(L);
  SE.forgetBlockAndLoopDispositions();
  if (C->Second)
    joinBranches(*C);
  else
    convert(*C);
  return true;
}

bool IfConversion::run() {
  bool Changed = false;
  // From the inside out; what was converted may be a side of the branch before.
  SmallVector<WeakTrackingVH, 32> Blocks;
  for (BasicBlock *BB : post_order(&F))
    Blocks.push_back(BB);
  for (WeakTrackingVH &Block : Blocks)
    while (Block && tryConvert(*cast<BasicBlock>(Block)))
      Changed = true;
  return Changed;
}

PreservedAnalyses PVMIfConversionPass::run(Function &F, FunctionAnalysisManager &AM) {
  if (!Enable || (TM && !TM->getSubtargetImpl(F)->tuneFullGas()) || F.hasOptSize() ||
      F.hasOptNone())
    return PreservedAnalyses::all();
  auto &AA = AM.getResult<AAManager>(F);
  auto &AC = AM.getResult<AssumptionAnalysis>(F);
  auto &DT = AM.getResult<DominatorTreeAnalysis>(F);
  auto &LI = AM.getResult<LoopAnalysis>(F);
  auto &SE = AM.getResult<ScalarEvolutionAnalysis>(F);
  auto &ORE = AM.getResult<OptimizationRemarkEmitterAnalysis>(F);
  auto &BPI = AM.getResult<BranchProbabilityAnalysis>(F);
  if (!IfConversion(F, AA, AC, BPI, DT, LI, SE, ORE, Unrolls).run())
    return PreservedAnalyses::all();
  return PreservedAnalyses::none();
}
