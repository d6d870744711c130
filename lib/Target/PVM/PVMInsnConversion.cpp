//===-- PVMInsnConversion.cpp - Instructions as the libraries see them ----===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "PVMInsnConversion.h"
#include "MCTargetDesc/PVMBaseInfo.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "MCTargetDesc/PVMOperandLayout.h"
#include "PVMInstrInfo.h"
#include "PVMSubtarget.h"
#include "llvm/IR/GlobalValue.h"

using namespace llvm;

// A jump to another function goes further than 127 bytes and less far than 32 KiB.
static constexpr int64_t TypicalDistance = 0x1000;
// Programs have more than 63 places that code points to, of two numbers each.
static constexpr int64_t TypicalCodePointer = 0x200;
// An entry of the jump table of a program with up to 64 KiB of code.
static constexpr unsigned EntryBytes = 2;

unsigned PVM::getPrintedOpcode(unsigned Opcode) {
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

static bool comesBack(const MachineInstr &MI) {
  return MI.getOpcode() == PVM::PseudoCALL || MI.getOpcode() == PVM::PseudoCALL_IND;
}

static int64_t getImmediate(const MachineOperand &MO, bool IsDistance) {
  if (MO.isImm())
    return MO.getImm();
  if (IsDistance)
    return TypicalDistance;
  bool IsCode = MO.isBlockAddress() || MO.isJTI() ||
                (MO.isGlobal() && MO.getGlobal()->getValueType()->isFunctionTy());
  return IsCode ? TypicalCodePointer : PVM::TypicalDataAddress;
}

pvm_insn PVM::convertInsn(const MachineInstr &MI) {
  const PVMInstrInfo &TII =
      *MI.getMF()->getSubtarget<PVMSubtarget>().getInstrInfo();
  const TargetRegisterInfo &TRI = TII.getRegisterInfo();
  unsigned Opcode = getPrintedOpcode(MI.getOpcode());
  const MCInstrDesc &Desc = TII.get(Opcode);

  pvm_insn Insn = {};
  Insn.id = PVM::getInsnId(Desc);
  // The link register, ra, is not an operand, and neither is the return address.
  if (MI.isCall() && !MI.isReturn()) {
    bool Indirect = Opcode == PVM::LOAD_IMM_JUMP_IND;
    if (Indirect)
      Insn.b = TRI.getEncodingValue(MI.getOperand(0).getReg());
    Insn.imm[0] = comesBack(MI) ? TypicalCodePointer : 0;
    Insn.imm[1] = getImmediate(MI.getOperand(Indirect), /*IsDistance=*/!Indirect);
    return Insn;
  }
  unsigned Index = 0;
  pvm_format Format = PVM::getFormat(Desc);
  for (PVM::Field F : PVM::getOperandFields(Format)) {
    if (Index == MI.getNumExplicitOperands())
      break; // a return jumps through ra, register 0
    const MachineOperand &MO = MI.getOperand(Index++);
    if (PVM::isImmField(F)) {
      unsigned Imm = PVM::getImmIndex(F);
      Insn.imm[Imm] = getImmediate(MO, pvm_format_offset_imm(Format) == int(Imm));
    } else if (MO.isReg()) {
      PVM::getRegField(Insn, F) = TRI.getEncodingValue(MO.getReg());
    }
  }
  return Insn;
}

unsigned PVM::guessProgramBytes(const MachineInstr &MI) {
  if (MI.isMetaInstruction())
    return 0;
  pvm_insn Insn = convertInsn(MI);
  return pvm_insn_length(&Insn, PVM_WIDTH_MINIMAL) + (comesBack(MI) ? EntryBytes : 0);
}
