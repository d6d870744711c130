//===-- Driver.cpp - The compiler driver ----------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clang for one target that clang's libraries do not know. The command line is
// that of clang, parsed and turned into jobs by clang's own driver library,
// which is given a tool chain for PVM (PVMToolChain) and defaults that suit it.
// Jobs that compile or assemble run in this process (FrontEnd, Assembler).
//
//===----------------------------------------------------------------------===//

#include "clang/Driver/Driver.h"
#include "MCTargetDesc/PVMBaseInfo.h"
#include "PVMToolChain.h"
#include "Tools.h"
#include "clang/Basic/DiagnosticOptions.h"
#include "clang/Basic/Stack.h"
#include "clang/Driver/Compilation.h"
#include "clang/Driver/Job.h"
#include "clang/Frontend/ChainedDiagnosticConsumer.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "clang/Frontend/SerializedDiagnosticPrinter.h"
#include "clang/Frontend/TextDiagnosticPrinter.h"
#include "clang/Options/Options.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace clang;
using namespace clang::driver;
using llvm::SmallVector;
using llvm::StringRef;
using llvm::opt::Arg;
using llvm::opt::InputArgList;
namespace path = llvm::sys::path;

// The plugin registers the target when it is loaded; a call of one of its
// functions makes the linker keep it.
extern "C" void LLVMInitializePVMTarget();

// Defaults of the target that are options of the command line. They stand
// before the user's options, so that these win, between markers that keep the
// driver from calling them unused. Exceptions and run-time type information
// need a library that is not there; one thread cannot race for a static
// variable; sections of their own let the linker leave out what is not used;
// nothing walks the stack; nothing prints what a sanitizer would report.
static constexpr const char *TargetDefaults[] = {
    "--start-no-unused-arguments",
    "-funsigned-char",
    "-fomit-frame-pointer",
    "-fno-addrsig",
    "-ffunction-sections",
    "-fdata-sections",
    "-fno-exceptions",
    "-fno-rtti",
    "-fno-threadsafe-statics",
    "-fsanitize-trap=all",
    "--end-no-unused-arguments",
};

//===----------------------------------------------------------------------===//
// Arguments
//===----------------------------------------------------------------------===//

static InputArgList parse(ArrayRef<const char *> Args) {
  unsigned MissingIndex, MissingCount;
  // The driver reports what is wrong when it parses them.
  return getDriverOptTable().ParseArgs(
      Args.drop_front(), MissingIndex, MissingCount,
      llvm::opt::Visibility(options::ClangOption));
}

// Spells the target as in llvm::PVM::TripleString wherever it is given, since
// the modules carry it. False, after a diagnostic, if another one is asked for.
static bool settleTarget(SmallVectorImpl<const char *> &Args,
                         DiagnosticsEngine &Diags) {
  static constexpr char Option[] = "--target=pvm-unknown-none-elf";
  const InputArgList Parsed = parse(Args);
  for (const Arg *A : Parsed.filtered(options::OPT_target)) {
    if (llvm::Triple(A->getValue()).getArchName() != "pvm") {
      unsigned Id = Diags.getCustomDiagID(
          DiagnosticsEngine::Error,
          "target '%0' is not supported: this clang compiles for 'pvm' only, "
          "stock clang for other targets");
      Diags.Report(Id) << A->getValue();
      return false;
    }
    // The value is part of the argument, or the next one.
    const char *&First = Args[A->getIndex() + 1];
    if (StringRef(First).contains('=')) {
      First = Option;
    } else {
      Args[A->getIndex() + 2] = llvm::PVM::TripleString;
    }
  }
  return true;
}

// Programs of JAM are closed worlds: what the command compiles and links is
// compiled as one, if it is to be optimized at all. An -flto or -fno-lto of the
// user's stands behind ours and wins. As for -flto=thin, each source is only
// simplified first: loops that are unrolled before they are seen with the rest
// of the program end up unrolled twice.
static bool isWholeProgram(ArrayRef<const char *> Args) {
  const InputArgList Parsed = parse(Args);
  if (Parsed.hasArg(options::OPT_Action_Group, options::OPT_M, options::OPT_MM))
    return false;
  StringRef Level = PVMToolChain::getLevel(Parsed);
  return Level != "0" && Level != "1";
}

static std::string findExecutable(const char *Argv0, bool Canonical) {
  if (Canonical)
    return llvm::sys::fs::getMainExecutable(
        Argv0, reinterpret_cast<void *>(&findExecutable));
  if (llvm::sys::fs::exists(Argv0))
    return Argv0;
  llvm::ErrorOr<std::string> Found = llvm::sys::findProgramByName(Argv0);
  return Found ? *Found : Argv0;
}

//===----------------------------------------------------------------------===//
// Jobs of this process
//===----------------------------------------------------------------------===//

