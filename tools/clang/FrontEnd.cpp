//===-- FrontEnd.cpp - clang -cc1 for PVM ---------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// CompilerInstance::ExecuteAction makes its target through a factory that knows
// clang's own targets only, so its steps are taken here one by one, with ours
// in that place.
//
// The target object speaks of RISC-V (see FrontEndTarget.h). Every module gets
// that triple when it is made, which is when the front-end action begins a
// source file; before anything is compiled into it, it gets ours. What clang
// still says of RISC-V in the flags of the module goes before the first pass
// runs. Optimizer and code generator look at the module alone.
//
//===----------------------------------------------------------------------===//

#include "FrontEndTarget.h"
#include "MCTargetDesc/PVMBaseInfo.h"
#include "Processors.h"
#include "Tools.h"
#include "clang/Basic/DiagnosticFrontend.h"
#include "clang/Basic/Stack.h"
#include "clang/Basic/TargetOptions.h"
#include "clang/Basic/Version.h"
#include "clang/CodeGen/CodeGenAction.h"
#include "clang/CodeGen/ModuleBuilder.h"
#include "clang/CodeGen/ObjectFilePCHContainerWriter.h"
#include "clang/Driver/Driver.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Frontend/TextDiagnosticBuffer.h"
#include "clang/Frontend/Utils.h"
#include "clang/FrontendTool/Utils.h"
#include "clang/Options/OptionUtils.h"
#include "clang/Serialization/ObjectFilePCHContainerReader.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/ADT/Statistic.h"
#include "llvm/IR/Module.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/BuryPointer.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/TimeProfiler.h"
#include "llvm/Support/Timer.h"

using namespace clang;

//===----------------------------------------------------------------------===//
// One action
//===----------------------------------------------------------------------===//

static bool makesModules(frontend::ActionKind Kind) {
  switch (Kind) {
  case frontend::EmitAssembly:
  case frontend::EmitBC:
  case frontend::EmitLLVM:
  case frontend::EmitLLVMOnly:
  case frontend::EmitCodeGenOnly:
  case frontend::EmitObj:
    return true;
  default:
    return false;
  }
}

static bool createTarget(CompilerInstance &CI) {
  TargetInfo *Target =
      FrontEndTarget::create(CI.getDiagnostics(), CI.getTargetOpts());
  if (!Target)
    return false;
  CI.setTarget(Target);

  // The software floating point rounds to nearest and raises no flags.
  LangOptions &LangOpts = CI.getLangOpts();
  if (!LangOpts.ExpStrictFP) {
    if (LangOpts.RoundingMath) {
      CI.getDiagnostics().Report(diag::warn_fe_backend_unsupported_fp_rounding);
      LangOpts.RoundingMath = false;
    }
    auto Exceptions = LangOpts.getFPExceptionMode();
    if (Exceptions != LangOptions::FPE_Default &&
        Exceptions != LangOptions::FPE_Ignore) {
      CI.getDiagnostics().Report(
          diag::warn_fe_backend_unsupported_fp_exceptions);
      LangOpts.setFPExceptionMode(LangOptions::FPE_Ignore);
    }
  }
  Target->adjust(CI.getDiagnostics(), LangOpts, /*Aux=*/nullptr);
  return true;
}

// Removes the module flags that describe a RISC-V object.
namespace {
struct DropForeignFlags : llvm::PassInfoMixin<DropForeignFlags> {
  llvm::PreservedAnalyses run(llvm::Module &M, llvm::ModuleAnalysisManager &) {
    llvm::NamedMDNode *Flags = M.getModuleFlagsMetadata();
    if (!Flags)
      return llvm::PreservedAnalyses::all();
    SmallVector<llvm::MDNode *, 8> Kept;
    for (llvm::MDNode *Flag : Flags->operands()) {
      StringRef Key = cast<llvm::MDString>(Flag->getOperand(1))->getString();
      if (Key != "target-abi" && Key != "riscv-isa" && Key != "SmallDataLimit")
        Kept.push_back(Flag);
    }
    Flags->clearOperands();
    for (llvm::MDNode *Flag : Kept)
      Flags->addOperand(Flag);
    return llvm::PreservedAnalyses::all();
  }
  // Also where functions are not to be optimized.
  static bool isRequired() { return true; }
};
} // namespace

