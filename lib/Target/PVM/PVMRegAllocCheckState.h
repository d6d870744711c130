//===-- PVMRegAllocCheckState.h - Which place holds which value -*- C++ -*-===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The abstract state of the register allocation check: what is known at one point of
// the program about the places of the new code (physical registers and spill slots)
// in terms of the values of the old code. A value is named by the register, mostly a
// virtual one, that has it in the old code at that point.
//
// Three kinds of facts:
//
//   held       place P contains what register V had in the old code;
//   undefined  V was never written on the way here, so whatever a reader of V finds
//              is as good as anything: every place holds V;
//   equation   V is what old instruction I would compute if it ran here again.
//
// At a merge a fact stays if it is true on every way in. As facts only get fewer from
// one round of the analysis to the next, the rounds end.
//
//===----------------------------------------------------------------------===//
#ifndef LLVM_LIB_TARGET_PVM_PVMREGALLOCCHECKSTATE_H
#define LLVM_LIB_TARGET_PVM_PVMREGALLOCCHECKSTATE_H

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/CodeGen/Register.h"
#include <vector>

namespace llvm {

class PVMOldCode;
struct PVMOldInstr;

// A physical register or a spill slot of the new code.
class PVMPlace {
  unsigned Id;
  // Above all registers.
  static constexpr unsigned FirstSlot = 1u << 16;
  explicit PVMPlace(unsigned Id) : Id(Id) {}

public:
  static PVMPlace reg(MCRegister Reg) { return PVMPlace(Reg.id()); }
  static PVMPlace slot(int FrameIndex) { return PVMPlace(FirstSlot + FrameIndex); }
  static PVMPlace fromId(unsigned Id) { return PVMPlace(Id); }
  unsigned id() const { return Id; }
  bool isReg() const { return Id < FirstSlot; }
};

// What is known at a block boundary, about live values only; in canonical order.
struct PVMBoundaryFacts {
  // Register and place, or register and 0: written, but no place holds it.
  std::vector<std::pair<unsigned, unsigned>> Held;
  // Register and instruction.
  std::vector<std::pair<unsigned, unsigned>> Equations;

  bool operator==(const PVMBoundaryFacts &O) const {
    return Held == O.Held && Equations == O.Equations;
  }

  // Keeps what is true here and in Other.
  void meet(const PVMBoundaryFacts &Other);
  // Forgets virtual registers that are not among LiveIns, which is sorted.
  PVMBoundaryFacts keepOnly(ArrayRef<Register> LiveIns) const;
};

class PVMHeldValues {
public:
  PVMHeldValues(const PVMOldCode &Old, unsigned NumPhysRegs)
      : Old(Old), NumPhysRegs(NumPhysRegs) {}

  // At the function's entry every physical register holds itself.
  void enterFunction();
  void enterBlock(const PVMBoundaryFacts &Facts);
  // Live: virtual registers that matter from here on.
  PVMBoundaryFacts getFacts(ArrayRef<Register> Live) const;

  // The new code overwrites a place.
  void clobber(PVMPlace Place);
  void move(PVMPlace Dest, PVMPlace Source);
  // Dest now holds what an instruction of this shape computes, if Sources hold its
  // register operands.
  void repeat(PVMPlace Dest, unsigned Shape, ArrayRef<PVMPlace> Sources);

  // The old code overwrites a register; what held its value does so no longer.
  void defineNowhere(Register Reg);
  void makeUndefined(Register Reg);
  void copy(Register Dest, Register Source);
  // Both write the same value.
  void addPlace(Register Reg, PVMPlace Place) { addHeld(Reg.id(), Place.id()); }
  // Reg is what Instr computes; no operand of it is Reg itself.
  void equate(Register Reg, const PVMOldInstr &Instr);

  bool isUndefined(Register Reg) const { return !PlacesOf.count(Reg.id()); }
  bool holds(PVMPlace Place, Register Reg) const;
  ArrayRef<unsigned> getValues(PVMPlace Place) const;

private:
  void addHeld(unsigned Reg, unsigned Place);
  void addEquation(unsigned Reg, unsigned Instr);
  void forgetRegister(unsigned Reg);
  void forgetEquation(unsigned Reg, unsigned Instr);

  const PVMOldCode &Old;
  unsigned NumPhysRegs;
  // One relation, both ways. A register that was written has an entry even if no
  // place holds it.
  DenseMap<unsigned, SmallVector<unsigned, 2>> PlacesOf;
  DenseMap<unsigned, SmallVector<unsigned, 2>> ValuesAt;
  DenseMap<unsigned, SmallVector<unsigned, 1>> EquationsOf;    // by register
  DenseMap<unsigned, SmallVector<unsigned, 2>> ByShape;        // registers
  // Register operand to the registers whose equations mention it.
  DenseMap<unsigned, SmallVector<unsigned, 2>> Dependents;
};

} // namespace llvm

#endif
