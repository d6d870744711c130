//===-- PVMLinearScanRemarks.cpp - Say what an allocation cost ------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PVMLinearScanRemarks.h"
#include "MCTargetDesc/PVMInstPrinter.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVMFrameLowering.h"
#include "PVMRegisterInfo.h"
#include "PVMSubtarget.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/CodeGen/MachineBlockFrequencyInfo.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineLoopInfo.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/CodeGen/VirtRegMap.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-linear-scan"

using Missed = MachineOptimizationRemarkMissed;

struct PVMLinearScanRemarks::SpillCode {
  unsigned Spills = 0, Reloads = 0, Copies = 0;
  float SpillsCost = 0, ReloadsCost = 0, CopiesCost = 0;

  void add(const SpillCode &O) {
    Spills += O.Spills;
    Reloads += O.Reloads;
    Copies += O.Copies;
    SpillsCost += O.SpillsCost;
    ReloadsCost += O.ReloadsCost;
    CopiesCost += O.CopiesCost;
  }
  bool empty() const { return !Spills && !Reloads && !Copies; }
  void report(MachineOptimizationRemarkMissed &R) const {
    using namespace ore;
    if (Spills)
      R << NV("NumSpills", Spills) << " spills "
        << NV("TotalSpillsCost", SpillsCost) << " total spills cost ";
    if (Reloads)
      R << NV("NumReloads", Reloads) << " reloads "
        << NV("TotalReloadsCost", ReloadsCost) << " total reloads cost ";
    if (Copies)
      R << NV("NumVRCopies", Copies) << " virtual registers copies "
        << NV("TotalCopiesCost", CopiesCost) << " total copies cost ";
  }
};

void PVMLinearScanRemarks::emit(const PVMLinearScanCounts &Counts,
                                const PVMLinearScanCosts &Costs) {
  if (!ORE.allowExtraAnalysis(DEBUG_TYPE))
    return;
  emitDecisions(Counts);
  emitRegisters(Costs);
  emitSpillCode();
}

void PVMLinearScanRemarks::emitDecisions(const PVMLinearScanCounts &Counts) {
  using namespace ore;
  MachineOptimizationRemarkAnalysis R(
      DEBUG_TYPE, "Decisions", MF.getFunction().getSubprogram(), &MF.front());
  R << NV("NumCandidates", Counts.Candidates) << " candidates, "
    << NV("NumAssigned", Counts.Assigned) << " assigned, "
    << NV("NumEvicted", Counts.Evicted) << " evicted, "
    << NV("NumSplit", Counts.Split) << " split, "
    << NV("NumSpilled", Counts.Spilled) << " spilled, "
    << NV("NumRematerialized", Counts.Rematerialized) << " rematerialized";
  ORE.emit(R);
}

// A remark for each register: whether it could be had, at what price, or why
// not.
void PVMLinearScanRemarks::emitRegisters(const PVMLinearScanCosts &Costs) {
  const auto &TFL = *MF.getSubtarget<PVMSubtarget>().getFrameLowering();
  std::string Free, Priced, Reserved;
  auto add = [](std::string &List, MCRegister Reg, StringRef Why = "") {
    if (!List.empty())
      List += ", ";
    List += PVMInstPrinter::getRegisterName(Reg);
    List += Why;
  };
  for (MCPhysReg Reg : PVM::GPRRegClass) {
    if (Reg == PVM::SP)
      add(Reserved, Reg, " (stack pointer)");
    else if (Reg == PVM::getFramePointer() && TFL.hasFP(MF))
      add(Reserved, Reg, " (frame pointer)");
    else if (Reg == PVM::getBasePointer() && TFL.hasBP(MF))
      add(Reserved, Reg, " (base pointer)");
    else
      add(Costs.isPriced(Reg) ? Priced : Free, Reg);
  }
  MachineOptimizationRemarkAnalysis R(
      DEBUG_TYPE, "Registers", MF.getFunction().getSubprogram(), &MF.front());
  R << "registers available: " << ore::NV("Free", Free);
  if (!Priced.empty())
    R << "; to be saved at the first use: " << ore::NV("Priced", Priced);
  R << "; not available: " << ore::NV("Reserved", Reserved);
  ORE.emit(R);
}

PVMLinearScanRemarks::SpillCode
PVMLinearScanRemarks::countBlock(const MachineBasicBlock &MBB) {
  const MachineFrameInfo &MFI = MF.getFrameInfo();
  const TargetInstrInfo &TII = *MF.getSubtarget().getInstrInfo();
  auto getPlace = [&](Register Reg) {
    return Reg.isVirtual() && VRM.hasPhys(Reg) ? Register(VRM.getPhys(Reg))
                                               : Reg;
  };
  SpillCode Sum;
  for (const MachineInstr &MI : MBB) {
    int Slot;
    if (TII.isStoreToStackSlot(MI, Slot))
      Sum.Spills += MFI.isSpillSlotObjectIndex(Slot);
    else if (TII.isLoadFromStackSlot(MI, Slot))
      Sum.Reloads += MFI.isSpillSlotObjectIndex(Slot);
    else if (MI.isCopy())
      Sum.Copies += getPlace(MI.getOperand(0).getReg()) !=
                    getPlace(MI.getOperand(1).getReg());
  }
  float Frequency = Frequencies.getBlockFreqRelativeToEntryBlock(&MBB);
  Sum.SpillsCost = Frequency * Sum.Spills;
  Sum.ReloadsCost = Frequency * Sum.Reloads;
  Sum.CopiesCost = Frequency * Sum.Copies;
  return Sum;
}

PVMLinearScanRemarks::SpillCode
PVMLinearScanRemarks::emitLoop(const MachineLoop &Loop) {
  SpillCode Sum;
  for (const MachineLoop *Inner : Loop)
    Sum.add(emitLoop(*Inner));
  for (const MachineBasicBlock *MBB : Loop.getBlocks())
    if (Loops.getLoopFor(MBB) == &Loop)
      Sum.add(countBlock(*MBB));
  if (!Sum.empty()) {
    Missed R(DEBUG_TYPE, "LoopSpillReloadCopies", Loop.getStartLoc(),
             Loop.getHeader());
    Sum.report(R);
    R << "generated in loop";
    ORE.emit(R);
  }
  return Sum;
}

void PVMLinearScanRemarks::emitSpillCode() {
  SpillCode Sum;
  for (const MachineLoop *Loop : Loops)
    Sum.add(emitLoop(*Loop));
  for (const MachineBasicBlock &MBB : MF)
    if (!Loops.getLoopFor(&MBB))
      Sum.add(countBlock(MBB));
  if (Sum.empty())
    return;
  Missed R(DEBUG_TYPE, "SpillReloadCopies", MF.getFunction().getSubprogram(),
           &MF.front());
  Sum.report(R);
  R << "generated in function";
  ORE.emit(R);
}
