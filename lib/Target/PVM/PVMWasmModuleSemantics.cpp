//===-- PVMWasmModuleSemantics.cpp - Arithmetic of WebAssembly ------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// WebAssembly defines every operation for every operand, and wasm-pvm writes it
// as the LLVM instruction that is the same but for the operands where LLVM's
// behaviour is undefined. This part makes them defined before any pass can draw
// conclusions:
//
//     udiv x, y      traps if y = 0
//     sdiv x, y      traps if y = 0, or if y = -1 and x is the least number
//     srem x, y      traps if y = 0, and is 0 if y = -1
//     shl x, y       shifts by y modulo the width, like lshr and ashr
//     unreachable    traps, so that the branch to it is not deleted
//     assume(c)      traps unless c: it was a branch to unreachable
//
// Passes ran over the module before, and what they noted of values (nuw, nsw,
// exact, zero_is_poison, ...) holds under LLVM's rules only. Without those
// notes and without poison constants every value is defined, which is what lets
// parameters and loads be marked so; the optimizer finds again what is true.
// What those passes have changed on the strength of LLVM's rules nothing can
// undo.
//
//===----------------------------------------------------------------------===//

#include "PVMWasmModule.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/MDBuilder.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Transforms/Utils/BasicBlockUtils.h"
#include "llvm/Transforms/Utils/Local.h"

using namespace llvm;
using namespace llvm::PVM;

static cl::opt<bool> TrapAssumes(
    "pvm-wasm-trap-assumes", cl::Hidden, cl::init(true),
    cl::desc(
        "Trap where an assumption that replaced a branch to unreachable of "
        "WebAssembly does not hold; wasm-pvm itself goes on"));

//===----------------------------------------------------------------------===//
// Undefined operands
//===----------------------------------------------------------------------===//

Instruction *PVM::insertUnlikely(Value *Condition, Instruction *I, bool Traps) {
  MDNode *Weights = MDBuilder(I->getContext()).createUnlikelyBranchWeights();
  Instruction *End = SplitBlockAndInsertIfThen(Condition, I, Traps, Weights);
  if (Traps)
    IRBuilder<>(End).CreateIntrinsic(Intrinsic::trap, {});
  return End;
}

static void guardDivision(BinaryOperator &I) {
  IRBuilder<> B(&I);
  Value *Dividend = I.getOperand(0);
  // The guard and the division must see the same value.
  Value *Divisor = I.getOperand(1);
  if (!isGuaranteedNotToBeUndefOrPoison(Divisor)) {
    Divisor = B.CreateFreeze(Divisor);
    I.setOperand(1, Divisor);
  }

  auto *Constant = dyn_cast<ConstantInt>(Divisor);
  if (!Constant || Constant->isZero())
    insertUnlikely(B.CreateIsNull(Divisor), &I, /*Traps=*/true);

  bool IsSigned =
      I.getOpcode() == Instruction::SDiv || I.getOpcode() == Instruction::SRem;
  if (!IsSigned || (Constant && !Constant->isMinusOne()))
    return;

  B.SetInsertPoint(&I);
  Type *Ty = I.getType();
  Value *IsMinusOne = B.CreateICmpEQ(Divisor, ConstantInt::getAllOnesValue(Ty));
  if (I.getOpcode() == Instruction::SDiv) {
    if (!isGuaranteedNotToBeUndefOrPoison(Dividend)) {
      Dividend = B.CreateFreeze(Dividend);
      I.setOperand(0, Dividend);
    }
    Instruction *Rare = insertUnlikely(IsMinusOne, &I, /*Traps=*/false);
    B.SetInsertPoint(Rare);
    APInt Least = APInt::getSignedMinValue(Ty->getIntegerBitWidth());
    insertUnlikely(B.CreateICmpEQ(Dividend, ConstantInt::get(Ty, Least)), Rare,
                   /*Traps=*/true);
    return;
  }

  // The remainder of a narrow division can be had from a wide one, which cannot
  // overflow; else 1 divides like -1.
  if (Ty->getIntegerBitWidth() < 64) {
    Type *Wide = B.getInt64Ty();
    Value *Remainder =
        B.CreateSRem(B.CreateSExt(Dividend, Wide), B.CreateSExt(Divisor, Wide));
    I.replaceAllUsesWith(B.CreateTrunc(Remainder, Ty));
    I.eraseFromParent();
    return;
  }
  I.setOperand(1, B.CreateSelect(IsMinusOne, ConstantInt::get(Ty, 1), Divisor));
}

static void maskShift(BinaryOperator &I) {
  unsigned Width = I.getType()->getIntegerBitWidth();
  Value *Amount = I.getOperand(1);
  if (!isPowerOf2_32(Width) ||
      computeKnownBits(Amount, I.getDataLayout()).getMaxValue().ult(Width))
    return;
  IRBuilder<> B(&I);
  I.setOperand(1,
               B.CreateAnd(Amount, ConstantInt::get(I.getType(), Width - 1)));
}

//===----------------------------------------------------------------------===//
// Notes of earlier passes
//===----------------------------------------------------------------------===//

static void dropNotes(Instruction &I) {
  I.dropPoisonGeneratingAnnotations();
  // Poison if the operand is zero, or the least number.
  if (auto *II = dyn_cast<IntrinsicInst>(&I);
      II && is_contained({Intrinsic::abs, Intrinsic::ctlz, Intrinsic::cttz},
                         II->getIntrinsicID()))
    II->setArgOperand(1, ConstantInt::getFalse(I.getContext()));
  for (Use &U : I.operands())
    if (isa<UndefValue>(U) && U->getType()->isIntegerTy())
      U.set(Constant::getNullValue(U->getType()));
}

static void trapUnless(AssumeInst &Assume) {
  Value *Condition = Assume.getArgOperand(0);
  if (TrapAssumes && !Assume.hasOperandBundles()) {
    IRBuilder<> B(&Assume);
    insertUnlikely(B.CreateNot(Condition), &Assume, /*Traps=*/true);
  }
  Assume.eraseFromParent();
}

//===----------------------------------------------------------------------===//
// A function
//===----------------------------------------------------------------------===//

static bool isTrap(const Instruction *I) {
  auto *Call = dyn_cast_or_null<CallBase>(I);
  return Call && Call->doesNotReturn();
}

void PVM::defineWasmSemantics(Function &F) {
  SmallVector<BinaryOperator *, 16> Divisions, Shifts;
  SmallVector<UnreachableInst *, 4> Unreachable;
  SmallVector<AssumeInst *, 4> Assumes;
  for (Instruction &I : instructions(F)) {
    dropNotes(I);
    if (auto *U = dyn_cast<UnreachableInst>(&I))
      Unreachable.push_back(U);
    if (auto *A = dyn_cast<AssumeInst>(&I))
      Assumes.push_back(A);
    auto *Op = dyn_cast<BinaryOperator>(&I);
    if (!Op || !Op->getType()->isIntegerTy())
      continue;
    if (Op->isIntDivRem())
      Divisions.push_back(Op);
    else if (Op->isShift())
      Shifts.push_back(Op);
  }
  // Shifts first: what they cannot make poison divisions need not freeze.
  for_each(Shifts, [](BinaryOperator *I) { maskShift(*I); });
  for_each(Divisions, [](BinaryOperator *I) { guardDivision(*I); });
  for_each(Assumes, [](AssumeInst *I) { trapUnless(*I); });
  for (UnreachableInst *U : Unreachable)
    if (!isTrap(U->getPrevNode()))
      IRBuilder<>(U).CreateIntrinsic(Intrinsic::trap, {});
}