static bool runAction(CompilerInstance &CI, FrontendAction &Action) {
  llvm::scope_exit FinishDiagnostics(
      [&] { CI.getDiagnosticClient().finish(); });
  if (!Action.PrepareToExecute(CI) || !createTarget(CI))
    return false;

  if (CI.getHeaderSearchOpts().Verbose)
    CI.getVerboseOutputStream()
        << "clang -cc1 version " << getClangFullVersion() << " default target "
        << llvm::PVM::TripleString << "\n";
  if (CI.getFrontendOpts().ShowStats)
    llvm::EnableStatistics(false);

  CI.getCodeGenOpts().PassBuilderCallbacks.push_back([](llvm::PassBuilder &PB) {
    PB.registerPipelineStartEPCallback(
        [](llvm::ModulePassManager &MPM, llvm::OptimizationLevel) {
          MPM.addPass(DropForeignFlags());
        });
  });

  const bool SetTriple = makesModules(CI.getFrontendOpts().ProgramAction);
  for (const FrontendInputFile &Input : CI.getFrontendOpts().Inputs) {
    if (CI.hasSourceManager() && !Action.isModelParsingAction())
      CI.getSourceManager().clearIDTables();
    if (!Action.BeginSourceFile(CI, Input))
      continue;
    if (SetTriple && Input.getKind().getLanguage() != Language::LLVM_IR)
      static_cast<CodeGenAction &>(Action)
          .getCodeGenerator()
          ->GetModule()
          ->setTargetTriple(llvm::Triple(llvm::PVM::TripleString));
    // An error has been reported through the diagnostics, which count it.
    llvm::consumeError(Action.Execute());
    Action.EndSourceFile();
  }

  CI.printDiagnosticStats();
  return CI.getDiagnostics().getClient()->getNumErrors() == 0;
}

//===----------------------------------------------------------------------===//
// One invocation
//===----------------------------------------------------------------------===//

// Options whose answer is a text about the compiler.
static bool asksForHelp(CompilerInstance &CI) {
  const FrontendOptions &FrontEnd = CI.getFrontendOpts();
  const AnalyzerOptions &Analyzer = CI.getAnalyzerOpts();
  return FrontEnd.ShowHelp || FrontEnd.ShowVersion ||
         Analyzer.ShowCheckerHelp || Analyzer.ShowCheckerHelpAlpha ||
         Analyzer.ShowCheckerHelpDeveloper || Analyzer.ShowCheckerOptionList ||
         Analyzer.ShowCheckerOptionAlphaList ||
         Analyzer.ShowCheckerOptionDeveloperList ||
         Analyzer.ShowEnabledCheckerList || Analyzer.ShowConfigOptionsList;
}

void parseLLVMOptions(llvm::ArrayRef<std::string> Options) {
  if (Options.empty())
    return;
  SmallVector<const char *, 16> Args = {"clang (LLVM option parsing)"};
  for (const std::string &Option : Options)
    Args.push_back(Option.c_str());
  llvm::cl::ParseCommandLineOptions(Args.size(), Args.data());
}

static bool runInvocation(CompilerInstance &CI) {
  // These need no target, so clang's own code can answer them.
  if (asksForHelp(CI))
    return ExecuteCompilerInvocation(&CI);

  // Plugins may bring options for LLVM.
  CI.LoadRequestedPlugins();
  parseLLVMOptions(CI.getFrontendOpts().LLVMArgs);
  if (CI.getDiagnostics().hasErrorOccurred())
    return false;

  std::unique_ptr<FrontendAction> Action = CreateFrontendAction(CI);
  if (!Action)
    return false;
  bool Success = runAction(CI, *Action);
  if (CI.getFrontendOpts().DisableFree)
    llvm::BuryPointer(std::move(Action));
  return Success;
}

// The code generator reports what it cannot do as a fatal error.
static void reportFatalError(void *Diags, const char *Message, bool Crash) {
  static_cast<DiagnosticsEngine *>(Diags)->Report(diag::err_fe_error_backend)
      << Message;
  // Removes the files that are half written.
  llvm::sys::RunInterruptHandlers();
  // The driver offers a report of its own on 70 (EX_SOFTWARE).
  llvm::sys::Process::Exit(Crash ? 70 : 1);
}

