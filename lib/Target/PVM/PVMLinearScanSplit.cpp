//===-- PVMLinearScanSplit.cpp - Split live ranges ------------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Carries out a plan (PVMLinearScanPlan.h). The virtual register becomes two:
// one for the runs of instructions that use the physical register of the plan,
// and one for the rest. Where the value changes from one to the other stands a
// copy:
//
//     %v = ...                           %run = ...
//     use %v                             use %run
//                                 =>     %rest = COPY %run       (a store)
//     CALL @f                            CALL @f
//                                        %run2 = COPY %rest      (a load)
//     use %v                             use %run2
//     use %v                             use %run2
//
// The copies become a store and a load if the rest is spilled. A run that only
// reads leaves the rest untouched, so that the rest lives on beside it and
// nothing has to be copied back. More generally, of each value of the live
// range it is known whether the rest has it: it does if the rest defines it, or
// if one copy behind its definition was put there because that is cheaper than
// the copies at the ends of the runs.
//
// The runs that are not connected fall apart into live ranges of their own.
//
//===----------------------------------------------------------------------===//

#include "PVMLinearScan.h"
#include "PVMLinearScanFarthest.h"
#include "PVMRegisterInfo.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/CodeGen/LiveDebugVariables.h"
#include "llvm/CodeGen/LiveIntervals.h"
#include "llvm/CodeGen/LiveRegMatrix.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/CodeGen/TargetInstrInfo.h"
#include "llvm/CodeGen/VirtRegMap.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

static cl::opt<bool> EnableFarthestUse(
    "pvm-enable-farthest-use", cl::Hidden, cl::init(true),
    cl::desc("Where a block has more values than there are registers, split those "
             "that are needed farthest ahead"));

namespace {
class LiveRangeSplitter {
public:
  LiveRangeSplitter(const LiveInterval &LI, const PVMLiveSpans &Live,
                    const PVMSplitPlan &Plan, LiveRangeEdit &Edit,
                    LiveIntervals &LIS, PVMOccupancy &Occupancy,
                    PVMLinearScanCosts &Costs, const TargetInstrInfo &TII)
      : LI(LI), Live(Live), Plan(Plan), LIS(LIS), Occupancy(Occupancy),
        Costs(Costs), TII(TII), Run(Edit.create()), Rest(Edit.create()),
        Parts({Run, Rest}) {
    if (any_of(Plan.Spans,
               [](const PVMSpanPlan &S) { return !S.Bridges.empty(); }))
      Parts.push_back(Edit.create());
  }

  void split();

  Register getRun() const { return Run; }
  ArrayRef<Register> getParts() const { return Parts; }

private:
  using Position = std::pair<MachineBasicBlock *, MachineBasicBlock::iterator>;

  void rewriteInstructions();
  void enterRuns();
  void leaveRuns();
  void makeBridges();
  bool isDefinedByRest(const VNInfo &Value) const;
  bool isBehindCall(const VNInfo &Value, ArrayRef<Position> Positions) const;
  void copyBehindDefinition(const VNInfo &Value);
  bool eraseDeadCopies();
  void copy(Position Where, Register Dest, Register Source);
  static Position getBlockStart(MachineBasicBlock &MBB);
  static Position getBlockEnd(MachineBasicBlock &MBB);

  const LiveInterval &LI;
  const PVMLiveSpans &Live;
  const PVMSplitPlan &Plan;
  LiveIntervals &LIS;
  PVMOccupancy &Occupancy;
  PVMLinearScanCosts &Costs;
  const TargetInstrInfo &TII;
  Register Run, Rest;
  // Run, rest and, if there are any, the bridges.
  SmallVector<Register, 3> Parts;
  SmallVector<MachineInstr *, 8> Copies;
  // Instructions that use Run.
  SmallPtrSet<const MachineInstr *, 16> InRun;
};
} // namespace

void LiveRangeSplitter::copy(Position Where, Register Dest, Register Source) {
  MachineInstr *MI = BuildMI(*Where.first, Where.second, DebugLoc(),
                             TII.get(TargetOpcode::COPY), Dest)
                         .addReg(Source);
  LIS.InsertMachineInstrInMaps(*MI);
  Occupancy.insertedOne(*MI);
  Copies.push_back(MI);
}

