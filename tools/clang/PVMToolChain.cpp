//===-- PVMToolChain.cpp - Headers, libraries and linker of PVM -----------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PVMToolChain.h"
#include "MCTargetDesc/PVMBaseInfo.h"
#include "PrivateMember.h"
#include "Processors.h"
#include "clang/Driver/CommonArgs.h"
#include "clang/Driver/Compilation.h"
#include "clang/Driver/Driver.h"
#include "clang/Driver/InputInfo.h"
#include "clang/Driver/Job.h"
#include "clang/Options/Options.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace clang;
using namespace clang::driver;
using namespace clang::options;
using llvm::SmallString;
using llvm::StringRef;
using llvm::opt::Arg;
using llvm::opt::ArgList;
using llvm::opt::ArgStringList;
namespace path = llvm::sys::path;

//===----------------------------------------------------------------------===//
// Linking
//===----------------------------------------------------------------------===//

namespace {
class PVMLinker final : public Tool {
public:
  explicit PVMLinker(const ToolChain &TC) : Tool("pvm::Linker", "pvm-ld", TC) {}

  bool isLinkJob() const override { return true; }
  bool hasIntegratedCPP() const override { return false; }
  void ConstructJob(Compilation &C, const JobAction &JA,
                    const InputInfo &Output, const InputInfoList &Inputs,
                    const ArgList &Args,
                    const char *LinkingOutput) const override;
};
} // namespace

static void rejectOption(const Driver &D, const Arg &A, const ArgList &Args) {
  D.Diag(diag::err_drv_unsupported_opt_for_target)
      << A.getAsString(Args) << "pvm";
}

// What a program for one fixed address space cannot be.
static void rejectLinkOptions(const Driver &D, const ArgList &Args) {
  for (const Arg *A : Args.filtered(OPT_T, OPT_shared, OPT_r, OPT_static_pie))
    rejectOption(D, *A, Args);
  // Options that say what is the case anyway, or ask for less than is done.
  // Where nothing is compiled no front end looks at it.
  checkProcessor(D.getDiags(), Args.getLastArgValue(OPT_mcpu_EQ),
                 ProcessorUse::Profile);
  for (auto Id : {OPT_static, OPT_no_pie, OPT_pie, OPT_rdynamic, OPT_s,
                  OPT_pthread, OPT_mcpu_EQ, OPT_mtune_EQ})
    Args.ClaimAllArgs(Id);
}

void PVMLinker::ConstructJob(Compilation &C, const JobAction &JA,
                             const InputInfo &Output,
                             const InputInfoList &Inputs, const ArgList &Args,
                             const char *LinkingOutput) const {
  const auto &TC = static_cast<const PVMToolChain &>(getToolChain());
  const Driver &D = TC.getDriver();
  rejectLinkOptions(D, Args);

  ArgStringList CmdArgs = {"-o", Output.getFilename()};
  if (D.isUsingLTO()) {
    CmdArgs.push_back(Args.MakeArgString("-O" + PVMToolChain::getLevel(Args)));
    Args.AddAllArgs(CmdArgs, OPT_mllvm);
  }
  Args.AddAllArgs(CmdArgs, OPT_u_Group);
  Args.AddAllArgs(CmdArgs, OPT_L);
  TC.AddFilePathLibArgs(Args, CmdArgs);
  tools::AddLinkerInputs(TC, Inputs, Args, CmdArgs, JA);

  if (!Args.hasArg(OPT_nostdlib, OPT_nodefaultlibs)) {
    const std::string SysRoot = TC.computeSysRoot();
    if (!TC.getVFS().exists(SysRoot))
      D.Diag(diag::err_missing_sysroot) << SysRoot;
    // Each of the libraries uses the others.
    CmdArgs.push_back("--start-group");
    if (D.CCCIsCXX() && !Args.hasArg(OPT_nostdlibxx) &&
        TC.getVFS().exists(TC.GetFilePath("libc++.a")))
      CmdArgs.push_back("-lc++");
    if (!Args.hasArg(OPT_nolibc) &&
        TC.getVFS().exists(TC.GetFilePath("libc.a"))) {
      // printf takes numbers apart with functions of libm.
      CmdArgs.push_back("-lc");
      CmdArgs.push_back("-lm");
    }
    CmdArgs.push_back("-lpvmrt");
    CmdArgs.push_back("--end-group");
  }

  C.addCommand(std::make_unique<Command>(JA, *this, ResponseFileSupport::None(),
                                         Args.MakeArgString(TC.GetLinkerPath()),
                                         CmdArgs, Inputs, Output));
}

