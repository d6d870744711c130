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
// A side may branch itself, as in a chain of tests, as long as all ways come together again.
// Where they do not, two branches in a row that lead to the same place become one, even if
// they compute something on the way. All that may be done where running in vain has no
// effect (PVMSpeculation.h).
//
// Both forms are priced by the gas library (PVMBlockEstimate.h), with the branch hinted in
// the best way. The pass runs before loops are unrolled: a loop without branches inside is
// one block, and several iterations of it are one, too.
//
//===----------------------------------------------------------------------===//

#include "PVMIfConversion.h"
#include "PVMBlockEstimate.h"
#include "PVMSpeculation.h"
#include "PVMTargetMachine.h"
#include "llvm/ADT/PostOrderIterator.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/Analysis/AliasAnalysis.h"
#include "llvm/Analysis/AssumptionCache.h"
#include "llvm/Analysis/BranchProbabilityInfo.h"
#include "llvm/Analysis/DomTreeUpdater.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/Analysis/ScalarEvolution.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/MDBuilder.h"
#include "llvm/IR/PatternMatch.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"
#include "llvm/Transforms/Utils/Local.h"

using namespace llvm;
using PVM::BlockEstimate;
using namespace llvm::PatternMatch;

#define DEBUG_TYPE "pvm-if-conversion"

static cl::opt<bool> Enable(
    "pvm-enable-if-conversion", cl::Hidden, cl::init(true),
    cl::desc("Run both sides of branches where that lowers full gas"));

// More would hardly be cheaper, and takes time to price.
static constexpr unsigned MaxBlocks = 6;
// Selected values are alive all at once, and there are 12 registers.
static constexpr unsigned MaxSelects = 6;

namespace {

// A conditional branch and what becomes of it.
struct Candidate {
  BasicBlock *Head;
  BranchInst *Branch;
  // Head and the blocks behind it up to Join, where all ways that lead from Head to them
  // meet. They come behind those that lead to them.
  SmallVector<BasicBlock *, 4> Blocks;
  BasicBlock *Join = nullptr;
  // Instead, the block on one side that ends with a branch to Join itself, or out.
  BasicBlock *Second = nullptr, *Out = nullptr;
  // Blocks on the ways from Head and from Second to Join, if it is not there at once.
  BasicBlock *HeadStep = nullptr, *SecondStep = nullptr;

  ArrayRef<BasicBlock *> sides() const { return ArrayRef(Blocks).drop_front(); }
  // What leads to Join from each of two branches.
  BasicBlock *fromHead() const { return HeadStep ? HeadStep : Head; }
  BasicBlock *fromSecond() const { return SecondStep ? SecondStep : Second; }
};

class IfConversion {
  Function &F;
  PVM::Speculation Speculation;
  BranchProbabilityInfo &BPI;
  DomTreeUpdater DTU;
  LoopInfo &LI;
  ScalarEvolution &SE;
  OptimizationRemarkEmitter &ORE;
  bool Unrolls;

public:
  IfConversion(Function &F, AAResults &AA, AssumptionCache &AC,
               BranchProbabilityInfo &BPI, DominatorTree &DT, LoopInfo &LI,
               ScalarEvolution &SE, OptimizationRemarkEmitter &ORE, bool Unrolls)
      : F(F), Speculation(F, AA, AC, DT, SE), BPI(BPI),
        DTU(DT, DomTreeUpdater::UpdateStrategy::Eager), LI(LI), SE(SE), ORE(ORE),
        Unrolls(Unrolls) {}

  bool run();

private:
  double runs(const BasicBlock *From, const BasicBlock *To) const;
  double costBefore(const Candidate &C) const;
  double costOfTwo(const Candidate &C) const;
  double costAfter(const Candidate &C) const;
  void addConverted(const Candidate &C, BlockEstimate &E) const;
  double costOfMarking(const BasicBlock &BB) const;
  void hoist(BasicBlock &Side, const Candidate &C);
  void erase(ArrayRef<BasicBlock *> Blocks);
  void convert(const Candidate &C);
  void joinBranches(const Candidate &C);
  bool counts(const Candidate &C) const;
  bool tryConvert(const Candidate &C);
  bool tryConvert(BasicBlock &Head);
};

} // namespace

