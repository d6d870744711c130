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
// callee-saved register, which is a store where the function begins and a load
// where it ends, paid by whoever uses the register first.
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMLINEARSCANCOSTS_H
#define LLVM_LIB_TARGET_PVM_PVMLINEARSCANCOSTS_H

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/CodeGen/MachineBasicBlock.h"

namespace llvm {

class LiveRegMatrix;
class MachineBlockFrequencyInfo;

class PVMLinearScanCosts {
public:
  // One execution per call.
  static constexpr int64_t Unit = 1 << 12;

  PVMLinearScanCosts(const MachineFunction &MF,
                     const MachineBlockFrequencyInfo &Frequencies);

  int64_t getLoad(const MachineBasicBlock &MBB) const { return at(MBB); }
  int64_t getStore(const MachineBasicBlock &MBB) const { return at(MBB); }
  int64_t getMove(const MachineBasicBlock &MBB) const { return at(MBB); }

  // Must Reg be saved if it is used?
  bool isPriced(MCRegister Reg) const { return Priced.test(Reg); }
  // Of using Reg for one more live range.
  int64_t getPrice(MCRegister Reg, const LiveRegMatrix &Matrix) const;

private:
  int64_t at(const MachineBasicBlock &MBB) const {
    return Frequency[MBB.getNumber()];
  }
  void findPriced(const MachineFunction &MF);

  SmallVector<int64_t, 0> Frequency; // by block number
  BitVector Priced;                  // registers that cost something at first
};

} // namespace llvm

#endif
