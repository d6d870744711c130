//===-- PVMLinearScanPlan.h - Where to split a live range -------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A plan says for one virtual register and one physical register which
// instructions use the value in that register, the others being left to
// whatever becomes of the rest, usually memory; and where the value changes
// from one to the other. The plan is the cheapest one, given where the register
// is busy.
//
// Between blocks the place of a value must be the same at both ends of every
// edge, so it is a property of an edge bundle: all edges that share a block end
// or a block start. Inside a block, runs of instructions between which the
// register is free are in the register or not as a whole.
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMLINEARSCANPLAN_H
#define LLVM_LIB_TARGET_PVM_PVMLINEARSCANPLAN_H

#include "PVMLinearScanSpans.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseSet.h"

namespace llvm {

class EdgeBundles;
class PVMLinearScanCosts;

// Instructions of a span, first to last, that use the register.
struct PVMRun {
  unsigned First, Last; // in the uses of the live range
  bool FromBlockStart, ToBlockEnd;
  // A copy to the rest is needed at the end; in front of the last instruction
  // or behind it.
  bool Leaves, LeavesBefore;
  // A copy from the rest is needed at the start.
  bool Enters;
};

struct PVMSpanPlan {
  SmallVector<PVMRun, 2> Runs;
  // Copies at the block's ends, where no run reaches.
  bool LeavesAtStart = false, EntersAtEnd = false;
  int64_t Cost = 0;
};

struct PVMSplitPlan {
  MCRegister Reg;
  // Edge bundles at which the value is in Reg.
  DenseSet<unsigned> Bundles;
  SmallVector<PVMSpanPlan, 0> Spans; // parallel to those of the live range
  int64_t Cost = 0;
  unsigned NumUses = 0; // instructions that use the register
};

class PVMSplitPlanner {
public:
  PVMSplitPlanner(const PVMLiveSpans &Live, const EdgeBundles &Bundles,
                  const PVMLinearScanCosts &Costs, const SlotIndexes &Indexes);

  // What no plan for a register can save more than.
  int64_t getGreatestGain(const PVMBusyRanges &BusyRanges) const;

  PVMSplitPlan plan(MCRegister TheReg, const PVMBusyRanges &BusyRanges);

private:
  PVMSpanPlan planSpan(const PVMLiveSpan &Span, bool In, bool Out) const;
  SmallVector<PVMRun, 2> findRuns(const PVMLiveSpan &Span, bool In,
                                  bool Out) const;
  int64_t getRunCost(const PVMLiveSpan &Span, PVMRun &Run) const;
  // Of bringing what is live at this point to memory: a store here, or one
  // behind the definition if that is cheaper.
  int64_t getStoreCost(const MachineBasicBlock &MBB, SlotIndex Where) const;
  int64_t getCostInMemory(const PVMUsePoint &Use) const;
  BitVector chooseNodes() const;

  const PVMLiveSpans &Live;
  const PVMLinearScanCosts &Costs;
  const SlotIndexes &Indexes;
  // The bundles at which the value is live, numbered; and the numbers of those
  // at the ends of each span that reach the block's.
  SmallVector<unsigned, 32> BundleOf;
  SmallVector<std::pair<unsigned, unsigned>, 16> NodesOf;
  // Of the plan that is being made.
  MCRegister Reg;
  const PVMBusyRanges *Busy = nullptr;
};

} // namespace llvm

#endif
