//===-- PVMMCCodeEmitter.cpp - Instructions as bytes ----------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Objects carry the wide encoding: the linker, which alone knows the values,
// picks the final length of each immediate. So the emitter has no sizes to
// choose and no relaxation to take part in; it hands the fields of an
// instruction to lib/Format and leaves a fixup wherever an operand is a symbol.
//
//===----------------------------------------------------------------------===//

#include "PVMBaseInfo.h"
#include "PVMFixupKinds.h"
#include "PVMMCTargetDesc.h"
#include "PVMOperandLayout.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/MC/MCCodeEmitter.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCExpr.h"
#include "llvm/MC/MCInst.h"
#include "llvm/MC/MCInstrInfo.h"
#include "llvm/MC/MCRegisterInfo.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;
using PVM::Field;

namespace {

class PVMMCCodeEmitter : public MCCodeEmitter {
  const MCInstrInfo &MCII;
  MCContext &Ctx;

public:
  PVMMCCodeEmitter(const MCInstrInfo &MCII, MCContext &Ctx)
      : MCII(MCII), Ctx(Ctx) {}

  void encodeInstruction(const MCInst &Inst, SmallVectorImpl<char> &CB,
                         SmallVectorImpl<MCFixup> &Fixups,
                         const MCSubtargetInfo &STI) const override;

private:
  int64_t encodeImm(const MCInst &Inst, const MCOperand &Op, pvm_format Format,
                    unsigned Index, SmallVectorImpl<MCFixup> &Fixups) const;
};

} // namespace

// Returns the value of an immediate, or 0 and a fixup if it is not known yet.
int64_t PVMMCCodeEmitter::encodeImm(const MCInst &Inst, const MCOperand &Op,
                                    pvm_format Format, unsigned Index,
                                    SmallVectorImpl<MCFixup> &Fixups) const {
  if (Op.isImm()) {
    // Code generation has no parser that checks ranges before us.
    if (Format != PVM_FORMAT_RX && !isInt<32>(Op.getImm()))
      Ctx.reportError(
          Inst.getLoc(),
          "immediate " + Twine(Op.getImm()) + " of '" +
              pvm_insn_info(PVM::getInsnId(MCII.get(Inst.getOpcode())))->name +
              "' does not fit in 32 bits");
    return Op.getImm();
  }

  bool IsTarget = static_cast<int>(Index) == pvm_format_offset_imm(Format);
  MCFixupKind Kind = IsTarget ? MCFixupKind(PVM::fixup_pvm_pcrel32)
                     : Format == PVM_FORMAT_RX
                         ? MCFixupKind(FK_Data_8)
                         : MCFixupKind(PVM::fixup_pvm_imm32);
  Fixups.push_back(MCFixup::create(pvm_format_wide_imm_offset(Format, Index),
                                   Op.getExpr(), Kind, /*PCRel=*/IsTarget));
  return 0;
}

void PVMMCCodeEmitter::encodeInstruction(const MCInst &Inst,
                                         SmallVectorImpl<char> &CB,
                                         SmallVectorImpl<MCFixup> &Fixups,
                                         const MCSubtargetInfo &STI) const {
  const MCInstrDesc &Desc = MCII.get(Inst.getOpcode());
  if (Desc.isPseudo()) {
    Ctx.reportError(Inst.getLoc(), "pseudo instruction '" +
                                       MCII.getName(Inst.getOpcode()) +
                                       "' has no encoding");
    return;
  }

  pvm_format Format = PVM::getFormat(Desc);
  pvm_insn Insn = {};
  Insn.id = PVM::getInsnId(Desc);
  for (auto [Index, F] : enumerate(PVM::getOperandFields(Format))) {
    const MCOperand &Op = Inst.getOperand(Index);
    if (PVM::isImmField(F)) {
      unsigned Imm = PVM::getImmIndex(F);
      Insn.imm[Imm] = encodeImm(Inst, Op, Format, Imm, Fixups);
    } else {
      PVM::getRegField(Insn, F) =
          Ctx.getRegisterInfo()->getEncodingValue(Op.getReg());
    }
  }

  uint8_t Bytes[PVM_MAX_INSN_LENGTH];
  pvm_profile Profile = PVM::toFormat(PVM::getProfile(STI));
  size_t Size = pvm_insn_encode(&Insn, Profile, PVM_WIDTH_WIDE, Bytes);
  if (Size == 0) {
    Ctx.reportError(Inst.getLoc(), Twine("instruction '") +
                                       pvm_insn_info(Insn.id)->name +
                                       "' is not in profile '" +
                                       pvm_profile_name(Profile) + "'");
    Fixups.clear();
    return;
  }
  CB.append(Bytes, Bytes + Size);
}

MCCodeEmitter *llvm::createPVMMCCodeEmitter(const MCInstrInfo &MCII,
                                            MCContext &Ctx) {
  return new PVMMCCodeEmitter(MCII, Ctx);
}
