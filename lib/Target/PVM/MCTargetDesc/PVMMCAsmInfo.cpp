//===-- PVMMCAsmInfo.cpp - Assembly dialect -------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// GNU syntax; docs/Assembly.md describes it.
//
//===----------------------------------------------------------------------===//

#include "PVMMCAsmInfo.h"
#include "pvm/insn.h"
#include "pvm/isa.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

void PVMMCAsmInfo::anchor() {}

PVMMCAsmInfo::PVMMCAsmInfo(const Triple &, const MCTargetOptions &) {
  CodePointerSize = 8;
  CalleeSaveStackSlotSize = 8;
  CommentString = "#";
  AlignmentIsInBytes = false;
  MinInstAlignment = 1;
  MaxInstLength = PVM_MAX_INSN_LENGTH;
  SupportsDebugInformation = true;
  // A program is never unwound: there is nobody to catch.
  ExceptionsType = ExceptionHandling::None;
}

static bool isRegisterName(StringRef Name) {
  for (unsigned Reg = 0; pvm_register_name(Reg); ++Reg)
    if (Name == pvm_register_name(Reg) || Name == "r" + utostr(Reg))
      return true;
  return false;
}

// A function may well be called `a0`; quotes tell it from the register.
bool PVMMCAsmInfo::isValidUnquotedName(StringRef Name) const {
  return !isRegisterName(Name) && MCAsmInfoELF::isValidUnquotedName(Name);
}
