//===-- PVMFeatures.td -------------------------------------*- tablegen -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The four instruction-set profiles and the tunings. A profile decides two things:
// which instructions exist (the Feature* records) and which number each has (the
// Profile* records, read by the encoder through PVMBaseInfo.h).
//
//===----------------------------------------------------------------------===//

class ProfileFeature<string Name, string Enumerator, string Desc>
    : SubtargetFeature<"profile-" # Name, "Profile",
                       "PVM::Profile::" # Enumerator, Desc>;

def ProfileGP072 : ProfileFeature<"gp072", "GP072",
    "Opcode numbers of the Gray Paper 0.7">;
def ProfileGP080 : ProfileFeature<"gp080", "GP080",
    "Opcode numbers of the Gray Paper 0.8 draft (PolkaVM jam_v1)">;
def ProfilePolkaVM64 : ProfileFeature<"polkavm64", "PolkaVM64",
    "Opcode numbers of PolkaVM latest64">;
def ProfileRevive1 : ProfileFeature<"revive1", "Revive1",
    "Opcode numbers of PolkaVM revive_v1">;

def FeatureSbrk : SubtargetFeature<"sbrk", "HasSbrk", "true",
    "Has the heap growing instruction sbrk">;
def FeatureMemset : SubtargetFeature<"memset", "HasMemset", "true",
    "Has PolkaVM's memset instruction">;
def FeatureUnlikely : SubtargetFeature<"unlikely", "HasUnlikely", "true",
    "Has the gas hint unlikely">;

def HasSbrk : Predicate<"Subtarget->hasSbrk()">,
              AssemblerPredicate<(all_of FeatureSbrk), "a profile with sbrk">;
def HasMemset : Predicate<"Subtarget->hasMemset()">,
                AssemblerPredicate<(all_of FeatureMemset),
                                   "the profile polkavm64">;
def HasUnlikely : Predicate<"Subtarget->hasUnlikely()">,
                  AssemblerPredicate<(all_of FeatureUnlikely),
                                     "a profile with unlikely">;

def TuneFullGas : SubtargetFeature<"tune-full-gas", "TuneFullGas", "true",
    "Minimise the pipeline gas of Gray Paper 0.8, not the instruction count">;
