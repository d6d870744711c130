//===-- PVMMCInstLower.cpp - Machine instructions to MC instructions ------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "PVMMCInstLower.h"
#include "llvm/CodeGen/AsmPrinter.h"
#include "llvm/CodeGen/MachineBasicBlock.h"
#include "llvm/CodeGen/MachineInstr.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCExpr.h"
#include "llvm/MC/MCInst.h"

using namespace llvm;

static MCOperand lowerSymbol(const MCSymbol *Symbol, int64_t Offset,
                             MCContext &Ctx) {
  const MCExpr *Expr = MCSymbolRefExpr::create(Symbol, Ctx);
  if (Offset)
    Expr = MCBinaryExpr::createAdd(Expr, MCConstantExpr::create(Offset, Ctx), Ctx);
  return MCOperand::createExpr(Expr);
}

bool llvm::lowerPVMOperand(const MachineOperand &MO, MCOperand &Out,
                           const AsmPrinter &Printer) {
  MCContext &Ctx = Printer.OutContext;
  switch (MO.getType()) {
  case MachineOperand::MO_Register:
    if (MO.isImplicit())
      return false;
    Out = MCOperand::createReg(MO.getReg());
    return true;
  case MachineOperand::MO_Immediate:
    Out = MCOperand::createImm(MO.getImm());
    return true;
  case MachineOperand::MO_MachineBasicBlock:
    Out = lowerSymbol(MO.getMBB()->getSymbol(), 0, Ctx);
    return true;
  case MachineOperand::MO_GlobalAddress:
    Out = lowerSymbol(Printer.getSymbolPreferLocal(*MO.getGlobal()),
                      MO.getOffset(), Ctx);
    return true;
  case MachineOperand::MO_BlockAddress:
    Out = lowerSymbol(Printer.GetBlockAddressSymbol(MO.getBlockAddress()),
                      MO.getOffset(), Ctx);
    return true;
  case MachineOperand::MO_ExternalSymbol:
    Out = lowerSymbol(Printer.GetExternalSymbolSymbol(MO.getSymbolName()),
                      MO.getOffset(), Ctx);
    return true;
  case MachineOperand::MO_ConstantPoolIndex:
    Out = lowerSymbol(Printer.GetCPISymbol(MO.getIndex()), MO.getOffset(), Ctx);
    return true;
  case MachineOperand::MO_JumpTableIndex:
    Out = lowerSymbol(Printer.GetJTISymbol(MO.getIndex()), 0, Ctx);
    return true;
  case MachineOperand::MO_MCSymbol:
    Out = lowerSymbol(MO.getMCSymbol(), 0, Ctx);
    return true;
  case MachineOperand::MO_RegisterMask:
    return false;
  default:
    llvm_unreachable("operand that no PVM instruction has");
  }
}

void llvm::lowerPVMInstr(const MachineInstr &MI, MCInst &Out,
                         const AsmPrinter &Printer) {
  Out.setOpcode(MI.getOpcode());
  for (const MachineOperand &MO : MI.operands()) {
    MCOperand Operand;
    if (lowerPVMOperand(MO, Operand, Printer))
      Out.addOperand(Operand);
  }
}
