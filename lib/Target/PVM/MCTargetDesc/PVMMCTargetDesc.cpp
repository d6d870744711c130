//===-- PVMMCTargetDesc.cpp - Machine code descriptions -------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Registration of what the assembler, the disassembler and code generation use
// in common.
//
//===----------------------------------------------------------------------===//

#include "PVMMCTargetDesc.h"
#include "PVMBaseInfo.h"
#include "PVMELFStreamer.h"
#include "PVMInstPrinter.h"
#include "PVMMCAsmInfo.h"
#include "PVMOperandLayout.h"
#include "PVMTargetStreamer.h"
#include "TargetInfo/PVMTargetInfo.h"
#include "llvm/MC/MCDwarf.h"
#include "llvm/MC/MCInst.h"
#include "llvm/MC/MCInstrAnalysis.h"
#include "llvm/MC/MCInstrInfo.h"
#include "llvm/MC/MCRegisterInfo.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/ErrorHandling.h"

using namespace llvm;

#define GET_INSTRINFO_MC_DESC
#define GET_INSTRINFO_MC_HELPERS
#define ENABLE_INSTR_PREDICATE_VERIFIER
#include "PVMGenInstrInfo.inc"

#define GET_SUBTARGETINFO_MC_DESC
#include "PVMGenSubtargetInfo.inc"

#define GET_REGINFO_MC_DESC
#include "PVMGenRegisterInfo.inc"

PVM::Profile PVM::getProfile(const FeatureBitset &Features) {
  // The same rule as in the generated ParseSubtargetFeatures: the greatest
  // wins. A subtarget without any, such as a CPU named for tuning alone, has
  // the default.
  if (Features[PVM::ProfileGP072])
    return Profile::GP072;
  if (Features[PVM::ProfileGP080])
    return Profile::GP080;
  if (Features[PVM::ProfilePolkaVM64])
    return Profile::PolkaVM64;
  if (Features[PVM::ProfileRevive1])
    return Profile::Revive1;
  return Profile::GP072;
}

PVM::Profile PVM::getProfile(const MCSubtargetInfo &STI) {
  return getProfile(STI.getFeatureBits());
}

namespace {

class PVMMCInstrAnalysis : public MCInstrAnalysis {
public:
  using MCInstrAnalysis::MCInstrAnalysis;

  // The target of a jump is the last operand and relative to the opcode byte.
  bool evaluateBranch(const MCInst &Inst, uint64_t Addr, uint64_t Size,
                      uint64_t &Target) const override {
    const MCInstrDesc &Desc = Info->get(Inst.getOpcode());
    if (!Desc.isBranch() || Desc.isIndirectBranch())
      return false;
    const MCOperand &Op = Inst.getOperand(Inst.getNumOperands() - 1);
    if (!Op.isImm())
      return false;
    Target = Addr + Op.getImm();
    return true;
  }

  // The machine has no call instruction; what writes a return address is one.
  bool isCall(const MCInst &Inst) const override {
    return Inst.getOpcode() == PVM::LOAD_IMM_JUMP ||
           Inst.getOpcode() == PVM::LOAD_IMM_JUMP_IND;
  }
};

} // namespace

static MCInstrInfo *createPVMMCInstrInfo() {
  auto *MCII = new MCInstrInfo();
  InitPVMMCInstrInfo(MCII);
  return MCII;
}

static MCRegisterInfo *createPVMMCRegisterInfo(const Triple &) {
  auto *MRI = new MCRegisterInfo();
  InitPVMMCRegisterInfo(MRI, PVM::RA);
  return MRI;
}

static MCSubtargetInfo *createPVMMCSubtargetInfo(const Triple &TT,
                                                 StringRef CPU, StringRef FS) {
  if (CPU.empty() || CPU == "generic")
    CPU = PVM::DefaultCPU;
  return createPVMMCSubtargetInfoImpl(TT, CPU, /*TuneCPU=*/CPU, FS);
}

static MCAsmInfo *createPVMMCAsmInfo(const MCRegisterInfo &MRI,
                                     const Triple &TT,
                                     const MCTargetOptions &Options) {
  auto *MAI = new PVMMCAsmInfo(TT, Options);
  // On entry to a function the frame address is sp.
  unsigned SP = MRI.getDwarfRegNum(PVM::SP, /*isEH=*/false);
  MAI->addInitialFrameState(MCCFIInstruction::cfiDefCfa(nullptr, SP, 0));
  return MAI;
}

static MCInstPrinter *createPVMMCInstPrinter(const Triple &, unsigned,
                                             const MCAsmInfo &MAI,
                                             const MCInstrInfo &MII,
                                             const MCRegisterInfo &MRI) {
  return new PVMInstPrinter(MAI, MII, MRI);
}

static MCInstrAnalysis *createPVMInstrAnalysis(const MCInstrInfo *Info) {
  return new PVMMCInstrAnalysis(Info);
}

extern "C" LLVM_EXTERNAL_VISIBILITY void LLVMInitializePVMTargetMC() {
  Target &T = getThePVMTarget();
  TargetRegistry::RegisterMCAsmInfo(T, createPVMMCAsmInfo);
  TargetRegistry::RegisterMCInstrInfo(T, createPVMMCInstrInfo);
  TargetRegistry::RegisterMCRegInfo(T, createPVMMCRegisterInfo);
  TargetRegistry::RegisterMCSubtargetInfo(T, createPVMMCSubtargetInfo);
  TargetRegistry::RegisterMCInstPrinter(T, createPVMMCInstPrinter);
  TargetRegistry::RegisterMCInstrAnalysis(T, createPVMInstrAnalysis);
  TargetRegistry::RegisterMCCodeEmitter(T, createPVMMCCodeEmitter);
  TargetRegistry::RegisterMCAsmBackend(T, createPVMAsmBackend);
  TargetRegistry::RegisterELFStreamer(T, createPVMELFStreamer);
  TargetRegistry::RegisterAsmTargetStreamer(T, createPVMTargetAsmStreamer);
  TargetRegistry::RegisterObjectTargetStreamer(T, createPVMTargetELFStreamer);
  TargetRegistry::RegisterNullTargetStreamer(T, createPVMTargetNullStreamer);
}
