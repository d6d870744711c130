//===-- PVMLeafAnalysis.cpp - Which calls are calls -----------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The IR half follows what SelectionDAG does with each instruction, by asking the
// same hooks where there are any. An error there costs a worse guess; the machine
// half looks at the calls that exist.
//
//===----------------------------------------------------------------------===//

#include "PVMLeafAnalysis.h"
#include "MCTargetDesc/PVMBaseInfo.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVMISelLowering.h"
#include "PVMWasmModule.h"
#include "llvm/CodeGen/Analysis.h"
#include "llvm/CodeGen/MachineFunction.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicInst.h"

using namespace llvm;
using PVM::CallKind;

//===----------------------------------------------------------------------===//
// IR
//===----------------------------------------------------------------------===//

// Whether a copy or fill becomes loads and stores: its length is constant, and few
// accesses of the machine cover it.
static bool isExpandedInline(const MemIntrinsic &MI, const PVMTargetLowering &TLI) {
  if (MI.getIntrinsicID() == Intrinsic::memcpy_inline ||
      MI.getIntrinsicID() == Intrinsic::memset_inline || isa<MemSetPatternInst>(MI))
    return true;
  auto *Length = dyn_cast<ConstantInt>(MI.getLength());
  if (!Length)
    return false;
  if (Length->isZero())
    return true;

  const Function &F = *MI.getFunction();
  bool OptSize = F.hasOptSize();
  uint64_t Size = Length->getZExtValue();
  Align DestAlign = MI.getDestAlign().valueOrOne();
  unsigned Limit, SourceSpace = ~0u;
  MemOp Op;
  if (auto *Set = dyn_cast<MemSetInst>(&MI)) {
    auto *Byte = dyn_cast<ConstantInt>(Set->getValue());
    Limit = TLI.getMaxStoresPerMemset(OptSize);
    Op = MemOp::Set(Size, /*DstAlignCanChange=*/false, DestAlign,
                    Byte && Byte->isZero(), MI.isVolatile());
  } else {
    auto &Transfer = cast<MemTransferInst>(MI);
    bool IsMove = isa<MemMoveInst>(MI);
    Limit = IsMove ? TLI.getMaxStoresPerMemmove(OptSize)
                   : TLI.getMaxStoresPerMemcpy(OptSize);
    SourceSpace = Transfer.getSourceAddressSpace();
    // Accesses of a move may not overlap, like those of a volatile copy.
    Op = MemOp::Copy(Size, /*DstAlignCanChange=*/false, DestAlign,
                     Transfer.getSourceAlign().valueOrOne(),
                     IsMove || MI.isVolatile());
  }
  std::vector<EVT> Accesses;
  return TLI.findOptimalMemOpLowering(F.getContext(), Accesses, Limit, Op,
                                      MI.getDestAddressSpace(), SourceSpace,
                                      F.getAttributes());
}

// Whether the floating-point operation is a manipulation of bits.
static bool isBitwiseFloat(Intrinsic::ID ID) {
  return ID == Intrinsic::fabs || ID == Intrinsic::copysign ||
         ID == Intrinsic::is_fpclass || ID == Intrinsic::arithmetic_fence;
}

static bool involvesFloat(const Instruction &I) {
  return I.getType()->isFPOrFPVectorTy() || any_of(I.operands(), [](const Use &U) {
           return U->getType()->isFPOrFPVectorTy();
         });
}

static CallKind classifyIntrinsic(const IntrinsicInst &II,
                                  const PVMTargetLowering &TLI) {
  if (auto *MI = dyn_cast<MemIntrinsic>(&II))
    return isExpandedInline(*MI, TLI) ? CallKind::Expanded : CallKind::Runtime;
  if (isa<AnyMemIntrinsic>(II))
    return CallKind::Runtime;
  if (II.getIntrinsicID() == Intrinsic::smul_with_overflow)
    return II.getOperand(0)->getType()->getScalarSizeInBits() > 64
               ? CallKind::Runtime
               : CallKind::Expanded;
  if (involvesFloat(II) && !II.isAssumeLikeIntrinsic() &&
      !isBitwiseFloat(II.getIntrinsicID()))
    return CallKind::Runtime;
  return CallKind::Expanded;
}

