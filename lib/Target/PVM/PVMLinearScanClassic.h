//===-- PVMLinearScanClassic.h - One interval, one register -----*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The scan of -pvm-ls-mode=classic: the allocator of wasm-pvm as its
// documentation describes it, for study and comparison. Only functions with
// loops take part. A value with at least -pvm-ls-min-uses uses has one interval
// without holes, which loops lengthen; it is in one of r9..r12 all the time, or
// always in memory. Parameters that arrive in those registers and outgoing
// arguments take them away for the whole function. An interval gives its
// register up to a heavier one, and what ends by itself keeps it.
//
// What the original has to decide when code is printed - whether a register
// still holds its value where a block begins, which depends there on calls
// (leaf or not) - follows here from live ranges: a value in r9..r12 is in it
// wherever it is live, calls save it.
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMLINEARSCANCLASSIC_H
#define LLVM_LIB_TARGET_PVM_PVMLINEARSCANCLASSIC_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/CodeGen/Register.h"
#include "llvm/CodeGen/SlotIndexes.h"

namespace llvm {

class LiveIntervals;
class MachineFunction;
class MachineLoopInfo;

class PVMClassicScan {
public:
  PVMClassicScan(const MachineFunction &MF, const LiveIntervals &LIS,
                 const MachineLoopInfo &Loops)
      : MF(MF), LIS(LIS), Loops(Loops) {}

  // The values that have a register.
  SmallVector<std::pair<Register, MCRegister>, 8> run();

private:
  struct Interval {
    Register Reg;
    SlotIndex Start, End; // inclusive
    float Weight;
    MCRegister Assigned;
  };

  SmallVector<MCRegister, 4> findAvailable() const;
  void findIntervals();
  bool makeInterval(Register Reg, Interval &I) const;
  void scan();

  const MachineFunction &MF;
  const LiveIntervals &LIS;
  const MachineLoopInfo &Loops;
  SmallVector<Interval, 16> Intervals; // by start, the heavier first
};

} // namespace llvm

#endif