StringRef PVMToolChain::getLevel(const ArgList &Args) {
  const Arg *A = Args.getLastArg(OPT_O_Group);
  if (!A || A->getOption().matches(OPT_O0))
    return "0";
  if (A->getOption().matches(OPT_O4) || A->getOption().matches(OPT_Ofast))
    return "3";
  StringRef Level = A->getValue();
  if (Level == "0" || Level == "2" || Level == "3" || Level == "s" ||
      Level == "z")
    return Level;
  // What clang takes for -O3: higher numbers. The rest is -O, -O1 and -Og.
  unsigned Number;
  return !Level.getAsInteger(10, Number) && Number > 3 ? "3" : "1";
}

Tool *PVMToolChain::buildLinker() const { return new PVMLinker(*this); }

//===----------------------------------------------------------------------===//
// Places
//===----------------------------------------------------------------------===//

PVMToolChain::PVMToolChain(const Driver &D, const llvm::Triple &Triple,
                           const ArgList &Args)
    : ToolChain(D, Triple, Args) {
  getProgramPaths().push_back(D.Dir);
  SmallString<128> Libraries(computeSysRoot());
  path::append(Libraries, "lib");
  // There are libraries for each profile.
  StringRef CPU = Args.getLastArgValue(OPT_mcpu_EQ, llvm::PVM::DefaultCPU);
  if (CPU != llvm::PVM::DefaultCPU) {
    SmallString<128> OfProfile(Libraries);
    path::append(OfProfile, CPU);
    getFilePaths().push_back(std::string(OfProfile));
  }
  getFilePaths().push_back(std::string(Libraries));
}

// There is one word size, one stack, one thread, and no file that counters could be
// written to (profiles come from the machine: docs/Gas.md).
static void rejectOptions(const Driver &D, const ArgList &Args) {
  for (const Arg *A : Args.filtered(
           OPT_m16, OPT_m32, OPT_mx32, OPT_fsplit_stack, OPT_fprofile_generate,
           OPT_fprofile_generate_EQ, OPT_fprofile_instr_generate,
           OPT_fprofile_instr_generate_EQ, OPT_fcs_profile_generate,
           OPT_fcs_profile_generate_EQ, OPT_coverage, OPT_fprofile_arcs,
           OPT_ftest_coverage))
    rejectOption(D, *A, Args);
  const Arg *OpenMP =
      Args.getLastArg(OPT_fopenmp, OPT_fopenmp_EQ, OPT_fno_openmp);
  if (OpenMP && !OpenMP->getOption().matches(OPT_fno_openmp))
    rejectOption(D, *OpenMP, Args);
}

struct ToolChainsOfDriver {
  using Type = llvm::StringMap<std::unique_ptr<ToolChain>> Driver::*;
  friend Type memberOf(ToolChainsOfDriver);
};
template struct ExposeMember<ToolChainsOfDriver, &Driver::ToolChains>;

void PVMToolChain::install(Driver &D, const llvm::Triple &Triple,
                           const ArgList &Args) {
  rejectOptions(D, Args);
  // The driver makes a tool chain only where its map has none for a triple.
  (D.*memberOf(ToolChainsOfDriver()))[Triple.str()] =
      std::make_unique<PVMToolChain>(D, Triple, Args);
}

static std::string getPlace(const Driver &D, StringRef Name) {
  SmallString<128> Place(path::parent_path(D.Dir));
  path::append(Place, "lib", "pvm", Name);
  return std::string(Place);
}

std::string PVMToolChain::getDefaultSysRoot(const Driver &D) {
  return getPlace(D, "sysroot");
}

