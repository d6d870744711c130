//===-- PVMAsmBackend.cpp - Fixups, relocations and label differences -----===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The linker shortens instructions, so no distance in code is known here. Two
// rules follow. A jump target is always a relocation, also inside a function.
// And the difference of two labels with code between them is a pair of
// relocations, ADD and SUB, from which the linker computes it; this is how
// RISC-V does it for the same reason. PVMELFStreamer makes sure that such a
// difference is not folded. Directives that need a number at once (.size,
// .fill) get the distance in wide encodings.
//
//===----------------------------------------------------------------------===//

#include "PVMFixupKinds.h"
#include "PVMMCTargetDesc.h"
#include "pvm/elf.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/BinaryFormat/Dwarf.h"
#include "llvm/BinaryFormat/ELF.h"
#include "llvm/MC/MCAsmBackend.h"
#include "llvm/MC/MCAssembler.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCExpr.h"
#include "llvm/MC/MCObjectWriter.h"
#include "llvm/MC/MCSectionELF.h"
#include "llvm/MC/MCValue.h"
#include "llvm/Support/Casting.h"
#include "llvm/Support/LEB128.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;

namespace {

class PVMAsmBackend : public MCAsmBackend {
public:
  PVMAsmBackend() : MCAsmBackend(llvm::endianness::little) {}

  std::unique_ptr<MCObjectTargetWriter>
  createObjectTargetWriter() const override {
    return createPVMELFObjectWriter();
  }

  std::optional<MCFixupKind> getFixupKind(StringRef Name) const override;
  MCFixupKindInfo getFixupKindInfo(MCFixupKind Kind) const override;
  void applyFixup(const MCFragment &F, const MCFixup &Fixup,
                  const MCValue &Target, uint8_t *Data, uint64_t Value,
                  bool IsResolved) override;

  bool relaxDwarfLineAddr(MCFragment &F) const override;
  bool relaxDwarfCFA(MCFragment &F) const override;
  std::pair<bool, bool> relaxLEB128(MCFragment &F,
                                    int64_t &Value) const override;

  bool writeNopData(raw_ostream &OS, uint64_t Count,
                    const MCSubtargetInfo *STI) const override;

private:
  void addDifference(const MCFragment &F, const MCFixup &Fixup,
                     const MCValue &Target) const;
  bool checkRange(const MCFixup &Fixup, uint64_t Value, unsigned Size) const;
};

// The relocations that compute a difference in place.
struct DifferenceRelocs {
  MCFixupKind Add, Sub;
};

} // namespace

static std::optional<DifferenceRelocs> getDifferenceRelocs(MCFixupKind Kind) {
  switch (Kind) {
  case FK_Data_1:
    return DifferenceRelocs{R_PVM_ADD8, R_PVM_SUB8};
  case FK_Data_2:
    return DifferenceRelocs{R_PVM_ADD16, R_PVM_SUB16};
  case FK_Data_4:
    return DifferenceRelocs{R_PVM_ADD32, R_PVM_SUB32};
  case FK_Data_8:
    return DifferenceRelocs{R_PVM_ADD64, R_PVM_SUB64};
  case FK_Data_leb128:
    return DifferenceRelocs{R_PVM_SET_ULEB128, R_PVM_SUB_ULEB128};
  default:
    return std::nullopt;
  }
}

std::optional<MCFixupKind> PVMAsmBackend::getFixupKind(StringRef Name) const {
  unsigned Type = StringSwitch<unsigned>(Name)
#define PVM_RELOC_CASE(NAME, VALUE) .Case(#NAME, VALUE)
                      PVM_ELF_RELOCS(PVM_RELOC_CASE)
#undef PVM_RELOC_CASE
                          .Case("BFD_RELOC_NONE", R_PVM_NONE)
                          .Case("BFD_RELOC_8", R_PVM_8)
                          .Case("BFD_RELOC_16", R_PVM_16)
                          .Case("BFD_RELOC_32", R_PVM_32)
                          .Case("BFD_RELOC_64", R_PVM_64)
                          .Default(~0u);
  if (Type == ~0u)
    return std::nullopt;
  return static_cast<MCFixupKind>(FirstLiteralRelocationKind + Type);
}

