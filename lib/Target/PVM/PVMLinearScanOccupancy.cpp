//===-- PVMLinearScanOccupancy.cpp - Which registers are busy -------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PVMLinearScanOccupancy.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/CodeGen/LiveIntervals.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/CodeGen/TargetSubtargetInfo.h"
#include "llvm/CodeGen/VirtRegMap.h"

using namespace llvm;

static constexpr unsigned FixedShift = 16;
static constexpr unsigned ChunkSize = SlotIndex::InstrDist;

PVMOccupancy::PVMOccupancy(const MachineFunction &MF, LiveIntervals &LIS,
                           const VirtRegMap &VRM)
    : MF(MF), LIS(LIS), Indexes(*LIS.getSlotIndexes()), VRM(VRM),
      TRI(*MF.getSubtarget().getRegisterInfo()),
      Start(Indexes.getZeroIndex()) {
  BitVector Allocatable = TRI.getAllocatableSet(MF);
  for (unsigned Reg : Allocatable.set_bits())
    All |= getBit(Reg);
  rebuild();
}

//===----------------------------------------------------------------------===//
// Numbering
//===----------------------------------------------------------------------===//

static SlotIndex getIndexOf(MachineBasicBlock::iterator It,
                            MachineBasicBlock &MBB,
                            const SlotIndexes &Indexes) {
  return It == MBB.end() ? Indexes.getMBBEndIdx(&MBB).getPrevSlot()
                         : Indexes.getInstructionIndex(*It).getBaseIndex();
}

PVMBlockPositions PVMOccupancy::findPositions(MachineBasicBlock &MBB) const {
  MachineBasicBlock::iterator First = MBB.SkipPHIsLabelsAndDebug(MBB.begin());
  MachineBasicBlock::iterator Last = MBB.getFirstTerminator();
  return {getPosition(Indexes.getMBBStartIdx(&MBB)),
          getPosition(Indexes.getMBBEndIdx(&MBB)),
          getPosition(getIndexOf(First, MBB, Indexes)),
          getPosition(getIndexOf(Last, MBB, Indexes)),
          MBB.hasEHPadSuccessor() || MBB.mayHaveInlineAsmBr()};
}

void PVMOccupancy::rebuildIfMoved(unsigned First, unsigned Last) {
  for (unsigned I = First; I <= Last && I != Numbered.size(); ++I)
    if (getPosition(Numbered[I]) != I * ChunkSize) {
      rebuild();
      return;
    }
}

// SlotIndexes gives a new instruction a number between those of its neighbours.
// If there is none, it adds half of InstrDist to that of the previous one, and
// again for each that follows until they are in order. More than one new
// instruction lies between two old ones then, so that the next old one moves;
// and its old position is less than InstrDist away from that of the new one.
void PVMOccupancy::insertedOne(const MachineInstr &MI) {
  Blocks[MI.getParent()->getNumber()].reset();
  unsigned Near =
      getPosition(Indexes.getInstructionIndex(MI)) / ChunkSize;
  rebuildIfMoved(Near ? Near - 1 : 0, Near + 1);
}

void PVMOccupancy::insertedWithin(const LiveRange &LR) {
  for (const LiveRange::Segment &S : LR) {
    unsigned First = getPosition(S.start) / ChunkSize;
    rebuildIfMoved(First ? First - 1 : 0,
                   getPosition(S.end) / ChunkSize + 1);
  }
}

void PVMOccupancy::rebuild() {
  Indexes.packIndexes();
  Blocks.assign(MF.getNumBlockIDs(), std::nullopt);
  SlotIndex Last = Indexes.getLastIndex();
  Numbered.clear();
  Numbered.reserve(getPosition(Last) / ChunkSize + 1);
  for (SlotIndex I = Start; I != Last; I = I.getNextIndex())
    Numbered.push_back(I);
  Numbered.push_back(Last);
  Whole.assign(Numbered.size(), 0);
  Part.assign(Numbered.size(), 0);
  Words.assign(Numbered.size() * ChunkSize, 0);
  addFixed();
  addForbidden();
  const MachineRegisterInfo &MRI = MF.getRegInfo();
  for (unsigned I = 0, E = MRI.getNumVirtRegs(); I != E; ++I) {
    Register Reg = Register::index2VirtReg(I);
    if (VRM.hasPhys(Reg) && LIS.hasInterval(Reg))
      set(LIS.getInterval(Reg), getBit(VRM.getPhys(Reg)));
  }
}

//===----------------------------------------------------------------------===//
// Contents
//===----------------------------------------------------------------------===//

void PVMOccupancy::set(const LiveRange &LR, uint32_t Bits) {
  for (const LiveRange::Segment &S : LR)
    set(getPosition(S.start), getPosition(S.end), Bits);
}

