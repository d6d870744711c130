//===-- FrontEndTarget.h - What C and C++ see of PVM ------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Types, predefined macros, register names and constraints of inline assembly.
//
// The triple in here is that of 64-bit RISC-V with the ABI lp64e, because clang
// chooses by architecture and ABI name how it lowers arguments and results, and
// these are our rules (docs/ABI.md). The triple of the modules that clang makes
// is set apart, see FrontEnd.cpp; nothing behind the front end hears of RISC-V.
//
//===----------------------------------------------------------------------===//

#ifndef PVM_TOOLS_CLANG_FRONTENDTARGET_H
#define PVM_TOOLS_CLANG_FRONTENDTARGET_H

#include "clang/Basic/TargetInfo.h"
#include <string>
#include <vector>

class FrontEndTarget final : public clang::TargetInfo {
public:
  // Null, after a diagnostic, if the options name an unknown CPU.
  static FrontEndTarget *create(clang::DiagnosticsEngine &Diags,
                                clang::TargetOptions &Options);

  llvm::StringRef getABI() const override { return "lp64e"; }

  void getTargetDefines(const clang::LangOptions &LangOpts,
                        clang::MacroBuilder &Builder) const override;
  llvm::SmallVector<clang::Builtin::InfosShard>
  getTargetBuiltins() const override {
    return {};
  }
  BuiltinVaListKind getBuiltinVaListKind() const override {
    return VoidPtrBuiltinVaList;
  }

  bool hasBitIntType() const override { return true; }
  // Registers have all their bits; the count of zero bits of 0 is the width.
  bool isCLZForZeroUndef() const override { return false; }

  llvm::ArrayRef<const char *> getGCCRegNames() const override;
  llvm::ArrayRef<GCCRegAlias> getGCCRegAliases() const override;
  std::string_view getClobbers() const override { return ""; }
  bool validateAsmConstraint(const char *&Name,
                             ConstraintInfo &Info) const override;

  bool isValidCPUName(llvm::StringRef Name) const override;
  bool isValidTuneCPUName(llvm::StringRef Name) const override;
  void fillValidCPUList(
      llvm::SmallVectorImpl<llvm::StringRef> &Names) const override;
  void fillValidTuneCPUList(
      llvm::SmallVectorImpl<llvm::StringRef> &Names) const override;
  bool setCPU(const std::string &Name) override;

private:
  explicit FrontEndTarget(clang::TargetOptions &Options);

  std::string CPU;
};

#endif
