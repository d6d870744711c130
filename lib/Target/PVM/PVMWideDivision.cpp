//===-- PVMWideDivision.cpp - Division of more than 128 bits --------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Contract machines compute with 256 bits. LLVM has library functions for divisions of up
// to 128 bits and expands wider ones to a loop over the bits. This pass calls the run-time
// library for up to 256 (lib/Runtime/divide256.c), which divides by words:
//
//     %q = udiv i256 %a, %b     =>     store i256 %a, ptr %dividend
//     %r = urem i256 %a, %b            store i256 %b, ptr %divisor
//                                      call void @__pvm_udivmod256(ptr %quotient,
//                                          ptr %remainder, ptr %dividend, ptr %divisor)
//                                      %q = load i256, ptr %quotient
//                                      %r = load i256, ptr %remainder
//
// Narrower ones are extended; signed ones divide magnitudes.
//
//===----------------------------------------------------------------------===//

#include "PVM.h"
#include "PVMSubtarget.h"
#include "PVMTargetMachine.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/CodeGen/TargetPassConfig.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/Module.h"
#include "llvm/InitializePasses.h"
#include "llvm/Pass.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-wide-division"
#define PASS_NAME "PVM division of more than 128 bits"

static constexpr unsigned LibraryBits = 256;

namespace {
class PVMWideDivision : public FunctionPass {
public:
  static char ID;
  PVMWideDivision() : FunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnFunction(Function &F) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.setPreservesCFG();
    AU.addRequired<OptimizationRemarkEmitterWrapperPass>();
    AU.addRequired<TargetPassConfig>();
  }
};

// One call of the library, whose results serve a division and a remainder of the same
// operands in the block.
struct Results {
  Value *Quotient, *Remainder;
};
} // namespace

char PVMWideDivision::ID = 0;

INITIALIZE_PASS_BEGIN(PVMWideDivision, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(OptimizationRemarkEmitterWrapperPass)
INITIALIZE_PASS_DEPENDENCY(TargetPassConfig)
INITIALIZE_PASS_END(PVMWideDivision, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMWideDivisionPass() { return new PVMWideDivision(); }

static bool isSigned(const BinaryOperator &Op) {
  return Op.getOpcode() == Instruction::SDiv || Op.getOpcode() == Instruction::SRem;
}

static bool isWideDivision(const Instruction &I, unsigned MaxBits) {
  return I.isIntDivRem() && I.getType()->isIntegerTy() &&
         I.getType()->getIntegerBitWidth() > 128 &&
         I.getType()->getIntegerBitWidth() <= MaxBits;
}

static Results divide(IRBuilder<> &Builder, Value *Dividend, Value *Divisor,
                      ArrayRef<AllocaInst *> Places) {
  IntegerType *Wide = Builder.getIntNTy(LibraryBits);
  Module *M = Builder.GetInsertBlock()->getModule();
  Type *Ptr = Builder.getPtrTy();
  FunctionCallee Callee = M->getOrInsertFunction("__pvm_udivmod256", Builder.getVoidTy(),
                                                 Ptr, Ptr, Ptr, Ptr);
  Builder.CreateStore(Dividend, Places[2]);
  Builder.CreateStore(Divisor, Places[3]);
  Builder.CreateCall(Callee, {Places[0], Places[1], Places[2], Places[3]})
      ->setDoesNotThrow();
  return {Builder.CreateLoad(Wide, Places[0]), Builder.CreateLoad(Wide, Places[1])};
}

static Results expand(BinaryOperator &Op, ArrayRef<AllocaInst *> Places) {
  IRBuilder<> Builder(&Op);
  IntegerType *Wide = Builder.getIntNTy(LibraryBits);
  // Both are used several times and must be one value.
  Value *A = Builder.CreateFreeze(Op.getOperand(0));
  Value *B = Builder.CreateFreeze(Op.getOperand(1));
  if (!isSigned(Op)) {
    Results R = divide(Builder, Builder.CreateZExt(A, Wide), Builder.CreateZExt(B, Wide),
                       Places);
    return {Builder.CreateTrunc(R.Quotient, Op.getType()),
            Builder.CreateTrunc(R.Remainder, Op.getType())};
  }
  A = Builder.CreateSExt(A, Wide);
  B = Builder.CreateSExt(B, Wide);
  // All ones for a negative number; x ^ sign - sign changes the sign of x if so.
  Value *ASign = Builder.CreateAShr(A, LibraryBits - 1);
  Value *BSign = Builder.CreateAShr(B, LibraryBits - 1);
  auto ApplySign = [&](Value *X, Value *Sign) {
    return Builder.CreateSub(Builder.CreateXor(X, Sign), Sign);
  };
  Results R = divide(Builder, ApplySign(A, ASign), ApplySign(B, BSign), Places);
  Value *Quotient = ApplySign(R.Quotient, Builder.CreateXor(ASign, BSign));
  // The remainder has the sign of the dividend.
  Value *Remainder = ApplySign(R.Remainder, ASign);
  return {Builder.CreateTrunc(Quotient, Op.getType()),
          Builder.CreateTrunc(Remainder, Op.getType())};
}

bool PVMWideDivision::runOnFunction(Function &F) {
  const auto &TM = getAnalysis<TargetPassConfig>().getTM<PVMTargetMachine>();
  unsigned MaxBits =
      TM.getSubtargetImpl(F)->getTargetLowering()->getMaxDivRemBitWidthSupported();
  SmallVector<BinaryOperator *, 4> Divisions;
  for (Instruction &I : instructions(F))
    if (isWideDivision(I, MaxBits))
      Divisions.push_back(cast<BinaryOperator>(&I));
  if (Divisions.empty())
    return false;

  auto &ORE = getAnalysis<OptimizationRemarkEmitterWrapperPass>().getORE();
  IRBuilder<> Entry(&F.getEntryBlock(), F.getEntryBlock().getFirstInsertionPt());
  AllocaInst *Places[4];
  for (AllocaInst *&Place : Places)
    Place = Entry.CreateAlloca(Entry.getIntNTy(LibraryBits));

  // By the block, the operands, and whether they are signed.
  DenseMap<std::tuple<BasicBlock *, Value *, Value *, unsigned>, Results> Known;
  for (BinaryOperator *Op : Divisions) {
    auto [It, IsNew] = Known.try_emplace(
        {Op->getParent(), Op->getOperand(0), Op->getOperand(1), isSigned(*Op)});
    ORE.emit([&] {
      return OptimizationRemark(DEBUG_TYPE, IsNew ? "Library" : "Shared", Op)
             << "division of "
             << ore::NV("Bits", Op->getType()->getIntegerBitWidth())
             << (IsNew ? " bits calls the run-time library"
                       : " bits uses the call of another one");
    });
    if (IsNew)
      It->second = expand(*Op, Places);
    bool IsQuotient = Op->getOpcode() == Instruction::UDiv ||
                      Op->getOpcode() == Instruction::SDiv;
    Op->replaceAllUsesWith(IsQuotient ? It->second.Quotient : It->second.Remainder);
  }
  for (BinaryOperator *Op : Divisions)
    Op->eraseFromParent();
  return true;
}