//===----------------------------------------------------------------------===//
// What may be converted
//===----------------------------------------------------------------------===//

static bool mayMove(const BasicBlock &BB) {
  return isa<BranchInst>(BB.getTerminator()) && !BB.hasAddressTaken();
}

static bool comesOnlyFrom(const BasicBlock &BB, ArrayRef<BasicBlock *> Blocks) {
  return all_of(predecessors(&BB),
                [&](const BasicBlock *From) { return is_contained(Blocks, From); });
}

// Takes in, behind Head, blocks to which nothing else leads, until all ways lead to one
// place.
static BasicBlock *findJoin(SmallVectorImpl<BasicBlock *> &Blocks) {
  BasicBlock *Head = Blocks.front();
  SmallVector<BasicBlock *, 4> Ends(successors(Head));
  while (Ends.size() != 1) {
    auto *Next = find_if(Ends, [&](BasicBlock *BB) {
      return BB != Head && mayMove(*BB) && comesOnlyFrom(*BB, Blocks);
    });
    if (Next == Ends.end() || Blocks.size() > MaxBlocks)
      return nullptr;
    BasicBlock *BB = *Next;
    Ends.erase(Next);
    Blocks.push_back(BB);
    for (BasicBlock *End : successors(BB))
      if (!is_contained(Ends, End))
        Ends.push_back(End);
  }
  return Ends.front() == Head ? nullptr : Ends.front();
}

// Whether few enough values of BB depend on which of some blocks comes before.
static bool canSelect(const BasicBlock &BB, ArrayRef<BasicBlock *> Before,
                      unsigned &Selects) {
  for (const PHINode &Phi : BB.phis()) {
    SmallPtrSet<const Value *, 4> Values;
    for (const BasicBlock *From : Before)
      if (int I = Phi.getBasicBlockIndex(From); I >= 0)
        Values.insert(Phi.getIncomingValue(I));
    if (Values.size() < 2)
      continue;
    Selects += Values.size() - 1;
    if (!PVM::Speculation::isRegister(Phi.getType()) || Selects > MaxSelects)
      return false;
  }
  return true;
}

// A branch behind which all ways meet again.
static std::optional<Candidate> matchSides(BasicBlock &Head, BranchInst *Branch) {
  Candidate C = {&Head, Branch, {&Head}};
  C.Join = findJoin(C.Blocks);
  unsigned Selects = 0;
  if (!C.Join || !canSelect(*C.Join, C.Blocks, Selects) ||
      any_of(C.sides(), [&](const BasicBlock *Side) {
        return !canSelect(*Side, C.Blocks, Selects);
      }))
    return std::nullopt;
  return C;
}

// What Step leads to, if it is nothing but a step on the way from From; null otherwise.
static BasicBlock *skipStep(const BasicBlock &From, const BasicBlock *Step) {
  auto *Branch = dyn_cast<BranchInst>(Step->getTerminator());
  return Branch && Branch->isUnconditional() && mayMove(*Step) &&
                 Step->getSinglePredecessor() == &From && !isa<PHINode>(Step->front())
             ? Branch->getSuccessor(0)
             : nullptr;
}

