//===-- PVMELFStreamer.h - Objects whose code may shrink --------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_MCTARGETDESC_PVMELFSTREAMER_H
#define LLVM_LIB_TARGET_PVM_MCTARGETDESC_PVMELFSTREAMER_H

#include "PVMBaseInfo.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/MC/MCELFStreamer.h"
#include <optional>

namespace llvm {

class Triple;

class PVMELFStreamer : public MCELFStreamer {
public:
  using MCELFStreamer::MCELFStreamer;

  // The profile of the instructions so far.
  std::optional<PVM::Profile> getProfile() const { return Profile; }

  void reset() override;
  void emitLabel(MCSymbol *Symbol, SMLoc Loc = SMLoc()) override;
  void emitInstruction(const MCInst &Inst, const MCSubtargetInfo &STI) override;
  void emitBytes(StringRef Data) override;
  void emitValueImpl(const MCExpr *Value, unsigned Size,
                     SMLoc Loc = SMLoc()) override;
  void emitFill(const MCExpr &NumBytes, uint64_t FillValue,
                SMLoc Loc = SMLoc()) override;
  void emitFill(const MCExpr &NumValues, int64_t Size, int64_t Expr,
                SMLoc Loc = SMLoc()) override;
  void emitCodeAlignment(Align Alignment, const MCSubtargetInfo *STI,
                         unsigned MaxBytesToEmit = 0) override;

private:
  std::optional<PVM::Profile> Profile;

  bool inCode() const;
  void emitContents(function_ref<void()> Emit);
};

MCStreamer *createPVMELFStreamer(const Triple &TT, MCContext &Ctx,
                                 std::unique_ptr<MCAsmBackend> &&TAB,
                                 std::unique_ptr<MCObjectWriter> &&OW,
                                 std::unique_ptr<MCCodeEmitter> &&Emitter);

} // namespace llvm

#endif
