//===-- PVMGasCost.cpp - What machine code costs --------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "PVMGasCost.h"
#include "MCTargetDesc/PVMBaseInfo.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "MCTargetDesc/PVMOperandLayout.h"
#include "PVMInstrInfo.h"
#include "PVMSubtarget.h"
#include "pvm/gas.h"

using namespace llvm;

// Instructions that exist until code is printed, and what they are then.
static unsigned getPrintedOpcode(unsigned Opcode) {
  switch (Opcode) {
  case PVM::PseudoCALL:
  case PVM::PseudoCALL_NORETURN:
    return PVM::LOAD_IMM_JUMP;
  case PVM::PseudoCALL_IND:
  case PVM::PseudoCALL_IND_NORETURN:
    return PVM::LOAD_IMM_JUMP_IND;
  case PVM::PseudoTAIL:
    return PVM::JUMP;
  case PVM::PseudoTAIL_IND:
  case PVM::PseudoRET:
    return PVM::JUMP_IND;
  case PVM::PseudoTRAP:
  case PVM::PseudoDEBUGTRAP:
    return PVM::TRAP;
  default:
    return Opcode;
  }
}

// The price depends on the registers only; immediates are left zero.
static pvm_insn convert(const MachineInstr &MI) {
  const PVMInstrInfo &TII =
      *MI.getMF()->getSubtarget<PVMSubtarget>().getInstrInfo();
  const TargetRegisterInfo &TRI = TII.getRegisterInfo();
  unsigned Opcode = getPrintedOpcode(MI.getOpcode());
  const MCInstrDesc &Desc = TII.get(Opcode);

  pvm_insn Insn = {};
  Insn.id = PVM::getInsnId(Desc);
  if (Opcode == PVM::LOAD_IMM_JUMP_IND) { // the link register is not an operand
    Insn.b = TRI.getEncodingValue(MI.getOperand(0).getReg());
    return Insn;
  }
  unsigned Index = 0;
  for (PVM::Field F : PVM::getOperandFields(PVM::getFormat(Desc))) {
    if (!PVM::isImmField(F) && Index < MI.getNumExplicitOperands() &&
        MI.getOperand(Index).isReg())
      PVM::getRegField(Insn, F) =
          TRI.getEncodingValue(MI.getOperand(Index).getReg());
    ++Index;
  }
  return Insn; // a return jumps through ra, register 0
}

unsigned PVM::getGasCost(ArrayRef<const MachineInstr *> Block, bool Hinted,
                         bool WithUnlikely) {
  SmallVector<pvm_insn, 32> Insns;
  if (WithUnlikely) {
    Insns.emplace_back();
    Insns.back().id = PVM_UNLIKELY;
  }
  for (const MachineInstr *MI : Block)
    if (!MI->isMetaInstruction() && !MI->isInlineAsm())
      Insns.push_back(convert(*MI));
  return pvm_gas_block_cost(&pvm_gas_full, Insns.data(), Insns.size(), Hinted,
                            /*stages=*/nullptr);
}

SmallVector<const MachineInstr *, 16>
PVM::getFirstBlock(const MachineBasicBlock &MBB) {
  SmallVector<const MachineInstr *, 16> Block;
  for (const MachineInstr &MI : MBB) {
    Block.push_back(&MI);
    if (PVM::endsBlock(MI.getDesc()))
      break;
  }
  return Block;
}

SmallVector<const MachineInstr *, 16>
PVM::getLastBlock(const MachineBasicBlock &MBB) {
  SmallVector<const MachineInstr *, 16> Block;
  for (const MachineInstr &MI : MBB) {
    // A branch before the jump at the end ends a block too, but both are asked for.
    if (!Block.empty() && PVM::endsBlock(Block.back()->getDesc()))
      Block.clear();
    Block.push_back(&MI);
    if (MI.isConditionalBranch())
      break;
  }
  return Block;
}
