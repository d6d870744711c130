//===-- PVMInsnConversion.h - Instructions as the libraries see them -*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The libraries in C know what an instruction costs (include/pvm/gas.h) and how long it
// is (include/pvm/insn.h). Passes that ask them before code is printed come through here.
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_PVMINSNCONVERSION_H
#define LLVM_LIB_TARGET_PVM_PVMINSNCONVERSION_H

#include "pvm/insn.h"

namespace llvm {
class MachineInstr;

namespace PVM {

// Data begins at 0x10000; an address of this length is typical.
inline constexpr int64_t TypicalDataAddress = 0x20000;

// Some instructions exist only until code is printed. This is what they are then.
unsigned getPrintedOpcode(unsigned Opcode);

// The instruction as it is printed. Addresses and distances, which only the
// linker knows, are typical ones: they have the length that most have in the end.
pvm_insn convertInsn(const MachineInstr &MI);

// How many bytes of a program the instruction takes, by the same guess; a call that comes
// back also takes an entry of the jump table.
unsigned guessProgramBytes(const MachineInstr &MI);

} // namespace PVM
} // namespace llvm

#endif
