//===-- PVMLinearScanCosts.h - What spill code costs ------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Expected executions of the loads, stores and moves that an allocation adds,
// in fixed point relative to one call of the function; and the price of a
// callee-saved register, which is a store and a load, paid by whoever uses the
// register first.
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
#include "llvm/ADT/SmallVector.h"
#include "llvm/CodeGen/MachineBasicBlock.h"

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

  int64_t getLoad(const MachineBasicBlock &MBB) const { return at(MBB); }
  int64_t getStore(const MachineBasicBlock &MBB) const { return at(MBB); }
  int64_t getMove(const MachineBasicBlock &MBB) const { return at(MBB); }

  // Must Reg be saved if it is used?
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
  void findPriced(const MachineFunction &MF);
  void findPrologue(const MachineFunction &MF, const LiveIntervals &LIS,
                    const MachineDominatorTree &DomTree,
                    const MachineLoopInfo &Loops);

  SmallVector<int64_t, 0> Frequency; // by block number
  BitVector Priced;                  // registers that cost something at first
  int64_t Price = 2 * Unit;
  SmallVector<const MachineBasicBlock *, 4> Outside;
};

} // namespace llvm

#endif
