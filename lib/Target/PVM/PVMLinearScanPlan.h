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
// edge on which it is live, so it is a property of a joint: all such edges that
// share a block end or a block start. (Not of an edge bundle: edges on which
// the value is dead would tie together what may differ.) Inside a block, runs
// of instructions between which the register is free are in the register or not
// as a whole.
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMLINEARSCANPLAN_H
#define LLVM_LIB_TARGET_PVM_PVMLINEARSCANPLAN_H

#include "PVMLinearScanCut.h"
#include "PVMLinearScanGap.h"
#include "PVMLinearScanSpans.h"
#include "llvm/ADT/SmallPtrSet.h"
#include <array>
#include <optional>

namespace llvm {

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
  // On the way from the block's start to the first instruction, or from the
  // last one to the block's end, the value steps aside.
  bool BridgesStart, BridgesEnd;
};

struct PVMSpanPlan {
  SmallVector<PVMRun, 2> Runs;
  SmallVector<PVMBridge, 0> Bridges;
  // Copies at the block's ends, where no run reaches.
  bool LeavesAtStart = false, EntersAtEnd = false;
  int64_t Cost = 0;
};

struct PVMSplitPlan {
  MCRegister Reg; // none: whichever is free
  // Blocks at whose starts the value is in Reg.
  SmallPtrSet<const MachineBasicBlock *, 8> StartsIn;
  SmallVector<PVMSpanPlan, 0> Spans; // parallel to those of the live range
  int64_t Cost = 0;
};

class PVMSplitPlanner {
public:
  PVMSplitPlanner(const MachineFunction &MF, const PVMOccupancy &Occupancy,
                  const PVMLinearScanCosts &Costs, const SlotIndexes &Indexes)
      : Occupancy(Occupancy), Costs(Costs), Indexes(Indexes),
        SpanAtStart(MF.getNumBlockIDs()) {}

  // A register, and what it costs to use it at all.
  using PricedRegister = std::pair<MCRegister, int64_t>;
  // A plan for the one of Registers that seems to be best, if it costs less than
  // Limit.
  std::optional<PVMSplitPlan> findCheapest(const PVMLiveSpans &Live,
                                           ArrayRef<PricedRegister> Registers,
                                           int64_t Limit);

private:
  using RegSet = PVMOccupancy::RegSet;

  // A run that starts or ends with the block where the block's ends allow it,
  // and what does not depend on them.
  struct Candidate {
    PVMRun Run;
    int64_t Moves = 0, InMemory = 0;
    bool Writes = false;
    // Uses in front of which the value steps aside.
    SmallVector<unsigned, 2> Bridged;
  };
  // Costs[in the register at the start][at the end].
  struct SpanCosts {
    int64_t Costs[2][2] = {};
    int64_t getLeast() const {
      return std::min({Costs[0][0], Costs[0][1], Costs[1][0], Costs[1][1]});
    }
  };
  // What can be planned with a register, or with any at each place.
  struct Option {
    MCRegister Reg;
    RegSet Bit;
    int64_t Price;
  };
  // The register that stands for any register is busy where all are.
  static constexpr RegSet AnyReg = 1 << 15;
  static constexpr Option Any = {MCRegister(), AnyReg, 0};
  // What does not depend on the register; and the registers that are busy.
  struct Span {
    // Joints; where the value is not live, one that is never in the register.
    unsigned In = 0, Out = 0;
    // Of two different joints, in the network.
    unsigned Pair = NoPair;
    int64_t LeaveCost = 0, EnterCost = 0;
    RegSet Busy = 0, BusyAtStart = 0, BusyAtEnd = 0;
    RegSet BusyToEnd = 0; // behind its last use
    // Those that may cost something else than the one that stands for any.
    RegSet Differing = 0;
  };
  static constexpr unsigned NoPair = ~0u;
  struct Use {
    int64_t InMemory;
    // From the use before it or the span's start; while it happens; behind it.
    RegSet BusyBefore, Busy, BusyBehind;
  };

  void start(const PVMLiveSpans &TheLive, ArrayRef<PricedRegister> Registers);
  void describe(const PVMLiveSpan &LiveSpan);
  unsigned findJoints();
  void makeNetwork();
  RegSet getBusy(PVMPosition Begin, PVMPosition End);
  void findCandidates(const PVMLiveSpan &Span, const Option &O);
  std::optional<PVMGap> getGap(const PVMLiveSpan &Span, unsigned I) const;
  std::optional<PVMBridge> findBridge(const PVMLiveSpan &Span, unsigned I,
                                      const Option &O) const;
  bool canBridge(const PVMLiveSpan &Span, unsigned I, const Option &O) const;
  bool canBridgeBlock(unsigned I, const Option &O) const;
  int64_t completeRun(const PVMLiveSpan &Span, const Candidate &C,
                      PVMRun &Run) const;
  int64_t getLeaveAtStartCost(unsigned I, const Option &O) const;
  int64_t getEnterAtEndCost(unsigned I, const Option &O) const;
  int64_t getCost(unsigned I, const Option &O, bool In, bool Out,
                  PVMSpanPlan *Plan = nullptr) const;
  SpanCosts findCosts(unsigned I, const Option &O);
  bool isHopeless(const Option &O) const;
  bool findCostsOfAny(int64_t Limit);
  std::optional<int64_t> choose(const Option &O, int64_t Limit);
  int64_t getCostOfAnswer(const Option &O) const;
  int64_t estimateCost(const Option &O, int64_t CostOfAny);
  void replaceInNetwork(const Span &S, const SpanCosts &Old,
                        const SpanCosts &New);
  bool isIn(unsigned I) const { return Cut.isOne(Spans[I].In); }
  bool isOut(unsigned I) const { return Cut.isOne(Spans[I].Out); }
  PVMSplitPlan makePlan(const Option &O, int64_t Cost);
  // Of bringing this value to memory: a store here, which costs so much, or one
  // behind the definition if that is cheaper.
  int64_t getStoreCost(int64_t Here, const VNInfo *Value) const;

  const PVMOccupancy &Occupancy;
  const PVMLinearScanCosts &Costs;
  const SlotIndexes &Indexes;
  // Of each block, the span that is live at its start; valid if that span says
  // so, too.
  SmallVector<unsigned, 0> SpanAtStart;

  // Of the live range that is being looked at.
  const PVMLiveSpans *Live = nullptr;
  SmallVector<Span, 16> Spans; // parallel to those of the live range
  SmallVector<Use, 16> Uses;   // likewise
  // Its nodes are the joints, with a pair for each span with two different ones.
  PVMMinimumCut Cut;
  SmallVector<std::pair<unsigned, unsigned>, 32> Pairs;
  SmallVector<Option, 13> Options;
  // Those that cost nothing.
  RegSet Usable = 0;
  // For each bit of a register, the registers that are busy wherever that one
  // is; and those that the value is copied from or to.
  std::array<RegSet, 16> BusyWith;
  RegSet LastBusy = 0;
  RegSet Copied = 0;

  // Of a register that is free wherever one is; and what they all amount to at
  // least, and in memory.
  SmallVector<SpanCosts, 16> CostsOfAny;
  int64_t LeastOfAny = 0, AnyInMemory = 0;
  // Of the option that is being looked at, where they may differ from those.
  SmallVector<std::pair<unsigned, SpanCosts>, 16> OtherCosts;
  // Of the span that is being looked at: its runs, and the cost of the uses
  // at which the register is busy.
  SmallVector<Candidate, 4> Candidates;
  int64_t BusyCost = 0;
};

} // namespace llvm

#endif
