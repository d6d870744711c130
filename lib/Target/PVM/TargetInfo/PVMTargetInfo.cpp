//===-- PVMTargetInfo.cpp - The target's entry in the registry ------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// LLVM's list of architectures is closed, so the target answers for the unknown
// one. The name `pvm` then resolves from -march, from -mtriple and from a
// module; so does any other unknown architecture, and e_machine of an object,
// which tools map to the unknown architecture as well.
//
//===----------------------------------------------------------------------===//

#include "TargetInfo/PVMTargetInfo.h"
#include "llvm/MC/TargetRegistry.h"

using namespace llvm;

Target &llvm::getThePVMTarget() {
  static Target ThePVMTarget;
  return ThePVMTarget;
}

extern "C" LLVM_EXTERNAL_VISIBILITY void LLVMInitializePVMTargetInfo() {
  TargetRegistry::RegisterTarget(
      getThePVMTarget(), "pvm", "Polkadot Virtual Machine", "PVM",
      [](Triple::ArchType Arch) { return Arch == Triple::UnknownArch; });
}
