//===-- PVMLinearScanLog.h - What the allocator decided ---------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The timeline of one function, asked for with -pvm-ls-log=FUNCTION. It is
// text, one decision a line in the order they are taken, and at the end one
// line for each live range and its place; utils/regalloc-view makes a picture
// of it.
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMLINEARSCANLOG_H
#define LLVM_LIB_TARGET_PVM_PVMLINEARSCANLOG_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/CodeGen/LiveInterval.h"

namespace llvm {

class LiveIntervals;
class MachineFunction;
class TargetRegisterInfo;
class VirtRegMap;
class raw_ostream;

class PVMLinearScanLog {
public:
  explicit PVMLinearScanLog(const MachineFunction &MF);

  bool isOn() const { return OS; }
  // The decision about the live range: a word, and what goes with it.
  void decide(const LiveInterval &LI, StringRef Word,
              MCRegister Reg = MCRegister(), Register Other = Register());
  void printCode(const LiveIntervals &LIS);
  void printResult(const LiveIntervals &LIS, const VirtRegMap &VRM);

private:
  void printRange(const LiveRange &LR);

  raw_ostream *OS;
  const MachineFunction &MF;
  const TargetRegisterInfo &TRI;
};

} // namespace llvm

#endif
