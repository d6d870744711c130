//===-- PVMFrameOffsets.cpp - Places of stack objects into offsets --------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The address of an element of an array on the stack is a sum of three: stack pointer,
// place of the array, index. The stack pointer is in a register anyway, and the place is a
// constant that fits the offset of an access:
//
//     a = add_imm_64 sp, 40                        loop:
//     b = add_imm_64 sp, 104                         p = add_64 i, sp
//   loop:                                            load_ind_u64 v, [p + 40]
//     p = add_64 a, i                         =>     store_ind_u64 v, [p + 104]
//     load_ind_u64 v, [p]
//     q = add_64 b, i
//     store_ind_u64 v, [q]
//
// That saves an instruction and a register for each array, and another addition where one
// index serves several. Done where the sum is nothing but the base of accesses.
//
// Where objects lie is known after allocation. Until then PseudoADD_FRAME adds the register
// from which they are reached, and a target index in the place of an offset says which
// object is meant (PVMFrameLowering replaces it).
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVM.h"
#include "PVMInstrInfo.h"
#include "PVMRemarks.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/InitializePasses.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-frame-offsets"
#define PASS_NAME "PVM places of stack objects in offsets"

static cl::opt<bool>
    Enable("pvm-enable-frame-offsets", cl::Hidden, cl::init(true),
           cl::desc("Put the places of stack objects into offsets of accesses"));

namespace {
// A sum of an object's address and an index, and the accesses that are based on it.
struct Element {
  MachineInstr *Sum;
  Register Index;
  SmallVector<MachineOperand *, 4> Bases;
};

class PVMFrameOffsets : public MachineFunctionPass {
  const TargetInstrInfo *TII = nullptr;
  MachineRegisterInfo *MRI = nullptr;
  MachineOptimizationRemarkEmitter *ORE = nullptr;

public:
  static char ID;
  PVMFrameOffsets() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.setPreservesCFG();
    AU.addRequired<MachineOptimizationRemarkEmitterPass>();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
  MachineFunctionProperties getRequiredProperties() const override {
    return MachineFunctionProperties().setIsSSA();
  }

private:
  std::optional<Element> getElement(MachineOperand &Address, int64_t Constant) const;
  bool fold(MachineInstr &Address);
  void rewrite(const Element &E, int Object, int64_t Constant);
  void mergeSums(MachineBasicBlock &MBB);
};
} // namespace

char PVMFrameOffsets::ID = 0;

INITIALIZE_PASS_BEGIN(PVMFrameOffsets, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(MachineOptimizationRemarkEmitterPass)
INITIALIZE_PASS_END(PVMFrameOffsets, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMFrameOffsetsPass() { return new PVMFrameOffsets(); }

// What Address, an operand, is added to, if that is only the base of accesses.
std::optional<Element> PVMFrameOffsets::getElement(MachineOperand &Address,
                                                   int64_t Constant) const {
  MachineInstr &Sum = *Address.getParent();
  if (Sum.getOpcode() != PVM::ADD_64)
    return std::nullopt;
  Element E{&Sum, Sum.getOperand(Address.getOperandNo() == 1 ? 2 : 1).getReg(), {}};
  if (E.Index == Address.getReg())
    return std::nullopt;
  if (!PVM::collectBases(Sum.getOperand(0).getReg(), Constant, *MRI, E.Bases))
    return std::nullopt;
  return E;
}

void PVMFrameOffsets::rewrite(const Element &E, int Object, int64_t Constant) {
  MRI->markUsesInDebugValueAsUndef(E.Sum->getOperand(0).getReg());
  E.Sum->setDesc(TII->get(PVM::PseudoADD_FRAME));
  E.Sum->clearFlag(MachineInstr::NoUWrap);
  E.Sum->clearFlag(MachineInstr::NoSWrap);
  E.Sum->getOperand(1).setReg(E.Index);
  E.Sum->getOperand(2).ChangeToFrameIndex(Object);
  MRI->clearKillFlags(E.Index);
  for (MachineOperand *Base : E.Bases) {
    MachineOperand &Offset = *PVM::getOffsetOfBase(*Base);
    Offset.ChangeToTargetIndex(Object, Offset.getImm() + Constant);
  }
}

// Address is an addition of a constant to the address of an object.
bool PVMFrameOffsets::fold(MachineInstr &Address) {
  Register Reg = Address.getOperand(0).getReg();
  const int Object = Address.getOperand(1).getIndex();
  const int64_t Constant = Address.getOperand(2).getImm();
  const MachineFunction &MF = *Address.getMF();
  // What the caller passes may be reached from another register.
  if (Object < 0 || Object >= PVM::NumFrameTargetIndices)
    return false;

  SmallVector<Element, 4> Elements;
  unsigned NumUses = 0, NumAccesses = 0;
  for (MachineOperand &Use : MRI->use_nodbg_operands(Reg)) {
    ++NumUses;
    if (std::optional<Element> E = getElement(Use, Constant)) {
      NumAccesses += E->Bases.size();
      Elements.push_back(std::move(*E));
    }
  }
  if (Elements.empty())
    return false;
  // An offset takes a byte or two, and an addition that is not needed was three or four.
  const bool IsNeeded = Elements.size() != NumUses;
  if (MF.getFunction().hasOptSize() && (IsNeeded || NumAccesses > 2))
    return false;

  PVM::remarkInstruction(*ORE, DEBUG_TYPE, "Folded", Address,
                         "place of a stack object put into offsets of accesses");
  for (const Element &E : Elements)
    rewrite(E, Object, Constant);
  if (!IsNeeded) {
    MRI->markUsesInDebugValueAsUndef(Reg);
    Address.eraseFromParent();
  }
  return true;
}

// Elements of different objects with the same index have the same sum now.
void PVMFrameOffsets::mergeSums(MachineBasicBlock &MBB) {
  SmallDenseMap<Register, Register, 8> Sums;
  for (MachineInstr &MI : make_early_inc_range(MBB)) {
    if (MI.getOpcode() != PVM::PseudoADD_FRAME)
      continue;
    Register Result = MI.getOperand(0).getReg();
    auto [First, IsNew] = Sums.try_emplace(MI.getOperand(1).getReg(), Result);
    if (IsNew)
      continue;
    MRI->replaceRegWith(Result, First->second);
    MRI->clearKillFlags(First->second);
    MI.eraseFromParent();
  }
}

bool PVMFrameOffsets::runOnMachineFunction(MachineFunction &MF) {
  if (!Enable || skipFunction(MF.getFunction()) || !MF.getFrameInfo().hasStackObjects())
    return false;
  TII = MF.getSubtarget().getInstrInfo();
  MRI = &MF.getRegInfo();
  ORE = &getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE();
  bool Changed = false;
  for (MachineBasicBlock &MBB : MF)
    for (MachineInstr &MI : make_early_inc_range(MBB))
      if (MI.getOpcode() == PVM::ADD_IMM_64 && MI.getOperand(1).isFI())
        Changed |= fold(MI);
  if (Changed)
    for_each(MF, [this](MachineBasicBlock &MBB) { mergeSums(MBB); });
  return Changed;
}
