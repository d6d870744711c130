//===-- PVMGasCost.h - What machine code costs ------------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The bridge from machine instructions to the gas library, which knows the exact price
// of a basic block (docs/Gas.md). Passes ask here instead of guessing.
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_PVMGASCOST_H
#define LLVM_LIB_TARGET_PVM_PVMGASCOST_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/CodeGen/MachineBasicBlock.h"
#include "llvm/CodeGen/MachineInstr.h"
#include "pvm/gas.h"
#include <string>

namespace llvm::PVM {

// Gas under the full model of a block of the machine that consists of these
// instructions. Those that are no code are ignored; inline assembly counts as nothing.
// Hinted: the branch at the end has a successor that starts with `unlikely` or `trap`.
// WithUnlikely: the price with an `unlikely` in front.
unsigned getGasCost(ArrayRef<const MachineInstr *> Block, bool Hinted,
                    bool WithUnlikely = false);

// For each instruction what the block costs if a `fallthrough` behind it ends it. Meant
// for comparing places, since it comes from a single simulation: what comes behind
// takes a unit that an instruction before waits for only rarely. Inline assembly counts
// as next to nothing.
SmallVector<unsigned, 64> getPrefixCosts(ArrayRef<const MachineInstr *> Block);

// The instructions of the machine's block that begins with MBB: up to the first call
// or terminator.
SmallVector<const MachineInstr *, 16> getFirstBlock(const MachineBasicBlock &MBB);

// The instructions of the machine's block that ends with MBB: from behind the last
// call.
SmallVector<const MachineInstr *, 16> getLastBlock(const MachineBasicBlock &MBB);

// Whether the code of MBB, or of what it falls through into, begins with an instruction
// that makes branches to it cheap.
bool startsWithHint(const MachineBasicBlock &MBB);

// A block of the machine in finished code, and what it costs.
struct PricedBlock {
  SmallVector<const MachineInstr *, 16> Instrs;
  // The branch at the end is cheap.
  bool Hinted = false;
  // Under the full model.
  unsigned Gas = 0;
  // What decides the price: the chain of instructions that end with the one that
  // finishes last, and why each could not start earlier.
  std::string CriticalPath;

  // "26 gas for 2 instructions, hinted: load_ind_u8, branch_eq_imm (data)"
  std::string describe() const;
};

// The blocks of a function, in order. Nothing may change the code afterwards.
SmallVector<PricedBlock, 0> priceBlocks(const MachineFunction &MF);

// A block of the machine in finished code whose order may be changed.
class SimulatedBlock {
  SmallVector<const MachineInstr *, 16> Instrs;
  SmallVector<pvm_insn, 16> Insns;
  bool Hinted = false;

public:
  explicit SimulatedBlock(SmallVector<const MachineInstr *, 16> Code);

  ArrayRef<const MachineInstr *> instrs() const { return Instrs; }
  size_t indexOf(const MachineInstr *MI) const {
    return find(Instrs, MI) - Instrs.begin();
  }

  struct Price {
    unsigned Gas;
    uint64_t Starts; // sum of the cycles in which instructions start

    bool operator<(const Price &Other) const {
      return std::tie(Gas, Starts) < std::tie(Other.Gas, Other.Starts);
    }
  };

  // If the instructions from Begin on stood in an order, given by their present places
  // relative to Begin.
  Price price(size_t Begin, ArrayRef<unsigned> Order) const;
  // No order costs less.
  unsigned bound() const;
  void reorder(size_t Begin, ArrayRef<unsigned> Order);
};

SmallVector<SimulatedBlock, 0> simulateBlocks(const MachineFunction &MF);

} // namespace llvm::PVM

#endif
