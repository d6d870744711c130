//===-- Processors.cpp - Names for -mcpu and -mtune -----------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Processors.h"
#include "MCTargetDesc/PVMBaseInfo.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/DiagnosticFrontend.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"

using llvm::StringRef;

// A profile has a feature of its name (PVMFeatures.td).
static bool isProfile(const llvm::MCSubtargetInfo &Info, StringRef Name) {
  return llvm::any_of(Info.getAllProcessorFeatures(),
                      [Name](const llvm::SubtargetFeatureKV &Feature) {
                        StringRef Key = Feature.Key;
                        return Key.consume_front("profile-") && Key == Name;
                      });
}

void listProcessors(llvm::SmallVectorImpl<StringRef> &Names, ProcessorUse Use) {
  const llvm::Triple Triple(llvm::PVM::TripleString);
  std::string Error;
  const llvm::Target *Target =
      llvm::TargetRegistry::lookupTarget(Triple, Error);
  // The names are in generated tables and outlive the object.
  std::unique_ptr<llvm::MCSubtargetInfo> Info(
      Target->createMCSubtargetInfo(Triple, "", ""));
  for (const auto &Processor : Info->getAllProcessorDescriptions())
    if (Use == ProcessorUse::Tuning || isProfile(*Info, Processor.Key))
      Names.push_back(Processor.Key);
}

bool isProcessor(StringRef Name, ProcessorUse Use) {
  llvm::SmallVector<StringRef> Names;
  listProcessors(Names, Use);
  return llvm::is_contained(Names, Name);
}

bool checkProcessor(clang::DiagnosticsEngine &Diags, StringRef Name,
                    ProcessorUse Use) {
  if (Name.empty() || isProcessor(Name, Use))
    return true;
  llvm::SmallVector<StringRef> Names;
  listProcessors(Names, Use);
  Diags.Report(clang::diag::err_target_unknown_cpu) << Name;
  Diags.Report(clang::diag::note_valid_options) << llvm::join(Names, ", ");
  return false;
}