// Division of more than a register holds. Wider than two registers it is a loop.
static bool isRuntimeDivision(const Instruction &I) {
  unsigned Width = I.getType()->getScalarSizeInBits();
  if (Width <= 64 || Width > 128)
    return false;
  auto *Divisor = dyn_cast<ConstantInt>(I.getOperand(1));
  return !Divisor || !Divisor->getValue().isPowerOf2();
}

static CallKind classifyOperation(const Instruction &I) {
  switch (I.getOpcode()) {
  case Instruction::UDiv:
  case Instruction::SDiv:
  case Instruction::URem:
  case Instruction::SRem:
    return isRuntimeDivision(I) ? CallKind::Runtime : CallKind::NotACall;
  case Instruction::FAdd:
  case Instruction::FSub:
  case Instruction::FMul:
  case Instruction::FDiv:
  case Instruction::FRem:
  case Instruction::FCmp:
  case Instruction::FPToSI:
  case Instruction::FPToUI:
  case Instruction::SIToFP:
  case Instruction::UIToFP:
  case Instruction::FPExt:
  case Instruction::FPTrunc:
    return CallKind::Runtime;
  default:
    return CallKind::NotACall;
  }
}

// Routines of the C library that selection expands, if the call does not set errno.
static bool isBitwiseRoutine(const CallBase &Call, const Function &F) {
  return is_contained({"fabs", "fabsf", "fabsl", "copysign", "copysignf", "copysignl"},
                      F.getName()) &&
         !F.hasLocalLinkage() && !Call.isNoBuiltin() && Call.onlyReadsMemory();
}

CallKind PVM::classifyCallee(const Function &F) {
  if (F.isIntrinsic() ||
      (isWasmOperation(F.getName()) && F.getName() != WasmCallIndirect))
    return CallKind::Expanded;
  return getHostCallNumber(F.getName()) ? CallKind::HostCall : CallKind::Direct;
}

CallKind PVM::classifyCall(const Instruction &I, const PVMTargetLowering &TLI) {
  auto *Call = dyn_cast<CallBase>(&I);
  if (!Call)
    return classifyOperation(I);
  if (auto *II = dyn_cast<IntrinsicInst>(Call))
    return classifyIntrinsic(*II, TLI);
  if (Call->isInlineAsm())
    return CallKind::Expanded;
  const Value *Callee = Call->getCalledOperand()->stripPointerCasts();
  if (auto *F = dyn_cast<Function>(Callee))
    return isBitwiseRoutine(*Call, *F) ? CallKind::Expanded : classifyCallee(*F);
  return isa<GlobalValue>(Callee) ? CallKind::Direct : CallKind::Indirect;
}

bool PVM::isPredictedLeaf(const Function &F, const PVMTargetLowering &TLI) {
  return none_of(instructions(F), [&TLI](const Instruction &I) {
    if (!isRealCall(classifyCall(I, TLI)))
      return false;
    auto *Call = dyn_cast<CallInst>(&I);
    if (!Call)
      return true;
    return !Call->doesNotReturn() &&
           !(Call->isTailCall() && isInTailCallPosition(*Call, TLI.getTargetMachine()));
  });
}

//===----------------------------------------------------------------------===//
// Machine code
//===----------------------------------------------------------------------===//

static StringRef getCalleeName(const MachineInstr &MI) {
  for (const MachineOperand &MO : MI.explicit_operands()) {
    if (MO.isGlobal())
      return MO.getGlobal()->getName();
    if (MO.isSymbol())
      return MO.getSymbolName();
  }
  return {};
}

bool PVM::isNoReturnCall(const MachineInstr &MI) {
  return MI.getOpcode() == PVM::PseudoCALL_NORETURN ||
         MI.getOpcode() == PVM::PseudoCALL_IND_NORETURN;
}

SmallVector<PVM::MachineCall, 8> PVM::findCalls(const MachineFunction &MF) {
  SmallVector<MachineCall, 8> Calls;
  for (const MachineBasicBlock &MBB : MF)
    for (const MachineInstr &MI : MBB)
      if (MI.isCall())
        Calls.push_back({&MI, getCalleeName(MI), MI.isReturn(), isNoReturnCall(MI)});
  return Calls;
}

bool PVM::isLeaf(const MachineFunction &MF) {
  return none_of(findCalls(MF), [](const MachineCall &C) { return C.comesBack(); });
}