// Calls OnPart for what [Begin, End) has of a chunk, and OnWhole for the chunks
// that lie in it.
template <typename PartFunction, typename WholeFunction>
static void forEachChunk(PVMPosition Begin, PVMPosition End,
                         PartFunction OnPart, WholeFunction OnWhole) {
  if (Begin >= End)
    return;
  unsigned First = Begin / ChunkSize, Last = End / ChunkSize;
  if (Begin % ChunkSize) {
    OnPart(First, Begin, std::min(End, (First + 1) * ChunkSize));
    ++First;
  }
  if (First > Last)
    return;
  OnWhole(First, Last);
  if (End % ChunkSize)
    OnPart(Last, Last * ChunkSize, End);
}

void PVMOccupancy::set(PVMPosition Begin, PVMPosition End, uint32_t Bits) {
  forEachChunk(
      Begin, End,
      [&](unsigned Chunk, PVMPosition From, PVMPosition To) {
        Part[Chunk] |= Bits;
        for (PVMPosition I = From; I != To; ++I)
          Words[I] |= Bits;
      },
      [Bits, Data = Whole.data()](unsigned From, unsigned To) {
        for (unsigned I = From; I != To; ++I)
          Data[I] |= Bits;
      });
}

void PVMOccupancy::clear(PVMPosition Begin, PVMPosition End, uint32_t Bits) {
  forEachChunk(
      Begin, End,
      [&](unsigned Chunk, PVMPosition From, PVMPosition To) {
        for (PVMPosition I = From; I != To; ++I)
          Words[I] &= ~Bits;
        Part[Chunk] = 0;
        for (unsigned I = 0; I != ChunkSize; ++I)
          Part[Chunk] |= Words[Chunk * ChunkSize + I];
      },
      [Bits, Data = Whole.data()](unsigned From, unsigned To) {
        for (unsigned I = From; I != To; ++I)
          Data[I] &= ~Bits;
      });
}

uint32_t PVMOccupancy::collect(PVMPosition Begin, PVMPosition End) const {
  uint32_t Sum = 0;
  forEachChunk(
      Begin, End,
      [&](unsigned Chunk, PVMPosition From, PVMPosition To) {
        Sum |= Whole[Chunk];
        if (Part[Chunk] & ~Sum)
          for (PVMPosition I = From; I != To; ++I)
            Sum |= Words[I];
      },
      [&](unsigned From, unsigned To) {
        for (unsigned I = From; I != To; ++I)
          Sum |= Whole[I] | Part[I];
      });
  return Sum;
}

void PVMOccupancy::addFixed() {
  BitVector Allocatable = TRI.getAllocatableSet(MF);
  for (unsigned Reg : Allocatable.set_bits())
    for (MCRegUnit Unit : TRI.regunits(Reg))
      set(LIS.getRegUnit(Unit), uint32_t(getBit(Reg)) << FixedShift);

  // What a call overwrites cannot hold a value behind it.
  const uint32_t *Mask = nullptr;
  uint32_t Overwritten = 0;
  for (auto [Call, TheMask] :
       zip_equal(LIS.getRegMaskSlots(), LIS.getRegMaskBits())) {
    if (TheMask != Mask) {
      Mask = TheMask;
      Overwritten = 0;
      for (unsigned Reg : Allocatable.set_bits())
        if (MachineOperand::clobbersPhysReg(Mask, Reg))
          Overwritten |= uint32_t(getBit(Reg)) << FixedShift;
    }
    set(getPosition(Call.getRegSlot()), getPosition(Call.getDeadSlot()),
        Overwritten);
  }
}

void PVMOccupancy::forbid(RegSet Regs,
                          ArrayRef<const MachineBasicBlock *> Blocks) {
  Forbidden = Regs;
  ForbiddenIn.assign(Blocks.begin(), Blocks.end());
  addForbidden();
}

void PVMOccupancy::addForbidden() {
  for (const MachineBasicBlock *MBB : ForbiddenIn)
    set(getPosition(Indexes.getMBBStartIdx(MBB)),
        getPosition(Indexes.getMBBEndIdx(MBB)),
        uint32_t(Forbidden) << FixedShift);
}

void PVMOccupancy::assign(const LiveRange &LR, MCRegister Reg) {
  set(LR, getBit(Reg));
}

void PVMOccupancy::unassign(const LiveRange &LR, MCRegister Reg) {
  for (const LiveRange::Segment &S : LR)
    clear(getPosition(S.start), getPosition(S.end), getBit(Reg));
}

PVMOccupancy::Busy PVMOccupancy::getBusy(const LiveRange &LR) const {
  uint32_t Sum = 0;
  for (const LiveRange::Segment &S : LR)
    Sum |= collect(getPosition(S.start), getPosition(S.end));
  return {RegSet(Sum), RegSet(Sum >> FixedShift)};
}

PVMOccupancy::Busy PVMOccupancy::getBusy(PVMPosition Begin,
                                         PVMPosition End) const {
  uint32_t Sum = collect(Begin, End);
  return {RegSet(Sum), RegSet(Sum >> FixedShift)};
}
