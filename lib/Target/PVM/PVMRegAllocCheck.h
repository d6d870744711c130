//===-- PVMRegAllocCheck.h - The code before register allocation *- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the check of register allocation (PVMRegAllocCheck.cpp) remembers of a
// function: each instruction with the registers it names, and which instruction of
// the allocated code is the same one.
//
// An instruction is recognised by its address. That alone would be wrong, because
// the memory of a deleted instruction is given to the next new one; so the record
// listens to the function and forgets an address when its instruction goes. It then
// also learns the place the instruction had, which matters for the copies and
// constants that an allocator makes superfluous: their effect on the values of
// virtual registers stays part of the program.
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMREGALLOCCHECK_H
#define LLVM_LIB_TARGET_PVM_PVMREGALLOCCHECK_H

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/CodeGen/MachineFunction.h"
#include "llvm/CodeGen/MachineInstr.h"
#include "llvm/Pass.h"
#include "llvm/Support/Allocator.h"
#include <memory>
#include <optional>
#include <vector>

namespace llvm {

// An instruction as it stood before allocation.
struct PVMOldInstr {
  const MCInstrDesc *Desc;
  // Copies without parent or use lists; the registers are mostly virtual.
  ArrayRef<MachineOperand> Operands;
  // Does nothing but compute its results, so an allocator may delete it.
  bool MayVanish;
  // Instructions of the same shape differ in register operands only. The number of
  // the first one for what may be computed anew, otherwise NoShape.
  unsigned Shape;

  static constexpr unsigned NoShape = ~0u;

  bool isCopy() const;
  bool mayBeRepeated() const { return Shape != NoShape; }
  void print(raw_ostream &OS, const MachineFunction &MF) const;
};

// One instruction of the old code, of the new code, or of both.
struct PVMCodeStep {
  const PVMOldInstr *Old = nullptr;
  const MachineInstr *New = nullptr;
};

class PVMOldCode final : public MachineFunction::Delegate {
public:
  // Records MF and listens to it until detach().
  explicit PVMOldCode(MachineFunction &MF);
  PVMOldCode(const PVMOldCode &) = delete;
  PVMOldCode &operator=(const PVMOldCode &) = delete;

  // Was the new code compared once already?
  bool WasChecked = false;

  void detach() { MF.resetDelegate(this); }

  // The old and the new code of a block, merged. Where the new code lacks an old
  // instruction, a step without New stands at the place it had. Nothing if an old
  // instruction is not where it was.
  std::optional<SmallVector<PVMCodeStep, 0>>
  getSteps(const MachineBasicBlock &MBB) const;

  bool hasBlock(const MachineBasicBlock &MBB) const;
  bool hasSuccessors(const MachineBasicBlock &MBB) const;
  unsigned getNumBlocks() const { return NumBlocks; }

  // Virtual registers whose value is read before it is overwritten, from the start
  // of the block on; sorted.
  ArrayRef<Register> getLiveIns(const MachineBasicBlock &MBB) const;
  // The same for all of its successors together.
  std::vector<Register> getLiveOuts(const MachineBasicBlock &MBB) const;

  unsigned getIndex(const PVMOldInstr &Old) const { return &Old - Instrs.data(); }
  const PVMOldInstr &getInstr(unsigned Index) const { return Instrs[Index]; }
  // The shape of a new instruction, NoShape if none of the old ones has it.
  unsigned findShape(const MachineInstr &MI) const;

  // Frame objects of this number and above were made by the allocator.
  int getFirstNewFrameIndex() const { return FirstNewFrameIndex; }

  void MF_HandleInsertion(MachineInstr &) override {}
  void MF_HandleRemoval(MachineInstr &MI) override;

private:
  struct Block {
    unsigned Begin, End; // in Instrs
    SmallVector<int, 2> Successors;
    std::vector<Register> LiveIns;
    // Deleted instructions behind the last one that is left.
    SmallVector<unsigned, 2> DeletedAtEnd;
  };

  void recordBlock(const MachineBasicBlock &MBB);
  void findShapes();
  void computeLiveIns();

  MachineFunction &MF;
  int FirstNewFrameIndex;
  unsigned NumBlocks;
  BumpPtrAllocator Memory;
  std::vector<PVMOldInstr> Instrs;
  std::vector<Block> Blocks; // by block number
  DenseMap<const MachineInstr *, unsigned> IndexOf;
  DenseMap<const MachineInstr *, SmallVector<unsigned, 2>> DeletedBefore;
  DenseMap<unsigned, SmallVector<unsigned, 1>> ShapesByHash;
};

// Keeps the records while the passes of an allocation run.
class PVMOldCodeStorage : public ImmutablePass {
  DenseMap<const MachineFunction *, std::unique_ptr<PVMOldCode>> Records;

public:
  static char ID;
  PVMOldCodeStorage() : ImmutablePass(ID) {}

  void record(MachineFunction &MF);
  // Null if MF was not recorded.
  PVMOldCode *find(const MachineFunction &MF) const;
  void forget(const MachineFunction &MF);
};

// Makes the mistake that -pvm-regalloc-fault asks for.
void seedPVMRegAllocFault(MachineFunction &MF, const PVMOldCode &Old);

} // namespace llvm

#endif
