//===-- PVMLinearScanGap.cpp - Step aside for an interference -------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PVMLinearScanGap.h"

using namespace llvm;

std::optional<PVMBridge>
PVMGap::findBridge(PVMOccupancy::RegSet Reg, PVMOccupancy::RegSet Usable,
                   const PVMOccupancy &Occupancy,
                   const SlotIndexes &Indexes) const {
  std::optional<PVMBridge> Bridge;
  PVMOccupancy::RegSet Free = Usable & ~Reg;
  PVMPosition From = 0;
  for (MachineBasicBlock::iterator I = Begin; I != End; ++I) {
    if (I->isDebugOrPseudoInstr())
      continue;
    SlotIndex Index = Indexes.getInstructionIndex(*I).getBaseIndex();
    PVMPosition Behind = Occupancy.getPosition(Index.getNextIndex());
    if (!Bridge)
      From = Occupancy.getPosition(Index);
    if (!(Occupancy.getBusy(Occupancy.getPosition(Index), Behind).any() & Reg))
      continue;
    Free &= ~Occupancy.getBusy(From, Behind).any();
    if (!Free)
      return std::nullopt;
    if (!Bridge)
      Bridge = {I, I};
    Bridge->Back = std::next(I);
    From = Behind;
  }
  return Bridge;
}
