//===-- PVMBlockEstimate.h - What IR is going to cost -----------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// IR has no price: it has no registers, and instruction selection comes between. But most
// operations become one instruction, and the gas library can tell what a block of those
// costs. Good for comparing two forms of the same code, while the form can still be chosen.
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_PVMBLOCKESTIMATE_H
#define LLVM_LIB_TARGET_PVM_PVMBLOCKESTIMATE_H

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/IR/BasicBlock.h"
#include "pvm/gas.h"

namespace llvm::PVM {

// Whether a block of the machine ends with it, other than a terminator: a call.
bool endsBlock(const Instruction &I);

// Code that is put together to one block of the machine.
class BlockEstimate {
  // Register 12 is never written: it stands for all that was there before. The others
  // are given in turn.
  static constexpr unsigned NumRotating = 12;

  // Where a value was put; Number says whether it is still there.
  struct Location {
    unsigned Register, Number;
  };

  SmallVector<pvm_insn, 64> Insns;
  DenseMap<const Value *, Location> Locations;
  unsigned Holds[NumRotating] = {};
  unsigned NumDefined = 0;

  unsigned use(const Value *V) const;
  unsigned define(const Value *V);
  unsigned define(const Value *V, unsigned Register);
  void emit(unsigned Id, unsigned D, unsigned A, unsigned B = NumRotating);

public:
  // The operations of BB behind its last call, or before the first, without terminator.
  void addBehindCalls(const BasicBlock &BB);
  void addUpToCall(const BasicBlock &BB);

  // One operation, but nothing for a phi or what becomes part of a branch.
  void addInstruction(const Instruction &I);
  void addStore(const Value *V, const Value *Pointer);
  // One instruction that computes V.
  void addOperation(const Value *V, const Value *A, const Value *B = nullptr);

  // A condition as a value, even if now only a branch asks for it.
  void addCondition(const Value *Condition);
  // V is one of two values.
  void addSelect(const Value *V, const Value *Condition, const Value *IfTrue,
                 const Value *IfFalse);
  // V is another name for a value.
  void addCopy(const Value *V, const Value *Of);
  // Two conditions in one.
  void addConjunction(const Value *V, const Value *A, const Value *B);

  // What ends the block. A comparison that only a branch asks for is part of it.
  void addTerminator(const BasicBlock &BB);
  void addBranch(const Value *Condition);
  void addJump();
  void addFallthrough();

  // Gas under the full model.
  unsigned cost(bool Hinted, bool WithUnlikely = false) const;
};

// Of what is behind the last call of BB, with a hint for its branch.
unsigned getCostOfEnd(const BasicBlock &BB);

} // namespace llvm::PVM

#endif
