//===-- PVMRegAllocCheckState.cpp - Which place holds which value ---------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PVMRegAllocCheckState.h"
#include "PVMRegAllocCheck.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

// Used operands that are registers.
static auto registerUses(const PVMOldInstr &Instr) {
  return make_filter_range(Instr.Operands, [](const MachineOperand &MO) {
    return MO.isReg() && MO.isUse();
  });
}

static void eraseValue(SmallVectorImpl<unsigned> &List, unsigned Value) {
  auto *It = find(List, Value);
  if (It == List.end())
    return;
  *It = List.back();
  List.pop_back();
}

//===----------------------------------------------------------------------===//
// Block boundaries
//===----------------------------------------------------------------------===//

using FactList = std::vector<std::pair<unsigned, unsigned>>;

static bool mentions(const FactList &List, unsigned Reg) {
  auto It = lower_bound(List, std::make_pair(Reg, 0u));
  return It != List.end() && It->first == Reg;
}

// Facts of List that are among Other's, or about a register that Other's side never
// wrote.
static void keepCommon(const FactList &List, const FactList &Other,
                       const FactList &OtherHeld, FactList &Result) {
  for (const auto &Fact : List)
    if (binary_search(Other, Fact) || !mentions(OtherHeld, Fact.first))
      Result.push_back(Fact);
}

void PVMBoundaryFacts::meet(const PVMBoundaryFacts &Other) {
  PVMBoundaryFacts Result;
  keepCommon(Held, Other.Held, Other.Held, Result.Held);
  keepCommon(Other.Held, Held, Held, Result.Held);
  keepCommon(Equations, Other.Equations, Other.Held, Result.Equations);
  keepCommon(Other.Equations, Equations, Held, Result.Equations);
  for (FactList *List : {&Result.Held, &Result.Equations}) {
    sort(*List);
    List->erase(llvm::unique(*List), List->end());
  }
  *this = std::move(Result);
}

PVMBoundaryFacts
PVMBoundaryFacts::keepOnly(ArrayRef<Register> LiveIns) const {
  PVMBoundaryFacts Result;
  auto keep = [&](const FactList &List, FactList &Kept) {
    for (const auto &Fact : List) {
      Register Reg(Fact.first);
      if (!Reg.isVirtual() || binary_search(LiveIns, Reg))
        Kept.push_back(Fact);
    }
  };
  keep(Held, Result.Held);
  keep(Equations, Result.Equations);
  return Result;
}

void PVMHeldValues::enterFunction() {
  for (unsigned Reg = 1; Reg < NumPhysRegs; ++Reg)
    addHeld(Reg, Reg);
}

void PVMHeldValues::enterBlock(const PVMBoundaryFacts &Facts) {
  for (const auto &[Reg, Place] : Facts.Held) {
    if (Place)
      addHeld(Reg, Place);
    else
      PlacesOf.try_emplace(Reg);
  }
  for (const auto &[Reg, Instr] : Facts.Equations)
    addEquation(Reg, Instr);
}

PVMBoundaryFacts PVMHeldValues::getFacts(ArrayRef<Register> Live) const {
  PVMBoundaryFacts Facts;
  auto addRegister = [&](unsigned Reg) {
    auto It = PlacesOf.find(Reg);
    if (It == PlacesOf.end())
      return;
    Facts.Held.emplace_back(Reg, 0);
    for (unsigned Place : It->second)
      Facts.Held.emplace_back(Reg, Place);
    if (auto Known = EquationsOf.find(Reg); Known != EquationsOf.end())
      for (unsigned Instr : Known->second)
        Facts.Equations.emplace_back(Reg, Instr);
  };
  for (unsigned Reg = 1; Reg < NumPhysRegs; ++Reg)
    addRegister(Reg);
  for (Register Reg : Live)
    addRegister(Reg.id());
  sort(Facts.Held);
  sort(Facts.Equations);
  return Facts;
}

//===----------------------------------------------------------------------===//
// The relation
//===----------------------------------------------------------------------===//

void PVMHeldValues::addHeld(unsigned Reg, unsigned Place) {
  auto &Places = PlacesOf[Reg];
  if (is_contained(Places, Place))
    return;
  Places.push_back(Place);
  ValuesAt[Place].push_back(Reg);
}

void PVMHeldValues::addEquation(unsigned Reg, unsigned Instr) {
  const PVMOldInstr &Old = this->Old.getInstr(Instr);
  EquationsOf[Reg].push_back(Instr);
  ByShape[Old.Shape].push_back(Reg);
  for (const MachineOperand &MO : registerUses(Old))
    Dependents[MO.getReg().id()].push_back(Reg);
}

