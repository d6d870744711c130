//===-- PVMInstPrinter.cpp - Instructions as text -------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All that is printed here assembles to the same instruction again, except jump
// targets shown as addresses for a reader of a disassembly.
//
//===----------------------------------------------------------------------===//

#include "PVMInstPrinter.h"
#include "llvm/MC/MCAsmInfo.h"
#include "llvm/MC/MCExpr.h"
#include "llvm/MC/MCInst.h"
#include "llvm/MC/MCRegister.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

#define DEBUG_TYPE "asm-printer"

#define GET_INSTRUCTION_NAME
#include "PVMGenAsmWriter.inc"

void PVMInstPrinter::printInst(const MCInst *MI, uint64_t Address,
                               StringRef Annot, const MCSubtargetInfo &STI,
                               raw_ostream &OS) {
  printInstruction(MI, Address, STI, OS);
  printAnnotation(OS, Annot);
}

void PVMInstPrinter::printRegName(raw_ostream &OS, MCRegister Reg) {
  markup(OS, Markup::Register) << getRegisterName(Reg);
}

void PVMInstPrinter::printOperand(const MCInst *MI, unsigned OpNo,
                                  const MCSubtargetInfo &, raw_ostream &OS) {
  const MCOperand &Op = MI->getOperand(OpNo);
  if (Op.isReg())
    printRegName(OS, Op.getReg());
  else if (Op.isImm())
    markup(OS, Markup::Immediate) << formatImm(Op.getImm());
  else
    MAI.printExpr(OS, *Op.getExpr());
}

void PVMInstPrinter::printTarget(const MCInst *MI, uint64_t Address,
                                 unsigned OpNo, const MCSubtargetInfo &STI,
                                 raw_ostream &OS) {
  const MCOperand &Op = MI->getOperand(OpNo);
  if (!Op.isImm())
    return printOperand(MI, OpNo, STI, OS);
  if (PrintBranchImmAsAddress)
    markup(OS, Markup::Target) << formatHex(Address + Op.getImm());
  else
    markup(OS, Markup::Target) << formatImm(Op.getImm());
}

void PVMInstPrinter::printMemRI(const MCInst *MI, unsigned OpNo,
                                const MCSubtargetInfo &STI, raw_ostream &OS) {
  WithMarkup Memory = markup(OS, Markup::Memory);
  OS << '[';
  printRegName(OS, MI->getOperand(OpNo).getReg());
  const MCOperand &Offset = MI->getOperand(OpNo + 1);
  if (Offset.isExpr()) {
    OS << " + ";
    printOperand(MI, OpNo + 1, STI, OS);
  } else if (int64_t Value = Offset.getImm()) {
    OS << (Value < 0 ? " - " : " + ");
    markup(OS, Markup::Immediate) << formatImm(Value < 0 ? -Value : Value);
  }
  OS << ']';
}

// Addresses are 32 bits wide and have no sign, unlike the immediate they are
// in.
void PVMInstPrinter::printMemAbs(const MCInst *MI, unsigned OpNo,
                                 const MCSubtargetInfo &STI, raw_ostream &OS) {
  WithMarkup Memory = markup(OS, Markup::Memory);
  OS << '[';
  const MCOperand &Op = MI->getOperand(OpNo);
  if (Op.isImm())
    markup(OS, Markup::Immediate)
        << formatImm(static_cast<uint32_t>(Op.getImm()));
  else
    printOperand(MI, OpNo, STI, OS);
  OS << ']';
}
