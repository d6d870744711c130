//===-- PVMLinearScanPlan.cpp - Where to split a live range ---------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a span costs, given whether the value is in the register where the block
// begins and where it ends, is computed by planSpan(). Those four numbers for
// each span are all that the choice of the bundles depends on, and a minimum
// cut makes that choice (PVMLinearScanCut.h). The same function then says what
// to do.
//
//===----------------------------------------------------------------------===//

#include "PVMLinearScanPlan.h"
#include "PVMLinearScanCosts.h"
#include "PVMLinearScanCut.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/CodeGen/EdgeBundles.h"
#include "llvm/CodeGen/MachineBasicBlock.h"

using namespace llvm;

static constexpr int64_t Impossible = PVMMinimumCut::Infinite;

int64_t PVMSplitPlanner::getStoreCost(const MachineBasicBlock &MBB,
                                      SlotIndex Where) const {
  const VNInfo *Value = Live.getInterval().getVNInfoBefore(Where);
  if (!Value)
    return Costs.getStore(MBB);
  return std::min(Costs.getStore(MBB),
                  Costs.getStore(*Indexes.getMBBFromIndex(Value->def)));
}

//===----------------------------------------------------------------------===//
// Inside a block
//===----------------------------------------------------------------------===//

// Longest sequences of instructions during and between which the register is
// free.
SmallVector<PVMRun, 2> PVMSplitPlanner::findRuns(const PVMLiveSpan &Span,
                                                 bool In, bool Out) const {
  SmallVector<PVMRun, 2> Runs;
  ArrayRef<PVMUsePoint> Uses = Live.getUses();
  SlotIndex Previous = Span.Begin;
  bool IsOpen = false;
  for (unsigned I = Span.FirstUse; I != Span.LastUse; ++I) {
    const PVMUsePoint &Use = Uses[I];
    SlotIndex Start = Use.Reads ? Use.Before : Use.First;
    bool Fits = Busy->isFree(Start, Use.Last);
    bool Reaches = Fits && Busy->isFree(Previous, Start);
    if (IsOpen && Reaches)
      Runs.back().Last = I;
    else if (Fits)
      Runs.push_back({I, I, I == Span.FirstUse && In && Reaches, false, false,
                      false, false});
    IsOpen = Fits;
    Previous = Use.Last;
  }
  if (Out && IsOpen && Busy->isFree(Previous, Span.End))
    Runs.back().ToBlockEnd = true;
  return Runs;
}

// The instruction in front of which a copy at the block's start stands.
static SlotIndex getFirstCopyIndex(const PVMLiveSpan &Span,
                                   const SlotIndexes &Indexes) {
  MachineBasicBlock &MBB = *Span.MBB;
  auto It = MBB.SkipPHIsLabelsAndDebug(MBB.begin());
  return It == MBB.end() ? Indexes.getMBBEndIdx(&MBB)
                         : Indexes.getInstructionIndex(*It).getBaseIndex();
}

// The same for the block's end. Where nothing follows, the last slot stands for
// it.
static SlotIndex getLastCopyIndex(const PVMLiveSpan &Span,
                                  const SlotIndexes &Indexes) {
  if (MachineInstr *MI = getFirstTerminatorOrNull(*Span.MBB))
    return Indexes.getInstructionIndex(*MI).getBaseIndex();
  return Indexes.getMBBEndIdx(Span.MBB).getPrevSlot();
}

// Fills in the copies that the run needs.
int64_t PVMSplitPlanner::getRunCost(const PVMLiveSpan &Span,
                                    PVMRun &Run) const {
  ArrayRef<PVMUsePoint> Uses = Live.getUses();
  const PVMUsePoint &First = Uses[Run.First], &Last = Uses[Run.Last];
  bool Writes = false;
  int64_t Cost = 0;
  for (const PVMUsePoint &Use :
       Uses.slice(Run.First, Run.Last - Run.First + 1)) {
    Writes |= Use.Writes;
    if (Use.CopyOf && Use.CopyOf != Reg)
      Cost += Costs.getMove(*Span.MBB);
  }
  Run.Enters = !Run.FromBlockStart && First.Reads;
  if (Run.Enters)
    Cost += Costs.getLoad(*Span.MBB);

  // A value that was entered and not changed is still where it came from.
  bool IsLiveBehind = Run.Last + 1 != Span.LastUse || Span.LiveOut;
  Run.Leaves =
      IsLiveBehind && !Run.ToBlockEnd && (Writes || Run.FromBlockStart);
  if (Run.Leaves) {
    Run.LeavesBefore = !Last.Writes && (Last.MI->isTerminator() ||
                                        !Busy->isFree(Last.Last, Last.After));
    Cost +=
        getStoreCost(*Span.MBB, Run.LeavesBefore ? Last.Before : Last.After);
  }
  return Cost;
}