LiveRangeSplitter::Position
LiveRangeSplitter::getBlockStart(MachineBasicBlock &MBB) {
  return {&MBB, MBB.SkipPHIsLabelsAndDebug(MBB.begin())};
}

LiveRangeSplitter::Position
LiveRangeSplitter::getBlockEnd(MachineBasicBlock &MBB) {
  return {&MBB, MBB.getFirstTerminator()};
}

static std::pair<MachineBasicBlock *, MachineBasicBlock::iterator>
getBefore(MachineInstr &MI) {
  MachineBasicBlock &MBB = *MI.getParent();
  return {&MBB,
          MI.isTerminator() ? MBB.getFirstTerminator() : MI.getIterator()};
}

void LiveRangeSplitter::rewriteInstructions() {
  for (const PVMSpanPlan &Span : Plan.Spans)
    for (const PVMRun &R : Span.Runs)
      for (unsigned I = R.First; I <= R.Last; ++I)
        InRun.insert(Live.getUses()[I].MI);
  for (const PVMUsePoint &Use : Live.getUses())
    for (MachineOperand &MO : Use.MI->operands())
      if (MO.isReg() && MO.getReg() == LI.reg())
        MO.setReg(InRun.contains(Use.MI) ? Run : Rest);
}

void LiveRangeSplitter::enterRuns() {
  for (const auto &[Span, SpanPlan] : zip_equal(Live.getSpans(), Plan.Spans)) {
    for (const PVMRun &R : SpanPlan.Runs)
      if (R.Enters) {
        MachineInstr &First = *Live.getUses()[R.First].MI;
        copy(getBefore(First), Run, Rest);
        Costs.copyDelay(*Copies.back(), First);
      }
    if (SpanPlan.EntersAtEnd)
      copy(getBlockEnd(*Span.MBB), Run, Rest);
  }
}

void LiveRangeSplitter::makeBridges() {
  for (const auto &[Span, SpanPlan] : zip_equal(Live.getSpans(), Plan.Spans))
    for (const PVMBridge &B : SpanPlan.Bridges) {
      copy({Span.MBB, B.Out}, Parts.back(), Run);
      copy({Span.MBB, B.Back}, Run, Parts.back());
    }
}

bool LiveRangeSplitter::isDefinedByRest(const VNInfo &Value) const {
  if (Value.isPHIDef())
    return !Plan.StartsIn.contains(LIS.getMBBFromIndex(Value.def));
  return !InRun.contains(LIS.getInstructionFromIndex(Value.def));
}

// A copy there, if it costs as much as behind the definition, may stay in a register
// that the call overwrites.
bool LiveRangeSplitter::isBehindCall(const VNInfo &Value,
                                     ArrayRef<Position> Positions) const {
  auto [MBB, Where] = Positions.front();
  if (Positions.size() != 1 || LIS.getMBBFromIndex(Value.def) != MBB)
    return false;
  MachineBasicBlock::iterator Begin = MBB->begin();
  if (!Value.isPHIDef())
    Begin = LIS.getInstructionFromIndex(Value.def)->getIterator();
  return any_of(make_range(Begin, Where),
                [](const MachineInstr &MI) { return MI.isCall(); });
}

void LiveRangeSplitter::copyBehindDefinition(const VNInfo &Value) {
  MachineBasicBlock &MBB = *LIS.getMBBFromIndex(Value.def);
  if (Value.isPHIDef())
    copy(getBlockStart(MBB), Rest, Run);
  else
    copy({&MBB,
          std::next(LIS.getInstructionFromIndex(Value.def)->getIterator())},
         Rest, Run);
}

void LiveRangeSplitter::leaveRuns() {
  // Of each value, where the plan wants it to be copied to the rest.
  MapVector<const VNInfo *, SmallVector<Position, 4>> Leaves;
  for (const auto &[Span, SpanPlan] : zip_equal(Live.getSpans(), Plan.Spans)) {
    if (SpanPlan.LeavesAtStart)
      Leaves[Span.FirstValue].push_back(getBlockStart(*Span.MBB));
    for (const PVMRun &R : SpanPlan.Runs) {
      if (!R.Leaves)
        continue;
      const PVMUsePoint &Last = Live.getUses()[R.Last];
      if (R.LeavesBefore)
        Leaves[LI.getVNInfoBefore(Last.Before)].push_back(getBefore(*Last.MI));
      else
        Leaves[LI.getVNInfoBefore(Last.After)].push_back(
            {Span.MBB, std::next(Last.MI->getIterator())});
    }
  }
  for (const auto &[Value, Positions] : Leaves) {
    if (isDefinedByRest(*Value))
      continue;
    int64_t Cost = 0;
    for (const Position &Where : Positions)
      Cost += Costs.getStore(*Where.first);
    int64_t CostBehindDefinition =
        Costs.getStore(*LIS.getMBBFromIndex(Value->def));
    if (CostBehindDefinition < Cost ||
        (CostBehindDefinition == Cost && !isBehindCall(*Value, Positions)))
      copyBehindDefinition(*Value);
    else
      for (const Position &Where : Positions)
        copy(Where, Rest, Run);
  }
}

