//===-- PVMLinearScanCosts.h - What spill code costs ------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Expected executions of the loads, stores and moves that an allocation adds,
// in fixed point relative to one call of the function, times what each of them
// costs in moves; and the price of a callee-saved register, which is a store
// and a load, paid by whoever uses the register first.
//
// Where instructions count, all cost the same. Under full gas a block waits
// once for all that it loads and stores, so that one more costs little where
// there are others, and much where there are none (docs/Gas.md). A call ends a
// block of this kind. What stands behind a call at the end of a machine basic
// block, where nothing else does, makes a block that would not exist without
// it, and under either model costs what that block does.
//
// The store stands where the function begins, or behind an early return that
// neither calls a function nor has something on the stack: shrink wrapping puts
// the prologue there, if no callee-saved register is used in front of it or on
// the way to the early return.
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMLINEARSCANCOSTS_H
#define LLVM_LIB_TARGET_PVM_PVMLINEARSCANCOSTS_H

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/CodeGen/MachineBasicBlock.h"
#include "llvm/CodeGen/TargetSchedule.h"

namespace llvm {

class LiveIntervals;
class LiveRegMatrix;
class MachineBlockFrequencyInfo;
class MachineDominatorTree;
class MachineLoopInfo;

class PVMLinearScanCosts {
public:
  // One execution per call.
  static constexpr int64_t Unit = 1 << 12;

  PVMLinearScanCosts(const MachineFunction &MF,
                     const MachineBlockFrequencyInfo &Frequencies,
                     const LiveIntervals &LIS,
                     const MachineDominatorTree &DomTree,
                     const MachineLoopInfo &Loops);

  // Anywhere in a block.
  int64_t getLoad(const MachineBasicBlock &MBB) const {
    return at(MBB) * Memory[MBB.getNumber()].Anywhere;
  }
  int64_t getStore(const MachineBasicBlock &MBB) const { return getLoad(MBB); }
  // Right in front of MI, which waits for it, and the block perhaps for MI.
  int64_t getLoadFor(const MachineInstr &MI) const {
    const MachineBasicBlock &MBB = *MI.getParent();
    return at(MBB) * (Memory[MBB.getNumber()].Anywhere + Delays.lookup(&MI));
  }
  // MI waits like First, which it has been inserted in front of.
  void copyDelay(const MachineInstr &MI, const MachineInstr &First) {
    if (uint8_t Delay = Delays.lookup(&First))
      Delays[&MI] = Delay;
  }
  int64_t getMove(const MachineBasicBlock &MBB) const { return at(MBB); }
  // Of an instruction that waits for nothing and accesses nothing, once more.
  int64_t getRepetition(const MachineInstr &MI, const MachineBasicBlock &MBB) const {
    return at(MBB) * Model.getNumMicroOps(&MI);
  }
  // Where the block begins or ends.
  int64_t getStoreAtStart(const MachineBasicBlock &MBB) const {
    return at(MBB) * Memory[MBB.getNumber()].AtStart;
  }
  int64_t getLoadAtEnd(const MachineBasicBlock &MBB) const {
    return at(MBB) * Memory[MBB.getNumber()].AtEnd;
  }
  // Is a move, and perhaps two, cheaper than a load?
  bool prefersMoves() const { return PrefersMoves; }

  // Must Reg be saved where it is written?
  bool isSaved(MCRegister Reg) const { return Saved.test(Reg); }
  // Is it not saved anyway, because arguments or calls overwrite it?
  bool isPriced(MCRegister Reg) const { return Priced.test(Reg); }
  // Of using Reg for one more live range.
  int64_t getPrice(MCRegister Reg, const LiveRegMatrix &Matrix) const;
  // The blocks that can do without the prologue, but not with callee-saved
  // registers.
  ArrayRef<const MachineBasicBlock *> getOutside() const { return Outside; }

private:
  int64_t at(const MachineBasicBlock &MBB) const {
    return Frequency[MBB.getNumber()];
  }
  void findMemoryCosts(const MachineFunction &MF);
  void findDelays(const MachineFunction &MF);
  void findSaved(const MachineFunction &MF);
  void findOutside(const MachineFunction &MF, const LiveIntervals &LIS,
                   const MachineDominatorTree &DomTree,
                   const MachineLoopInfo &Loops);

  // What a load or store costs.
  struct MemoryCosts {
    uint8_t Anywhere = 0, AtStart = 0, AtEnd = 0;
  };
  SmallVector<int64_t, 0> Frequency;  // by block number
  SmallVector<MemoryCosts, 0> Memory; // likewise
  // What it adds if an instruction has to wait for a load, in the same unit.
  DenseMap<const MachineInstr *, uint8_t> Delays;
  TargetSchedModel Model;
  bool PrefersMoves = false;
  BitVector Saved;                    // registers that are saved if they are written
  BitVector Priced;                   // those that cost something at first
  int64_t Price = 0;
  SmallVector<const MachineBasicBlock *, 4> Outside;
};

} // namespace llvm

#endif
