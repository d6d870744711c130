//===-- PVMToolChain.h - Headers, libraries and linker of PVM ---*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where the driver finds what belongs to the target. All of it lies relative to
// the compiler itself, P being the directory above that of the executable:
//
//   P/bin/pvm-ld         the linker
//   P/lib/pvm/clang      resources of the compiler: include/stddef.h, ...
//   P/lib/pvm/sysroot    include/, lib/libpvmrt.a, lib/libc.a, ...
//
//===----------------------------------------------------------------------===//

#ifndef PVM_TOOLS_CLANG_PVMTOOLCHAIN_H
#define PVM_TOOLS_CLANG_PVMTOOLCHAIN_H

#include "clang/Driver/Tool.h"
#include "clang/Driver/ToolChain.h"

class PVMToolChain final : public clang::driver::ToolChain {
public:
  PVMToolChain(const clang::driver::Driver &D, const llvm::Triple &Triple,
               const llvm::opt::ArgList &Args);

  // Where the driver D finds them if no option says so.
  static std::string getDefaultSysRoot(const clang::driver::Driver &D);
  static std::string getDefaultResourceDir(const clang::driver::Driver &D);

  // What the options say about optimization: "0" to "3", "s" or "z".
  static llvm::StringRef getLevel(const llvm::opt::ArgList &Args);

  // Makes the driver use this tool chain for its triple. The arguments must
  // live as long as the driver.
  static void install(clang::driver::Driver &D, const llvm::Triple &Triple,
                      const llvm::opt::ArgList &Args);

  // There is one address space and nothing in it is moved: options that ask for
  // position-independent code are taken and mean nothing.
  bool isPICDefault() const override { return false; }
  bool isPIEDefault(const llvm::opt::ArgList &) const override { return false; }
  bool isPICDefaultForced() const override { return true; }

  bool isBareMetal() const override { return true; }
  bool isCrossCompiling() const override { return true; }
  bool HasNativeLLVMSupport() const override { return true; }
  bool SupportsProfiling() const override { return false; }
  // The error numbers of newlib are in memory, and programs may look at them.
  bool IsMathErrnoDefault() const override { return true; }
  std::string getThreadModel() const override { return "single"; }
  bool isThreadModelSupported(llvm::StringRef Model) const override {
    return Model == "single";
  }
  UnwindTableLevel
  getDefaultUnwindTableLevel(const llvm::opt::ArgList &) const override {
    return UnwindTableLevel::None;
  }

  // There is one, which has the role of compiler-rt.
  RuntimeLibType GetRuntimeLibType(const llvm::opt::ArgList &) const override {
    return RLT_CompilerRT;
  }
  CXXStdlibType GetDefaultCXXStdlibType() const override { return CST_Libcxx; }
  std::string getCompilerRT(const llvm::opt::ArgList &Args,
                            llvm::StringRef Component, FileType Type,
                            bool IsFortran) const override;
  const char *getDefaultLinker() const override { return "pvm-ld"; }
  clang::SanitizerMask getSupportedSanitizers() const override;

  std::string computeSysRoot() const override;
  void
  AddClangSystemIncludeArgs(const llvm::opt::ArgList &DriverArgs,
                            llvm::opt::ArgStringList &CC1Args) const override;
  void AddClangCXXStdlibIncludeArgs(
      const llvm::opt::ArgList &DriverArgs,
      llvm::opt::ArgStringList &CC1Args) const override;
  void
  addClangTargetOptions(const llvm::opt::ArgList &DriverArgs,
                        llvm::opt::ArgStringList &CC1Args,
                        clang::driver::Action::OffloadKind Kind) const override;
  void addClangCC1ASTargetOptions(
      const llvm::opt::ArgList &Args,
      llvm::opt::ArgStringList &CC1ASArgs) const override;

protected:
  clang::driver::Tool *buildLinker() const override;
};

#endif
