//===-- PVMLinearScanClassic.cpp - One interval, one register -------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PVMLinearScanClassic.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVMRegisterInfo.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/CodeGen/LiveIntervals.h"
#include "llvm/CodeGen/MachineLoopInfo.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

// Three is what the original began with.
static cl::opt<unsigned>
    MinUses("pvm-ls-min-uses", cl::Hidden, cl::init(3),
            cl::desc("Uses that a value needs for a register in classic mode"));

// r9..r12 that neither an argument nor a call occupies; the last one is taken
// first.
SmallVector<MCRegister, 4> PVMClassicScan::findAvailable() const {
  const MachineRegisterInfo &MRI = MF.getRegInfo();
  SmallVector<MCRegister, 4> Available;
  for (MCRegister Reg : {PVM::A2, PVM::A3, PVM::A4, PVM::A5})
    if (!MRI.isReserved(Reg) && !MRI.isLiveIn(Reg) &&
        !MRI.isPhysRegModified(Reg))
      Available.push_back(Reg);
  return Available;
}

bool PVMClassicScan::makeInterval(Register Reg, Interval &I) const {
  const MachineRegisterInfo &MRI = MF.getRegInfo();
  const LiveInterval &LI = LIS.getInterval(Reg);
  if (LI.empty() || !LI.isSpillable() ||
      MRI.getRegClass(Reg) != &PVM::GPRRegClass)
    return false;
  I = {Reg, LI.beginIndex(), LI.endIndex(), 0, MCRegister()};
  unsigned NumUses = 0;
  for (const MachineInstr &MI : MRI.use_nodbg_instructions(Reg)) {
    ++NumUses;
    float Weight = 1;
    for (unsigned D = Loops.getLoopDepth(MI.getParent()); D; --D)
      Weight *= 10;
    I.Weight += Weight;
  }
  // A call in between, which stores and loads cost there.
  for (SlotIndex Call : LIS.getRegMaskSlots())
    if (I.Start < Call && Call < I.End)
      I.Weight -= 2;
  return NumUses >= MinUses;
}

// An interval that reaches into a loop goes on to the loop's end; outer loops
// come before inner ones, since one extension enables the next.
void PVMClassicScan::findIntervals() {
  const MachineRegisterInfo &MRI = MF.getRegInfo();
  for (unsigned N = 0, E = MRI.getNumVirtRegs(); N != E; ++N) {
    Register Reg = Register::index2VirtReg(N);
    Interval I;
    if (MRI.reg_nodbg_empty(Reg) || !makeInterval(Reg, I))
      continue;
    for (const MachineLoop *Loop : Loops.getLoopsInPreorder()) {
      SlotIndex Begin = LIS.getMBBStartIdx(Loop->getHeader()), End = Begin;
      for (const MachineBasicBlock *MBB : Loop->getBlocks())
        End = std::max(End, LIS.getMBBEndIdx(MBB));
      if (I.Start < End && Begin <= I.End)
        I.End = std::max(I.End, End);
    }
    Intervals.push_back(I);
  }
  stable_sort(Intervals, [](const Interval &A, const Interval &B) {
    return A.Start != B.Start ? A.Start < B.Start : A.Weight > B.Weight;
  });
}

void PVMClassicScan::scan() {
  SmallVector<MCRegister, 4> Free = findAvailable();
  SmallVector<Interval *, 4> Active;
  for (Interval &I : Intervals) {
    erase_if(Active, [&](Interval *A) {
      if (A->End >= I.Start)
        return false;
      Free.push_back(A->Assigned);
      return true;
    });
    if (!Free.empty()) {
      I.Assigned = Free.pop_back_val();
      Active.push_back(&I);
      continue;
    }
    auto Lightest = min_element(
        Active, [](Interval *A, Interval *B) { return A->Weight < B->Weight; });
    if (Lightest == Active.end() || (*Lightest)->Weight >= I.Weight)
      continue;
    std::swap(I.Assigned, (*Lightest)->Assigned);
    *Lightest = &I;
  }
}

SmallVector<std::pair<Register, MCRegister>, 8> PVMClassicScan::run() {
  SmallVector<std::pair<Register, MCRegister>, 8> Result;
  if (Loops.empty())
    return Result;
  findIntervals();
  scan();
  for (const Interval &I : Intervals)
    if (I.Assigned)
      Result.emplace_back(I.Reg, I.Assigned);
  return Result;
}
