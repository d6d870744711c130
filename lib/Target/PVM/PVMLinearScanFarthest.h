//===-- PVMLinearScanFarthest.h - What a full block gives up ----*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where a block without calls has more values than there are registers, loads
// are fewest if the value goes that is needed farthest ahead (L. A. Belady, A
// study of replacement algorithms for a virtual-storage computer, 1966). This
// is known before anything is assigned, and no order in which whole live ranges
// are taken finds it: a range with many uses keeps its register through the long
// way to its last one. So such live ranges are split where they would go.
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMLINEARSCANFARTHEST_H
#define LLVM_LIB_TARGET_PVM_PVMLINEARSCANFARTHEST_H

#include "PVMLinearScanOccupancy.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace llvm {

class MachineRegisterInfo;

class PVMFarthestUse {
public:
  PVMFarthestUse(MachineBasicBlock &MBB, const LiveIntervals &LIS,
                 const MachineRegisterInfo &MRI, const PVMOccupancy &Occupancy);

  // Of virtual registers that are live in this block alone, the instructions
  // in front of which they come back. None if there are only a few.
  using Returns = MapVector<Register, SmallPtrSet<const MachineInstr *, 4>>;
  Returns find();

private:
  struct Value {
    SmallVector<unsigned, 4> Reads; // instructions, in order
    unsigned NextRead = 0;          // in Reads
    bool LivesOn = false;           // behind the block
    bool IsLocal = false;
    bool IsAway = false;   // has been in a register and gave it up
    bool IsStored = false; // has been away since it was written
  };

  bool findValues();
  unsigned getNextRead(Register Reg) const;
  void enter(Register Reg);
  void drop(unsigned Room, ArrayRef<Register> Needed);
  void advance();

  MachineBasicBlock &MBB;
  const LiveIntervals &LIS;
  const MachineRegisterInfo &MRI;
  const PVMOccupancy &Occupancy;
  unsigned NumRegisters;
  SmallVector<MachineInstr *, 64> Instructions;
  MapVector<Register, Value> Values;
  unsigned Now = 0;                  // in Instructions
  SmallVector<Register, 16> Present; // in registers
};

} // namespace llvm

#endif
