//===-- PVMStridedUnrolling.cpp - Unroll loops of any stride --------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// LLVM unrolls a loop if the number of its iterations can be computed. That of
//
//     for (j = start; j < bound; j += stride)
//
// cannot where the stride may be anything, as j may pass the largest number and go on,
// and where it can it takes a division. But whether several iterations follow is easy to
// tell:
//
//     limit = bound - 3 * stride;
//     while (j < limit)        // unless that or 3 * stride wraps around
//       four iterations
//     while (j < bound)
//       the iterations that are left
//
// j < limit says that j, j + stride, ... j + 3 * stride are below the bound and none of
// them wraps around, so that three of four tests are left out. The test of the last one
// is that of the next four.
//
//===----------------------------------------------------------------------===//

#include "PVMStridedUnrolling.h"
#include "PVMUnrolling.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/Analysis/ScalarEvolution.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/MDBuilder.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Transforms/Utils/LoopUtils.h"
#include "llvm/Transforms/Utils/ValueMapper.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-strided-unrolling"

static cl::opt<bool>
    Enable("pvm-enable-strided-unrolling", cl::Hidden, cl::init(true),
           cl::desc("Unroll loops whose trip count is not known even at run time"));

namespace {
// A loop of one block that goes on while a counter is below a bound.
struct StridedLoop {
  BasicBlock *Preheader = nullptr, *Body = nullptr;
  BranchInst *Branch = nullptr;
  PHINode *Counter = nullptr;
  Value *Tested = nullptr; // the counter, or what it is in the next iteration
  Value *Stride = nullptr, *Bound = nullptr;
  CmpInst::Predicate Predicate = CmpInst::BAD_ICMP_PREDICATE; // of going on

  Value *start() const { return Counter->getIncomingValueForBlock(Preheader); }
  // Another one once a loop that follows at once has got a preheader.
  BasicBlock *exit() const {
    return Branch->getSuccessor(Branch->getSuccessor(0) == Body);
  }
};
} // namespace

//===----------------------------------------------------------------------===//
// Which loops
//===----------------------------------------------------------------------===//

static bool canRepeat(const Instruction &I) {
  return !isa<CallBase>(I) || (isa<IntrinsicInst>(I) && !I.mayReadOrWriteMemory());
}

// Nothing if the loop has another form, or is better left to others.
static std::optional<StridedLoop> analyze(const Loop &L, ScalarEvolution &SE) {
  BasicBlock *Body = L.getHeader();
  StridedLoop S;
  S.Body = Body;
  S.Branch = dyn_cast<BranchInst>(Body->getTerminator());
  if (L.getNumBlocks() != 1 || !S.Branch || S.Branch->isUnconditional() ||
      getBooleanLoopAttribute(&L, "llvm.loop.unroll.disable") ||
      !all_of(*Body, canRepeat) ||
      !isa<SCEVCouldNotCompute>(SE.getBackedgeTakenCount(&L)))
    return std::nullopt;
  auto *Test = dyn_cast<ICmpInst>(S.Branch->getCondition());
  if (!Test || !Test->getOperand(0)->getType()->isIntegerTy() ||
      Test->getOperand(0)->getType()->getIntegerBitWidth() < 8)
    return std::nullopt;
  S.Predicate = S.Branch->getSuccessor(0) == Body ? Test->getPredicate()
                                                  : Test->getInversePredicate();
  S.Tested = Test->getOperand(0);
  S.Bound = Test->getOperand(1);
  if (L.isLoopInvariant(S.Tested)) {
    std::swap(S.Tested, S.Bound);
    S.Predicate = CmpInst::getSwappedPredicate(S.Predicate);
  }
  if (!ICmpInst::isLT(S.Predicate) && !ICmpInst::isLE(S.Predicate))
    return std::nullopt;
  for (PHINode &Phi : Body->phis()) {
    auto *Next = dyn_cast<BinaryOperator>(Phi.getIncomingValueForBlock(Body));
    if ((S.Tested != &Phi && S.Tested != Next) || !Next ||
        Next->getOpcode() != Instruction::Add || !is_contained(Next->operands(), &Phi))
      continue;
    S.Counter = &Phi;
    S.Stride = Next->getOperand(Next->getOperand(0) == &Phi);
  }
  if (!S.Counter || !L.isLoopInvariant(S.Stride) || !L.isLoopInvariant(S.Bound))
    return std::nullopt;
  return S;
}