static int runTool(SmallVectorImpl<const char *> &Args) {
  // An earlier job may have left its options behind.
  llvm::cl::ResetAllOptionOccurrences();
  llvm::BumpPtrAllocator Allocator;
  llvm::cl::ExpansionContext Expansion(Allocator,
                                       llvm::cl::TokenizeGNUCommandLine);
  if (llvm::Error Err = Expansion.expandResponseFiles(Args)) {
    llvm::errs() << toString(std::move(Err)) << '\n';
    return 1;
  }
  auto Rest = llvm::ArrayRef(Args).drop_front(2);
  if (StringRef(Args[1]) == "-cc1")
    return runFrontEnd(Rest, Args[0]);
  if (StringRef(Args[1]) == "-cc1as")
    return runAssembler(Rest, Args[0]);
  llvm::errs() << "error: unknown integrated tool '" << Args[1]
               << "'; there are -cc1 and -cc1as\n";
  return 1;
}

//===----------------------------------------------------------------------===//
// The driver
//===----------------------------------------------------------------------===//

static int runJobs(Driver &TheDriver, Compilation &C) {
  SmallVector<std::pair<int, const Command *>, 4> Failed;
  int Result = TheDriver.ExecuteCompilation(C, Failed);

  // A job that crashed rather than failed leaves what is needed to repeat it.
  for (auto &[Code, Job] : Failed) {
    Result = Result ? Result : Code;
    // 70 (EX_SOFTWARE) is how a job in this process says so; signals are
    // negative, or above 128 as a shell gives them.
    if (Code < 0 || Code == 70 || Code > 128) {
      TheDriver.generateCompilationDiagnostics(C, *Job);
      break;
    }
  }
  return Result;
}

int main(int Argc, char **Argv) {
  noteBottomOfStack();
  llvm::InitLLVM Init(Argc, Argv);
  llvm::setBugReportMsg("PLEASE report this with the crash backtrace, the "
                        "preprocessed source and the script that ran.\n");
  LLVMInitializePVMTarget();

  SmallVector<const char *, 256> Args(Argv, Argv + Argc);
  llvm::BumpPtrAllocator Allocator;
  auto Files = llvm::vfs::getRealFileSystem();
  if (llvm::Error Err = expandResponseFiles(Args, /*ClangCLMode=*/false,
                                            Allocator, Files.get())) {
    llvm::errs() << toString(std::move(Err)) << '\n';
    return 1;
  }
  if (Args.size() >= 2 && StringRef(Args[1]).starts_with("-cc1"))
    return runTool(Args);
  if (const char *Edits = ::getenv("CCC_OVERRIDE_OPTIONS")) {
    static llvm::StringSet<> Saved;
    applyOverrideOptions(Args, Edits, Saved, "CCC_OVERRIDE_OPTIONS",
                         &llvm::errs());
  }

  std::unique_ptr<DiagnosticOptions> DiagOptions =
      CreateAndPopulateDiagOpts(Args);
  auto *Printer = new TextDiagnosticPrinter(llvm::errs(), *DiagOptions);
  Printer->setPrefix(std::string(path::stem(Args[0])));
  DiagnosticsEngine Diags(DiagnosticIDs::create(), *DiagOptions, Printer);
  if (!DiagOptions->DiagnosticSerializationFile.empty())
    Diags.setClient(new ChainedDiagnosticConsumer(
        Diags.takeClient(),
        serialized_diags::create(DiagOptions->DiagnosticSerializationFile,
                                 *DiagOptions, /*MergeChildRecords=*/true)));
  ProcessWarningOptions(Diags, *DiagOptions, *Files, /*ReportDiags=*/false);

  // The name may say which language (clang++) and which target (pvm-clang).
  ParsedClangName Name =
      ToolChain::getTargetAndModeFromProgramName(path::filename(Args[0]));
  Args.insert(Args.begin() + 1, std::begin(TargetDefaults),
              std::end(TargetDefaults));
  if (isWholeProgram(Args))
    Args.insert(Args.begin() + 1, "-flto=thin");
  if (Name.DriverMode)
    Args.insert(Args.begin() + 1, Name.DriverMode);
  if (!settleTarget(Args, Diags))
    return 1;

  const InputArgList Parsed = parse(Args);
  bool Canonical = Parsed.hasFlag(options::OPT_canonical_prefixes,
                                  options::OPT_no_canonical_prefixes, true);
  Driver TheDriver(findExecutable(Args[0], Canonical), llvm::PVM::TripleString,
                   Diags, "clang LLVM compiler", Files);
  TheDriver.setTargetAndMode(Name);
  TheDriver.ResourceDir = PVMToolChain::getDefaultResourceDir(TheDriver);
  if (Parsed.hasArg(options::OPT__sysroot_EQ))
    TheDriver.SysRoot = Parsed.getLastArgValue(options::OPT__sysroot_EQ);
  PVMToolChain::install(TheDriver, llvm::Triple(llvm::PVM::TripleString),
                        Parsed);
  if (Parsed.hasFlag(options::OPT_fintegrated_cc1,
                     options::OPT_fno_integrated_cc1, true)) {
    TheDriver.CC1Main = runTool;
    // A crash of a job must not be one of the driver.
    llvm::CrashRecoveryContext::Enable();
  }

  std::unique_ptr<Compilation> C(TheDriver.BuildCompilation(Args));
  int Result = 1;
  if (C && !C->containsError())
    Result = runJobs(TheDriver, *C);
  Diags.getClient()->finish();
  return Result;
}