// Two branches in a row of which either may lead to Join; WithSteps: perhaps through
// another block.
static std::optional<Candidate> matchTwo(BasicBlock &Head, BranchInst *Branch,
                                         bool WithSteps) {
  for (unsigned I : {0, 1}) {
    BasicBlock *Second = Branch->getSuccessor(I), *First = Branch->getSuccessor(1 - I);
    auto *Other = dyn_cast<BranchInst>(Second->getTerminator());
    if (Second == &Head || Second->getSinglePredecessor() != &Head ||
        isa<PHINode>(Second->front()) || !mayMove(*Second) || !Other->isConditional() ||
        Other->getSuccessor(0) == Other->getSuccessor(1))
      continue;
    for (bool HeadSteps : {false, true})
      for (bool SecondSteps : {false, true})
        for (unsigned J : {0, 1}) {
          BasicBlock *Last = Other->getSuccessor(J);
          Candidate C = {&Head, Branch, {&Head, Second}};
          C.Join = HeadSteps ? skipStep(Head, First) : First;
          C.Second = Second;
          C.Out = Other->getSuccessor(1 - J);
          if (HeadSteps)
            C.Blocks.push_back(C.HeadStep = First);
          if (SecondSteps)
            C.Blocks.push_back(C.SecondStep = Last);
          unsigned Selects = 0;
          if ((HeadSteps || SecondSteps) == WithSteps && C.Join &&
              (SecondSteps ? skipStep(*Second, Last) : Last) == C.Join &&
              C.Out != C.Join && !is_contained(C.sides(), C.Join) &&
              canSelect(*C.Join, C.Blocks, Selects))
            return C;
        }
  }
  return std::nullopt;
}

// The value of something that depends on the way on from From to Join. OnEdge says what
// it is where an edge is taken, nullptr if that does not matter, or nothing if it depends
// on the way behind; Select makes one value of two by the branch at the end of a block.
template <typename OnEdge, typename Select>
static const Value *choose(const BasicBlock *From, OnEdge GetOnEdge, Select MakeSelect) {
  auto Choose = [&](const BasicBlock *To) {
    std::optional<const Value *> Known = GetOnEdge(From, To);
    return Known ? *Known : choose(To, GetOnEdge, MakeSelect);
  };
  const auto *Branch = cast<BranchInst>(From->getTerminator());
  const Value *True = Choose(Branch->getSuccessor(0));
  if (Branch->isUnconditional())
    return True;
  const Value *False = Choose(Branch->getSuccessor(1));
  if (!True || !False)
    return True ? True : False;
  return True == False ? True : MakeSelect(From, True, False);
}

// Of a phi in Join or on the way to it.
template <typename Select>
static const Value *chooseForPhi(const Candidate &C, const PHINode &Phi,
                                 Select MakeSelect) {
  auto OnEdge = [&](const BasicBlock *From,
                    const BasicBlock *To) -> std::optional<const Value *> {
    if (To == Phi.getParent())
      return Phi.getIncomingValueForBlock(From);
    return To == C.Join ? std::optional<const Value *>(nullptr) : std::nullopt;
  };
  return choose(C.Head, OnEdge, MakeSelect);
}

// Of memory behind a store on the way to Join.
template <typename Select>
static const Value *chooseForStore(const Candidate &C, const StoreInst &Store,
                                   const Value *Old, Select MakeSelect) {
  const Value *New = Store.getValueOperand();
  const auto *Phi = dyn_cast<PHINode>(New);
  auto OnEdge = [&](const BasicBlock *From,
                    const BasicBlock *To) -> std::optional<const Value *> {
    if (To == Store.getParent())
      return Phi && Phi->getParent() == To ? Phi->getIncomingValueForBlock(From) : New;
    return To == C.Join ? std::optional(Old) : std::nullopt;
  };
  return choose(C.Head, OnEdge, MakeSelect);
}

//===----------------------------------------------------------------------===//
// Prices
//===----------------------------------------------------------------------===//

// How often a branch leads to a block, for each time that it runs.
double IfConversion::runs(const BasicBlock *From, const BasicBlock *To) const {
  return BPI.getEdgeProbability(From, To).toDouble();
}

// Whether Join belongs to the code that is compared: it comes next in any case.
static bool joins(const Candidate &C) { return comesOnlyFrom(*C.Join, C.Blocks); }

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

