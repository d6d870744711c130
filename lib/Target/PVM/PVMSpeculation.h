//===-- PVMSpeculation.h - What may run in vain -----------------*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Code that only some ways lead to may run always where that has no effect: operations
// that cannot fail, loads of what is known to exist, and stores to what has been loaded or
// stored on the way there, if it lies in an object that is known to be writable. Such a
// store writes back what is there, which nobody can tell, as there is one thread.
//
//===----------------------------------------------------------------------===//

#ifndef LLVM_LIB_TARGET_PVM_PVMSPECULATION_H
#define LLVM_LIB_TARGET_PVM_PVMSPECULATION_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/IR/Instructions.h"

namespace llvm {

class AAResults;
class AssumptionCache;
class DominatorTree;
class ScalarEvolution;

namespace PVM {

class Speculation {
  struct AddressSlice;

  const Function &F;
  AAResults &AA;
  AssumptionCache &AC;
  DominatorTree &DT;
  ScalarEvolution &SE;

public:
  Speculation(const Function &F, AAResults &AA, AssumptionCache &AC, DominatorTree &DT,
              ScalarEvolution &SE)
      : F(F), AA(AA), AC(AC), DT(DT), SE(SE) {}

  // Blocks[0] runs always, and the others now only if its branch and theirs lead to them.
  // May all that they do be done one after the other?
  bool canRunAlways(ArrayRef<BasicBlock *> Blocks) const;
  // Whether values of this type are kept in a register.
  static bool isRegister(const Type *Ty);
  // What a store in Blocks overwrites if they run one after the other.
  Value *findOldValue(const StoreInst &Store, ArrayRef<BasicBlock *> Blocks) const;
  // Takes away from an instruction what was promised for when it was executed only.
  static void dropPromises(Instruction &I);

private:
  bool canRunAlways(const Instruction &I, ArrayRef<BasicBlock *> Blocks) const;
  bool existsAlways(const LoadInst &Load, const AddressSlice &Slice) const;
  bool isWritable(const Value *Object, const BasicBlock &Head) const;
};

} // namespace PVM
} // namespace llvm

#endif
