//===-- PVMLinearScanOccupancy.h - Which registers are busy -----*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For each position in the function, the registers that hold something there:
// one bit each for what was assigned and for what is fixed, which are
// arguments, results and what calls overwrite. All registers fit in a word, so
// that one pass over a live range answers for all of them at once. Who is in a
// register is a question for LiveRegMatrix.
//
// Positions are the numbers behind slot indexes. Inserting an instruction
// between others without room renumbers some of those that follow, and nobody
// is told. So whoever inserts instructions must say where; it is looked whether
// others have moved, and if so, all is numbered and written down anew.
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMLINEARSCANOCCUPANCY_H
#define LLVM_LIB_TARGET_PVM_PVMLINEARSCANOCCUPANCY_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/CodeGen/LiveInterval.h"
#include "llvm/CodeGen/MachineFunction.h"
#include "llvm/CodeGen/SlotIndexes.h"
#include "llvm/CodeGen/TargetRegisterInfo.h"
#include <optional>

namespace llvm {

class LiveIntervals;
class VirtRegMap;

using PVMPosition = unsigned;

struct PVMBlockPositions {
  PVMPosition Begin, End;
  // Where a copy at the block's start would stand in front of, and one at its
  // end; where nothing follows, the last slot of the block stands for it.
  PVMPosition FirstCopy, LastCopy;
  // What leaves the block in a register has to stay there.
  bool IsRigid;
};

class PVMOccupancy {
public:
  // A set of registers, each being the bit of its encoding.
  using RegSet = uint16_t;

  PVMOccupancy(const MachineFunction &MF, LiveIntervals &LIS, const VirtRegMap &VRM);

  // Instructions were inserted: this one; some in this live range or next to
  // it.
  void insertedOne(const MachineInstr &MI);
  void insertedWithin(const LiveRange &LR);

  // Registers are not to be used in these blocks.
  void forbid(RegSet Regs, ArrayRef<const MachineBasicBlock *> Blocks);
  void assign(const LiveRange &LR, MCRegister Reg);
  void unassign(const LiveRange &LR, MCRegister Reg);

  // The registers that can be assigned. Are these all of them?
  RegSet getAll() const { return All; }
  bool isAll(RegSet Regs) const { return !(All & ~Regs); }
  RegSet getBit(MCRegister Reg) const {
    return RegSet(1) << TRI.getEncodingValue(Reg);
  }
  PVMPosition getPosition(SlotIndex Index) const {
    return Start.distance(Index);
  }
  const PVMBlockPositions &getPositions(MachineBasicBlock &MBB) const {
    std::optional<PVMBlockPositions> &Known = Blocks[MBB.getNumber()];
    if (!Known)
      Known = findPositions(MBB);
    return *Known;
  }

  // The registers that are busy somewhere, and why.
  struct Busy {
    RegSet Assigned, Fixed;
    RegSet any() const { return Assigned | Fixed; }
  };
  Busy getBusy(const LiveRange &LR) const;
  Busy getBusy(PVMPosition Begin, PVMPosition End) const;

private:
  PVMBlockPositions findPositions(MachineBasicBlock &MBB) const;
  void rebuildIfMoved(unsigned First, unsigned Last);
  void rebuild();
  void addFixed();
  void addForbidden();
  void set(const LiveRange &LR, uint32_t Bits);
  void set(PVMPosition Begin, PVMPosition End, uint32_t Bits);
  void clear(PVMPosition Begin, PVMPosition End, uint32_t Bits);
  uint32_t collect(PVMPosition Begin, PVMPosition End) const;

  const MachineFunction &MF;
  LiveIntervals &LIS;
  SlotIndexes &Indexes;
  const VirtRegMap &VRM;
  const TargetRegisterInfo &TRI;
  SlotIndex Start;
  RegSet All = 0, Forbidden = 0;
  SmallVector<const MachineBasicBlock *, 4> ForbiddenIn;
  // Assigned registers are in the low half of a word, fixed ones in the high
  // half. Positions come in chunks, one for each instruction at first. Whole
  // has the registers that are busy all through a chunk, Part those that are
  // busy in some of its positions, which only Words tells.
  SmallVector<uint32_t, 0> Whole, Part; // by chunk
  SmallVector<uint32_t, 0> Words;       // by position
  // What began chunk I when it was numbered.
  SmallVector<SlotIndex, 0> Numbered;
  // By block number, what has been asked for.
  mutable SmallVector<std::optional<PVMBlockPositions>, 0> Blocks;
};

} // namespace llvm

#endif
