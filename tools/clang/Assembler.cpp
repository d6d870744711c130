//===-- Assembler.cpp - clang -cc1as for PVM ------------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Assembles one file. This part of clang is not in its libraries; what it has
// to do is read the options that the driver gives an assembler job, and put
// LLVM's machine code layer together.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMBaseInfo.h"
#include "Processors.h"
#include "Tools.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/DiagnosticDriver.h"
#include "clang/Basic/DiagnosticFrontend.h"
#include "clang/Basic/DiagnosticOptions.h"
#include "clang/Frontend/TextDiagnosticPrinter.h"
#include "clang/Frontend/Utils.h"
#include "clang/Options/Options.h"
#include "llvm/MC/MCAsmBackend.h"
#include "llvm/MC/MCAsmInfo.h"
#include "llvm/MC/MCCodeEmitter.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCInstPrinter.h"
#include "llvm/MC/MCInstrInfo.h"
#include "llvm/MC/MCObjectFileInfo.h"
#include "llvm/MC/MCObjectWriter.h"
#include "llvm/MC/MCParser/MCAsmParser.h"
#include "llvm/MC/MCParser/MCTargetAsmParser.h"
#include "llvm/MC/MCRegisterInfo.h"
#include "llvm/MC/MCStreamer.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/MCTargetOptions.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Option/Arg.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/FormattedStream.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/ToolOutputFile.h"

using namespace clang;
using namespace clang::options;
using namespace llvm;
using llvm::opt::Arg;
using llvm::opt::InputArgList;

static bool parseArguments(ArrayRef<const char *> Argv, InputArgList &Args,
                           DiagnosticsEngine &Diags) {
  unsigned MissingIndex, MissingCount;
  Args = getDriverOptTable().ParseArgs(Argv, MissingIndex, MissingCount,
                                       opt::Visibility(CC1AsOption));
  if (MissingCount)
    Diags.Report(diag::err_drv_missing_argument)
        << Args.getArgString(MissingIndex) << MissingCount;
  for (const Arg *A : Args.filtered(OPT_UNKNOWN))
    Diags.Report(diag::err_drv_unknown_argument) << A->getAsString(Args);
  if (Args.getAllArgValues(OPT_INPUT).size() != 1 && !Args.hasArg(OPT_help))
    Diags.Report(diag::err_drv_no_input_files);
  return !Diags.hasErrorOccurred();
}

static DebugCompressionType parseCompression(StringRef Name) {
  if (Name == "zlib")
    return DebugCompressionType::Zlib;
  if (Name == "zstd")
    return DebugCompressionType::Zstd;
  return DebugCompressionType::None;
}

static MCTargetOptions makeTargetOptions(const InputArgList &Args) {
  MCTargetOptions Options;
  Options.MCRelaxAll = Args.hasArg(OPT_mrelax_all);
  Options.MCSaveTempLabels = Args.hasArg(OPT_msave_temp_labels);
  Options.MCFatalWarnings = Args.hasArg(OPT_massembler_fatal_warnings);
  Options.MCNoWarn = Args.hasArg(OPT_massembler_no_warn);
  Options.ShowMCEncoding = Args.hasArg(OPT_show_encoding);
  Options.ShowMCInst = Args.hasArg(OPT_show_inst);
  Options.AsmVerbose = true;
  Options.Crel = Args.hasArg(OPT_crel);
  Options.CompressDebugSections =
      parseCompression(Args.getLastArgValue(OPT_compress_debug_sections_EQ));
  return Options;
}

static void setDebugOptions(MCContext &Context, const InputArgList &Args,
                            DiagnosticsEngine &Diags) {
  Context.setGenDwarfForAssembly(Args.hasArg(OPT_debug_info_kind_EQ));
  Context.setDwarfFormat(Args.hasFlag(OPT_gdwarf64, OPT_gdwarf32, false)
                             ? dwarf::DWARF64
                             : dwarf::DWARF32);
  Context.setDwarfVersion(
      getLastArgIntValue(Args, OPT_dwarf_version_EQ, 5, Diags));
  Context.setDwarfDebugFlags(Args.getLastArgValue(OPT_dwarf_debug_flags));
  Context.setDwarfDebugProducer(Args.getLastArgValue(OPT_dwarf_debug_producer));
  if (const Arg *A = Args.getLastArg(OPT_ffile_compilation_dir_EQ,
                                     OPT_fdebug_compilation_dir_EQ))
    Context.setCompilationDir(A->getValue());
  Context.setMainFileName(Args.getLastArgValue(OPT_main_file_name));
  for (const std::string &Entry :
       Args.getAllArgValues(OPT_fdebug_prefix_map_EQ)) {
    auto [From, To] = StringRef(Entry).split('=');
    Context.addDebugPrefixMapEntry(From.str(), To.str());
  }
}