MCFixupKindInfo PVMAsmBackend::getFixupKindInfo(MCFixupKind Kind) const {
  // In the order of PVMFixupKinds.h.
  static const MCFixupKindInfo Infos[] = {
      // name, bit offset, bits, flags
      {"fixup_pvm_imm32", 0, 32, 0},
      {"fixup_pvm_pcrel32", 0, 32, 0},
  };
  static_assert(std::size(Infos) == PVM::NumTargetFixupKinds);

  // A relocation given by number has no place that is written here.
  if (mc::isRelocation(Kind))
    return MCAsmBackend::getFixupKindInfo(FK_NONE);
  if (Kind < FirstTargetFixupKind)
    return MCAsmBackend::getFixupKindInfo(Kind);
  return Infos[Kind - FirstTargetFixupKind];
}

//===----------------------------------------------------------------------===//
// Fixups
//===----------------------------------------------------------------------===//

bool PVMAsmBackend::checkRange(const MCFixup &Fixup, uint64_t Value,
                               unsigned Size) const {
  // A distance has a sign, other values may be meant with or without.
  if (Size == 8 || isIntN(8 * Size, Value) ||
      (!Fixup.isPCRel() && isUIntN(8 * Size, Value)))
    return true;
  getContext().reportError(Fixup.getLoc(),
                           "value " + Twine(static_cast<int64_t>(Value)) +
                               " does not fit in " + Twine(8 * Size) + " bits");
  return false;
}

// Word += AddSym + constant, word -= SubSym.
void PVMAsmBackend::addDifference(const MCFragment &F, const MCFixup &Fixup,
                                  const MCValue &Target) const {
  std::optional<DifferenceRelocs> Relocs = getDifferenceRelocs(Fixup.getKind());
  if (!Relocs) {
    getContext().reportError(Fixup.getLoc(),
                             "an instruction cannot hold a difference of "
                             "labels that only the linker knows");
    return;
  }
  if (!Target.getAddSym()) {
    getContext().reportError(Fixup.getLoc(), "expected relocatable expression");
    return;
  }

  uint64_t Unused;
  MCObjectWriter &Writer = Asm->getWriter();
  MCValue Add = MCValue::get(Target.getAddSym(), nullptr, Target.getConstant());
  MCValue Sub = MCValue::get(Target.getSubSym());
  Writer.recordRelocation(
      F, MCFixup::create(Fixup.getOffset(), nullptr, Relocs->Add), Add, Unused);
  Writer.recordRelocation(
      F, MCFixup::create(Fixup.getOffset(), nullptr, Relocs->Sub), Sub, Unused);
}

void PVMAsmBackend::applyFixup(const MCFragment &F, const MCFixup &Fixup,
                               const MCValue &Target, uint8_t *Data,
                               uint64_t Value, bool IsResolved) {
  if (!IsResolved && Target.getSubSym()) {
    addDifference(F, Fixup, Target);
    return;
  }

  // MC takes the distance to a label of the same section as known.
  if (Fixup.getKind() == PVM::fixup_pvm_pcrel32) {
    IsResolved = Target.isAbsolute();
    Value = Target.getConstant();
  }
  uint64_t InObject = Value;
  maybeAddReloc(F, Fixup, Target, Value, IsResolved);
  if (mc::isRelocation(Fixup.getKind()))
    return;
  // With RELA the addend is in the relocation and the place stays zero. Debug
  // sections get what the place means inside the object all the same: the stock
  // DWARF readers do not know our relocations and take the bytes as they are.
  if (!IsResolved) {
    if (static_cast<const MCSectionELF *>(F.getParent())->getFlags() &
        ELF::SHF_ALLOC)
      return;
    Value = InObject;
  }

  // relaxLEB128 has written the number.
  if (Fixup.getKind() == FK_Data_leb128)
    return;

  unsigned Size = getFixupKindInfo(Fixup.getKind()).TargetSize / 8;
  if (!checkRange(Fixup, Value, Size))
    return;
  for (unsigned I = 0; I != Size; ++I)
    Data[I] = Value >> (8 * I);
}

//===----------------------------------------------------------------------===//
// Differences of labels in DWARF and LEB128
//===----------------------------------------------------------------------===//

