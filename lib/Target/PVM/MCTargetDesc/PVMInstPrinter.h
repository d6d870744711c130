//===-- PVMInstPrinter.h - Instructions as text -----------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_MCTARGETDESC_PVMINSTPRINTER_H
#define LLVM_LIB_TARGET_PVM_MCTARGETDESC_PVMINSTPRINTER_H

#include "llvm/MC/MCInstPrinter.h"

namespace llvm {

class PVMInstPrinter : public MCInstPrinter {
public:
  using MCInstPrinter::MCInstPrinter;

  void printInst(const MCInst *MI, uint64_t Address, StringRef Annot,
                 const MCSubtargetInfo &STI, raw_ostream &OS) override;
  void printRegName(raw_ostream &OS, MCRegister Reg) override;

  // Generated from the assembler strings.
  std::pair<const char *, uint64_t>
  getMnemonic(const MCInst &MI) const override;
  void printInstruction(const MCInst *MI, uint64_t Address,
                        const MCSubtargetInfo &STI, raw_ostream &OS);
  static const char *getRegisterName(MCRegister Reg);

private:
  void printOperand(const MCInst *MI, unsigned OpNo, const MCSubtargetInfo &STI,
                    raw_ostream &OS);
  void printTarget(const MCInst *MI, uint64_t Address, unsigned OpNo,
                   const MCSubtargetInfo &STI, raw_ostream &OS);
  void printMemRI(const MCInst *MI, unsigned OpNo, const MCSubtargetInfo &STI,
                  raw_ostream &OS);
  void printMemAbs(const MCInst *MI, unsigned OpNo, const MCSubtargetInfo &STI,
                   raw_ostream &OS);
};

} // namespace llvm

#endif
