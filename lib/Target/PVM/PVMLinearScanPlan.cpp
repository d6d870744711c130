//===-- PVMLinearScanPlan.cpp - Where to split a live range ---------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a span costs, given whether the value is in the register where the block
// begins and where it ends, is four numbers, and they are all that the choice
// at the joints depends on. A minimum cut makes that choice
// (PVMLinearScanCut.h). What to do then is computed by what computed the costs.
//
// There is a plan for each register, and nearly all of them would be thrown away.
// Many registers are busy at the same places, so that one plan stands for all.
// First comes the plan for a register that would be free wherever one is: if
// that is too expensive, all are; and what it would cost with each register says
// which to plan with first. The others follow in that order; where little is at
// stake, until one is not cheaper than the one before it. A plan costs no less
// than the cheapest of the four numbers of each span, and the cut has such a bound
// of its own; where that is too much already, no choice is made. For most spans
// the numbers are those of any register, so that for each one only the others are
// computed, and put in their places in the network.
//
//===----------------------------------------------------------------------===//

#include "PVMLinearScanPlan.h"
#include "PVMLinearScanCosts.h"
#include "llvm/ADT/IntEqClasses.h"
#include "llvm/ADT/bit.h"
#include "llvm/CodeGen/MachineBasicBlock.h"

using namespace llvm;

static constexpr int64_t Impossible = PVMMinimumCut::Infinite;

// All registers are tried for live ranges of so many spans at most, and for those
// that cost so many moves per call in memory (docs/RegAlloc.md has what was tried).
static constexpr unsigned FewSpans = 16, MuchAtStake = 8;

int64_t PVMSplitPlanner::getStoreCost(int64_t Here, const VNInfo *Value) const {
  if (!Value)
    return Here;
  return std::min(Here, Costs.getStore(*Indexes.getMBBFromIndex(Value->def)));
}

//===----------------------------------------------------------------------===//
// Inside a block
//===----------------------------------------------------------------------===//

// In front of use I, or behind the last one. (The register that stands for any
// has no place; it is taken to be free somewhere.)
std::optional<PVMGap> PVMSplitPlanner::getGap(const PVMLiveSpan &Span,
                                              unsigned I) const {
  MachineBasicBlock &MBB = *Span.MBB;
  MachineBasicBlock::iterator End = MBB.getFirstTerminator();
  if (I != Span.LastUse && !Live->getUses()[I].MI->isTerminator())
    End = Live->getUses()[I].MI->getIterator();
  if (I == Span.FirstUse)
    return PVMGap(MBB.SkipPHIsLabelsAndDebug(MBB.begin()), End);
  MachineInstr &Previous = *Live->getUses()[I - 1].MI;
  if (Previous.isTerminator())
    return std::nullopt;
  return PVMGap(std::next(Previous.getIterator()), End);
}

std::optional<PVMBridge>
PVMSplitPlanner::findBridge(const PVMLiveSpan &Span, unsigned I,
                            const Option &O) const {
  std::optional<PVMGap> Gap = getGap(Span, I);
  if (!Gap)
    return std::nullopt;
  return Gap->findBridge(O.Bit, Usable, Occupancy, Indexes);
}

bool PVMSplitPlanner::canBridge(const PVMLiveSpan &Span, unsigned I,
                                const Option &O) const {
  return Costs.prefersMoves() && (!O.Reg || findBridge(Span, I, O));
}

// Of a span without uses.
bool PVMSplitPlanner::canBridgeBlock(unsigned I, const Option &O) const {
  const Span &S = Spans[I];
  return !((S.BusyAtStart | S.BusyAtEnd) & O.Bit) &&
         canBridge(Live->getSpans()[I], Live->getSpans()[I].FirstUse, O);
}

