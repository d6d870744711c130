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
