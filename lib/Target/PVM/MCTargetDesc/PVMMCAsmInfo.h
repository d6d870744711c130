//===-- PVMMCAsmInfo.h - Assembly dialect -----------------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_MCTARGETDESC_PVMMCASMINFO_H
#define LLVM_LIB_TARGET_PVM_MCTARGETDESC_PVMMCASMINFO_H

#include "llvm/MC/MCAsmInfoELF.h"

namespace llvm {

class MCTargetOptions;
class Triple;

class PVMMCAsmInfo : public MCAsmInfoELF {
  void anchor() override;

public:
  PVMMCAsmInfo(const Triple &TT, const MCTargetOptions &Options);

  bool isValidUnquotedName(StringRef Name) const override;
};

} // namespace llvm

#endif