//===----------------------------------------------------------------------===//
// Unrolling
//===----------------------------------------------------------------------===//

// What the counter has to be below for Count tests to hold, from its own on, and whether
// that can be said so: nothing wraps around.
static std::pair<Value *, Value *> createLimit(const StridedLoop &S, unsigned Count,
                                               IRBuilder<> &Builder) {
  auto *Ty = cast<IntegerType>(S.Bound->getType());
  unsigned Width = Ty->getBitWidth();
  bool Signed = ICmpInst::isSigned(S.Predicate);
  APInt Most = Signed ? APInt::getSignedMaxValue(Width) : APInt::getMaxValue(Width);
  APInt Ahead(Width, Count - 1);
  // A negative stride is a large number.
  Value *IsSmall =
      Builder.CreateICmpULE(S.Stride, ConstantInt::get(Ty, Most.udiv(Ahead)));
  Value *Distance = Builder.CreateMul(S.Stride, ConstantInt::get(Ty, Ahead));
  Value *Least = Distance;
  if (Signed)
    Least = Builder.CreateAdd(Distance,
                              ConstantInt::get(Ty, APInt::getSignedMinValue(Width)));
  Value *IsAbove =
      Builder.CreateICmp(Signed ? CmpInst::ICMP_SGE : CmpInst::ICMP_UGE, S.Bound, Least);
  Value *Limit = Builder.CreateSub(S.Bound, Distance, "limit");
  return {Limit, Builder.CreateAnd(IsSmall, IsAbove)};
}

// Appends an iteration to a block. Values has those of the phis, and gets those of the
// iteration.
static void appendIteration(const StridedLoop &S, BasicBlock &To,
                            ValueToValueMapTy &Values) {
  for (Instruction &I : *S.Body) {
    if (isa<PHINode>(I) || I.isTerminator())
      continue;
    Instruction *Copy = I.clone();
    Copy->insertInto(&To, To.end());
    RemapInstruction(Copy, Values, RF_NoModuleLevelChanges | RF_IgnoreMissingLocals);
    if (I.hasName())
      Copy->setName(I.getName());
    Values[&I] = Copy;
  }
}

static Value *lookUp(const ValueToValueMapTy &Values, Value *V) {
  Value *Mapped = Values.lookup(V);
  return Mapped ? Mapped : V;
}

