//===-- PVMELFStreamer.cpp - Objects whose code may shrink ----------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The linker shortens instructions, so MC must not compute with distances in
// code. It has the notion of a fragment that the linker relaxes: a difference
// of labels is folded only if no such fragment lies between them. Marking is
// per fragment, and labels inside one fragment always fold; therefore each
// label in code starts a fragment of its own, and each fragment with contents
// is marked. That is one fragment per label rather than per instruction. A
// fragment with contents counts as between two labels if one label is at its
// start and the other behind it, so the difference stays open, while labels at
// the same place still give zero.
//
// Bytes that come from data directives are instructions for the linker like all
// others.
//
//===----------------------------------------------------------------------===//

#include "PVMELFStreamer.h"
#include "llvm/BinaryFormat/ELF.h"
#include "llvm/MC/MCAsmBackend.h"
#include "llvm/MC/MCCodeEmitter.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCInst.h"
#include "llvm/MC/MCObjectWriter.h"
#include "llvm/MC/MCSectionELF.h"
#include "llvm/MC/MCSubtargetInfo.h"

using namespace llvm;

bool PVMELFStreamer::inCode() const {
  const auto *Section =
      static_cast<const MCSectionELF *>(getCurrentSectionOnly());
  return Section && (Section->getFlags() & ELF::SHF_EXECINSTR);
}

static bool isEmpty(const MCFragment &F) {
  return F.getKind() == MCFragment::FT_Data && F.getSize() == 0;
}

// Runs Emit and marks the fragments that received contents.
void PVMELFStreamer::emitContents(function_ref<void()> Emit) {
  MCFragment *F = getCurrentFragment();
  Emit();
  if (!inCode())
    return;
  MCSection &Section = *getCurrentSectionOnly();
  for (; F; F = F->getNext()) {
    if (isEmpty(*F))
      continue;
    F->setLinkerRelaxable();
    if (!Section.isLinkerRelaxable())
      Section.setFirstLinkerRelaxable(F->getLayoutOrder());
  }
}

void PVMELFStreamer::emitLabel(MCSymbol *Symbol, SMLoc Loc) {
  if (inCode() && !isEmpty(*getCurrentFragment()))
    newFragment();
  MCELFStreamer::emitLabel(Symbol, Loc);
}

// All opcode bytes of an object follow the profile in its header.
void PVMELFStreamer::emitInstruction(const MCInst &Inst,
                                     const MCSubtargetInfo &STI) {
  PVM::Profile Current = PVM::getProfile(STI);
  if (!Profile)
    Profile = Current;
  else if (*Profile != Current)
    getContext().reportError(
        Inst.getLoc(), Twine("instruction for profile '") +
                           pvm_profile_name(PVM::toFormat(Current)) +
                           "' in an object for profile '" +
                           pvm_profile_name(PVM::toFormat(*Profile)) + "'");
  emitContents([&] { MCELFStreamer::emitInstruction(Inst, STI); });
}

void PVMELFStreamer::emitBytes(StringRef Data) {
  emitContents([&] { MCELFStreamer::emitBytes(Data); });
}

void PVMELFStreamer::emitValueImpl(const MCExpr *Value, unsigned Size,
                                   SMLoc Loc) {
  emitContents([&] { MCELFStreamer::emitValueImpl(Value, Size, Loc); });
}

void PVMELFStreamer::emitFill(const MCExpr &NumBytes, uint64_t FillValue,
                              SMLoc Loc) {
  emitContents([&] { MCELFStreamer::emitFill(NumBytes, FillValue, Loc); });
}

void PVMELFStreamer::emitFill(const MCExpr &NumValues, int64_t Size,
                              int64_t Expr, SMLoc Loc) {
  emitContents([&] { MCELFStreamer::emitFill(NumValues, Size, Expr, Loc); });
}

// Code has no alignment: what stands before it will shrink, and padding would
// have to be executed or jumped over at a price.
void PVMELFStreamer::emitCodeAlignment(Align, const MCSubtargetInfo *,
                                       unsigned) {}

void PVMELFStreamer::reset() {
  Profile.reset();
  MCELFStreamer::reset();
}

MCStreamer *
llvm::createPVMELFStreamer(const Triple &, MCContext &Ctx,
                           std::unique_ptr<MCAsmBackend> &&TAB,
                           std::unique_ptr<MCObjectWriter> &&OW,
                           std::unique_ptr<MCCodeEmitter> &&Emitter) {
  return new PVMELFStreamer(Ctx, std::move(TAB), std::move(OW),
                            std::move(Emitter));
}
