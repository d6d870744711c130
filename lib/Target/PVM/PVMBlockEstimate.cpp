//===-- PVMBlockEstimate.cpp - What IR is going to cost -------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "PVMBlockEstimate.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/IntrinsicInst.h"

using namespace llvm;
using PVM::BlockEstimate;

//===----------------------------------------------------------------------===//
// Registers
//===----------------------------------------------------------------------===//

unsigned BlockEstimate::use(const Value *V) const {
  auto It = Locations.find(V);
  if (It == Locations.end())
    return NumRotating;
  auto [Register, Number] = It->second;
  return Holds[Register] == Number ? Register : NumRotating;
}

unsigned BlockEstimate::define(const Value *V, unsigned Register) {
  Holds[Register] = ++NumDefined;
  Locations[V] = {Register, NumDefined};
  return Register;
}

unsigned BlockEstimate::define(const Value *V) {
  return define(V, NumDefined % NumRotating);
}

void BlockEstimate::emit(unsigned Id, unsigned D, unsigned A, unsigned B) {
  pvm_insn Insn = {};
  Insn.id = Id;
  Insn.a = A;
  Insn.b = B;
  Insn.d = D;
  Insns.push_back(Insn);
}

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

// Whether only the branch at the end of its block uses a comparison.
static bool isPartOfBranch(const Instruction &I) {
  return isa<ICmpInst>(I) && I.hasOneUse() && I.user_back()->isTerminator() &&
         I.user_back()->getParent() == I.getParent();
}

bool PVM::endsBlock(const Instruction &I) {
  return isa<CallBase>(I) && !isa<IntrinsicInst>(I);
}

static unsigned getOpcode(const Instruction &I) {
  switch (I.getOpcode()) {
  case Instruction::Mul:
    return PVM_MUL_64;
  case Instruction::UDiv:
  case Instruction::SDiv:
  case Instruction::URem:
  case Instruction::SRem:
    // A constant divisor becomes a multiplication.
    return isa<Constant>(I.getOperand(1)) ? PVM_MUL_UPPER_U_U : PVM_DIV_U_64;
  case Instruction::Shl:
  case Instruction::LShr:
  case Instruction::AShr:
    return PVM_SHLO_L_64;
  case Instruction::ICmp:
    return cast<ICmpInst>(I).isEquality() ? PVM_XOR : PVM_SET_LT_U;
  case Instruction::Call:
    return PVM_MAX; // an intrinsic
  default:
    return PVM_ADD_64;
  }
}

void BlockEstimate::addInstruction(const Instruction &I) {
  if (isa<PHINode>(I) || I.isDebugOrPseudoInst() || isPartOfBranch(I))
    return;
  if (const auto *Call = dyn_cast<IntrinsicInst>(&I);
      Call && (Call->isAssumeLikeIntrinsic() || Call->getType()->isVoidTy()))
    return;
  if (isa<LoadInst>(I)) {
    unsigned Address = use(I.getOperand(0));
    emit(PVM_LOAD_IND_U64, 0, define(&I), Address);
    return;
  }
  if (isa<StoreInst>(I)) {
    addStore(I.getOperand(0), I.getOperand(1));
    return;
  }
  if (const auto *Select = dyn_cast<SelectInst>(&I)) {
    addSelect(&I, Select->getCondition(), Select->getTrueValue(), Select->getFalseValue());
    return;
  }
  // What is another view of a value, or an offset of the access.
  const auto *GEP = dyn_cast<GetElementPtrInst>(&I);
  if (isa<CastInst>(I) || isa<FreezeInst>(I) || (GEP && GEP->hasAllConstantIndices())) {
    addCopy(&I, I.getOperand(0));
    return;
  }
  unsigned A = use(I.getOperand(0));
  unsigned B = I.getNumOperands() > 1 ? use(I.getOperand(1)) : NumRotating;
  if (GEP && !GEP->getSourceElementType()->isIntegerTy(8)) {
    unsigned Scaled = define(&I);
    emit(PVM_SHLO_L_64, Scaled, B);
    B = Scaled;
    emit(PVM_ADD_64, Scaled, A, B);
    return;
  }
  // Cheaper into the register of an operand that nobody needs any more.
  bool IsLast = A < NumRotating && I.getOperand(0)->hasOneUse();
  emit(getOpcode(I), IsLast ? define(&I, A) : define(&I), A, B);
}

