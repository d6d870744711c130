//===-- PVMTargetStreamer.h - Directives of the target ----------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_MCTARGETDESC_PVMTARGETSTREAMER_H
#define LLVM_LIB_TARGET_PVM_MCTARGETDESC_PVMTARGETSTREAMER_H

#include "llvm/MC/MCStreamer.h"

namespace llvm {

class formatted_raw_ostream;

// What both the assembly parser and the AsmPrinter can say beyond generic ELF.
// This base class does nothing and serves streamers that produce nothing.
class PVMTargetStreamer : public MCTargetStreamer {
public:
  using MCTargetStreamer::MCTargetStreamer;

  // .pvm_entry: the function saves no registers, so nothing may refer to it.
  virtual void emitEntry(MCSymbol &Symbol) {}
};

MCTargetStreamer *createPVMTargetAsmStreamer(MCStreamer &S,
                                             formatted_raw_ostream &OS,
                                             MCInstPrinter *InstPrint);
MCTargetStreamer *createPVMTargetELFStreamer(MCStreamer &S,
                                             const MCSubtargetInfo &STI);
MCTargetStreamer *createPVMTargetNullStreamer(MCStreamer &S);

} // namespace llvm

#endif
