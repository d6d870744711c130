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
#include "llvm/CodeGen/LiveRegMatrix.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/CodeGen/TargetSubtargetInfo.h"

using namespace llvm;

//===----------------------------------------------------------------------===//
// Live spans
//===----------------------------------------------------------------------===//

PVMLiveSpans::PVMLiveSpans(const LiveInterval &LI, LiveIntervals &LIS,
                           const MachineRegisterInfo &MRI)
    : LI(LI) {
  findUses(LIS, MRI);
  findSpans(LIS);
}

void PVMLiveSpans::findUses(LiveIntervals &LIS,
                            const MachineRegisterInfo &MRI) {
  SlotIndexes &Indexes = *LIS.getSlotIndexes();
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
    Use.First = Use.Reads ? Index.getBaseIndex() : Index.getRegSlot();
    Use.Last =
        Use.Writes ? Index.getNextIndex().getBaseIndex() : Index.getRegSlot();
    Use.Before = Index.getBaseIndex();
    // In front of the next instruction, or of the next block.
    Use.After = std::min(Indexes.getNextNonNullIndex(Index).getBaseIndex(),
                         Indexes.getMBBEndIdx(MI.getParent()));
    if (MI.isTerminator()) {
      SlotIndex Terminators =
          Indexes.getInstructionIndex(*MI.getParent()->getFirstTerminator());
      Use.Before = Use.After = Terminators.getBaseIndex();
    }
    Uses.push_back(Use);
  }
  sort(Uses, [](const PVMUsePoint &A, const PVMUsePoint &B) {
    return A.First.getBaseIndex() < B.First.getBaseIndex();
  });
}

static SlotIndex getIndexOf(MachineBasicBlock::iterator It,
                            MachineBasicBlock &MBB,
                            const SlotIndexes &Indexes) {
  return It == MBB.end() ? Indexes.getMBBEndIdx(&MBB).getPrevSlot()
                         : Indexes.getInstructionIndex(*It).getBaseIndex();
}

void PVMLiveSpans::findSpans(const LiveIntervals &LIS) {
  const SlotIndexes &Indexes = *LIS.getSlotIndexes();
  unsigned NextUse = 0;
  for (const LiveRange::Segment &S : LI) {
    auto *MBB = Indexes.getMBBFromIndex(S.start);
    for (SlotIndex Begin = S.start; Begin < S.end;) {
      SlotIndex BlockEnd = Indexes.getMBBEndIdx(MBB);
      SlotIndex End = std::min(S.end, BlockEnd);
      bool LiveIn = Begin == Indexes.getMBBStartIdx(MBB);
      bool LiveOut = End == BlockEnd;
      if (!LiveIn && !Spans.empty() && Spans.back().End == Begin) {
        // The next value follows without a hole.
        Spans.back().End = End;
        Spans.back().LiveOut = LiveOut;
      } else {
        Spans.push_back({MBB, Begin, End, SlotIndex(), SlotIndex(), LiveIn,
                         LiveOut, NextUse, NextUse});
      }
      if (LiveOut && (MBB->hasEHPadSuccessor() || MBB->mayHaveInlineAsmBr()))
        IsRigid = true;
      PVMLiveSpan &Span = Spans.back();
      if (LiveIn)
        Span.FirstCopy = getIndexOf(MBB->SkipPHIsLabelsAndDebug(MBB->begin()),
                                    *MBB, Indexes);
      if (LiveOut)
        Span.LastCopy = getIndexOf(MBB->getFirstTerminator(), *MBB, Indexes);
      // An instruction belongs to the span that it reads or, if it only writes,
      // to the one that it starts.
      while (NextUse != Uses.size() && Uses[NextUse].First < End)
        ++NextUse;
      Span.LastUse = NextUse;
      Begin = End;
      if (Begin == BlockEnd)
        MBB = MBB->getNextNode();
    }
  }
  // Every instruction that names the register lies in a span; what does not,
  // reads an undefined value.
  IsRigid |= NextUse != Uses.size();
}

int64_t PVMLiveSpans::getCostInMemory(const PVMLinearScanCosts &Costs) const {
  int64_t Sum = 0;
  for (const PVMUsePoint &Use : Uses) {
    const MachineBasicBlock &MBB = *Use.MI->getParent();
    Sum += Use.Reads ? Costs.getLoad(MBB) : 0;
    Sum += Use.Writes ? Costs.getStore(MBB) : 0;
  }
  return Sum;
}

int64_t PVMLiveSpans::getCostOfMoves(MCRegister Reg,
                                     const PVMLinearScanCosts &Costs) const {
  int64_t Sum = 0;
  for (const PVMUsePoint &Use : Uses)
    if (Use.CopyOf && Use.CopyOf != Reg)
      Sum += Costs.getMove(*Use.MI->getParent());
  return Sum;
}

//===----------------------------------------------------------------------===//
// Busy ranges
//===----------------------------------------------------------------------===//

PVMBusyRanges::PVMBusyRanges(const LiveInterval &LI, MCRegister Reg,
                             LiveIntervals &LIS, LiveRegMatrix &Matrix,
                             const TargetRegisterInfo &TRI) {
  for (MCRegUnit Unit : TRI.regunits(Reg)) {
    const LiveIntervalUnion &Others =
        Matrix.getLiveUnions()[static_cast<unsigned>(Unit)];
    const LiveRange &Fixed = LIS.getRegUnit(Unit);
    auto Other = Others.find(LI.beginIndex());
    for (const LiveRange::Segment &S : LI) {
      if (Other.valid() && Other.stop() <= S.start)
        Other.advanceTo(S.start);
      for (; Other.valid() && Other.start() < S.end; ++Other) {
        add(Other.start(), Other.stop());
        if (Other.stop() >= S.end)
          break;
      }
      for (const LiveRange::Segment *F = Fixed.find(S.start);
           F != Fixed.end() && F->start < S.end; ++F)
        add(F->start, F->end);
    }
  }

  // What a call overwrites cannot hold a value behind it.
  ArrayRef<SlotIndex> Calls = LIS.getRegMaskSlots();
  const SlotIndex *Call = lower_bound(Calls, LI.beginIndex());
  for (const LiveRange::Segment &S : LI) {
    while (Call != Calls.end() && *Call < S.start)
      ++Call;
    for (; Call != Calls.end() && *Call < S.end; ++Call)
      if (MachineOperand::clobbersPhysReg(
              LIS.getRegMaskBits()[Call - Calls.begin()], Reg))
        add(Call->getRegSlot(), Call->getDeadSlot());
  }
  merge();
}

// Afterwards the ranges are disjoint and sorted.
void PVMBusyRanges::merge() {
  sort(Ranges);
  unsigned Last = 0;
  for (unsigned I = 1; I < Ranges.size(); ++I) {
    if (Ranges[I].first <= Ranges[Last].second)
      Ranges[Last].second = std::max(Ranges[Last].second, Ranges[I].second);
    else
      Ranges[++Last] = Ranges[I];
  }
  if (!Ranges.empty())
    Ranges.truncate(Last + 1);
}

bool PVMBusyRanges::isFree(SlotIndex Begin, SlotIndex End) const {
  const auto *It = partition_point(
      Ranges, [Begin](const auto &Range) { return Range.second <= Begin; });
  return It == Ranges.end() || It->first >= End;
}
