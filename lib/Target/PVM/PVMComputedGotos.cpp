//===-- PVMComputedGotos.cpp - Computed gotos by the jump table -----------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An interpreter that jumps through an array of labels loads the address of the next
// instruction's code. Here such an address is a place in the jump table anyway, so a jump
// needs no other table than that:
//
//     @labels = constant [2 x ptr]
//         [blockaddress(@f, %add), blockaddress(@f, %jump)]
//
//     %p = getelementptr inbounds ptr, ptr @labels, i64 %opcode
//     %label = load ptr, ptr %p                          switch i64 %opcode, %none
//     indirectbr ptr %label, [%add, %jump]        =>       [0: %add, 1: %jump]
//
// No opcode leads to %none, as there would be nothing to load. The load is 25 cycles that
// each instruction of such a program waits for. What it costs to jump through a table is
// the same as before, and the array is gone.
//
//===----------------------------------------------------------------------===//

#include "PVMComputedGotos.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Operator.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Transforms/Utils/Local.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-computed-gotos"

static cl::opt<bool>
    Enable("pvm-enable-computed-gotos", cl::Hidden, cl::init(true),
           cl::desc("Jump through an array of labels by the jump table"));

namespace {
// The load of a label: Labels[Index].
struct Lookup {
  GlobalVariable *Labels;
  Value *Index;
};
} // namespace

static bool isLabelOf(const Value *V, const Function &F) {
  auto *Label = dyn_cast<BlockAddress>(V);
  return Label && Label->getFunction() == &F;
}

// Are these the labels of F, forever?
static bool isArrayOfLabels(const GlobalVariable &Global, const Function &F) {
  if (!Global.isConstant() || !Global.hasDefinitiveInitializer())
    return false;
  auto *Array = dyn_cast<ConstantArray>(Global.getInitializer());
  return Array &&
         all_of(Array->operands(), [&F](const Use &U) { return isLabelOf(U.get(), F); });
}

static std::optional<Lookup> matchLookup(Value *Label, const Function &F) {
  auto *Load = dyn_cast<LoadInst>(Label);
  if (!Load || !Load->isSimple())
    return std::nullopt;
  // An address that wraps around would be in the array, and its index not.
  auto *Address = dyn_cast<GEPOperator>(Load->getPointerOperand());
  if (!Address || !Address->isInBounds())
    return std::nullopt;
  auto *Labels = dyn_cast<GlobalVariable>(Address->getPointerOperand());
  if (!Labels || !isArrayOfLabels(*Labels, F))
    return std::nullopt;
  const DataLayout &DL = F.getDataLayout();
  const unsigned Width = DL.getIndexTypeSizeInBits(Address->getType());
  SmallMapVector<Value *, APInt, 4> Scales;
  APInt Constant(Width, 0);
  if (!Address->collectOffset(DL, Width, Scales, Constant) || Scales.size() != 1 ||
      !Constant.isZero() || Scales.front().second != DL.getPointerSize() ||
      !Scales.front().first->getType()->isIntegerTy(Width))
    return std::nullopt;
  return Lookup{Labels, Scales.front().first};
}

// Where a label stands in the array that L looks up.
static Value *findIndex(const Lookup &L, const Value &Label) {
  for (const auto &[I, Other] : enumerate(L.Labels->getInitializer()->operands()))
    if (Other == &Label)
      return ConstantInt::get(L.Index->getType(), I);
  return nullptr;
}

// The index that leads to the label, if that always comes out of one array. Where it
// comes from several blocks, so does the index.
static std::optional<Lookup> findLookup(IndirectBrInst &Goto) {
  const Function &F = *Goto.getFunction();
  auto *Phi = dyn_cast<PHINode>(Goto.getAddress());
  if (!Phi)
    return matchLookup(Goto.getAddress(), F);
  SmallVector<Value *, 8> Indices; // none for a known label
  std::optional<Lookup> Any;
  for (Value *Label : Phi->incoming_values()) {
    std::optional<Lookup> L = matchLookup(Label, F);
    if (!L && !isLabelOf(Label, F))
      return std::nullopt;
    if (L && Any && Any->Labels != L->Labels)
      return std::nullopt;
    if (L)
      Any = L;
    Indices.push_back(L ? L->Index : nullptr);
  }
  if (!Any)
    return std::nullopt;
  for (auto [Index, Label] : zip_equal(Indices, Phi->incoming_values()))
    if (!Index && !(Index = findIndex(*Any, *Label)))
      return std::nullopt;
  PHINode *Index =
      PHINode::Create(Any->Index->getType(), Indices.size(), "", Phi->getIterator());
  for (auto [Value, From] : zip_equal(Indices, Phi->blocks()))
    Index->addIncoming(Value, From);
  return Lookup{Any->Labels, Index};
}

