//===-- PVMFixupKinds.h - Places in instructions left to fill in -*- C++
//-*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_MCTARGETDESC_PVMFIXUPKINDS_H
#define LLVM_LIB_TARGET_PVM_MCTARGETDESC_PVMFIXUPKINDS_H

#include "llvm/MC/MCFixup.h"

namespace llvm::PVM {

enum Fixups : MCFixupKind {
  // The four bytes of an immediate: a constant or R_PVM_IMM32.
  fixup_pvm_imm32 = FirstTargetFixupKind,
  // The four bytes of a jump target, relative to the opcode byte:
  // R_PVM_PCREL32.
  fixup_pvm_pcrel32,

  fixup_pvm_end,
  NumTargetFixupKinds = fixup_pvm_end - FirstTargetFixupKind
};

} // namespace llvm::PVM

#endif