void BlockEstimate::addBehindCalls(const BasicBlock &BB) {
  // What is far before the end is over by then, more than are ever in flight.
  constexpr unsigned MaxLength = 64;
  auto Begin = BB.getTerminator()->getIterator(), End = Begin;
  for (unsigned I = 0; I < MaxLength && Begin != BB.begin(); I++) {
    if (endsBlock(*std::prev(Begin)))
      break;
    --Begin;
  }
  for (const Instruction &I : make_range(Begin, End))
    addInstruction(I);
}

void BlockEstimate::addUpToCall(const BasicBlock &BB) {
  for (const Instruction &I : BB) {
    if (endsBlock(I) || I.isTerminator())
      return;
    addInstruction(I);
  }
}

void BlockEstimate::addCondition(const Value *Condition) {
  const auto *Compare = dyn_cast<ICmpInst>(Condition);
  if (!Compare || !isPartOfBranch(*Compare))
    return;
  unsigned A = use(Compare->getOperand(0)), B = use(Compare->getOperand(1));
  emit(getOpcode(*Compare), define(Condition), A, B);
}

void BlockEstimate::addStore(const Value *V, const Value *Pointer) {
  emit(PVM_STORE_IND_U64, 0, use(V), use(Pointer));
}

void BlockEstimate::addOperation(const Value *V, const Value *A, const Value *B) {
  unsigned First = use(A), Second = B ? use(B) : NumRotating;
  emit(PVM_ADD_64, define(V), First, Second);
}

void BlockEstimate::addSelect(const Value *V, const Value *Condition,
                              const Value *IfTrue, const Value *IfFalse) {
  unsigned From = use(IfTrue), Else = use(IfFalse), When = use(Condition);
  unsigned To = define(V);
  emit(PVM_MOVE_REG, To, Else);
  emit(PVM_CMOV_NZ, To, From, When);
}

void BlockEstimate::addCopy(const Value *V, const Value *Of) {
  if (auto It = Locations.find(Of); It != Locations.end()) {
    Location Same = It->second;
    Locations[V] = Same;
  }
}

void BlockEstimate::addConjunction(const Value *V, const Value *A, const Value *B) {
  unsigned First = use(A), Second = use(B);
  emit(PVM_AND, define(V), First, Second);
}

void BlockEstimate::addTerminator(const BasicBlock &BB) {
  if (any_of(BB, endsBlock))
    return addFallthrough();
  const Instruction *Last = BB.getTerminator();
  const auto *Branch = dyn_cast<BranchInst>(Last);
  if (!Branch)
    return emit(PVM_JUMP_IND, 0, NumRotating);
  if (Branch->isUnconditional())
    return addFallthrough();
  const auto *Condition = dyn_cast<Instruction>(Branch->getCondition());
  if (Condition && isPartOfBranch(*Condition))
    emit(PVM_BRANCH_EQ, 0, use(Condition->getOperand(0)), use(Condition->getOperand(1)));
  else
    addBranch(Branch->getCondition());
}

void BlockEstimate::addBranch(const Value *Condition) {
  emit(PVM_BRANCH_EQ, 0, use(Condition));
}

void BlockEstimate::addJump() { emit(PVM_JUMP, 0, NumRotating); }

void BlockEstimate::addFallthrough() { emit(PVM_FALLTHROUGH, 0, NumRotating); }

unsigned BlockEstimate::cost(bool Hinted, bool WithUnlikely) const {
  SmallVector<pvm_insn, 64> Code;
  if (WithUnlikely) {
    Code.emplace_back();
    Code.back().id = PVM_UNLIKELY;
  }
  append_range(Code, Insns);
  return pvm_gas_block_cost(&pvm_gas_full, Code.data(), Code.size(), Hinted,
                            /*stages=*/nullptr);
}

unsigned PVM::getCostOfEnd(const BasicBlock &BB) {
  BlockEstimate E;
  E.addBehindCalls(BB);
  E.addTerminator(BB);
  return E.cost(/*Hinted=*/true);
}