PVMSpanPlan PVMSplitPlanner::planSpan(const PVMLiveSpan &Span, bool In,
                                      bool Out) const {
  PVMSpanPlan Plan;
  const MachineBasicBlock &MBB = *Span.MBB;
  bool FromStart = false, ToEnd = false;
  for (PVMRun &Run : findRuns(Span, In, Out)) {
    int64_t InRegister = getRunCost(Span, Run), InMemory = 0;
    for (const PVMUsePoint &Use :
         Live.getUses().slice(Run.First, Run.Last - Run.First + 1)) {
      InMemory += Use.Reads ? Costs.getLoad(MBB) : 0;
      InMemory += Use.Writes ? Costs.getStore(MBB) : 0;
    }
    // At the same cost the value is better off in whatever register is free.
    if (InRegister >= InMemory && !Run.FromBlockStart && !Run.ToBlockEnd) {
      Plan.Cost += InMemory;
      continue;
    }
    Plan.Cost += InRegister;
    FromStart |= Run.FromBlockStart;
    ToEnd |= Run.ToBlockEnd;
    Plan.Runs.push_back(Run);
  }
  // Instructions at which the register is busy.
  for (unsigned I = Span.FirstUse; I != Span.LastUse; ++I) {
    const PVMUsePoint &Use = Live.getUses()[I];
    if (!Busy->isFree(Use.Reads ? Use.Before : Use.First, Use.Last)) {
      Plan.Cost += Use.Reads ? Costs.getLoad(MBB) : 0;
      Plan.Cost += Use.Writes ? Costs.getStore(MBB) : 0;
    }
  }

  bool IsThrough = In && Out && Span.FirstUse == Span.LastUse &&
                   Busy->isFree(Span.Begin, Span.End);
  if (In && !FromStart && !IsThrough) {
    if (Busy->isFree(Span.Begin, getFirstCopyIndex(Span, Indexes))) {
      Plan.LeavesAtStart = true;
      Plan.Cost += getStoreCost(MBB, Span.Begin.getNextSlot());
    } else {
      Plan.Cost = Impossible;
    }
  }
  if (Out && !ToEnd && !IsThrough) {
    if (Busy->isFree(getLastCopyIndex(Span, Indexes), Span.End)) {
      Plan.EntersAtEnd = true;
      Plan.Cost += Costs.getLoad(MBB);
    } else {
      Plan.Cost = Impossible;
    }
  }
  Plan.Cost = std::min(Plan.Cost, Impossible);
  return Plan;
}

//===----------------------------------------------------------------------===//
// Between blocks
//===----------------------------------------------------------------------===//

DenseSet<unsigned> PVMSplitPlanner::chooseBundles() const {
  // A node for each bundle at which the value is live.
  DenseMap<unsigned, unsigned> NodeOf;
  SmallVector<unsigned, 32> BundleOf;
  auto getNode = [&](const PVMLiveSpan &Span, bool IsEnd) {
    unsigned Bundle = Bundles.getBundle(Span.MBB->getNumber(), IsEnd);
    auto [It, IsNew] = NodeOf.try_emplace(Bundle, BundleOf.size());
    if (IsNew)
      BundleOf.push_back(Bundle);
    return It->second;
  };
  for (const PVMLiveSpan &Span : Live.getSpans()) {
    if (Span.LiveIn)
      getNode(Span, false);
    if (Span.LiveOut)
      getNode(Span, true);
  }

  PVMMinimumCut Cut(BundleOf.size());
  for (const PVMLiveSpan &Span : Live.getSpans()) {
    auto getCost = [&](bool In, bool Out) {
      return planSpan(Span, In, Out).Cost;
    };
    if (!Span.LiveIn && !Span.LiveOut)
      continue;
    if (Span.LiveIn != Span.LiveOut) {
      Cut.addCostOfOne(getNode(Span, Span.LiveOut),
                       getCost(Span.LiveIn, Span.LiveOut) -
                           getCost(false, false));
      continue;
    }
    unsigned In = getNode(Span, false), Out = getNode(Span, true);
    int64_t Costs[2][2] = {{getCost(false, false), getCost(false, true)},
                           {getCost(true, false), getCost(true, true)}};
    if (In == Out)
      Cut.addCostOfOne(In, Costs[1][1] - Costs[0][0]);
    else
      Cut.addPair(In, Out, Costs);
  }

  DenseSet<unsigned> InRegister;
  for (unsigned Node : Cut.solve().set_bits())
    InRegister.insert(BundleOf[Node]);
  return InRegister;
}

PVMSplitPlan PVMSplitPlanner::plan(MCRegister TheReg,
                                   const PVMBusyRanges &BusyRanges) {
  Reg = TheReg;
  Busy = &BusyRanges;
  PVMSplitPlan Plan;
  Plan.Reg = Reg;
  Plan.Bundles = chooseBundles();
  for (const PVMLiveSpan &Span : Live.getSpans()) {
    auto isInRegister = [&](bool IsEnd) {
      return Plan.Bundles.contains(
          Bundles.getBundle(Span.MBB->getNumber(), IsEnd));
    };
    Plan.Spans.push_back(planSpan(Span, Span.LiveIn && isInRegister(false),
                                  Span.LiveOut && isInRegister(true)));
    Plan.Cost += Plan.Spans.back().Cost;
    for (const PVMRun &Run : Plan.Spans.back().Runs)
      Plan.NumUses += Run.Last - Run.First + 1;
  }
  return Plan;
}
