//===-- FrontEndTarget.cpp - What C and C++ see of PVM --------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FrontEndTarget.h"
#include "MCTargetDesc/PVMBaseInfo.h"
#include "PrivateMember.h"
#include "Processors.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/MacroBuilder.h"
#include "clang/Basic/TargetOptions.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using llvm::StringRef;

struct OptionsOfTarget {
  using Type = TargetOptions *TargetInfo::*;
  friend Type memberOf(OptionsOfTarget);
};
template struct ExposeMember<OptionsOfTarget, &TargetInfo::TargetOpts>;

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

FrontEndTarget::FrontEndTarget(TargetOptions &Options)
    : TargetInfo(llvm::Triple("riscv64-unknown-none-elf")) {
  this->*memberOf(OptionsOfTarget()) = &Options;
  resetDataLayout(llvm::PVM::DataLayoutString);

  PointerWidth = PointerAlign = 64;
  LongWidth = LongAlign = 64;
  SizeType = UnsignedLong;
  PtrDiffType = IntPtrType = SignedLong;
  IntMaxType = Int64Type = SignedLong;
  WCharType = SignedInt;
  WIntType = UnsignedInt;

  // Floating point is done in software, and 128-bit floating point at twice the
  // price would buy C programs nothing: long double is double.
  LongDoubleWidth = LongDoubleAlign = 64;
  LongDoubleFormat = &llvm::APFloat::IEEEdouble();

  // Computed in float.
  HasFloat16 = true;

  // malloc serves every type: __int128 has 16 bytes and that alignment.
  SuitableAlign = 128;
  MaxAtomicPromoteWidth = 128;
  MaxAtomicInlineWidth = 64;
  // Loads and stores cost the same at any address.
  HasUnalignedAccess = true;
}

void FrontEndTarget::getTargetDefines(const LangOptions &LangOpts,
                                      MacroBuilder &Builder) const {
  Builder.defineMacro("__pvm__");
  Builder.defineMacro("__PVM__");
  Builder.defineMacro("__ELF__");
  Builder.defineMacro("__PVM_" + llvm::StringRef(CPU).upper() + "__");
  Builder.defineMacro("__PVM_SOFT_FLOAT__");
  Builder.defineMacro("__STDC_NO_THREADS__");
  for (const char *Size : {"1", "2", "4", "8"})
    Builder.defineMacro(llvm::Twine("__GCC_HAVE_SYNC_COMPARE_AND_SWAP_") +
                        Size);
}

//===----------------------------------------------------------------------===//
// Inline assembly
//===----------------------------------------------------------------------===//

static constexpr const char *RegisterNames[] = {"ra", "sp", "t0", "t1", "t2",
                                                "s0", "s1", "a0", "a1", "a2",
                                                "a3", "a4", "a5"};

llvm::ArrayRef<const char *> FrontEndTarget::getGCCRegNames() const {
  return RegisterNames;
}

llvm::ArrayRef<TargetInfo::GCCRegAlias>
FrontEndTarget::getGCCRegAliases() const {
  static constexpr GCCRegAlias Aliases[] = {
      {{"r0"}, "ra"}, {{"r1"}, "sp"}, {{"r2"}, "t0"},  {{"r3"}, "t1"},
      {{"r4"}, "t2"}, {{"r5"}, "s0"}, {{"r6"}, "s1"},  {{"r7"}, "a0"},
      {{"r8"}, "a1"}, {{"r9"}, "a2"}, {{"r10"}, "a3"}, {{"r11"}, "a4"},
      {{"r12"}, "a5"}};
  return Aliases;
}

bool FrontEndTarget::validateAsmConstraint(const char *&,
                                           ConstraintInfo &) const {
  // The generic ones (r, m, i, n, X, ...) are all there is.
  return false;
}

//===----------------------------------------------------------------------===//
// CPUs
//===----------------------------------------------------------------------===//

void FrontEndTarget::fillValidCPUList(
    llvm::SmallVectorImpl<StringRef> &Names) const {
  listProcessors(Names, ProcessorUse::Profile);
}

void FrontEndTarget::fillValidTuneCPUList(
    llvm::SmallVectorImpl<StringRef> &Names) const {
  listProcessors(Names, ProcessorUse::Tuning);
}

bool FrontEndTarget::isValidCPUName(StringRef Name) const {
  return isProcessor(Name, ProcessorUse::Profile);
}

bool FrontEndTarget::isValidTuneCPUName(StringRef Name) const {
  return isProcessor(Name, ProcessorUse::Tuning);
}

bool FrontEndTarget::setCPU(const std::string &Name) {
  if (!isValidCPUName(Name))
    return false;
  CPU = Name;
  return true;
}

//===----------------------------------------------------------------------===//
// Creation
//===----------------------------------------------------------------------===//

FrontEndTarget *FrontEndTarget::create(DiagnosticsEngine &Diags,
                                       TargetOptions &Options) {
  // The object is counted by references from its first owner on.
  std::unique_ptr<FrontEndTarget> Target(new FrontEndTarget(Options));
  if (Options.CPU.empty())
    Options.CPU = llvm::PVM::DefaultCPU;

  if (!checkProcessor(Diags, Options.CPU, ProcessorUse::Profile) ||
      !checkProcessor(Diags, Options.TuneCPU, ProcessorUse::Tuning))
    return nullptr;
  Target->setCPU(Options.CPU);

  if (!Target->initFeatureMap(Options.FeatureMap, Diags, Options.CPU,
                              Options.FeaturesAsWritten))
    return nullptr;
  Options.Features.clear();
  for (const auto &Feature : Options.FeatureMap)
    Options.Features.push_back((Feature.getValue() ? "+" : "-") +
                               Feature.getKey().str());
  // A map of strings has no order of its own.
  llvm::sort(Options.Features);
  if (!Target->handleTargetFeatures(Options.Features, Diags))
    return nullptr;

  Target->setMaxAtomicWidth();
  if (!Target->validateTarget(Diags))
    return nullptr;
  return Target.release();
}