// Longest sequences of instructions during and between which the register is
// free, or may be left aside for a moment.
void PVMSplitPlanner::findCandidates(const PVMLiveSpan &Span, const Option &O) {
  const PVMSplitPlanner::Span &S = Spans[&Span - Live->getSpans().data()];
  Candidates.clear();
  BusyCost = 0;
  bool IsOpen = false;
  for (unsigned I = Span.FirstUse; I != Span.LastUse; ++I) {
    const Use &U = Uses[I];
    const PVMUsePoint &Point = Live->getUses()[I];
    bool WasOpen = IsOpen;
    IsOpen = !(U.Busy & O.Bit);
    if (!IsOpen) {
      BusyCost += U.InMemory;
      continue;
    }
    bool FromStart = I == Span.FirstUse && Span.LiveIn;
    bool Reaches = !(U.BusyBefore & O.Bit);
    // Behind another use there is a choice: to step aside takes two moves, to be
    // loaded again a load.
    bool MayBridge = WasOpen ? Costs.getLoad(*Span.MBB) >
                                   2 * Costs.getMove(*Span.MBB)
                             : FromStart && !(S.BusyAtStart & O.Bit);
    bool Bridges =
        !Reaches && Point.Reads && MayBridge && canBridge(Span, I, O);
    if (!WasOpen || !(Reaches || Bridges)) {
      Candidate &New = Candidates.emplace_back();
      New.Run = {};
      New.Run.First = I;
      New.Run.FromBlockStart = FromStart && (Reaches || Bridges);
      New.Run.BridgesStart = FromStart && Bridges;
    } else if (Bridges) {
      Candidates.back().Bridged.push_back(I);
      Candidates.back().Moves += 2 * Costs.getMove(*Span.MBB);
    }
    Candidate &C = Candidates.back();
    C.Run.Last = I;
    C.Run.LeavesBefore = !Point.Writes && (Point.MI->isTerminator() ||
                                           (U.BusyBehind & O.Bit));
    C.InMemory += U.InMemory;
    C.Writes |= Point.Writes;
    if (O.Reg && Point.CopyOf && Point.CopyOf != O.Reg)
      C.Moves += Costs.getMove(*Span.MBB);
  }
  if (!Span.LiveOut || !IsOpen)
    return;
  PVMRun &Last = Candidates.back().Run;
  Last.BridgesEnd = S.BusyToEnd & O.Bit;
  Last.ToBlockEnd = !Last.BridgesEnd || (!(S.BusyAtEnd & O.Bit) &&
                                         canBridge(Span, Span.LastUse, O));
}

// Fills in the copies that the run needs, and returns what they cost.
int64_t PVMSplitPlanner::completeRun(const PVMLiveSpan &Span,
                                     const Candidate &C, PVMRun &Run) const {
  ArrayRef<PVMUsePoint> Uses = Live->getUses();
  int64_t Cost = C.Moves;
  Run.BridgesStart &= Run.FromBlockStart;
  Run.BridgesEnd &= Run.ToBlockEnd;
  Cost += 2 * (Run.BridgesStart + Run.BridgesEnd) * Costs.getMove(*Span.MBB);
  Run.Enters = !Run.FromBlockStart && Uses[Run.First].Reads;
  if (Run.Enters)
    Cost += Costs.getLoadFor(*Uses[Run.First].MI);

  // A value that was entered and not changed is still where it came from.
  bool IsLiveBehind = Run.Last + 1 != Span.LastUse || Span.LiveOut;
  Run.Leaves =
      IsLiveBehind && !Run.ToBlockEnd && (C.Writes || Run.FromBlockStart);
  if (Run.Leaves) {
    const PVMUsePoint &Last = Uses[Run.Last];
    Cost += getStoreCost(Costs.getStore(*Span.MBB),
                         Live->getInterval().getVNInfoBefore(
                             Run.LeavesBefore ? Last.Before : Last.After));
  }
  return Cost;
}

int64_t PVMSplitPlanner::getLeaveAtStartCost(unsigned I,
                                             const Option &O) const {
  return Spans[I].BusyAtStart & O.Bit ? Impossible : Spans[I].LeaveCost;
}

int64_t PVMSplitPlanner::getEnterAtEndCost(unsigned I, const Option &O) const {
  return Spans[I].BusyAtEnd & O.Bit ? Impossible : Spans[I].EnterCost;
}

