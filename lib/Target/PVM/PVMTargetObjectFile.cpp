//===-- PVMTargetObjectFile.cpp - Sections of PVM objects -----------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "PVMTargetObjectFile.h"
#include "llvm/IR/Comdat.h"
#include "llvm/IR/Function.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCSectionELF.h"
#include "llvm/Target/TargetMachine.h"
#include "pvm/elf.h"

using namespace llvm;

MCSection *
PVMTargetObjectFile::getJumpTableSection(const Function &F,
                                         const TargetMachine &TM) const {
  std::string Name = (".pvm.jumptable." + TM.getSymbol(&F)->getName()).str();
  unsigned Flags = ELF::SHF_ALLOC;
  StringRef Group;
  if (const Comdat *C = F.getComdat()) {
    Flags |= ELF::SHF_GROUP;
    Group = C->getName();
  }
  return getContext().getELFSection(Name, SHT_PVM_JUMPTABLE, Flags,
                                    /*EntrySize=*/0, Group, /*IsComdat=*/true);
}
