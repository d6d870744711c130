//===-- PVMLinearScanSpans.h - Live ranges for the splitter -----*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where a virtual register is live and which instructions name it, cut at block
// boundaries and holes. Positions are those of PVMOccupancy.
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMLINEARSCANSPANS_H
#define LLVM_LIB_TARGET_PVM_PVMLINEARSCANSPANS_H

#include "PVMLinearScanOccupancy.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/CodeGen/LiveInterval.h"
#include "llvm/CodeGen/SlotIndexes.h"

namespace llvm {

class LiveIntervals;
class MachineBasicBlock;
class MachineInstr;
class MachineRegisterInfo;
class PVMLinearScanCosts;

// An instruction that names the register.
struct PVMUsePoint {
  MachineInstr *MI;
  // Where a copy in front of the instruction, or behind it, takes effect. In
  // front of a terminator means in front of all.
  SlotIndex Before, After;
  // The instruction starts to read or write here, and needs the register from
  // First, where a copy in front of it takes effect, to just before Last.
  PVMPosition Start, First, Last;
  PVMPosition Behind; // that of After
  bool Reads, Writes;
  // The instruction copies from or to this physical register. In any other one
  // the copy remains; in memory it becomes a load or a store.
  MCRegister CopyOf;

  // Of loading and storing for itself.
  int64_t getCostInMemory(const PVMLinearScanCosts &Costs) const;
};

// A stretch of one block through which the register is live without
// interruption.
struct PVMLiveSpan {
  MachineBasicBlock *MBB;
  PVMPosition Begin, End;
  PVMPosition FirstCopy, LastCopy; // those of the block
  bool LiveIn, LiveOut;
  unsigned FirstUse, LastUse; // [FirstUse, LastUse) of the uses
  const VNInfo *FirstValue;   // where it begins

  bool hasUses() const { return FirstUse != LastUse; }
};

class PVMUsePoints {
public:
  PVMUsePoints(const LiveInterval &LI, LiveIntervals &LIS,
               const MachineRegisterInfo &MRI, const PVMOccupancy &Occupancy);

  const LiveInterval &getInterval() const { return LI; }
  ArrayRef<PVMUsePoint> getUses() const { return Uses; }
  // The price of every instruction loading and storing for itself.
  int64_t getCostInMemory(const PVMLinearScanCosts &Costs) const;
  // That of Def, which computes the value, in front of whatever reads it; the value's
  // own definition disappears.
  int64_t getCostOfRepeating(const MachineInstr &Def,
                             const PVMLinearScanCosts &Costs) const;
  // What remains to be done if the value is always in Reg.
  int64_t getCostOfMoves(MCRegister Reg, const PVMLinearScanCosts &Costs) const;
  // Some instruction or block edge leaves no room for a copy.
  bool cannotBeSplit() const { return IsRigid; }

protected:
  const LiveInterval &LI;
  SlotIndexes &Indexes;
  const PVMOccupancy &Occupancy;
  SmallVector<PVMUsePoint, 16> Uses;
  bool IsRigid = false;
};

class PVMLiveSpans : public PVMUsePoints {
public:
  PVMLiveSpans(const LiveInterval &LI, LiveIntervals &LIS,
               const MachineRegisterInfo &MRI, const PVMOccupancy &Occupancy);

  ArrayRef<PVMLiveSpan> getSpans() const { return Spans; }
  using PVMUsePoints::getUses;
  ArrayRef<PVMUsePoint> getUses(const PVMLiveSpan &Span) const {
    return ArrayRef(Uses).slice(Span.FirstUse, Span.LastUse - Span.FirstUse);
  }

private:
  SmallVector<PVMLiveSpan, 16> Spans;
};

} // namespace llvm

#endif