void PVMHeldValues::forgetEquation(unsigned Reg, unsigned Instr) {
  const PVMOldInstr &Old = this->Old.getInstr(Instr);
  eraseValue(EquationsOf[Reg], Instr);
  eraseValue(ByShape[Old.Shape], Reg);
  for (const MachineOperand &MO : registerUses(Old))
    eraseValue(Dependents[MO.getReg().id()], Reg);
}

// Removes all that is known about a register whose value the old code replaces.
void PVMHeldValues::forgetRegister(unsigned Reg) {
  if (auto It = PlacesOf.find(Reg); It != PlacesOf.end()) {
    for (unsigned Place : It->second)
      eraseValue(ValuesAt[Place], Reg);
    It->second.clear();
  }
  if (auto It = EquationsOf.find(Reg); It != EquationsOf.end())
    while (!It->second.empty())
      forgetEquation(Reg, It->second.back());
  if (auto It = Dependents.find(Reg); It != Dependents.end())
    while (!It->second.empty()) {
      unsigned Other = It->second.back();
      for (unsigned Instr : SmallVector<unsigned, 1>(EquationsOf[Other]))
        if (any_of(registerUses(Old.getInstr(Instr)),
                   [&](const MachineOperand &MO) { return MO.getReg().id() == Reg; }))
          forgetEquation(Other, Instr);
    }
}

void PVMHeldValues::clobber(PVMPlace Place) {
  auto It = ValuesAt.find(Place.id());
  if (It == ValuesAt.end())
    return;
  for (unsigned Reg : It->second)
    eraseValue(PlacesOf[Reg], Place.id());
  It->second.clear();
}

void PVMHeldValues::move(PVMPlace Dest, PVMPlace Source) {
  if (Dest.id() == Source.id())
    return;
  SmallVector<unsigned, 4> Values(getValues(Source));
  clobber(Dest);
  for (unsigned Reg : Values)
    addHeld(Reg, Dest.id());
}

void PVMHeldValues::repeat(PVMPlace Dest, unsigned Shape,
                           ArrayRef<PVMPlace> Sources) {
  SmallVector<unsigned, 2> Results;
  if (auto It = ByShape.find(Shape); It != ByShape.end())
    for (unsigned Reg : It->second)
      for (unsigned Instr : EquationsOf[Reg]) {
        const PVMOldInstr &Old = this->Old.getInstr(Instr);
        if (Old.Shape == Shape &&
            all_of(zip_equal(registerUses(Old), Sources), [&](auto Pair) {
              const auto &[MO, Source] = Pair;
              return holds(Source, MO.getReg());
            }))
          Results.push_back(Reg);
      }
  clobber(Dest);
  for (unsigned Reg : Results)
    addHeld(Reg, Dest.id());
}

void PVMHeldValues::defineNowhere(Register Reg) {
  forgetRegister(Reg.id());
  PlacesOf.try_emplace(Reg.id());
}

void PVMHeldValues::makeUndefined(Register Reg) {
  forgetRegister(Reg.id());
  PlacesOf.erase(Reg.id());
}

void PVMHeldValues::copy(Register Dest, Register Source) {
  if (Dest == Source)
    return;
  if (isUndefined(Source)) {
    makeUndefined(Dest);
    return;
  }
  defineNowhere(Dest);
  for (unsigned Place : SmallVector<unsigned, 2>(PlacesOf[Source.id()]))
    addHeld(Dest.id(), Place);
  if (auto It = EquationsOf.find(Source.id()); It != EquationsOf.end())
    for (unsigned Instr : SmallVector<unsigned, 1>(It->second))
      addEquation(Dest.id(), Instr);
}

void PVMHeldValues::equate(Register Reg, const PVMOldInstr &Instr) {
  addEquation(Reg.id(), Old.getIndex(Instr));
}

bool PVMHeldValues::holds(PVMPlace Place, Register Reg) const {
  auto It = PlacesOf.find(Reg.id());
  return It == PlacesOf.end() || is_contained(It->second, Place.id());
}

ArrayRef<unsigned> PVMHeldValues::getValues(PVMPlace Place) const {
  auto It = ValuesAt.find(Place.id());
  return It == ValuesAt.end() ? ArrayRef<unsigned>() : ArrayRef(It->second);
}
