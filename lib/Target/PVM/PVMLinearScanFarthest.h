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
#include "llvm/ADT/IndexedMap.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace llvm {

class MachineRegisterInfo;

// Blocks are asked about one after the other.
class PVMFarthestUse {
public:
  PVMFarthestUse(const LiveIntervals &LIS, const MachineRegisterInfo &MRI,
                 const PVMOccupancy &Occupancy);

  // Of virtual registers that are live in this block alone, the instructions
  // in front of which they come back. None if there are only a few.
  using Returns = MapVector<Register, SmallPtrSet<const MachineInstr *, 4>>;
  Returns find(MachineBasicBlock &MBB);

private:
  struct Value {
    Register Reg;
    unsigned NextRead;      // an instruction, or their number if there is none
    bool LivesBefore = false, LivesOn = false; // beyond the block
    bool IsPresent = false; // in a register
    bool IsAway = false;    // has been in a register and gave it up
    bool IsStored = false;  // has been away since it was written
  };
  // What an instruction does with a value.
  struct Access {
    unsigned Value; // in Values
    bool Reads, Writes;
    unsigned NextRead; // behind the instruction
  };

  bool findInstructions(MachineBasicBlock &MBB);
  bool findAccesses();
  Access &getAccess(Register Reg, unsigned First);
  void findReads();
  void findLimits(const MachineBasicBlock &MBB);
  unsigned getRoom(const MachineInstr &MI) const;
  bool isLocal(const Value &V) const;
  ArrayRef<Access> getAccesses(unsigned I) const {
    return ArrayRef(Accesses).slice(FirstAccess[I],
                                    FirstAccess[I + 1] - FirstAccess[I]);
  }
  void enter(unsigned V);
  void leave(unsigned V);
  void leaveDead(ArrayRef<Access> Here);
  void drop(unsigned Room, ArrayRef<Access> Here, bool Access::*Needed);

  const LiveIntervals &LIS;
  const MachineRegisterInfo &MRI;
  const PVMOccupancy &Occupancy;
  unsigned NumRegisters;
  // Of each virtual register, its place in Values if it has one.
  IndexedMap<unsigned, VirtReg2IndexFunctor> ValueOf;

  // Of the block that is being looked at.
  SmallVector<MachineInstr *, 0> Instructions;
  SmallVector<Value, 0> Values;
  // Those of instruction I: Accesses[FirstAccess[I]] to
  // Accesses[FirstAccess[I + 1]].
  SmallVector<Access, 0> Accesses;
  SmallVector<unsigned, 0> FirstAccess;
  bool HasFixed = false;             // registers are taken
  unsigned Now = 0;                  // in Instructions
  SmallVector<unsigned, 16> Present; // the values that are in registers
};

} // namespace llvm

#endif
