//===-- PVMTargetStreamer.cpp - Directives of the target ------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PVMTargetStreamer.h"
#include "PVMBaseInfo.h"
#include "PVMELFStreamer.h"
#include "pvm/elf.h"
#include "llvm/MC/MCAsmInfo.h"
#include "llvm/MC/MCAssembler.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCELFObjectWriter.h"
#include "llvm/MC/MCSymbolELF.h"
#include "llvm/Support/FormattedStream.h"

using namespace llvm;

namespace {

class PVMTargetAsmStreamer : public PVMTargetStreamer {
  formatted_raw_ostream &OS;

public:
  PVMTargetAsmStreamer(MCStreamer &S, formatted_raw_ostream &OS)
      : PVMTargetStreamer(S), OS(OS) {}

  void emitEntry(MCSymbol &Symbol) override {
    OS << "\t.pvm_entry\t";
    Symbol.print(OS, getContext().getAsmInfo());
    OS << '\n';
  }
};

class PVMTargetELFStreamer : public PVMTargetStreamer {
  // What the object is for if it has no instructions.
  const PVM::Profile DefaultProfile;

public:
  PVMTargetELFStreamer(MCStreamer &S, const MCSubtargetInfo &STI)
      : PVMTargetStreamer(S), DefaultProfile(PVM::getProfile(STI)) {}

  PVMELFStreamer &getStreamer() {
    return static_cast<PVMELFStreamer &>(Streamer);
  }

  void emitEntry(MCSymbol &Symbol) override {
    auto &Sym = static_cast<MCSymbolELF &>(Symbol);
    getStreamer().getAssembler().registerSymbol(Sym);
    Sym.setOther(Sym.getOther() | STO_PVM_ENTRY);
  }

  void finish() override {
    PVM::Profile Profile = getStreamer().getProfile().value_or(DefaultProfile);
    getStreamer().getWriter().setELFHeaderEFlags(PVM::toFormat(Profile));
  }
};

} // namespace

MCTargetStreamer *llvm::createPVMTargetAsmStreamer(MCStreamer &S,
                                                   formatted_raw_ostream &OS,
                                                   MCInstPrinter *) {
  return new PVMTargetAsmStreamer(S, OS);
}

MCTargetStreamer *llvm::createPVMTargetELFStreamer(MCStreamer &S,
                                                   const MCSubtargetInfo &STI) {
  return new PVMTargetELFStreamer(S, STI);
}

MCTargetStreamer *llvm::createPVMTargetNullStreamer(MCStreamer &S) {
  return new PVMTargetStreamer(S);
}
