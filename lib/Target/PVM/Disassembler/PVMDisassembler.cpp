//===-- PVMDisassembler.cpp - Bytes to instructions -----------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Objects carry the wide encoding, in which the length of an instruction
// follows from its opcode. Where fewer bytes are given than that, they are
// taken as one whole instruction as it stands in a program, where a bitmask
// tells its length; so an atomic block of `llvm-mc --disassemble` reads any
// encoding.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMBaseInfo.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "MCTargetDesc/PVMOperandLayout.h"
#include "TargetInfo/PVMTargetInfo.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCDisassembler/MCDisassembler.h"
#include "llvm/MC/MCInst.h"
#include "llvm/MC/MCInstrInfo.h"
#include "llvm/MC/MCRegisterInfo.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include <array>
#include <memory>

using namespace llvm;
using PVM::Field;

namespace {

class PVMDisassembler : public MCDisassembler {
  const std::unique_ptr<const MCInstrInfo> MCII;
  const pvm_profile Profile;
  // MC opcode by pvm_insn_id.
  std::array<unsigned, PVM_NUM_INSN_IDS> Opcodes{};
  // Register by number.
  std::array<MCRegister, 16> Registers{};

public:
  PVMDisassembler(const MCSubtargetInfo &STI, MCContext &Ctx,
                  const MCInstrInfo *MCII);

  DecodeStatus getInstruction(MCInst &Inst, uint64_t &Size,
                              ArrayRef<uint8_t> Bytes, uint64_t Address,
                              raw_ostream &CStream) const override;
};

} // namespace

PVMDisassembler::PVMDisassembler(const MCSubtargetInfo &STI, MCContext &Ctx,
                                 const MCInstrInfo *MCII)
    : MCDisassembler(STI, Ctx), MCII(MCII),
      Profile(PVM::toFormat(PVM::getProfile(STI))) {
  for (unsigned Opcode = 0, E = MCII->getNumOpcodes(); Opcode != E; ++Opcode) {
    const MCInstrDesc &Desc = MCII->get(Opcode);
    if (!Desc.isPseudo())
      Opcodes[PVM::getInsnId(Desc)] = Opcode;
  }
  const MCRegisterInfo &MRI = *Ctx.getRegisterInfo();
  for (MCRegister Reg : MRI.getRegClass(PVM::GPRRegClassID))
    Registers[MRI.getEncodingValue(Reg)] = Reg;
}

MCDisassembler::DecodeStatus
PVMDisassembler::getInstruction(MCInst &Inst, uint64_t &Size,
                                ArrayRef<uint8_t> Bytes, uint64_t,
                                raw_ostream &) const {
  Size = 0;
  if (Bytes.empty())
    return Fail;

  // An unknown opcode is skipped byte by byte.
  Size = 1;
  int Id = pvm_opcode_insn(Profile, Bytes[0]);
  if (Id < 0)
    return Fail;
  pvm_format Format = pvm_insn_info(Id)->format;
  size_t WideSize = pvm_format_wide_length(Format);
  Bytes = Bytes.take_front(WideSize);
  pvm_insn Insn;
  if (!pvm_insn_decode(Bytes.data(), Bytes.size(), Profile, &Insn))
    return Fail;
  Size = Bytes.size();

  const MCInstrDesc &Desc = MCII->get(Opcodes[Id]);
  Inst.setOpcode(Opcodes[Id]);
  for (Field F : PVM::getOperandFields(Format))
    Inst.addOperand(
        PVM::isImmField(F)
            ? MCOperand::createImm(Insn.imm[PVM::getImmIndex(F)])
            : MCOperand::createReg(Registers[PVM::getRegField(Insn, F)]));
  // The old value of a conditional move is the register it writes.
  if (Inst.getNumOperands() < Desc.getNumOperands())
    Inst.addOperand(Inst.getOperand(0));

  // A full-sized instruction that no assembler writes: lengths other than four,
  // register numbers above 12. The linker would not take it.
  if (Size == WideSize) {
    uint8_t Canonical[PVM_MAX_INSN_LENGTH];
    pvm_insn_encode(&Insn, Profile, PVM_WIDTH_WIDE, Canonical);
    if (Bytes != ArrayRef(Canonical, WideSize))
      return SoftFail;
  }
  return Success;
}

static MCDisassembler *createPVMDisassembler(const Target &T,
                                             const MCSubtargetInfo &STI,
                                             MCContext &Ctx) {
  return new PVMDisassembler(STI, Ctx, T.createMCInstrInfo());
}

extern "C" LLVM_EXTERNAL_VISIBILITY void LLVMInitializePVMDisassembler() {
  TargetRegistry::RegisterMCDisassembler(getThePVMTarget(),
                                         createPVMDisassembler);
}