// Where a value enters a register for one way on and is live on another, the
// copies on the other may have no reader.
bool LiveRangeSplitter::eraseDeadCopies() {
  auto IsDead = [this](MachineInstr *MI) {
    SlotIndex Index = LIS.getInstructionIndex(*MI).getRegSlot();
    return LIS.getInterval(MI->getOperand(0).getReg()).Query(Index).isDeadDef();
  };
  SmallVector<MachineInstr *, 4> Dead;
  copy_if(Copies, std::back_inserter(Dead), IsDead);
  for (MachineInstr *MI : Dead) {
    erase(Copies, MI);
    LIS.RemoveMachineInstrFromMaps(*MI);
    MI->eraseFromParent();
  }
  return !Dead.empty();
}

void LiveRangeSplitter::split() {
  rewriteInstructions();
  // Copies out of a run are placed first: where both stand at the end of a
  // block, the run must be left before the next one is entered.
  leaveRuns();
  makeBridges();
  enterRuns();
  do {
    for (Register Reg : Parts) {
      if (LIS.hasInterval(Reg))
        LIS.removeInterval(Reg);
      LIS.createAndComputeVirtRegInterval(Reg);
    }
  } while (eraseDeadCopies());
}

// A live range may be longer than its readers need. Those of the pieces are
// not, so that a definition may be left that nobody reads.
static void eraseDeadDefinitions(LiveRangeEdit &Edit, LiveIntervals &LIS,
                                 const TargetRegisterInfo &TRI) {
  SmallVector<MachineInstr *, 4> Dead;
  for (Register Reg : Edit.regs()) {
    const LiveInterval &Piece = LIS.getInterval(Reg);
    for (const VNInfo *Value : Piece.valnos) {
      if (Value->isUnused() || Value->isPHIDef() ||
          !Piece.Query(Value->def).isDeadDef())
        continue;
      MachineInstr *MI = LIS.getInstructionFromIndex(Value->def);
      MI->addRegisterDead(Reg, &TRI);
      if (MI->allDefsAreDead())
        Dead.push_back(MI);
    }
  }
  if (!Dead.empty())
    Edit.eliminateDeadDefs(Dead);
}

void PVMLinearScan::applyPlan(LiveInterval &LI, const PVMLiveSpans &Live,
                              const PVMSplitPlan &Plan) {
  Log.decide(LI, "split", Plan.Reg);
  ++Counts.Split;
  SmallVector<Register, 8> NewRegs;
  LiveRangeEdit Edit(&LI, NewRegs, MF, LIS, &VRM, this, &DeadRemats);
  LiveRangeSplitter Splitter(LI, Live, Plan, Edit, LIS, Occupancy, Costs, TII);
  Splitter.split();

  SmallPtrSet<const LiveInterval *, 8> Runs;
  for (Register Reg : Splitter.getParts()) {
    LiveInterval &Part = LIS.getInterval(Reg);
    SmallVector<LiveInterval *, 8> Components;
    LIS.splitSeparateComponents(Part, Components);
    Components.push_back(&Part);
    for (LiveInterval *Component : Components) {
      VRM.setIsSplitFromReg(Component->reg(), VRM.getOriginal(LI.reg()));
      if (Reg == Splitter.getRun())
        Runs.insert(Component);
    }
  }
  append_range(PiecesOf[VRM.getOriginal(LI.reg())], NewRegs);
  DebugVars.splitRegister(LI.reg(), NewRegs, LIS);
  eraseDeadDefinitions(Edit, LIS, TRI);
  for (Register Reg : NewRegs) {
    if (MRI.getRegClass(Reg) != &PVM::GPRRegClass)
      MRI.recomputeRegClass(Reg);
    WeightInfo.calculateSpillWeightAndHint(LIS.getInterval(Reg));
  }

  State Next = {Stage::Scan, uint8_t(getState(LI.reg()).NumSplits + 1)};
  for (Register Reg : NewRegs) {
    getState(Reg) = Next;
    LiveInterval &Part = LIS.getInterval(Reg);
    if (Plan.Reg && !Part.empty() && Runs.contains(&Part) &&
        isFree(Part, Plan.Reg, Occupancy.getBusy(Part)))
      assign(Part, Plan.Reg);
    else
      enqueue(Reg);
  }
}

