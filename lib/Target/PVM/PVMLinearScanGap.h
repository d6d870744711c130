//===-- PVMLinearScanGap.h - Step aside for an interference -----*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A gap is a stretch of one block in which nothing names a value that is in a
// register before and behind it. Where something else is in that register for a
// while, such as what a call overwrites, the value may step aside into another
// one: two moves instead of a store and a load. What it needs is a register
// that is free between the first and the last instruction at which its own is
// busy, which is less than the gap.
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMLINEARSCANGAP_H
#define LLVM_LIB_TARGET_PVM_PVMLINEARSCANGAP_H

#include "PVMLinearScanOccupancy.h"
#include "llvm/CodeGen/MachineBasicBlock.h"
#include <optional>

namespace llvm {

// Copies stand in front of these places.
struct PVMBridge {
  MachineBasicBlock::iterator Out, Back;
};

class PVMGap {
public:
  // From Begin to End, which is no later than the block's first terminator.
  PVMGap(MachineBasicBlock::iterator Begin, MachineBasicBlock::iterator End)
      : Begin(Begin), End(End) {}

  // The way around what is in Reg, if one of Usable is free there.
  std::optional<PVMBridge> findBridge(PVMOccupancy::RegSet Reg,
                                      PVMOccupancy::RegSet Usable,
                                      const PVMOccupancy &Occupancy,
                                      const SlotIndexes &Indexes) const;

private:
  MachineBasicBlock::iterator Begin, End;
};

} // namespace llvm

#endif