static void unroll(const StridedLoop &S, unsigned Count) {
  LLVMContext &Context = S.Body->getContext();
  Function *F = S.Body->getParent();
  auto CreateBlock = [&](const Twine &Name) {
    return BasicBlock::Create(Context, S.Body->getName() + Name, F, S.Body);
  };
  BasicBlock *Unrolled = CreateBlock(".unrolled"), *Behind = CreateBlock(".behind"),
             *Rest = CreateBlock(".rest");

  IRBuilder<> Builder(S.Preheader->getTerminator());
  auto [Limit, IsLimit] = createLimit(S, Count, Builder);
  Value *Starts = Builder.CreateICmp(S.Predicate, S.start(), Limit);
  Builder.CreateCondBr(Builder.CreateAnd(IsLimit, Starts), Unrolled, Rest);
  S.Preheader->getTerminator()->eraseFromParent();

  ValueToValueMapTy Values;
  SmallVector<std::pair<PHINode *, PHINode *>, 4> Phis;
  Builder.SetInsertPoint(Unrolled);
  for (PHINode &Phi : S.Body->phis()) {
    PHINode *Copy = Builder.CreatePHI(Phi.getType(), 2, Phi.getName());
    Copy->addIncoming(Phi.getIncomingValueForBlock(S.Preheader), S.Preheader);
    Phis.emplace_back(&Phi, Copy);
    Values[&Phi] = Copy;
  }
  auto GetNext = [&](PHINode *Phi) {
    return lookUp(Values, Phi->getIncomingValueForBlock(S.Body));
  };
  for (unsigned I = 0; I < Count; I++) {
    if (I != 0) {
      SmallVector<Value *, 4> Next;
      for (auto &[Phi, Copy] : Phis)
        Next.push_back(GetNext(Phi));
      for (auto [Pair, V] : zip_equal(Phis, Next))
        Values[Pair.first] = V;
    }
    appendIteration(S, *Unrolled, Values);
  }
  Builder.SetInsertPoint(Unrolled);
  Builder.SetCurrentDebugLocation(S.Branch->getDebugLoc());
  Builder.CreateCondBr(Builder.CreateICmp(S.Predicate, lookUp(Values, S.Tested), Limit),
                       Unrolled, Behind);

  Builder.SetInsertPoint(Behind);
  // Seldom is nothing left.
  MDBuilder Metadata(Context);
  Builder.CreateCondBr(Builder.CreateICmp(S.Predicate, lookUp(Values, S.Tested), S.Bound),
                       Rest, S.exit(), Metadata.createBranchWeights(Count - 1, 1));
  for (PHINode &Phi : S.exit()->phis())
    Phi.addIncoming(lookUp(Values, Phi.getIncomingValueForBlock(S.Body)), Behind);

  Builder.SetInsertPoint(Rest);
  for (auto &[Phi, Copy] : Phis) {
    Value *Next = GetNext(Phi);
    Copy->addIncoming(Next, Unrolled);
    PHINode *Left = Builder.CreatePHI(Phi->getType(), 2, Phi->getName());
    Left->addIncoming(Phi->getIncomingValueForBlock(S.Preheader), S.Preheader);
    Left->addIncoming(Next, Behind);
    int Before = Phi->getBasicBlockIndex(S.Preheader);
    Phi->setIncomingValue(Before, Left);
    Phi->setIncomingBlock(Before, Rest);
  }
  Builder.CreateBr(S.Body);
  // Half as many iterations are left as are in a row.
  bool First = S.Branch->getSuccessor(0) == S.Body;
  S.Branch->setMetadata(LLVMContext::MD_prof,
                        First ? Metadata.createBranchWeights(Count / 2, 1)
                              : Metadata.createBranchWeights(1, Count / 2));
}

PreservedAnalyses PVMStridedUnrollingPass::run(Function &F, FunctionAnalysisManager &AM) {
  if (!Enable || F.hasOptSize() || F.hasOptNone())
    return PreservedAnalyses::all();
  auto &DT = AM.getResult<DominatorTreeAnalysis>(F);
  auto &LI = AM.getResult<LoopAnalysis>(F);
  auto &SE = AM.getResult<ScalarEvolutionAnalysis>(F);
  auto &ORE = AM.getResult<OptimizationRemarkEmitterAnalysis>(F);

  SmallVector<std::pair<StridedLoop, unsigned>, 4> Loops;
  for (Loop *L : LI.getLoopsInPreorder()) {
    std::optional<StridedLoop> S = analyze(*L, SE);
    if (!S)
      continue;
    unsigned Count = PVM::chooseUnrollCount(*L);
    while (Count > 1 && Count * S->Body->size() > PVM::MaxUnrolledSize)
      Count /= 2;
    std::optional<unsigned> Trips = getLoopEstimatedTripCount(L);
    if (Count == 1 || (Trips && *Trips < 2 * Count))
      continue;
    S->Preheader = L->getLoopPreheader();
    if (!S->Preheader)
      S->Preheader = InsertPreheaderForLoop(L, &DT, &LI, nullptr, true);
    formLCSSA(*L, DT, &LI, &SE);
    Loops.emplace_back(*S, Count);
  }
  for (const auto &[S, Count] : Loops) {
    ORE.emit([&, &S = S, &Count = Count] {
      return OptimizationRemark(DEBUG_TYPE, "Unrolled", S.Branch)
             << "loop unrolled by " << ore::NV("Count", Count)
             << ", as long as that many iterations are left";
    });
    unroll(S, Count);
  }
  return Loops.empty() ? PreservedAnalyses::all() : PreservedAnalyses::none();
}
