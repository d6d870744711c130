//===-- PVMMCInstLower.h - Machine instructions to MC instructions -*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMMCINSTLOWER_H
#define LLVM_LIB_TARGET_PVM_PVMMCINSTLOWER_H

namespace llvm {

class AsmPrinter;
class MachineInstr;
class MachineOperand;
class MCInst;
class MCOperand;

// Lowers one operand; returns false for those that MC does not have.
bool lowerPVMOperand(const MachineOperand &MO, MCOperand &Out,
                     const AsmPrinter &Printer);

// Lowers an instruction that is not a pseudo.
void lowerPVMInstr(const MachineInstr &MI, MCInst &Out,
                   const AsmPrinter &Printer);

} // namespace llvm

#endif
