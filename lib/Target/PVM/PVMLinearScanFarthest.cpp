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

PVMFarthestUse::PVMFarthestUse(const LiveIntervals &LIS,
                               const MachineRegisterInfo &MRI,
                               const PVMOccupancy &Occupancy)
    : LIS(LIS), MRI(MRI), Occupancy(Occupancy),
      NumRegisters(popcount(Occupancy.getAll())) {}

// Of the instruction whose accesses begin at First.
PVMFarthestUse::Access &PVMFarthestUse::getAccess(Register Reg, unsigned First) {
  unsigned &V = ValueOf[Reg];
  if (V >= Values.size() || Values[V].Reg != Reg) {
    V = Values.size();
    Values.push_back({Reg, 0});
  }
  for (Access &A : MutableArrayRef(Accesses).drop_front(First))
    if (A.Value == V)
      return A;
  return Accesses.emplace_back(Access{V, false, false, 0});
}

// Returns whether the block is long enough to fill all registers, and has no calls
// or inline assembly, which take registers of their own choice.
bool PVMFarthestUse::findInstructions(MachineBasicBlock &MBB) {
  Instructions.clear();
  for (MachineInstr &MI : MBB) {
    if (MI.isDebugOrPseudoInstr())
      continue;
    if (MI.isCall() || MI.isInlineAsm())
      return false;
    Instructions.push_back(&MI);
  }
  return Instructions.size() > 2 * NumRegisters;
}

// Returns whether there are more values than registers.
bool PVMFarthestUse::findAccesses() {
  ValueOf.resize(MRI.getNumVirtRegs());
  Values.clear();
  Accesses.clear();
  FirstAccess.clear();
  for (const MachineInstr *MI : Instructions) {
    unsigned First = Accesses.size();
    FirstAccess.push_back(First);
    for (const MachineOperand &MO : MI->operands()) {
      if (!MO.isReg() || !MO.getReg().isVirtual())
        continue;
      Access &A = getAccess(MO.getReg(), First);
      A.Reads |= MO.readsReg();
      A.Writes |= MO.isDef();
    }
  }
  FirstAccess.push_back(Accesses.size());
  return Values.size() > NumRegisters;
}

void PVMFarthestUse::findReads() {
  for (Value &V : Values)
    V.NextRead = Instructions.size();
  for (unsigned I = Instructions.size(); I--;)
    for (unsigned A = FirstAccess[I]; A != FirstAccess[I + 1]; ++A) {
      Value &V = Values[Accesses[A].Value];
      Accesses[A].NextRead = V.NextRead;
      if (Accesses[A].Reads)
        V.NextRead = I;
    }
}

void PVMFarthestUse::findLimits(const MachineBasicBlock &MBB) {
  HasFixed =
      Occupancy
          .getBusy(Occupancy.getPosition(LIS.getMBBStartIdx(&MBB)),
                   Occupancy.getPosition(LIS.getMBBEndIdx(&MBB)))
          .Fixed;
  Present.clear();
  for (unsigned I = 0; I != Values.size(); ++I) {
    Value &V = Values[I];
    const LiveInterval &LI = LIS.getInterval(V.Reg);
    V.LivesBefore = LIS.isLiveInToMBB(LI, &MBB);
    V.LivesOn = LIS.isLiveOutOfMBB(LI, &MBB);
    if (V.LivesBefore)
      enter(I);
  }
}

// For values, while the instruction happens.
unsigned PVMFarthestUse::getRoom(const MachineInstr &MI) const {
  if (!HasFixed)
    return NumRegisters;
  SlotIndex Index = LIS.getInstructionIndex(MI);
  PVMOccupancy::Busy Busy =
      Occupancy.getBusy(Occupancy.getPosition(Index.getBaseIndex()),
                        Occupancy.getPosition(Index.getNextIndex()));
  return popcount(PVMOccupancy::RegSet(Occupancy.getAll() & ~Busy.Fixed));
}

bool PVMFarthestUse::isLocal(const Value &V) const {
  if (V.LivesBefore || V.LivesOn)
    return false;
  // What is computed again costs no load.
  const MachineInstr *Def = MRI.getUniqueVRegDef(V.Reg);
  const TargetInstrInfo &TII = *MRI.getMF().getSubtarget().getInstrInfo();
  return !Def || !TII.isTriviallyReMaterializable(*Def);
}

void PVMFarthestUse::enter(unsigned V) {
  Values[V].IsAway = false;
  if (!Values[V].IsPresent)
    Present.push_back(V);
  Values[V].IsPresent = true;
}

void PVMFarthestUse::leave(unsigned V) {
  Values[V].IsPresent = false;
  Present.erase(llvm::find(Present, V));
}

// What nobody reads any more.
void PVMFarthestUse::leaveDead(ArrayRef<Access> Here) {
  for (const Access &A : Here) {
    const Value &V = Values[A.Value];
    if (V.IsPresent && V.NextRead == Instructions.size() && !V.LivesOn)
      leave(A.Value);
  }
}

// Leaves so many values in registers, those that are needed here among them.
void PVMFarthestUse::drop(unsigned Room, ArrayRef<Access> Here,
                          bool Access::*Needed) {
  while (Present.size() > Room) {
    std::optional<unsigned> Best;
    uint64_t BestWay = 0, BestCost = 1;
    for (unsigned I : Present) {
      if (any_of(Here, [&](const Access &A) { return A.Value == I && A.*Needed; }))
        continue;
      uint64_t Way = Values[I].NextRead + 1 - Now;
      uint64_t Cost = Values[I].IsStored ? 1 : 2;
      if (!Best || Way * BestCost > BestWay * Cost) {
        Best = I;
        BestWay = Way;
        BestCost = Cost;
      }
    }
    if (!Best)
      return;
    leave(*Best);
    Values[*Best].IsAway = Values[*Best].IsStored = true;
  }
}

PVMFarthestUse::Returns PVMFarthestUse::find(MachineBasicBlock &MBB) {
  Returns Found;
  unsigned NumFound = 0;
  if (!findInstructions(MBB) || !findAccesses())
    return Found;
  findReads();
  findLimits(MBB);
  for (Now = 0; Now != Instructions.size(); ++Now) {
    MachineInstr &MI = *Instructions[Now];
    ArrayRef<Access> Here = getAccesses(Now);
    const unsigned Room = getRoom(MI);
    for (const Access &A : Here) {
      if (!A.Reads)
        continue;
      const Value &V = Values[A.Value];
      if (V.IsAway && isLocal(V)) {
        Found[V.Reg].insert(&MI);
        ++NumFound;
      }
      enter(A.Value);
    }
    drop(Room, Here, &Access::Reads);
    for (const Access &A : Here)
      Values[A.Value].NextRead = A.NextRead;
    leaveDead(Here);
    for (const Access &A : Here)
      if (A.Writes) {
        Values[A.Value].IsStored = false;
        enter(A.Value);
      }
    drop(Room, Here, &Access::Writes);
    leaveDead(Here);
  }
  if (NumFound < FewestReturns)
    Found.clear();
  return Found;
}