// A step of the line table. Special opcodes hold distances that are fixed now,
// so a distance in code takes DW_LNS_fixed_advance_pc, which has a 16-bit
// operand that the linker can compute. Its wide length is an upper bound; a
// step too long for 16 bits sets the address anew.
bool PVMAsmBackend::relaxDwarfLineAddr(MCFragment &F) const {
  const MCExpr &AddrDelta = F.getDwarfAddrDelta();
  int64_t LineDelta = F.getDwarfLineDelta();
  int64_t Value;
  if (AddrDelta.evaluateAsAbsolute(Value, *Asm))
    return false;
  if (!AddrDelta.evaluateKnownAbsolute(Value, *Asm)) {
    getContext().reportError(AddrDelta.getLoc(), "invalid line table step");
    return false;
  }

  SmallVector<char, 16> Data;
  raw_svector_ostream OS(Data);
  // INT64_MAX stands for the end of a sequence.
  bool EndsSequence = LineDelta == INT64_MAX;
  if (!EndsSequence) {
    OS << uint8_t(dwarf::DW_LNS_advance_line);
    encodeSLEB128(LineDelta, OS);
  }

  const auto &Difference = cast<MCBinaryExpr>(AddrDelta);
  SmallVector<MCFixup, 2> Fixups;
  if (isUInt<16>(Value)) {
    OS << uint8_t(dwarf::DW_LNS_fixed_advance_pc);
    Fixups.push_back(
        MCFixup::create(OS.tell(), Difference.getLHS(), R_PVM_ADD16));
    Fixups.push_back(
        MCFixup::create(OS.tell(), Difference.getRHS(), R_PVM_SUB16));
    OS.write_zeros(2);
  } else {
    OS << uint8_t(dwarf::DW_LNS_extended_op);
    encodeULEB128(1 + 8, OS);
    OS << uint8_t(dwarf::DW_LNE_set_address);
    Fixups.push_back(
        MCFixup::create(OS.tell(), Difference.getLHS(), FK_Data_8));
    OS.write_zeros(8);
  }

  if (EndsSequence)
    OS << uint8_t(dwarf::DW_LNS_extended_op) << uint8_t(1)
       << uint8_t(dwarf::DW_LNE_end_sequence);
  else
    OS << uint8_t(dwarf::DW_LNS_copy);

  F.setVarContents(Data);
  F.setVarFixups(Fixups);
  return true;
}

// A step of the call frame table, as the one form that needs no knowledge of
// its size.
bool PVMAsmBackend::relaxDwarfCFA(MCFragment &F) const {
  const MCExpr &AddrDelta = F.getDwarfAddrDelta();
  int64_t Value;
  if (AddrDelta.evaluateAsAbsolute(Value, *Asm))
    return false;

  SmallVector<char, 8> Data;
  raw_svector_ostream OS(Data);
  OS << uint8_t(dwarf::DW_CFA_advance_loc4);
  OS.write_zeros(4);

  const auto &Difference = cast<MCBinaryExpr>(AddrDelta);
  F.setVarContents(Data);
  F.setVarFixups({MCFixup::create(1, Difference.getLHS(), R_PVM_ADD32),
                  MCFixup::create(1, Difference.getRHS(), R_PVM_SUB32)});
  return true;
}

// Writes the wide distance, whose length is enough for what the linker makes of
// it.
std::pair<bool, bool> PVMAsmBackend::relaxLEB128(MCFragment &F,
                                                 int64_t &Value) const {
  if (F.isLEBSigned())
    return {false, false};
  const MCExpr &Expr = F.getLEBValue();
  F.setVarFixups({MCFixup::create(0, &Expr, FK_Data_leb128)});
  return {Expr.evaluateKnownAbsolute(Value, *Asm), false};
}

// PVMELFStreamer leaves code unaligned, so nothing asks for padding; and there is no
// instruction to pad with that does not also end a block.
bool PVMAsmBackend::writeNopData(raw_ostream &, uint64_t Count,
                                 const MCSubtargetInfo *) const {
  return Count == 0;
}

MCAsmBackend *llvm::createPVMAsmBackend(const Target &, const MCSubtargetInfo &,
                                        const MCRegisterInfo &,
                                        const MCTargetOptions &) {
  return new PVMAsmBackend();
}
