//===-- PVMLinearScanSpans.cpp - A live range as seen by the splitter -----===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PVMLinearScanSpans.h"
#include "PVMLinearScanCosts.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/CodeGen/LiveIntervals.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/CodeGen/TargetSubtargetInfo.h"

using namespace llvm;

PVMUsePoints::PVMUsePoints(const LiveInterval &LI, LiveIntervals &LIS,
                           const MachineRegisterInfo &MRI,
                           const PVMOccupancy &Occupancy)
    : LI(LI), Indexes(*LIS.getSlotIndexes()), Occupancy(Occupancy) {
  SmallPtrSet<MachineInstr *, 16> Seen;
  for (MachineInstr &MI : MRI.reg_nodbg_instructions(LI.reg())) {
    if (!Seen.insert(&MI).second)
      continue;
    PVMUsePoint Use;
    Use.MI = &MI;
    SlotIndex Index = Indexes.getInstructionIndex(MI);
    Use.Reads = Use.Writes = false;
    for (const MachineOperand &MO : MI.operands()) {
      if (!MO.isReg() || MO.getReg() != LI.reg())
        continue;
      Use.Reads |= MO.readsReg();
      Use.Writes |= MO.isDef();
      // An early-clobbered result lives beside the operands, and what a
      // terminator writes has no room behind it.
      IsRigid |= MO.isDef() && (MO.isEarlyClobber() || MI.isTerminator());
    }
    if (MI.isCopy()) {
      Register Other = MI.getOperand(Use.Writes ? 1 : 0).getReg();
      if (Other.isPhysical())
        Use.CopyOf = Other;
    }
    Use.Before = Index.getBaseIndex();
    // In front of the next instruction, or of the next block.
    Use.After = std::min(Indexes.getNextNonNullIndex(Index).getBaseIndex(),
                         Indexes.getMBBEndIdx(MI.getParent()));
    if (MI.isTerminator()) {
      SlotIndex Terminators =
          Indexes.getInstructionIndex(*MI.getParent()->getFirstTerminator());
      Use.Before = Use.After = Terminators.getBaseIndex();
    }
    Use.Start = Occupancy.getPosition(
        Use.Reads ? Index.getBaseIndex() : Index.getRegSlot());
    Use.First = Use.Reads ? Occupancy.getPosition(Use.Before) : Use.Start;
    Use.Last = Occupancy.getPosition(
        Use.Writes ? Index.getNextIndex().getBaseIndex() : Index.getRegSlot());
    Use.Behind = Occupancy.getPosition(Use.After);
    Uses.push_back(Use);
  }
  sort(Uses, [](const PVMUsePoint &A, const PVMUsePoint &B) {
    return A.Start < B.Start;
  });
}

PVMLiveSpans::PVMLiveSpans(const LiveInterval &LI, LiveIntervals &LIS,
                           const MachineRegisterInfo &MRI,
                           const PVMOccupancy &Occupancy)
    : PVMUsePoints(LI, LIS, MRI, Occupancy) {
  unsigned NextUse = 0;
  MachineBasicBlock *MBB = nullptr;
  const PVMBlockPositions *Block = nullptr;
  for (const LiveRange::Segment &S : LI) {
    PVMPosition SegmentEnd = Occupancy.getPosition(S.end);
    for (PVMPosition Begin = Occupancy.getPosition(S.start);
         Begin < SegmentEnd;) {
      if (!MBB || Begin >= Block->End) {
        MBB = MBB && Begin == Block->End ? MBB->getNextNode()
                                         : Indexes.getMBBFromIndex(S.start);
        Block = &Occupancy.getPositions(*MBB);
      }
      PVMPosition End = std::min(SegmentEnd, Block->End);
      bool LiveIn = Begin == Block->Begin;
      bool LiveOut = End == Block->End;
      if (!LiveIn && !Spans.empty() && Spans.back().End == Begin) {
        // The next value follows without a hole.
        Spans.back().End = End;
        Spans.back().LiveOut = LiveOut;
      } else {
        Spans.push_back({MBB, Begin, End, Block->FirstCopy, Block->LastCopy,
                         LiveIn, LiveOut, NextUse, NextUse, S.valno});
      }
      IsRigid |= LiveOut && Block->IsRigid;
      PVMLiveSpan &Span = Spans.back();
      // An instruction belongs to the span that it reads or, if it only writes,
      // to the one that it starts.
      while (NextUse != Uses.size() && Uses[NextUse].Start < End)
        ++NextUse;
      Span.LastUse = NextUse;
      Begin = End;
    }
  }
  // Every instruction that names the register lies in a span; what does not,
  // reads an undefined value.
  IsRigid |= NextUse != Uses.size();
}

int64_t PVMUsePoint::getCostInMemory(const PVMLinearScanCosts &Costs) const {
  return (Reads ? Costs.getLoadFor(*MI) : 0) +
         (Writes ? Costs.getStore(*MI->getParent()) : 0);
}

int64_t PVMUsePoints::getCostInMemory(const PVMLinearScanCosts &Costs) const {
  int64_t Sum = 0;
  for (const PVMUsePoint &Use : Uses)
    Sum += Use.getCostInMemory(Costs);
  return Sum;
}

int64_t PVMUsePoints::getCostOfRepeating(const MachineInstr &Def,
                                         const PVMLinearScanCosts &Costs) const {
  int64_t Sum = 0;
  for (const PVMUsePoint &Use : Uses) {
    int64_t Cost = Costs.getRepetition(Def, *Use.MI->getParent());
    Sum += Use.Reads ? Cost : -Cost;
  }
  return Sum;
}

int64_t PVMUsePoints::getCostOfMoves(MCRegister Reg,
                                     const PVMLinearScanCosts &Costs) const {
  int64_t Sum = 0;
  for (const PVMUsePoint &Use : Uses)
    if (Use.CopyOf && Use.CopyOf != Reg)
      Sum += Costs.getMove(*Use.MI->getParent());
  return Sum;
}
