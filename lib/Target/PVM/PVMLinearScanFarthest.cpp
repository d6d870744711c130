//===-- PVMLinearScanFarthest.cpp - What a full block gives up ------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The block is run through once with the set of values that are in registers.
// Only what the block mentions counts: what is merely live through it has its
// next use farther ahead than anything else.
//
// The first time that a value goes costs a store besides the load when it comes
// back, and later ones do not, so that it goes by the way to the next use per
// access. (Belady's rule is for pages that have not been written.)
//
// Where few values go, splits that are planned one by one do as well, and know
// what each access costs (PVMLinearScanPlan.h).
//
//===----------------------------------------------------------------------===//

#include "PVMLinearScanFarthest.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/bit.h"
#include "llvm/CodeGen/LiveIntervals.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/CodeGen/TargetInstrInfo.h"
#include "llvm/CodeGen/TargetSubtargetInfo.h"

using namespace llvm;

// So many values come back; 3 to 5 make no difference (docs/RegAlloc.md).
static constexpr unsigned FewestReturns = 4;

PVMFarthestUse::PVMFarthestUse(MachineBasicBlock &MBB, const LiveIntervals &LIS,
                               const MachineRegisterInfo &MRI,
                               const PVMOccupancy &Occupancy)
    : MBB(MBB), LIS(LIS), MRI(MRI), Occupancy(Occupancy),
      NumRegisters(popcount(Occupancy.getAll())) {}

// Returns whether the block has more values than registers, and no calls or
// inline assembly, which take registers of their own choice.
bool PVMFarthestUse::findValues() {
  // It would take a long one.
  if (MBB.size() <= 2 * NumRegisters)
    return false;
  for (MachineInstr &MI : MBB) {
    if (MI.isDebugOrPseudoInstr())
      continue;
    if (MI.isCall() || MI.isInlineAsm())
      return false;
    for (const MachineOperand &MO : MI.operands()) {
      if (!MO.isReg() || !MO.getReg().isVirtual())
        continue;
      Value &V = Values[MO.getReg()];
      if (MO.readsReg() && (V.Reads.empty() || V.Reads.back() != Instructions.size()))
        V.Reads.push_back(Instructions.size());
    }
    Instructions.push_back(&MI);
  }
  if (Values.size() <= NumRegisters)
    return false;
  const TargetInstrInfo &TII = *MBB.getParent()->getSubtarget().getInstrInfo();
  for (auto &[Reg, V] : Values) {
    const LiveInterval &LI = LIS.getInterval(Reg);
    bool LivesBefore = LIS.isLiveInToMBB(LI, &MBB);
    V.LivesOn = LIS.isLiveOutOfMBB(LI, &MBB);
    V.IsLocal = !LivesBefore && !V.LivesOn;
    // What is computed again costs no load.
    if (const MachineInstr *Def = MRI.getUniqueVRegDef(Reg))
      V.IsLocal &= !TII.isTriviallyReMaterializable(*Def);
    if (LivesBefore)
      Present.push_back(Reg);
  }
  return true;
}

// Behind the block if it is not read there.
unsigned PVMFarthestUse::getNextRead(Register Reg) const {
  const Value &V = Values.find(Reg)->second;
  return V.NextRead == V.Reads.size() ? Instructions.size() : V.Reads[V.NextRead];
}

void PVMFarthestUse::enter(Register Reg) {
  Values[Reg].IsAway = false;
  if (!is_contained(Present, Reg))
    Present.push_back(Reg);
}

// Leaves so many values in registers, these among them.
void PVMFarthestUse::drop(unsigned Room, ArrayRef<Register> Needed) {
  while (Present.size() > Room) {
    auto Best = Present.end();
    uint64_t BestWay = 0, BestCost = 1;
    for (auto I = Present.begin(); I != Present.end(); ++I) {
      if (is_contained(Needed, *I))
        continue;
      uint64_t Way = getNextRead(*I) + 1 - Now;
      uint64_t Cost = Values[*I].IsStored ? 1 : 2;
      if (Best == Present.end() || Way * BestCost > BestWay * Cost) {
        Best = I;
        BestWay = Way;
        BestCost = Cost;
      }
    }
    if (Best == Present.end())
      return;
    Value &V = Values[*Best];
    V.IsAway = V.IsStored = true;
    Present.erase(Best);
  }
}

// Past what the instruction reads.
void PVMFarthestUse::advance() {
  erase_if(Present, [&](Register Reg) {
    Value &V = Values[Reg];
    while (V.NextRead != V.Reads.size() && V.Reads[V.NextRead] <= Now)
      ++V.NextRead;
    return V.NextRead == V.Reads.size() && !V.LivesOn;
  });
}

PVMFarthestUse::Returns PVMFarthestUse::find() {
  Returns Found;
  unsigned NumFound = 0;
  if (!findValues())
    return Found;
  for (; Now != Instructions.size(); ++Now) {
    MachineInstr &MI = *Instructions[Now];
    SlotIndex Index = LIS.getInstructionIndex(MI);
    PVMOccupancy::Busy Busy =
        Occupancy.getBusy(Occupancy.getPosition(Index.getBaseIndex()),
                          Occupancy.getPosition(Index.getNextIndex()));
    unsigned Room = popcount(PVMOccupancy::RegSet(Occupancy.getAll() & ~Busy.Fixed));
    SmallVector<Register, 4> Read, Written;
    for (const MachineOperand &MO : MI.operands()) {
      if (!MO.isReg() || !MO.getReg().isVirtual())
        continue;
      if (MO.readsReg() && !is_contained(Read, MO.getReg()))
        Read.push_back(MO.getReg());
      if (MO.isDef())
        Written.push_back(MO.getReg());
    }
    for (Register Reg : Read) {
      Value &V = Values[Reg];
      if (V.IsAway && V.IsLocal) {
        Found[Reg].insert(&MI);
        ++NumFound;
      }
      enter(Reg);
    }
    drop(Room, Read);
    advance();
    for (Register Reg : Written) {
      Values[Reg].IsStored = false;
      enter(Reg);
    }
    drop(Room, Written);
  }
  if (NumFound < FewestReturns)
    Found.clear();
  return Found;
}