std::string PVMToolChain::getDefaultResourceDir(const Driver &D) {
  return getPlace(D, "clang");
}

std::string PVMToolChain::computeSysRoot() const {
  const Driver &D = getDriver();
  return D.SysRoot.empty() ? getDefaultSysRoot(D) : D.SysRoot;
}

std::string PVMToolChain::getCompilerRT(const ArgList &, StringRef, FileType,
                                        bool) const {
  return GetFilePath("libpvmrt.a");
}

void PVMToolChain::AddClangSystemIncludeArgs(const ArgList &DriverArgs,
                                             ArgStringList &CC1Args) const {
  if (DriverArgs.hasArg(OPT_nostdinc))
    return;
  if (!DriverArgs.hasArg(OPT_nobuiltininc)) {
    SmallString<128> Own(getDriver().ResourceDir);
    path::append(Own, "include");
    addSystemInclude(DriverArgs, CC1Args, Own);
  }
  if (!DriverArgs.hasArg(OPT_nostdlibinc)) {
    SmallString<128> Headers(computeSysRoot());
    path::append(Headers, "include");
    addExternCSystemInclude(DriverArgs, CC1Args, Headers);
  }
}

void PVMToolChain::AddClangCXXStdlibIncludeArgs(const ArgList &DriverArgs,
                                                ArgStringList &CC1Args) const {
  if (DriverArgs.hasArg(OPT_nostdinc, OPT_nostdlibinc, OPT_nostdincxx))
    return;
  SmallString<128> Headers(computeSysRoot());
  path::append(Headers, "include", "c++", "v1");
  addSystemInclude(DriverArgs, CC1Args, Headers);
}

//===----------------------------------------------------------------------===//
// Options of the front end
//===----------------------------------------------------------------------===//

// Those of undefined behavior, which trap. Not what looks at words in front of a
// function, as code is no memory.
SanitizerMask PVMToolChain::getSupportedSanitizers() const {
  return (SanitizerKind::Undefined & ~SanitizerKind::Function &
          ~SanitizerKind::Vptr) |
         SanitizerKind::Integer | SanitizerKind::ImplicitConversion |
         SanitizerKind::Nullability | SanitizerKind::FloatDivideByZero |
         SanitizerKind::LocalBounds;
}

// Outlining trades gas for bytes. What -mno-outline asks for, the driver says itself.
static bool wantsOutlining(const ArgList &Args) {
  const Arg *Level = Args.getLastArg(OPT_O_Group);
  return Level && Level->getOption().matches(OPT_O) &&
         StringRef(Level->getValue()) == "z" && !Args.hasArg(OPT_mno_outline);
}

void PVMToolChain::addClangTargetOptions(const ArgList &DriverArgs,
                                         ArgStringList &CC1Args,
                                         Action::OffloadKind) const {
  // The host's /usr/include is none of ours.
  CC1Args.push_back("-nostdsysteminc");
  // The tool chain has looked at them in a list of its own.
  DriverArgs.ClaimAllArgs(OPT_frtti);
  DriverArgs.ClaimAllArgs(OPT_fno_rtti);
  CC1Args.push_back("-target-cpu");
  CC1Args.push_back(DriverArgs.MakeArgString(
      DriverArgs.getLastArgValue(OPT_mcpu_EQ, llvm::PVM::DefaultCPU)));
  if (const Arg *Tune = DriverArgs.getLastArg(OPT_mtune_EQ)) {
    CC1Args.push_back("-tune-cpu");
    CC1Args.push_back(Tune->getValue());
  }
  if (wantsOutlining(DriverArgs)) {
    CC1Args.push_back("-mllvm");
    CC1Args.push_back("-enable-machine-outliner");
  }
}

void PVMToolChain::addClangCC1ASTargetOptions(const ArgList &Args,
                                              ArgStringList &CC1ASArgs) const {
  CC1ASArgs.push_back("-target-cpu");
  CC1ASArgs.push_back(Args.MakeArgString(
      Args.getLastArgValue(OPT_mcpu_EQ, llvm::PVM::DefaultCPU)));
}