static int printSupportedCPUs() {
  SmallVector<StringRef> Names;
  listProcessors(Names, ProcessorUse::Profile);
  llvm::outs() << "Available CPUs for this target:\n\n";
  for (StringRef Name : Names)
    llvm::outs() << '\t' << Name << '\n';
  llvm::outs() << "\nUse -mcpu or -mtune to specify the target's processor.\n";
  return 0;
}

static void printTimers(CompilerInstance &CI) {
  std::unique_ptr<llvm::raw_ostream> Out = llvm::CreateInfoOutputFile();
  if (CI.getCodeGenOpts().TimePassesJson) {
    *Out << "{\n";
    llvm::TimerGroup::printAllJSONValues(*Out, "");
    *Out << "\n}\n";
  } else {
    llvm::TimerGroup::printAll(*Out);
  }
  llvm::TimerGroup::clearAll();
}

static void writeTimeTrace(CompilerInstance &CI) {
  if (!llvm::timeTraceProfilerEnabled())
    return;
  StringRef Path = CI.getFrontendOpts().TimeTracePath;
  CI.createOutputManager();
  if (auto Out = CI.createOutputFile(Path, /*Binary=*/false,
                                     /*RemoveFileOnSignal=*/false,
                                     /*UseTemporary=*/false)) {
    llvm::timeTraceProfilerWrite(*Out);
    Out.reset();
    CI.clearOutputFiles(/*EraseFiles=*/false);
  }
  llvm::timeTraceProfilerCleanup();
}

int runFrontEnd(ArrayRef<const char *> Args, const char *Executable) {
  // Diagnostics on the arguments wait until there is an engine configured by
  // these arguments.
  auto *Buffer = new TextDiagnosticBuffer;
  DiagnosticOptions BufferOptions;
  DiagnosticsEngine Buffering(DiagnosticIDs::create(), BufferOptions, Buffer);
  auto Invocation = std::make_shared<CompilerInvocation>();
  bool Success = CompilerInvocation::CreateFromArgs(*Invocation, Args,
                                                    Buffering, Executable);

  // Modules may be wrapped in object files.
  auto Containers = std::make_shared<PCHContainerOperations>();
  Containers->registerWriter(std::make_unique<ObjectFilePCHContainerWriter>());
  Containers->registerReader(std::make_unique<ObjectFilePCHContainerReader>());

  auto CI = std::make_unique<CompilerInstance>(std::move(Invocation),
                                               std::move(Containers));
  FrontendOptions &Options = CI->getFrontendOpts();
  if (!Options.TimeTracePath.empty())
    llvm::timeTraceProfilerInitialize(Options.TimeTraceGranularity, Executable,
                                      Options.TimeTraceVerbose);
  if (Options.PrintSupportedCPUs)
    return printSupportedCPUs();

  HeaderSearchOptions &Headers = CI->getHeaderSearchOpts();
  if (Headers.UseBuiltinIncludes && Headers.ResourceDir.empty())
    Headers.ResourceDir = GetResourcesPath(Executable);

  CI->createVirtualFileSystem(llvm::vfs::getRealFileSystem(), Buffer);
  CI->createDiagnostics();
  llvm::install_fatal_error_handler(reportFatalError, &CI->getDiagnostics());
  llvm::scope_exit RemoveHandler([] { llvm::remove_fatal_error_handler(); });
  Buffer->FlushDiagnostics(CI->getDiagnostics());
  if (!Success) {
    CI->getDiagnosticClient().finish();
    return 1;
  }

  {
    llvm::TimeTraceScope Scope("ExecuteCompiler");
    bool TimePasses = CI->getCodeGenOpts().TimePasses;
    if (TimePasses)
      CI->createFrontendTimer();
    llvm::TimeRegion Region(TimePasses ? &CI->getFrontendTimer() : nullptr);
    Success = runInvocation(*CI);
  }
  printTimers(*CI);
  writeTimeTrace(*CI);

  // The process is about to end: giving back all nodes and types takes longer
  // than leaving them. The diagnostics may still have something to write.
  if (Options.DisableFree) {
    CI->getDiagnosticClient().~DiagnosticConsumer();
    llvm::BuryPointer(std::move(CI));
  }
  return Success ? 0 : 1;
}
