//===-- PVMLinearScanRemarks.h - Say what an allocation cost ----*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Optimization remarks about a finished allocation. -pass-remarks-analysis
// prints what was decided and which registers there were; -pass-remarks-missed
// prints the loads, stores and copies that remain, for each loop and for the
// function, with the keys that the greedy allocator gives them.
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMLINEARSCANREMARKS_H
#define LLVM_LIB_TARGET_PVM_PVMLINEARSCANREMARKS_H

#include "PVMLinearScanCosts.h"
#include "llvm/ADT/SmallVector.h"

namespace llvm {

class MachineBlockFrequencyInfo;
class MachineLoop;
class MachineLoopInfo;
class MachineOptimizationRemarkEmitter;
class VirtRegMap;

// How often each decision was taken.
struct PVMLinearScanCounts {
  unsigned Candidates = 0, Assigned = 0, Evicted = 0, Split = 0, Spilled = 0,
           Rematerialized = 0;
};

class PVMLinearScanRemarks {
public:
  PVMLinearScanRemarks(const MachineFunction &MF, const VirtRegMap &VRM,
                       const MachineLoopInfo &Loops,
                       const MachineBlockFrequencyInfo &Frequencies,
                       MachineOptimizationRemarkEmitter &ORE)
      : MF(MF), VRM(VRM), Loops(Loops), Frequencies(Frequencies), ORE(ORE) {}

  void emit(const PVMLinearScanCounts &Counts, const PVMLinearScanCosts &Costs);

private:
  struct SpillCode;

  void emitDecisions(const PVMLinearScanCounts &Counts);
  void emitRegisters(const PVMLinearScanCosts &Costs);
  void emitSpillCode();
  SpillCode emitLoop(const MachineLoop &Loop);
  SpillCode countBlock(const MachineBasicBlock &MBB);

  const MachineFunction &MF;
  const VirtRegMap &VRM;
  const MachineLoopInfo &Loops;
  const MachineBlockFrequencyInfo &Frequencies;
  MachineOptimizationRemarkEmitter &ORE;
};

} // namespace llvm

#endif