// Of a span whose candidates are known. Fills in Plan if there is one.
int64_t PVMSplitPlanner::getCost(unsigned I, const Option &O, bool In, bool Out,
                                 PVMSpanPlan *Plan) const {
  const PVMLiveSpan &Span = Live->getSpans()[I];
  if (!Span.hasUses() && In == Out) {
    if (!In || !(Spans[I].Busy & O.Bit))
      return 0;
    if (canBridgeBlock(I, O)) {
      if (Plan)
        Plan->Bridges.push_back(*findBridge(Span, Span.FirstUse, O));
      return 2 * Costs.getMove(*Span.MBB);
    }
  }
  int64_t Cost = BusyCost;
  bool FromStart = false, ToEnd = false;
  for (const Candidate &C : Candidates) {
    PVMRun Run = C.Run;
    Run.FromBlockStart &= In;
    Run.ToBlockEnd &= Out;
    int64_t InRegister = completeRun(Span, C, Run);
    // At the same cost the value is better off in whatever register is free.
    if (InRegister >= C.InMemory && !Run.FromBlockStart && !Run.ToBlockEnd) {
      Cost += C.InMemory;
      continue;
    }
    Cost += InRegister;
    FromStart |= Run.FromBlockStart;
    ToEnd |= Run.ToBlockEnd;
    if (!Plan)
      continue;
    Plan->Runs.push_back(Run);
    if (Run.BridgesStart)
      Plan->Bridges.push_back(*findBridge(Span, Run.First, O));
    for (unsigned Use : C.Bridged)
      Plan->Bridges.push_back(*findBridge(Span, Use, O));
    if (Run.BridgesEnd)
      Plan->Bridges.push_back(*findBridge(Span, Run.Last + 1, O));
  }
  bool LeavesAtStart = In && !FromStart, EntersAtEnd = Out && !ToEnd;
  if (LeavesAtStart)
    Cost += getLeaveAtStartCost(I, O);
  if (EntersAtEnd)
    Cost += getEnterAtEndCost(I, O);
  if (Plan) {
    Plan->LeavesAtStart = LeavesAtStart;
    Plan->EntersAtEnd = EntersAtEnd;
  }
  return std::min(Cost, Impossible);
}

// Ends at which the value is not live are taken for ends at which it is in
// memory.
PVMSplitPlanner::SpanCosts PVMSplitPlanner::findCosts(unsigned I,
                                                      const Option &O) {
  const PVMLiveSpan &Span = Live->getSpans()[I];
  SpanCosts Found;
  auto &C = Found.Costs;
  if (!Span.hasUses()) {
    // Most often nothing happens in a block.
    C[0][0] = 0;
    C[0][1] = getEnterAtEndCost(I, O);
    C[1][0] = getLeaveAtStartCost(I, O);
    C[1][1] = !(Spans[I].Busy & O.Bit) ? 0
              : canBridgeBlock(I, O)
                  ? 2 * Costs.getMove(*Span.MBB)
                  : std::min(C[0][1] + C[1][0], Impossible);
    return Found;
  }
  findCandidates(Span, O);
  C[0][0] = getCost(I, O, false, false);
  C[0][1] = Span.LiveOut ? getCost(I, O, false, true) : C[0][0];
  C[1][0] = Span.LiveIn ? getCost(I, O, true, false) : C[0][0];
  C[1][1] = !Span.LiveIn    ? C[0][1]
            : !Span.LiveOut ? C[1][0]
                            : getCost(I, O, true, true);
  return Found;
}

//===----------------------------------------------------------------------===//
// Between blocks
//===----------------------------------------------------------------------===//

PVMSplitPlanner::RegSet PVMSplitPlanner::getBusy(PVMPosition Begin,
                                                 PVMPosition End) {
  RegSet Busy = Occupancy.getBusy(Begin, End).any();
  if (Occupancy.isAll(Busy)) {
    Busy |= AnyReg;
    // Which of them can step aside is another question.
    if (Costs.prefersMoves())
      Spans.back().Differing = RegSet(~AnyReg);
  } else {
    Spans.back().Differing |= Busy;
  }
  // The same are busy in many places.
  if (Busy == std::exchange(LastBusy, Busy))
    return Busy;
  for (RegSet Rest = Busy; Rest; Rest &= Rest - 1)
    BusyWith[llvm::countr_zero(Rest)] &= Busy;
  return Busy;
}

void PVMSplitPlanner::describe(const PVMLiveSpan &LiveSpan) {
  Span &S = Spans.emplace_back();
  if (LiveSpan.LiveIn) {
    S.LeaveCost = getStoreCost(Costs.getStoreAtStart(*LiveSpan.MBB),
                               LiveSpan.FirstValue);
    S.BusyAtStart = getBusy(LiveSpan.Begin, LiveSpan.FirstCopy);
  }
  if (LiveSpan.LiveOut) {
    S.EnterCost = Costs.getLoadAtEnd(*LiveSpan.MBB);
    S.BusyAtEnd = getBusy(LiveSpan.LastCopy, LiveSpan.End);
  }
  if (!LiveSpan.hasUses()) {
    S.Busy = getBusy(LiveSpan.Begin, LiveSpan.End);
    return;
  }
  PVMPosition Previous = LiveSpan.Begin;
  for (const PVMUsePoint &Point : Live->getUses(LiveSpan)) {
    if (Point.CopyOf) {
      S.Differing = RegSet(~AnyReg);
      Copied |= Occupancy.getBit(Point.CopyOf);
    }
    Uses.push_back({Point.getCostInMemory(Costs), getBusy(Previous, Point.First),
                    getBusy(Point.First, Point.Last),
                    getBusy(Point.Last, Point.Behind)});
    Previous = Point.Last;
  }
  S.BusyToEnd = getBusy(Previous, LiveSpan.End);
}

