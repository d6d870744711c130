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
    SlotIndex Start = Use.getFirstNeeded();
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

int64_t PVMSplitPlanner::getCostInMemory(const PVMUsePoint &Use) const {
  const MachineBasicBlock &MBB = *Use.MI->getParent();
  return (Use.Reads ? Costs.getLoad(MBB) : 0) +
         (Use.Writes ? Costs.getStore(MBB) : 0);
}

PVMSpanPlan PVMSplitPlanner::planSpan(const PVMLiveSpan &Span, bool In,
                                      bool Out) const {
  PVMSpanPlan Plan;
  // Most often nothing happens in a block.
  if (Span.FirstUse == Span.LastUse && In == Out &&
      (!In || Busy->isFree(Span.Begin, Span.End)))
    return Plan;
  const MachineBasicBlock &MBB = *Span.MBB;
  bool FromStart = false, ToEnd = false;
  for (PVMRun &Run : findRuns(Span, In, Out)) {
    int64_t InRegister = getRunCost(Span, Run), InMemory = 0;
    for (const PVMUsePoint &Use :
         Live.getUses().slice(Run.First, Run.Last - Run.First + 1))
      InMemory += getCostInMemory(Use);
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
    if (!Busy->isFree(Use.getFirstNeeded(), Use.Last))
      Plan.Cost += getCostInMemory(Use);
  }

  if (In && !FromStart) {
    if (Busy->isFree(Span.Begin, Span.FirstCopy)) {
      Plan.LeavesAtStart = true;
      Plan.Cost += getStoreCost(MBB, Span.Begin.getNextSlot());
    } else {
      Plan.Cost = Impossible;
    }
  }
  if (Out && !ToEnd) {
    if (Busy->isFree(Span.LastCopy, Span.End)) {
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

PVMSplitPlanner::PVMSplitPlanner(const PVMLiveSpans &Live,
                                 const EdgeBundles &Bundles,
                                 const PVMLinearScanCosts &Costs,
                                 const SlotIndexes &Indexes)
    : Live(Live), Costs(Costs), Indexes(Indexes) {
  DenseMap<unsigned, unsigned> NodeOf;
  auto getNode = [&](const PVMLiveSpan &Span, bool IsEnd) {
    unsigned Bundle = Bundles.getBundle(Span.MBB->getNumber(), IsEnd);
    auto [It, IsNew] = NodeOf.try_emplace(Bundle, BundleOf.size());
    if (IsNew)
      BundleOf.push_back(Bundle);
    return It->second;
  };
  for (const PVMLiveSpan &Span : Live.getSpans())
    NodesOf.emplace_back(Span.LiveIn ? getNode(Span, false) : 0,
                         Span.LiveOut ? getNode(Span, true) : 0);
}

// The nodes at which the value is in the register.
BitVector PVMSplitPlanner::chooseNodes() const {
  PVMMinimumCut Cut(BundleOf.size());
  for (const auto &[Span, Nodes] : zip_equal(Live.getSpans(), NodesOf)) {
    auto [In, Out] = Nodes;
    if (!Span.LiveIn && !Span.LiveOut)
      continue;
    if (Span.LiveIn != Span.LiveOut) {
      Cut.addCostOfOne(Span.LiveOut ? Out : In,
                       planSpan(Span, Span.LiveIn, Span.LiveOut).Cost -
                           planSpan(Span, false, false).Cost);
      continue;
    }
    int64_t Costs[2][2];
    for (bool IsIn : {false, true})
      for (bool IsOut : {false, true})
        Costs[IsIn][IsOut] = planSpan(Span, IsIn, IsOut).Cost;
    if (In == Out)
      Cut.addCostOfOne(In, Costs[1][1] - Costs[0][0]);
    else
      Cut.addPair(In, Out, Costs);
  }
  return Cut.solve();
}

int64_t
PVMSplitPlanner::getGreatestGain(const PVMBusyRanges &BusyRanges) const {
  int64_t Gain = 0;
  for (const PVMUsePoint &Use : Live.getUses())
    if (BusyRanges.isFree(Use.getFirstNeeded(), Use.Last))
      Gain += getCostInMemory(Use);
  return Gain;
}

PVMSplitPlan PVMSplitPlanner::plan(MCRegister TheReg,
                                   const PVMBusyRanges &BusyRanges) {
  Reg = TheReg;
  Busy = &BusyRanges;
  PVMSplitPlan Plan;
  Plan.Reg = Reg;
  BitVector InRegister = chooseNodes();
  for (unsigned Node : InRegister.set_bits())
    Plan.Bundles.insert(BundleOf[Node]);
  for (const auto &[Span, Nodes] : zip_equal(Live.getSpans(), NodesOf)) {
    Plan.Spans.push_back(planSpan(Span, Span.LiveIn && InRegister[Nodes.first],
                                  Span.LiveOut && InRegister[Nodes.second]));
    Plan.Cost += Plan.Spans.back().Cost;
    for (const PVMRun &Run : Plan.Spans.back().Runs)
      Plan.NumUses += Run.Last - Run.First + 1;
  }
  return Plan;
}
