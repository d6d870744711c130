//===-- PVM.td ---------------------------------------------*- tablegen -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Table of contents of the target: everything TableGen knows about the Polkadot
// Virtual Machine is reached from here.
//
//===----------------------------------------------------------------------===//

include "llvm/Target/Target.td"

include "PVMFeatures.td"
include "PVMRegisterInfo.td"
include "PVMSchedule.td"
include "PVMCallingConv.td"
include "PVMInstrInfo.td"

//===----------------------------------------------------------------------===//
// Profiles as processors
//===----------------------------------------------------------------------===//

// -mcpu selects the opcode numbering and the instructions a profile permits; the
// tuning that goes with it can be chosen apart with -mtune=naive|full.
class Profile<string Name, list<SubtargetFeature> Features,
              list<SubtargetFeature> Tuning>
    : ProcessorModel<Name, PVMGasModel, Features, Tuning>;

def : Profile<"gp072", [ProfileGP072, FeatureSbrk], []>;
def : Profile<"gp080", [ProfileGP080, FeatureUnlikely], [TuneFullGas]>;
def : Profile<"polkavm64",
              [ProfilePolkaVM64, FeatureSbrk, FeatureMemset, FeatureUnlikely],
              []>;
def : Profile<"revive1", [ProfileRevive1], []>;

// Names for -mtune alone.
def : Profile<"naive", [], []>;
def : Profile<"full", [], [TuneFullGas]>;

//===----------------------------------------------------------------------===//
// The target
//===----------------------------------------------------------------------===//

def PVMInstrInfo : InstrInfo {
  let guessInstructionProperties = 0;
}

def PVMAsmParser : AsmParser {
  let ShouldEmitMatchRegisterAltName = 1;
  let AllowDuplicateRegisterNames = 1;
}

def PVMAsmWriter : AsmWriter {
  int PassSubtarget = 1;
}

defm : RemapAllTargetPseudoPointerOperands<GPR>;

def PVM : Target {
  let InstructionSet = PVMInstrInfo;
  let AssemblyParsers = [PVMAsmParser];
  let AssemblyWriters = [PVMAsmWriter];
  let AllowRegisterRenaming = 1;
}
