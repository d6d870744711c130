//===-- PVMSubtarget.cpp - Properties of the chosen profile ---------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "PVMSubtarget.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "llvm/CodeGen/LibcallLoweringInfo.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-subtarget"

#define GET_SUBTARGETINFO_TARGET_DESC
#define GET_SUBTARGETINFO_CTOR
#include "PVMGenSubtargetInfo.inc"

PVMSubtarget &PVMSubtarget::initializeFeatures(StringRef CPU, StringRef TuneCPU,
                                               StringRef FS) {
  ParseSubtargetFeatures(CPU, TuneCPU, FS);
  return *this;
}

PVMSubtarget::PVMSubtarget(const Triple &TT, StringRef CPU, StringRef TuneCPU,
                           StringRef FS, const TargetMachine &TM)
    : PVMGenSubtargetInfo(TT, CPU, TuneCPU, FS),
      InstrInfo(initializeFeatures(CPU, TuneCPU, FS)), TLInfo(TM, *this) {}

// LLVM offers the run-time routines of the module's triple: none for an architecture it
// does not know, or those of the host if the module names nothing. Ours are those of a
// bare-metal 64-bit RISC-V, by the same names.
void PVMSubtarget::initLibcallLoweringInfo(LibcallLoweringInfo &Info) const {
  static const RTLIB::RuntimeLibcallsInfo Offered(
      Triple("riscv64-unknown-none-elf"));
  for (RTLIB::Libcall Call : RTLIB::libcalls())
    Info.setLibcallImpl(Call, RTLIB::Unsupported);
  for (RTLIB::LibcallImpl Impl : RTLIB::libcall_impls()) {
    RTLIB::Libcall Call = RTLIB::RuntimeLibcallsInfo::getLibcallFromImpl(Impl);
    if (Offered.isAvailable(Impl) &&
        Info.getLibcallImpl(Call) == RTLIB::Unsupported)
      Info.setLibcallImpl(Call, Impl);
  }
}