// A phi has an entry for each edge.
static void changeEdges(BasicBlock &From, BasicBlock &To, unsigned OldCount,
                        unsigned NewCount) {
  for (; OldCount > NewCount; --OldCount)
    To.removePredecessor(&From);
  for (; OldCount < NewCount; ++OldCount)
    for (PHINode &Phi : To.phis())
      Phi.addIncoming(Phi.getIncomingValueForBlock(&From), &From);
}

static void replaceBySwitch(IndirectBrInst &Goto, const Lookup &L) {
  BasicBlock &From = *Goto.getParent();
  Function &F = *From.getParent();
  auto *Array = cast<ConstantArray>(L.Labels->getInitializer());
  auto *None = BasicBlock::Create(F.getContext(), "", &F);
  IRBuilder<>(None).CreateUnreachable();

  IRBuilder<> Builder(&Goto);
  SwitchInst *Switch = Builder.CreateSwitch(L.Index, None, Array->getNumOperands());
  auto *IndexTy = cast<IntegerType>(L.Index->getType());
  // Before and now.
  SmallMapVector<BasicBlock *, std::pair<unsigned, unsigned>, 16> NumEdges;
  for (BasicBlock *To : Goto.successors())
    ++NumEdges[To].first;
  for (const auto &[I, Label] : enumerate(Array->operands())) {
    BasicBlock *To = cast<BlockAddress>(Label)->getBasicBlock();
    auto *Edges = NumEdges.find(To);
    if (Edges == NumEdges.end())
      continue; // not where this one may go
    Switch->addCase(ConstantInt::get(IndexTy, I), To);
    ++Edges->second.second;
  }
  for (const auto &[To, Count] : NumEdges)
    changeEdges(From, *To, Count.first, Count.second);
  Value *Label = Goto.getAddress();
  Goto.eraseFromParent();
  RecursivelyDeleteTriviallyDeadInstructions(Label);
}

// The array goes if nobody reads it any more, and its labels are no longer places that
// may be jumped to from anywhere.
static void eraseIfUnused(GlobalVariable &Labels) {
  Labels.removeDeadConstantUsers();
  if (!Labels.hasLocalLinkage() || !Labels.use_empty())
    return;
  auto *Array = cast<ConstantArray>(Labels.getInitializer());
  SmallSetVector<BlockAddress *, 16> Addresses;
  for (const Use &Label : Array->operands())
    Addresses.insert(cast<BlockAddress>(Label.get()));
  Labels.eraseFromParent();
  if (Array->use_empty())
    Array->destroyConstant();
  for (BlockAddress *Address : Addresses) {
    Address->removeDeadConstantUsers();
    if (Address->use_empty())
      Address->destroyConstant();
  }
}

PreservedAnalyses PVMComputedGotosPass::run(Module &M, ModuleAnalysisManager &AM) {
  if (!Enable)
    return PreservedAnalyses::all();
  auto &FAM = AM.getResult<FunctionAnalysisManagerModuleProxy>(M).getManager();
  SmallSetVector<GlobalVariable *, 4> Arrays;
  for (Function &F : M)
    for (BasicBlock &BB : F) {
      auto *Goto = dyn_cast<IndirectBrInst>(BB.getTerminator());
      std::optional<Lookup> L = Goto ? findLookup(*Goto) : std::nullopt;
      if (!L)
        continue;
      FAM.getResult<OptimizationRemarkEmitterAnalysis>(F).emit([&] {
        return OptimizationRemark(DEBUG_TYPE, "Switch", Goto)
               << "jump through an array of labels by the jump table";
      });
      replaceBySwitch(*Goto, *L);
      Arrays.insert(L->Labels);
    }
  for (GlobalVariable *Labels : Arrays)
    eraseIfUnused(*Labels);
  return Arrays.empty() ? PreservedAnalyses::all() : PreservedAnalyses::none();
}