static bool assemble(const InputArgList &Args, raw_pwrite_stream &Out,
                     DiagnosticsEngine &Diags) {
  const Triple TheTriple(Triple::normalize(Args.getLastArgValue(OPT_triple)));
  if (TheTriple.getArchName() != "pvm") {
    Diags.Report(diag::err_target_unknown_triple) << TheTriple.str();
    return false;
  }
  std::string Error;
  const Target *TheTarget = TargetRegistry::lookupTarget(TheTriple, Error);
  StringRef CPU = Args.getLastArgValue(OPT_target_cpu, PVM::DefaultCPU);
  if (!checkProcessor(Diags, CPU, ProcessorUse::Profile))
    return false;

  StringRef Input = Args.getLastArgValue(OPT_INPUT);
  auto Buffer = MemoryBuffer::getFileOrSTDIN(Input, /*IsText=*/true);
  if (!Buffer) {
    Diags.Report(diag::err_fe_error_reading)
        << Input << Buffer.getError().message();
    return false;
  }
  SourceMgr Sources;
  unsigned Main = Sources.AddNewSourceBuffer(std::move(*Buffer), SMLoc());
  Sources.setIncludeDirs(Args.getAllArgValues(OPT_I));

  MCTargetOptions Options = makeTargetOptions(Args);
  std::unique_ptr<MCRegisterInfo> Registers(
      TheTarget->createMCRegInfo(TheTriple));
  std::unique_ptr<MCAsmInfo> AsmInfo(
      TheTarget->createMCAsmInfo(*Registers, TheTriple, Options));
  std::unique_ptr<MCInstrInfo> Instructions(TheTarget->createMCInstrInfo());
  std::unique_ptr<MCSubtargetInfo> Subtarget(TheTarget->createMCSubtargetInfo(
      TheTriple, CPU, join(Args.getAllArgValues(OPT_target_feature), ",")));
  MCContext Context(TheTriple, AsmInfo.get(), Registers.get(), Subtarget.get(),
                    &Sources, &Options);
  std::unique_ptr<MCObjectFileInfo> ObjectFile(
      TheTarget->createMCObjectFileInfo(Context, /*PIC=*/false));
  Context.setObjectFileInfo(ObjectFile.get());
  setDebugOptions(Context, Args, Diags);
  if (Context.getGenDwarfForAssembly())
    Context.setGenDwarfRootFile(Input,
                                Sources.getMemoryBuffer(Main)->getBuffer());

  std::unique_ptr<MCCodeEmitter> Emitter(
      TheTarget->createMCCodeEmitter(*Instructions, Context));
  std::unique_ptr<MCAsmBackend> Backend(
      TheTarget->createMCAsmBackend(*Subtarget, *Registers, Options));
  std::unique_ptr<MCStreamer> Streamer;
  StringRef FileType = Args.getLastArgValue(OPT_filetype, "asm");
  if (FileType == "null") {
    Streamer.reset(TheTarget->createNullStreamer(Context));
  } else if (FileType == "asm") {
    std::unique_ptr<MCInstPrinter> Printer(TheTarget->createMCInstPrinter(
        TheTriple, AsmInfo->getAssemblerDialect(), *AsmInfo, *Instructions,
        *Registers));
    Streamer.reset(TheTarget->createAsmStreamer(
        Context, std::make_unique<formatted_raw_ostream>(Out),
        std::move(Printer), std::move(Emitter), std::move(Backend)));
  } else {
    std::unique_ptr<MCObjectWriter> Writer = Backend->createObjectWriter(Out);
    Streamer.reset(TheTarget->createMCObjectStreamer(
        TheTriple, Context, std::move(Backend), std::move(Writer),
        std::move(Emitter), *Subtarget));
  }
  Streamer->initSections(/*NoExecStack=*/true, *Subtarget);

  std::unique_ptr<MCAsmParser> Parser(
      createMCAsmParser(Sources, Context, *Streamer, *AsmInfo));
  std::unique_ptr<MCTargetAsmParser> TargetParser(TheTarget->createMCAsmParser(
      *Subtarget, *Parser, *Instructions, Options));
  Parser->setTargetParser(*TargetParser);
  for (const std::string &Definition : Args.getAllArgValues(OPT_defsym)) {
    auto [Name, Text] = StringRef(Definition).split('=');
    int64_t Value;
    if (Text.getAsInteger(0, Value)) {
      Diags.Report(diag::err_drv_invalid_value) << "-defsym" << Definition;
      return false;
    }
    Context.setSymbolValue(*Streamer, Name, Value);
  }
  // Errors in the file go to stderr with their lines, as those of llvm-mc.
  return !Parser->Run(Args.hasArg(OPT_n)) && !Context.hadError();
}

int runAssembler(ArrayRef<const char *> Argv, const char *Executable) {
  DiagnosticOptions DiagOptions;
  TextDiagnosticPrinter Printer(errs(), DiagOptions);
  Printer.setPrefix("clang -cc1as");
  DiagnosticsEngine Diags(DiagnosticIDs::create(), DiagOptions, &Printer,
                          /*ShouldOwnClient=*/false);

  InputArgList Args;
  if (!parseArguments(Argv, Args, Diags))
    return 1;
  if (Args.hasArg(OPT_help)) {
    getDriverOptTable().printHelp(
        outs(), "clang -cc1as [options] file...", "Clang Integrated Assembler",
        /*ShowHidden=*/false, /*ShowAllAliases=*/false,
        opt::Visibility(CC1AsOption));
    return 0;
  }
  parseLLVMOptions(Args.getAllArgValues(OPT_mllvm));

  // The file is there in the end only if all went well.
  std::string Output = Args.getLastArgValue(OPT_o, "-").str();
  std::error_code EC;
  ToolOutputFile Out(Output, EC, sys::fs::OF_None);
  if (EC) {
    Diags.Report(diag::err_fe_unable_to_open_output) << Output << EC.message();
    return 1;
  }
  // Standard output may be a pipe, where an object cannot be written backwards.
  std::unique_ptr<buffer_ostream> Buffered;
  raw_pwrite_stream *Stream = &Out.os();
  if (!Out.os().supportsSeeking()) {
    Buffered = std::make_unique<buffer_ostream>(Out.os());
    Stream = Buffered.get();
  }
  if (!assemble(Args, *Stream, Diags))
    return 1;
  Out.keep();
  return 0;
}