// Of two branches to the same place.
double IfConversion::costOfTwo(const Candidate &C) const {
  BlockEstimate Head, Second = estimate(*C.Second);
  Head.addBehindCalls(*C.Head);
  Head.addTerminator(*C.Head);
  double Saved = double(Head.cost(false)) - Head.cost(true);
  double Runs = runs(C.Head, C.Second);
  double ToOut = Runs * runs(C.Second, C.Out);
  double SecondSaved = Runs * (double(Second.cost(false)) - Second.cost(true));
  double All = Head.cost(false) + Runs * Second.cost(false);
  for (auto [Step, StepRuns] :
       {std::pair(C.HeadStep, 1 - Runs), std::pair(C.SecondStep, Runs - ToOut)})
    if (Step) {
      BlockEstimate E;
      E.addUpToCall(*Step);
      E.addFallthrough();
      All += StepRuns * E.cost(false);
    }
  // One mark at the common place serves both.
  return std::min(
      {All, All - Saved - SecondSaved + (1 - ToOut) * costOfMarking(*C.Join),
       All - Saved + Runs * (double(Second.cost(false, true)) - Second.cost(false)),
       All - SecondSaved + ToOut * costOfMarking(*C.Out)});
}

// Hinted by the marks that cost least.
double IfConversion::costBefore(const Candidate &C) const {
  if (C.Second)
    return costOfTwo(C);
  SmallVector<const BasicBlock *, 8> Blocks(C.Blocks.begin(), C.Blocks.end());
  if (joins(C))
    Blocks.push_back(C.Join);
  struct Prices {
    double Runs = 0, Costs[2][2]; // [is its branch hinted][is it marked]
    unsigned Successors = 0;      // the bits of those that may be marked
  };
  SmallVector<Prices, 8> Table(Blocks.size());
  Table[0].Runs = 1;
  for (unsigned I = 0; I < Blocks.size(); I++) {
    const BasicBlock *BB = Blocks[I];
    BlockEstimate E;
    if (BB == C.Head)
      E.addBehindCalls(*BB);
    else
      E.addUpToCall(*BB);
    const BasicBlock *Next = BB == C.Join ? nullptr : BB->getSingleSuccessor();
    auto LeadsToNext = [&](const BasicBlock *Later) {
      return is_contained(successors(Later), Next);
    };
    // Only the last one in front of it can fall through.
    if (Next && any_of(ArrayRef(C.Blocks).drop_front(I + 1), LeadsToNext))
      E.addJump();
    else
      E.addTerminator(*BB);
    for (bool Hinted : {false, true})
      for (bool Marked : {false, true})
        Table[I].Costs[Hinted][Marked] = E.cost(Hinted, Marked);
    if (BB == C.Join)
      break;
    for (unsigned J = I + 1; J < Blocks.size(); J++)
      if (is_contained(successors(BB), Blocks[J])) {
        Table[I].Successors |= 1u << J;
        Table[J].Runs += Table[I].Runs * runs(BB, Blocks[J]);
      }
  }
  double Least = NoWay;
  // The head is not marked, so that the first bit is none.
  for (unsigned Marks = 0; Marks < 1u << Blocks.size(); Marks += 2) {
    double Cost = 0;
    for (unsigned I = 0; I < Blocks.size(); I++) {
      // How the branch of Join is hinted does not depend on this one.
      bool Hinted = Blocks[I] == C.Join || Table[I].Successors & Marks;
      Cost += Table[I].Runs * Table[I].Costs[Hinted][Marks >> I & 1];
    }
    Least = std::min(Least, Cost);
  }
  return Least;
}

