//===-- PVMELFObjectWriter.cpp - Relocation types -------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// docs/ObjectFormat.md describes the relocations.
//
//===----------------------------------------------------------------------===//

#include "PVMFixupKinds.h"
#include "PVMMCTargetDesc.h"
#include "pvm/elf.h"
#include "llvm/ADT/Twine.h"
#include "llvm/MC/MCELFObjectWriter.h"
#include "llvm/MC/MCSymbolELF.h"
#include "llvm/MC/MCValue.h"

using namespace llvm;

namespace {

class PVMELFObjectWriter : public MCELFObjectTargetWriter {
public:
  PVMELFObjectWriter()
      : MCELFObjectTargetWriter(/*Is64Bit=*/true, ELF::ELFOSABI_NONE, EM_PVM,
                                /*HasRelocationAddend=*/true) {}

  unsigned getRelocType(const MCFixup &Fixup, const MCValue &Target,
                        bool IsPCRel) const override;
  bool needsRelocateWithSymbol(const MCValue &Value,
                               unsigned Type) const override;
};

} // namespace

unsigned PVMELFObjectWriter::getRelocType(const MCFixup &Fixup, const MCValue &,
                                          bool) const {
  // Halves of a difference carry their type already.
  if (mc::isRelocation(Fixup.getKind()))
    return Fixup.getKind();

  switch (Fixup.getKind()) {
  case FK_NONE:
    return R_PVM_NONE;
  case FK_Data_1:
    return R_PVM_8;
  case FK_Data_2:
    return R_PVM_16;
  case FK_Data_4:
    return R_PVM_32;
  case FK_Data_8:
    return R_PVM_64;
  case PVM::fixup_pvm_imm32:
    return R_PVM_IMM32;
  case PVM::fixup_pvm_pcrel32:
    return R_PVM_PCREL32;
  default:
    reportError(Fixup.getLoc(), "no relocation can hold this value");
    return R_PVM_NONE;
  }
}

// A reference to an entry function is an error that only the linker can report
// with both names, so it must see the symbol.
bool PVMELFObjectWriter::needsRelocateWithSymbol(const MCValue &Value,
                                                 unsigned) const {
  const auto *Sym = static_cast<const MCSymbolELF *>(Value.getAddSym());
  return Sym && (Sym->getOther() & STO_PVM_ENTRY);
}

std::unique_ptr<MCObjectTargetWriter> llvm::createPVMELFObjectWriter() {
  return std::make_unique<PVMELFObjectWriter>();
}
