//===-- PVMHalfPhis.cpp - Halves of a word carried as one -----------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Code for machines of 32 bits keeps a sum of two words in two variables. Each iteration
// puts them together, adds, and takes them apart for the next:
//
//     loop:                                     loop:
//       high = phi i32 [h, ...], [h2, loop]       word = phi i64 [h:l, ...], [sum, loop]
//       low = phi i32 [l, ...], [l2, loop]
//       word = zext high << 32 | zext low    =>
//       sum = word + ...                          sum = word + ...
//       h2 = trunc (sum >> 32)
//       l2 = trunc sum
//
// LLVM sees through neither phi, because neither alone is the word. The pass runs before
// loops are unrolled. What has no users afterwards goes in later passes.
//
//===----------------------------------------------------------------------===//

#include "PVMHalfPhis.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/PatternMatch.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;
using namespace llvm::PatternMatch;

#define DEBUG_TYPE "pvm-half-phis"

static cl::opt<bool>
    Enable("pvm-enable-half-phis", cl::Hidden, cl::init(true),
           cl::desc("Carry the halves of a word from iteration to iteration as one"));

namespace {
// A word that is put together from the phis of a loop. Low may be of 64 bits, of which
// the upper half does not count.
struct Halves {
  PHINode *High = nullptr, *Low = nullptr;
};
} // namespace

static std::optional<Halves> matchHalves(Instruction &I) {
  auto ShiftedHigh = [](Value *&High) {
    return m_OneUse(m_Shl(m_OneUse(m_ZExt(m_Value(High))), m_SpecificInt(32)));
  };
  Value *High, *Low;
  if (!I.getType()->isIntegerTy(64) ||
      (!match(&I, m_c_Or(ShiftedHigh(High), m_OneUse(m_ZExt(m_Value(Low))))) &&
       !match(&I, m_c_Or(ShiftedHigh(High),
                         m_OneUse(m_And(m_Value(Low), m_SpecificInt(UINT32_MAX)))))))
    return std::nullopt;
  Halves H{dyn_cast<PHINode>(High), dyn_cast<PHINode>(Low)};
  if (!H.High || !H.Low || !H.High->hasOneUse() || !H.Low->hasOneUse() ||
      H.High->getParent() != H.Low->getParent() || !H.High->getType()->isIntegerTy(32) ||
      !(H.Low->getType()->isIntegerTy(32) || H.Low->getType()->isIntegerTy(64)))
    return std::nullopt;
  return H;
}

// The word whose halves these are, if both were taken from one.
static Value *findWord(Value *High, Value *Low) {
  Value *Word;
  if (!match(High, m_Trunc(m_LShr(m_Value(Word), m_SpecificInt(32)))) ||
      !Word->getType()->isIntegerTy(64))
    return nullptr;
  return Low == Word || match(Low, m_Trunc(m_Specific(Word))) ? Word : nullptr;
}

static Value *joinHalves(Value *High, Value *Low, Instruction *Before) {
  IRBuilder<> Builder(Before);
  Type *WordTy = Builder.getInt64Ty();
  Value *Lower = Builder.CreateAnd(Builder.CreateZExtOrTrunc(Low, WordTy), UINT32_MAX);
  return Builder.CreateOr(Builder.CreateShl(Builder.CreateZExt(High, WordTy), 32), Lower);
}

// What comes from inside the loop must be halves of a word already; what comes from
// outside is joined there.
static bool carryWord(Instruction &I, const Halves &H, const LoopInfo &LI,
                      OptimizationRemarkEmitter &ORE) {
  BasicBlock *Header = H.High->getParent();
  if (!LI.isLoopHeader(Header))
    return false;
  const Loop *L = LI.getLoopFor(Header);
  for (BasicBlock *From : predecessors(Header))
    if (L->contains(From) && !findWord(H.High->getIncomingValueForBlock(From),
                                       H.Low->getIncomingValueForBlock(From)))
      return false;

  ORE.emit([&] {
    return OptimizationRemark(DEBUG_TYPE, "Carried", &I)
           << "two halves of a word carried through a loop as one";
  });
  PHINode *Word = PHINode::Create(I.getType(), H.High->getNumIncomingValues(), "",
                                  H.High->getIterator());
  DenseMap<BasicBlock *, Value *> Incoming; // a block may come in several times
  for (BasicBlock *From : H.High->blocks()) {
    auto [Entry, IsNew] = Incoming.try_emplace(From);
    if (IsNew) {
      Value *High = H.High->getIncomingValueForBlock(From);
      Value *Low = H.Low->getIncomingValueForBlock(From);
      Value *Whole = findWord(High, Low);
      Entry->second = Whole ? Whole : joinHalves(High, Low, From->getTerminator());
    }
    Word->addIncoming(Entry->second, From);
  }
  I.replaceAllUsesWith(Word);
  return true;
}

PreservedAnalyses PVMHalfPhisPass::run(Function &F, FunctionAnalysisManager &AM) {
  if (!Enable)
    return PreservedAnalyses::all();
  const LoopInfo &LI = AM.getResult<LoopAnalysis>(F);
  auto &ORE = AM.getResult<OptimizationRemarkEmitterAnalysis>(F);
  bool Changed = false;
  for (Instruction &I : instructions(F))
    if (std::optional<Halves> H = matchHalves(I))
      Changed |= carryWord(I, *H, LI, ORE);
  if (!Changed)
    return PreservedAnalyses::all();
  PreservedAnalyses PA;
  PA.preserveSet<CFGAnalyses>();
  return PA;
}
