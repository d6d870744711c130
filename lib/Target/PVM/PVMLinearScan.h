//===-- PVMLinearScan.h - The linear-scan register allocator ----*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The state of an allocation. PVMLinearScan.cpp has the scan,
// PVMLinearScanSplit.cpp carries out splits.
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMLINEARSCAN_H
#define LLVM_LIB_TARGET_PVM_PVMLINEARSCAN_H

#include "PVMLinearScanCosts.h"
#include "PVMLinearScanLog.h"
#include "PVMLinearScanOccupancy.h"
#include "PVMLinearScanPlan.h"
#include "PVMLinearScanRemarks.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/IndexedMap.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/CodeGen/CalcSpillWeights.h"
#include "llvm/CodeGen/LiveRangeEdit.h"
#include "llvm/CodeGen/MachineFunction.h"
#include "llvm/CodeGen/RegisterClassInfo.h"
#include "llvm/CodeGen/Spiller.h"
#include <memory>
#include <optional>
#include <queue>

namespace llvm {

class LiveDebugVariables;
class LiveIntervals;
class LiveRegMatrix;
class LiveStacks;
class MachineBlockFrequencyInfo;
class MachineDominatorTree;
class MachineLoopInfo;
class VirtRegMap;

struct PVMLinearScanAnalyses {
  LiveIntervals &LIS;
  VirtRegMap &VRM;
  LiveRegMatrix &Matrix;
  LiveStacks &Stacks;
  LiveDebugVariables &DebugVars;
  MachineDominatorTree &DomTree;
  MachineLoopInfo &Loops;
  MachineBlockFrequencyInfo &Frequencies;
  MachineOptimizationRemarkEmitter &Remarks;
};

class PVMLinearScan final : private LiveRangeEdit::Delegate {
public:
  PVMLinearScan(MachineFunction &MF, const PVMLinearScanAnalyses &Analyses);

  void run();

private:
  // A live range that finds no register waits for the end of the scan, when it
  // is known which registers are free where, and is split then. The pieces are
  // scanned like others.
  enum class Stage : uint8_t { Scan, Split };

  struct State {
    Stage Next = Stage::Scan;
    uint8_t NumSplits = 0;
  };

  // The scan goes by start and, at the same start, by weight; splitting by
  // weight.
  struct QueueEntry {
    Stage Next;
    SlotIndex Start;
    float Weight;
    Register Reg;
    bool operator<(const QueueEntry &O) const {
      if (Next != O.Next)
        return Next > O.Next;
      if (Next == Stage::Scan && Start != O.Start)
        return O.Start < Start;
      if (Weight != O.Weight)
        return Weight < O.Weight;
      return O.Reg < Reg;
    }
  };

  // The scan.
  void runClassic();
  State &getState(Register Reg);
  QueueEntry makeEntry(Register Reg);
  void enqueue(Register Reg);
  void enqueueAll(unsigned NumRegs);
  Register dequeue();
  void splitFullBlocks();
  void enqueueNew(ArrayRef<Register> Regs, State Next);
  void eraseDeadRemats();
  void allocate(LiveInterval &LI);
  bool tryAssign(LiveInterval &LI, PVMOccupancy::Busy Busy);
  bool tryEvict(LiveInterval &LI, PVMOccupancy::Busy Busy);
  bool trySplit(LiveInterval &LI, PVMOccupancy::Busy Busy);
  void spill(LiveInterval &LI);
  void reportFailure(LiveInterval &LI);

  // Assignment.
  void assign(const LiveInterval &LI, MCRegister Reg);
  void unassign(const LiveInterval &LI);
  MCRegister findFree(const LiveInterval &LI, PVMOccupancy::RegSet Busy);
  const MachineInstr *getRepeatable(const LiveInterval &LI);
  int64_t getCostWithoutRegister(const PVMUsePoints &Uses);
  bool isWorthPrice(const LiveInterval &LI, MCRegister Reg);
  bool vacate(const LiveInterval &LI, MCRegister Hint);
  std::optional<float> getEvictionCost(const LiveInterval &LI, MCRegister Reg,
                                       float Limit);
  bool isFree(const LiveInterval &LI, MCRegister Reg, PVMOccupancy::Busy Busy);

  // Splitting.
  std::optional<PVMSplitPlan> findPlan(const PVMLiveSpans &Live,
                                       int64_t InMemory);
  void applyPlan(LiveInterval &LI, const PVMLiveSpans &Live,
                 const PVMSplitPlan &Plan);

  // LiveRangeEdit::Delegate
  bool LRE_CanEraseVirtReg(Register Reg) override;
  void LRE_WillShrinkVirtReg(Register Reg) override;
  void LRE_DidCloneVirtReg(Register New, Register Old) override;

  MachineFunction &MF;
  MachineRegisterInfo &MRI;
  const TargetInstrInfo &TII;
  const TargetRegisterInfo &TRI;
  LiveIntervals &LIS;
  VirtRegMap &VRM;
  // Who is in a register, and which registers are busy.
  LiveRegMatrix &Matrix;
  PVMOccupancy Occupancy;
  LiveDebugVariables &DebugVars;
  MachineLoopInfo &Loops;

  RegisterClassInfo ClassInfo;
  VirtRegAuxInfo WeightInfo;
  std::unique_ptr<Spiller> TheSpiller;
  PVMLinearScanCosts Costs;
  PVMSplitPlanner Planner;
  PVMLinearScanLog Log;
  PVMLinearScanRemarks Remarks;
  PVMLinearScanCounts Counts;

  // Of each live range that was split or spilled, all that became of it.
  DenseMap<Register, SmallVector<Register, 4>> PiecesOf;

  // What the scan begins with, and what is added later.
  SmallVector<QueueEntry, 0> Sorted;
  std::priority_queue<QueueEntry> Queue;
  IndexedMap<State, VirtReg2IndexFunctor> States;
  // Definitions that were computed anew everywhere; deleted at the end.
  SmallPtrSet<MachineInstr *, 32> DeadRemats;
};

} // namespace llvm

#endif