// Returns their number. The last one is for ends at which the value is not live.
unsigned PVMSplitPlanner::findJoints() {
  ArrayRef<PVMLiveSpan> LiveSpans = Live->getSpans();
  unsigned NumEnds = 0;
  for (const auto &[I, LiveSpan] : enumerate(LiveSpans)) {
    if (LiveSpan.LiveIn) {
      SpanAtStart[LiveSpan.MBB->getNumber()] = I;
      Spans[I].In = NumEnds++;
    }
    if (LiveSpan.LiveOut)
      Spans[I].Out = NumEnds++;
  }
  IntEqClasses Joints(NumEnds);
  for (const auto &[LiveSpan, S] : zip_equal(LiveSpans, Spans))
    if (LiveSpan.LiveOut)
      for (const MachineBasicBlock *Successor : LiveSpan.MBB->successors()) {
        unsigned I = SpanAtStart[Successor->getNumber()];
        if (I < LiveSpans.size() && LiveSpans[I].MBB == Successor &&
            LiveSpans[I].LiveIn)
          Joints.join(S.Out, Spans[I].In);
      }
  Joints.compress();
  const unsigned Never = Joints.getNumClasses();
  for (const auto &[LiveSpan, S] : zip_equal(LiveSpans, Spans)) {
    S.In = LiveSpan.LiveIn ? Joints[S.In] : Never;
    S.Out = LiveSpan.LiveOut ? Joints[S.Out] : Never;
  }
  return Never + 1;
}

void PVMSplitPlanner::makeNetwork() {
  const unsigned NumJoints = findJoints();
  Pairs.clear();
  for (const auto &[LiveSpan, S] : zip_equal(Live->getSpans(), Spans))
    if (LiveSpan.LiveIn && LiveSpan.LiveOut && S.In != S.Out) {
      S.Pair = Pairs.size();
      Pairs.emplace_back(S.In, S.Out);
    }
  Cut.reset(NumJoints, Pairs);
  for (const auto &[S, C] : zip_equal(Spans, CostsOfAny))
    replaceInNetwork(S, SpanCosts(), C);
  Cut.keepCosts();
}

// Of different joints that are no pair one is that where the value is not live,
// the last one.
void PVMSplitPlanner::replaceInNetwork(const Span &S, const SpanCosts &Old,
                                       const SpanCosts &New) {
  if (S.Pair != NoPair)
    Cut.replaceCostsOfPair(S.Pair, Old.Costs, New.Costs);
  else
    Cut.addCostOfOne(std::min(S.In, S.Out),
                     (New.Costs[1][1] - New.Costs[0][0]) -
                         (Old.Costs[1][1] - Old.Costs[0][0]));
}

// Returns whether a plan may cost less than the limit.
bool PVMSplitPlanner::findCostsOfAny(int64_t Limit) {
  LeastOfAny = AnyInMemory = 0;
  CostsOfAny.clear();
  for (unsigned I = 0; I != Spans.size(); ++I) {
    const SpanCosts &C = CostsOfAny.emplace_back(findCosts(I, Any));
    AnyInMemory += C.Costs[0][0];
    LeastOfAny += C.getLeast();
    if (LeastOfAny >= Limit)
      return false;
  }
  return true;
}

// Decides for each joint whether the value is in the register there. Returns
// the cost, or none if it would not be less than the limit.
std::optional<int64_t> PVMSplitPlanner::choose(const Option &O, int64_t Limit) {
  int64_t Least = O.Price + LeastOfAny, InMemory = O.Price + AnyInMemory;
  OtherCosts.clear();
  for (unsigned I = 0; I != Spans.size(); ++I) {
    if (!(Spans[I].Differing & O.Bit))
      continue;
    const SpanCosts C = findCosts(I, O);
    OtherCosts.emplace_back(I, C);
    Least += C.getLeast() - CostsOfAny[I].getLeast();
    InMemory += C.Costs[0][0] - CostsOfAny[I].Costs[0][0];
  }
  if (Least >= Limit)
    return std::nullopt;
  Cut.returnToKeptCosts();
  for (const auto &[I, C] : OtherCosts)
    replaceInNetwork(Spans[I], CostsOfAny[I], C);
  if (!Cut.solve(Limit - InMemory))
    return std::nullopt;
  int64_t Cost = getCostOfAnswer(O);
  if (Cost >= Limit)
    return std::nullopt;
  return Cost;
}