//===----------------------------------------------------------------------===//
// Full blocks
//===----------------------------------------------------------------------===//

// Runs that begin with the instructions in front of which the value comes back,
// in whatever register is free.
static PVMSplitPlan makePlan(const PVMLiveSpans &Live,
                             const SmallPtrSetImpl<const MachineInstr *> &Returns) {
  PVMSplitPlan Plan;
  SmallVectorImpl<PVMRun> &Runs = Plan.Spans.emplace_back().Runs;
  ArrayRef<PVMUsePoint> Uses = Live.getUses();
  for (unsigned I = 0; I != Uses.size(); ++I) {
    if (Runs.empty() || Returns.contains(Uses[I].MI)) {
      PVMRun &New = Runs.emplace_back(PVMRun());
      New.First = I;
      New.Enters = I != 0;
    }
    Runs.back().Last = I;
    // A value that was entered and not changed is still where it came from.
    Runs.back().Leaves |= Uses[I].Writes;
  }
  Runs.back().Leaves = false;
  return Plan;
}

void PVMLinearScan::splitFullBlocks() {
  if (!EnableFarthestUse)
    return;
  PVMFarthestUse FarthestUse(LIS, MRI, Occupancy);
  for (MachineBasicBlock &MBB : MF)
    for (const auto &[Reg, Returns] : FarthestUse.find(MBB)) {
      LiveInterval &LI = LIS.getInterval(Reg);
      PVMLiveSpans Live(LI, LIS, MRI, Occupancy);
      if (Live.getSpans().size() == 1 && !Live.cannotBeSplit())
        applyPlan(LI, Live, makePlan(Live, Returns));
    }
}

//===----------------------------------------------------------------------===//
// Choice of a register
//===----------------------------------------------------------------------===//

// The cheapest plan that costs less than memory everywhere.
std::optional<PVMSplitPlan>
PVMLinearScan::findPlan(const PVMLiveSpans &Live, int64_t InMemory) {
  const LiveInterval &LI = Live.getInterval();
  SmallVector<PVMSplitPlanner::PricedRegister, 13> Registers;
  for (MCPhysReg Reg : ClassInfo.getOrder(MRI.getRegClass(LI.reg())))
    Registers.emplace_back(Reg, Costs.getPrice(Reg, Matrix));
  return Planner.findCheapest(Live, Registers, InMemory);
}

// A register that is free from a value's definition to its only use was not
// found. Between the two it would be stored and loaded all the same.
static bool isUsedOnceInBlock(const PVMLiveSpans &Live) {
  return Live.getSpans().size() == 1 && Live.getUses().size() == 2;
}

bool PVMLinearScan::trySplit(LiveInterval &LI, PVMOccupancy::Busy Busy) {
  PVMLiveSpans Live(LI, LIS, MRI, Occupancy);
  int64_t InMemory = getCostWithoutRegister(Live);
  std::optional<PVMSplitPlan> Plan;
  if (getState(LI.reg()).NumSplits != 4 && !Live.cannotBeSplit() &&
      !isUsedOnceInBlock(Live))
    Plan = findPlan(Live, InMemory);
  // The whole live range in a register that nobody has paid for yet.
  MCRegister WithPrice = findFree(LI, Busy.any());
  if (WithPrice && Costs.getPrice(WithPrice, Matrix) +
                           Live.getCostOfMoves(WithPrice, Costs) <
                       (Plan ? Plan->Cost : InMemory)) {
    assign(LI, WithPrice);
    return true;
  }
  if (!Plan)
    return false;
  applyPlan(LI, Live, *Plan);
  return true;
}
