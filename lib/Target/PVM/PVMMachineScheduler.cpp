//===-- PVMMachineScheduler.cpp - Order before allocation -----------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// LLVM's scheduler hides latencies, and keeps an eye on registers while it does. Where
// more values are alive at a time in the end than before, and no register is left, the
// latencies it has hidden are paid for with spills, of 25 each: then the order that the
// code had stays. What can be hidden in that the block scheduler finds, when registers
// are given.
//
//===----------------------------------------------------------------------===//

#include "PVM.h"
#include "PVMRegisterInfo.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/CodeGen/MachineScheduler.h"
#include "llvm/CodeGen/RegisterClassInfo.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-machine-scheduler"

static cl::opt<bool> EnableScheduleLimit(
    "pvm-enable-schedule-limit", cl::Hidden, cl::init(true),
    cl::desc("Keep the order of code where another one takes too many registers"));

namespace {
class PVMMachineScheduler : public ScheduleDAGMILive {
public:
  using ScheduleDAGMILive::ScheduleDAGMILive;
  void schedule() override;

private:
  void restore(ArrayRef<MachineInstr *> Order);
};
} // namespace

void PVMMachineScheduler::restore(ArrayRef<MachineInstr *> Order) {
  MachineBasicBlock::iterator At = RegionBegin;
  for (MachineInstr *MI : Order) {
    if (&*At == MI)
      ++At;
    else if (MI->isDebugInstr())
      BB->splice(At, BB, MI->getIterator());
    else
      moveInstruction(MI, At);
  }
  RegionBegin = Order.front()->getIterator();
}

void PVMMachineScheduler::schedule() {
  SmallVector<MachineInstr *, 64> Order;
  for (MachineInstr &MI : make_range(RegionBegin, RegionEnd))
    Order.push_back(&MI);
  ScheduleDAGMILive::schedule();
  if (!EnableScheduleLimit || !isTrackingPressure())
    return;
  unsigned Set = *TRI->getRegClassPressureSets(&PVM::GPRRegClass);
  unsigned Before = getRegPressure().MaxSetPressure[Set];
  unsigned After = std::max(getTopPressure().MaxSetPressure[Set],
                            getBotPressure().MaxSetPressure[Set]);
  if (After <= Before || After < RegClassInfo->getRegPressureSetLimit(Set))
    return;
  restore(Order);
  MachineOptimizationRemarkEmitter(MF, /*MBFI=*/nullptr).emit([&] {
    using NV = DiagnosticInfoOptimizationBase::Argument;
    MachineOptimizationRemark R(DEBUG_TYPE, "OrderKept", Order.front()->getDebugLoc(),
                                BB);
    R << "order of " << NV("Instructions", unsigned(Order.size()))
      << " instructions kept: " << NV("Before", Before)
      << " values alive at a time, another one has " << NV("After", After);
    return R;
  });
}

ScheduleDAGInstrs *llvm::createPVMMachineScheduler(MachineSchedContext *C) {
  auto *DAG = new PVMMachineScheduler(C, std::make_unique<GenericScheduler>(C));
  DAG->addMutation(createCopyConstrainDAGMutation(DAG->TII, DAG->TRI));
  return DAG;
}