double IfConversion::costAfter(const Candidate &C) const {
  BlockEstimate E;
  if (C.Second) {
    const Value *Condition = C.Branch->getCondition();
    E.addBehindCalls(*C.Head);
    E.addCondition(Condition);
    for (const BasicBlock *Side : C.sides())
      E.addUpToCall(*Side);
    const Value *Other = cast<BranchInst>(C.Second->getTerminator())->getCondition();
    E.addCondition(Other);
    for (const PHINode &Phi : C.Join->phis()) {
      const Value *FromHead = Phi.getIncomingValueForBlock(C.fromHead());
      const Value *FromSecond = Phi.getIncomingValueForBlock(C.fromSecond());
      if (FromHead != FromSecond)
        E.addSelect(&Phi, Condition, FromSecond, FromHead);
    }
    E.addConjunction(C.Branch, Condition, Other);
    E.addBranch(C.Branch);
    double Saved = double(E.cost(false)) - E.cost(true);
    double ToOut = runs(C.Head, C.Second) * runs(C.Second, C.Out);
    double Mark = std::min(ToOut * costOfMarking(*C.Out),
                           (1 - ToOut) * costOfMarking(*C.Join));
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
  // By the branch that it depends on: a name for what has none yet.
  auto Select = [&](const BasicBlock *From, const Value *True,
                    const Value *False) -> const Value * {
    const auto *Branch = cast<BranchInst>(From->getTerminator());
    E.addSelect(Branch, Branch->getCondition(), True, False);
    return Branch;
  };
  E.addBehindCalls(*C.Head);
  E.addCondition(C.Branch->getCondition());
  for (const BasicBlock *Side : C.sides()) {
    for (const PHINode &Phi : Side->phis())
      E.addCopy(&Phi, chooseForPhi(C, Phi, Select));
    for (const Instruction &I : *Side) {
      if (I.isTerminator())
        break;
      const auto *Store = dyn_cast<StoreInst>(&I);
      if (!Store) {
        E.addInstruction(I);
        continue;
      }
      const Value *Old = Speculation.findOldValue(*Store, C.Blocks);
      E.addStore(chooseForStore(C, *Store, Old, Select), Store->getPointerOperand());
    }
    const auto *Branch = cast<BranchInst>(Side->getTerminator());
    if (Branch->isConditional())
      E.addCondition(Branch->getCondition());
  }
  for (const PHINode &Phi : C.Join->phis())
    E.addCopy(&Phi, chooseForPhi(C, Phi, Select));
  if (joins(C))
    E.addUpToCall(*C.Join);
}

//===----------------------------------------------------------------------===//
// Conversion
//===----------------------------------------------------------------------===//

void IfConversion::hoist(BasicBlock &Side, const Candidate &C) {
  for (Instruction &I : Side) {
    if (I.isTerminator())
      break;
    PVM::Speculation::dropPromises(I);
    I.dropDbgRecords();
    I.updateLocationAfterHoist();
  }
  C.Head->splice(C.Branch->getIterator(), &Side, Side.begin(),
                 Side.getTerminator()->getIterator());
}

void IfConversion::erase(ArrayRef<BasicBlock *> Blocks) {
  for (BasicBlock *BB : Blocks) {
    BPI.eraseBlock(BB);
    LI.removeBlock(BB);
  }
  DeleteDeadBlocks(Blocks, &DTU);
}

void IfConversion::convert(const Candidate &C) {
  IRBuilder<> Builder(C.Branch);
  auto Select = [&](const BasicBlock *From, const Value *True,
                    const Value *False) -> const Value * {
    const auto *Branch = cast<BranchInst>(From->getTerminator());
    return Builder.CreateSelect(Branch->getCondition(), const_cast<Value *>(True),
                                const_cast<Value *>(False));
  };
  // One after the other: what a store overwrites may come from one before.
  for (BasicBlock *Side : C.sides()) {
    for (Instruction &I : *Side) {
      auto *Store = dyn_cast<StoreInst>(&I);
      if (!Store)
        continue;
      Builder.SetInsertPoint(Store);
      const Value *Old = Speculation.findOldValue(*Store, C.Blocks);
      Store->setOperand(0, const_cast<Value *>(chooseForStore(C, *Store, Old, Select)));
      Store->setAAMetadata(AAMDNodes());
    }
    Builder.SetInsertPoint(Side, Side->getFirstNonPHIIt());
    for (PHINode &Phi : make_early_inc_range(Side->phis())) {
      Phi.replaceAllUsesWith(const_cast<Value *>(chooseForPhi(C, Phi, Select)));
      Phi.eraseFromParent();
    }
  }
  for (BasicBlock *Side : C.sides())
    hoist(*Side, C);
  Builder.SetInsertPoint(C.Branch);
  for (PHINode &Phi : C.Join->phis()) {
    Value *V = const_cast<Value *>(chooseForPhi(C, Phi, Select));
    if (int I = Phi.getBasicBlockIndex(C.Head); I >= 0)
      Phi.setIncomingValue(I, V);
    else
      Phi.addIncoming(V, C.Head);
  }
  // One edge is left.
  Builder.CreateBr(C.Join);
  SmallVector<DominatorTree::UpdateType, 6> Updates;
  bool IsNew = !is_contained(C.Branch->successors(), C.Join);
  for (BasicBlock *Side : C.Branch->successors())
    if (Side != C.Join)
      Updates.push_back({DominatorTree::Delete, C.Head, Side});
  if (IsNew)
    Updates.push_back({DominatorTree::Insert, C.Head, C.Join});
  C.Branch->eraseFromParent();
  DTU.applyUpdates(Updates);
  erase(C.sides());
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

// Otherwise selection would make two branches of one that depends on two conditions.
static void keepAsOne(BranchInst &Branch) {
  Branch.setMetadata(LLVMContext::MD_unpredictable, MDNode::get(Branch.getContext(), {}));
}

// The branch goes to Join if either of the two did.
void IfConversion::joinBranches(const Candidate &C) {
  auto *Second = cast<BranchInst>(C.Second->getTerminator());
  bool FirstTrue = C.Branch->getSuccessor(0) == C.Second; // leads on to Second if true
  bool SecondTrue = Second->getSuccessor(0) == C.Out;     // and on to Out
  BranchProbability OutP = BPI.getEdgeProbability(C.Head, C.Second) *
                           BPI.getEdgeProbability(C.Second, C.Out);
  for (BasicBlock *Side : C.sides())
    hoist(*Side, C);
  IRBuilder<> Builder(C.Branch);
  Value *A = C.Branch->getCondition(), *B = Second->getCondition();
  if (!FirstTrue)
    A = Builder.CreateNot(A);
  if (!SecondTrue)
    B = Builder.CreateNot(B);
  for (PHINode &Phi : C.Join->phis()) {
    Value *FromHead = Phi.getIncomingValueForBlock(C.fromHead());
    Value *FromSecond = Phi.getIncomingValueForBlock(C.fromSecond());
    if (FromHead != FromSecond)
      FromHead = Builder.CreateSelect(A, FromSecond, FromHead);
    if (C.HeadStep)
      Phi.addIncoming(FromHead, C.Head);
    else
      Phi.setIncomingValueForBlock(C.Head, FromHead);
  }
  for (PHINode &Phi : C.Out->phis())
    Phi.addIncoming(Phi.getIncomingValueForBlock(C.Second), C.Head);
  // The second condition may be anything where it was not asked for.
  Value *Both = Builder.CreateLogicalAnd(A, B);
  BranchInst *Joined = Builder.CreateCondBr(Both, C.Out, C.Join);
  keepAsOne(*Joined);
  for (BranchInst *Old : {C.Branch, Second}) {
    if (MDNode *Loop = Old->getMetadata(LLVMContext::MD_loop))
      Joined->setMetadata(LLVMContext::MD_loop, Loop);
    if (Old->hasMetadata(LLVMContext::MD_prof))
      Joined->setMetadata(LLVMContext::MD_prof,
                          MDBuilder(F.getContext())
                              .createBranchWeights(OutP.getNumerator(),
                                                   OutP.getCompl().getNumerator()));
  }
  C.Branch->eraseFromParent();
  SmallVector<DominatorTree::UpdateType, 4> Updates = {
      {DominatorTree::Delete, C.Head, C.Second},
      {DominatorTree::Insert, C.Head, C.Out}};
  if (C.HeadStep) {
    Updates.push_back({DominatorTree::Delete, C.Head, C.HeadStep});
    Updates.push_back({DominatorTree::Insert, C.Head, C.Join});
  }
  DTU.applyUpdates(Updates);
  erase(C.sides());
  SmallVector<BranchProbability, 2> Probabilities = {OutP, OutP.getCompl()};
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

bool IfConversion::tryConvert(const Candidate &C) {
  auto Stores = [](const BasicBlock *BB) { return any_of(*BB, IsaPred<StoreInst>); };
  if (C.Second && (any_of(C.sides(), Stores) || (Unrolls && counts(C))))
    return false;
  if (!Speculation.canRunAlways(C.Blocks))
    return false;
  double Before = costBefore(C), After = costAfter(C);
  auto Show = [](double Gas) { return formatv("{0:f1}", Gas).str(); };
  if (After >= Before) {
    ORE.emit([&] {
      return OptimizationRemarkMissed(DEBUG_TYPE, "NotConverted", C.Branch)
             << "branch stays: " << ore::NV("Before", Show(Before)) << " gas with it, "
             << ore::NV("After", Show(After)) << " without";
    });
    return false;
  }
  ORE.emit([&] {
    return OptimizationRemark(DEBUG_TYPE, C.Second ? "Joined" : "Converted", C.Branch)
           << (C.Second ? "branch joined with the one behind it: "
                         : "both sides of branch executed: ")
           << ore::NV("Before", Show(Before)) << " gas before, "
           << ore::NV("After", Show(After)) << " after";
  });
  if (const Loop *L = LI.getLoopFor(C.Head))
    SE.forgetTopmostLoop(L);
  SE.forgetBlockAndLoopDispositions();
  if (C.Second)
    joinBranches(C);
  else
    convert(C);
  return true;
}

// Two branches are joined first: one condition for all that depends on them.
bool IfConversion::tryConvert(BasicBlock &Head) {
  auto *Branch = dyn_cast<BranchInst>(Head.getTerminator());
  if (!Branch || !Branch->isConditional() ||
      Branch->getSuccessor(0) == Branch->getSuccessor(1))
    return false;
  for (const std::optional<Candidate> &C :
       {matchTwo(Head, Branch, false), matchSides(Head, Branch),
        matchTwo(Head, Branch, true)})
    if (C && tryConvert(*C))
      return true;
  return false;
}

// Whether a branch that depends on two conditions costs no more than two branches, which
// selection would make of it. Behind the first one comes a block of its own.
static bool isCheaperAsOne(const BasicBlock &BB) {
  const auto *Branch = dyn_cast<BranchInst>(BB.getTerminator());
  const Value *A, *B;
  if (!Branch || Branch->isUnconditional() || !Branch->getCondition()->hasOneUse() ||
      !match(Branch->getCondition(),
             m_CombineOr(m_LogicalAnd(m_Value(A), m_Value(B)),
                         m_LogicalOr(m_Value(A), m_Value(B)))))
    return false;
  BlockEstimate First, Second;
  for (const Instruction &I : BB)
    if (!I.isTerminator() && &I != Branch->getCondition() &&
        !((&I == A || &I == B) && I.hasOneUse()))
      First.addInstruction(I);
  First.addBranch(A);
  Second.addBranch(B);
  return PVM::getCostOfEnd(BB) <= First.cost(true) + Second.cost(true);
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
  for (Loop *L : LI.getLoopsInPreorder())
    if (L->getNumBlocks() == 1 && isCheaperAsOne(*L->getHeader())) {
      keepAsOne(*cast<BranchInst>(L->getHeader()->getTerminator()));
      Changed = true;
    }
  return Changed;
}

PreservedAnalyses PVMIfConversionPass::run(Function &F, FunctionAnalysisManager &AM) {
  if (!Enable || !PVM::savesFullGas(F, TM))
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
