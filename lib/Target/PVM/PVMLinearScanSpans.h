//===-- PVMLinearScanSpans.h - A live range as seen by the splitter -*- C++
//-*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Two descriptions that splitting works on:
//
//   PVMLiveSpans   where a virtual register is live and which instructions name
//   it,
//                  cut at block boundaries and holes;
//   PVMBusyRanges  where a physical register cannot hold it, because another
//   virtual
//                  register, a fixed use or a call has it.
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMLINEARSCANSPANS_H
#define LLVM_LIB_TARGET_PVM_PVMLINEARSCANSPANS_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/CodeGen/LiveInterval.h"
#include "llvm/CodeGen/SlotIndexes.h"

namespace llvm {

class LiveIntervals;
class LiveRegMatrix;
class MachineBasicBlock;
class MachineInstr;
class MachineRegisterInfo;
class PVMLinearScanCosts;
class TargetRegisterInfo;

// An instruction that names the register. It needs its register from First to
// just before Last.
struct PVMUsePoint {
  MachineInstr *MI;
  SlotIndex First, Last;
  // Where a copy in front of the instruction, or behind it, takes effect. They
  // agree with First and Last but for terminators: in front of one means in
  // front of all.
  SlotIndex Before, After;
  bool Reads, Writes;
  // The instruction copies from or to this physical register. In any other one
  // the copy remains; in memory it becomes a load or a store.
  MCRegister CopyOf;

  // A copy in front of the instruction takes effect here.
  SlotIndex getFirstNeeded() const { return Reads ? Before : First; }
};

// A stretch of one block through which the register is live without
// interruption.
struct PVMLiveSpan {
  MachineBasicBlock *MBB;
  SlotIndex Begin, End;
  // Where a copy at the block's start would stand in front of, and one at its
  // end; where nothing follows, the last slot of the block stands for it.
  SlotIndex FirstCopy, LastCopy;
  bool LiveIn, LiveOut;
  unsigned FirstUse, LastUse; // [FirstUse, LastUse) of the uses
};

class PVMLiveSpans {
public:
  PVMLiveSpans(const LiveInterval &LI, LiveIntervals &LIS,
               const MachineRegisterInfo &MRI);

  const LiveInterval &getInterval() const { return LI; }
  ArrayRef<PVMLiveSpan> getSpans() const { return Spans; }
  ArrayRef<PVMUsePoint> getUses() const { return Uses; }
  ArrayRef<PVMUsePoint> getUses(const PVMLiveSpan &Span) const {
    return ArrayRef(Uses).slice(Span.FirstUse, Span.LastUse - Span.FirstUse);
  }
  // The price of every instruction loading and storing for itself.
  int64_t getCostInMemory(const PVMLinearScanCosts &Costs) const;
  // What remains to be done if the value is always in Reg.
  int64_t getCostOfMoves(MCRegister Reg, const PVMLinearScanCosts &Costs) const;
  // Some instruction or block edge leaves no room for a copy.
  bool cannotBeSplit() const { return IsRigid; }

private:
  void findUses(LiveIntervals &LIS, const MachineRegisterInfo &MRI);
  void findSpans(const LiveIntervals &LIS);

  const LiveInterval &LI;
  SmallVector<PVMUsePoint, 16> Uses;
  SmallVector<PVMLiveSpan, 16> Spans;
  bool IsRigid = false;
};

class PVMBusyRanges {
public:
  // Of Reg, as far as they overlap LI; sorted.
  PVMBusyRanges(const LiveInterval &LI, MCRegister Reg, LiveIntervals &LIS,
                LiveRegMatrix &Matrix, const TargetRegisterInfo &TRI);

  bool empty() const { return Ranges.empty(); }
  // Is the register free all the way from Begin to just before End?
  bool isFree(SlotIndex Begin, SlotIndex End) const;

private:
  void add(SlotIndex Begin, SlotIndex End) { Ranges.emplace_back(Begin, End); }
  void merge();

  SmallVector<std::pair<SlotIndex, SlotIndex>, 16> Ranges;
};

} // namespace llvm

#endif
