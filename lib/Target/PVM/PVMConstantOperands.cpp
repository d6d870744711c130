//===-- PVMConstantOperands.cpp - Constants in operands, not in registers -===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Selection puts a constant into the instruction that needs it. What became a constant
// later is in a register: a phi's value in a block that was repeated in one of its
// predecessors, or a constant that was to stay in a register for a loop and is computed
// again because there were too few:
//
//     load_imm s1, 3
//     add_64   a4, a4, s1        =>        add_imm_64 a4, a4, 3
//
// Where all readers of such a register have a form with an immediate, they get it, and
// the load goes. The pass runs when blocks are what they will be.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVM.h"
#include "PVMInstrInfo.h"
#include "PVMRemarks.h"
#include "PVMSubtarget.h"
#include "pvm/insn.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/InitializePasses.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-constant-operands"
#define PASS_NAME "PVM constant operands"

static cl::opt<bool>
    Enable("pvm-enable-constant-operands", cl::Hidden, cl::init(true),
           cl::desc("Put constants from registers into the instructions that read them"));

// Instructions behind a constant in which its readers are looked for.
static constexpr unsigned MostInstructions = 128;

namespace {
class PVMConstantOperands : public MachineFunctionPass {
  const PVMInstrInfo *TII = nullptr;
  const TargetRegisterInfo *TRI = nullptr;

public:
  static char ID;
  PVMConstantOperands() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.setPreservesCFG();
    AU.addRequired<MachineOptimizationRemarkEmitterPass>();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
  MachineFunctionProperties getRequiredProperties() const override {
    return MachineFunctionProperties().setNoVRegs();
  }

private:
  // What reads a register.
  struct Readers {
    SmallVector<MachineInstr *, 4> Instructions, DebugValues;
  };
  std::optional<Readers> findReaders(MachineInstr &Load) const;
  void take(MachineInstr &MI, Register Reg, int64_t Value) const;
  bool fold(MachineInstr &Load, MachineOptimizationRemarkEmitter &ORE) const;
};
} // namespace

char PVMConstantOperands::ID = 0;

INITIALIZE_PASS_BEGIN(PVMConstantOperands, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(MachineOptimizationRemarkEmitterPass)
INITIALIZE_PASS_END(PVMConstantOperands, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMConstantOperandsPass() { return new PVMConstantOperands(); }

// The operand that may be an immediate: what is stored, or the right one of two.
static unsigned getPlace(const MachineInstr &MI) {
  return MI.mayStore() ? 0 : MI.getNumExplicitDefs() + 1;
}

// Is the register read once, where an immediate can be?
static bool canTake(const MachineInstr &MI, Register Reg) {
  auto ReadsReg = [Reg](const MachineOperand &MO) {
    return MO.isReg() && MO.readsReg() && MO.getReg() == Reg;
  };
  if (PVM::getImmediateOpcode(MI.getOpcode()) < 0 ||
      count_if(MI.operands(), ReadsReg) != 1)
    return false;
  const unsigned Place = getPlace(MI);
  return ReadsReg(MI.getOperand(Place)) ||
         (MI.isCommutable() && ReadsReg(MI.getOperand(Place - 1)));
}

void PVMConstantOperands::take(MachineInstr &MI, Register Reg, int64_t Value) const {
  const unsigned Place = getPlace(MI);
  MachineOperand &Operand = MI.getOperand(Place);
  if (Operand.getReg() != Reg) {
    MachineOperand &Left = MI.getOperand(Place - 1);
    Left.setReg(Operand.getReg());
    Left.setIsKill(Operand.isKill());
  }
  MI.setDesc(TII->get(PVM::getImmediateOpcode(MI.getOpcode())));
  if (!MI.mayStore()) {
    Operand.ChangeToImmediate(Value);
    return;
  }
  // The address comes first.
  MI.removeOperand(Place);
  MI.addOperand(MachineOperand::CreateImm(Value));
}

// The readers of what is loaded, if all can take it.
std::optional<PVMConstantOperands::Readers>
PVMConstantOperands::findReaders(MachineInstr &Load) const {
  const Register Reg = Load.getOperand(0).getReg();
  MachineBasicBlock &MBB = *Load.getParent();
  Readers Found;
  unsigned NumInstructions = 0;
  for (MachineInstr &MI :
       make_range(std::next(MachineBasicBlock::iterator(Load)), MBB.end())) {
    if (MI.isDebugInstr()) {
      if (MI.isDebugValue() && MI.hasDebugOperandForReg(Reg))
        Found.DebugValues.push_back(&MI);
      continue;
    }
    if (++NumInstructions > MostInstructions)
      return std::nullopt;
    if (MI.readsRegister(Reg, TRI)) {
      if (!canTake(MI, Reg))
        return std::nullopt;
      Found.Instructions.push_back(&MI);
    }
    if (MI.modifiesRegister(Reg, TRI))
      return Found;
  }
  for (const MachineBasicBlock *Next : MBB.successors())
    if (Next->isLiveIn(Reg))
      return std::nullopt;
  return Found;
}

bool PVMConstantOperands::fold(MachineInstr &Load,
                               MachineOptimizationRemarkEmitter &ORE) const {
  std::optional<Readers> Found = findReaders(Load);
  if (!Found || Found->Instructions.empty())
    return false;
  const Register Reg = Load.getOperand(0).getReg();
  const int64_t Value = Load.getOperand(1).getImm();
  // In each of them an immediate takes the place of the byte of a register.
  const size_t Length = pvm_imm_length(Value), NumReaders = Found->Instructions.size();
  if (Load.getMF()->getFunction().hasOptSize() &&
      NumReaders * Length > NumReaders + 2 + Length)
    return false;
  PVM::remarkInstruction(ORE, DEBUG_TYPE, "Operand", Load,
                         "constant put into the instructions that read it");
  for (MachineInstr *MI : Found->Instructions)
    take(*MI, Reg, Value);
  for (MachineInstr *MI : Found->DebugValues)
    for (MachineOperand &MO : MI->getDebugOperandsForReg(Reg))
      MO.ChangeToImmediate(Value);
  Load.eraseFromParent();
  return true;
}

bool PVMConstantOperands::runOnMachineFunction(MachineFunction &MF) {
  // What an outlined function leaves in registers for its callers, its return does not
  // say.
  if (!Enable || MF.isOutlined() || skipFunction(MF.getFunction()))
    return false;
  TII = MF.getSubtarget<PVMSubtarget>().getInstrInfo();
  TRI = MF.getSubtarget().getRegisterInfo();
  auto &ORE = getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE();
  bool Changed = false;
  for (MachineBasicBlock &MBB : MF)
    for (MachineInstr &MI : make_early_inc_range(MBB))
      if (MI.getOpcode() == PVM::LOAD_IMM && MI.getOperand(1).isImm())
        Changed |= fold(MI, ORE);
  return Changed;
}