// With the costs of this option, which are known.
int64_t PVMSplitPlanner::getCostOfAnswer(const Option &O) const {
  int64_t Cost = O.Price;
  for (unsigned I = 0; I != Spans.size(); ++I)
    Cost += CostsOfAny[I].Costs[isIn(I)][isOut(I)];
  for (const auto &[I, C] : OtherCosts)
    Cost += C.Costs[isIn(I)][isOut(I)] - CostsOfAny[I].Costs[isIn(I)][isOut(I)];
  return Cost;
}

PVMSplitPlan PVMSplitPlanner::makePlan(const Option &O, int64_t Cost) {
  PVMSplitPlan Plan;
  Plan.Reg = O.Reg;
  Plan.Cost = Cost;
  Plan.Spans.reserve(Spans.size());
  for (unsigned I = 0; I != Spans.size(); ++I) {
    if (isIn(I))
      Plan.StartsIn.insert(Live->getSpans()[I].MBB);
    findCandidates(Live->getSpans()[I], O);
    getCost(I, O, isIn(I), isOut(I), &Plan.Spans.emplace_back());
  }
  return Plan;
}

// Is O, in all that costs are made of, no better than an option before it? It
// is busy where that one is, and saves no copy.
bool PVMSplitPlanner::isHopeless(const Option &O) const {
  if (O.Bit & Copied)
    return false;
  for (const Option &Other : Options) {
    if (&Other == &O)
      return false;
    if (Other.Price <= O.Price && BusyWith[llvm::countr_zero(Other.Bit)] & O.Bit)
      return true;
  }
  return false;
}

// What the answer for the register that stands for any costs with this one.
int64_t PVMSplitPlanner::estimateCost(const Option &O, int64_t CostOfAny) {
  int64_t Cost = O.Price + CostOfAny;
  for (unsigned I = 0; I != Spans.size() && Cost < Impossible; ++I) {
    if (!(Spans[I].Differing & O.Bit))
      continue;
    findCandidates(Live->getSpans()[I], O);
    Cost += getCost(I, O, isIn(I), isOut(I)) -
            CostsOfAny[I].Costs[isIn(I)][isOut(I)];
  }
  return std::min(Cost, Impossible);
}

void PVMSplitPlanner::start(const PVMLiveSpans &TheLive,
                            ArrayRef<PricedRegister> Registers) {
  Live = &TheLive;
  Spans.clear();
  Uses.clear();
  BusyWith.fill(RegSet(~0));
  LastBusy = 0;
  Copied = 0;
  for (const PVMLiveSpan &LiveSpan : Live->getSpans())
    describe(LiveSpan);
  Options.clear();
  Usable = 0;
  for (auto [Reg, Price] : Registers) {
    Options.push_back({Reg, Occupancy.getBit(Reg), Price});
    if (!Price)
      Usable |= Options.back().Bit;
  }
}

std::optional<PVMSplitPlan>
PVMSplitPlanner::findCheapest(const PVMLiveSpans &TheLive,
                              ArrayRef<PricedRegister> Registers,
                              int64_t Limit) {
  start(TheLive, Registers);
  const bool TryAll =
      Spans.size() <= FewSpans || Limit >= MuchAtStake * PVMLinearScanCosts::Unit;
  if (!findCostsOfAny(Limit))
    return std::nullopt;
  makeNetwork();
  std::optional<int64_t> Bound = choose(Any, Limit);
  if (!Bound)
    return std::nullopt;
  SmallVector<std::pair<int64_t, const Option *>, 13> Ordered;
  for (const Option &O : Options)
    if (*Bound + O.Price < Limit && !isHopeless(O))
      Ordered.emplace_back(estimateCost(O, *Bound), &O);
  if (Ordered.empty())
    return std::nullopt;
  llvm::stable_sort(Ordered, less_first());

  auto [CostOfFirst, First] = Ordered.front();
  if (CostOfFirst == *Bound + First->Price)
    return makePlan(*First, CostOfFirst);
  const Option *Best = nullptr;
  for (const Option *O : make_second_range(Ordered)) {
    if (*Bound + O->Price >= Limit)
      continue;
    std::optional<int64_t> Cost = choose(*O, Limit);
    if (!Cost) {
      if (TryAll)
        continue;
      break;
    }
    Best = O;
    Limit = *Cost;
    Cut.keepAnswer();
  }
  if (!Best)
    return std::nullopt;
  Cut.returnToKept();
  return makePlan(*Best, Limit);
}
