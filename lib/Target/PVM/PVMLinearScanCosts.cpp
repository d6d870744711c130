//===-- PVMLinearScanCosts.cpp - What spill code costs --------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PVMLinearScanCosts.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVMMachineFunctionInfo.h"
#include "llvm/CodeGen/LiveRegMatrix.h"
#include "llvm/CodeGen/MachineBlockFrequencyInfo.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/CodeGen/TargetFrameLowering.h"
#include "llvm/CodeGen/TargetSubtargetInfo.h"
#include "llvm/Target/TargetMachine.h"

using namespace llvm;

PVMLinearScanCosts::PVMLinearScanCosts(const MachineFunction &MF,
                                       const MachineBlockFrequencyInfo &Info)
    : Frequency(MF.getNumBlockIDs()) {
  // No block counts for nothing, and sums stay far from overflow.
  constexpr double Most = double(int64_t(1) << 36);
  for (const MachineBasicBlock &MBB : MF)
    Frequency[MBB.getNumber()] = std::clamp<double>(
        Info.getBlockFreqRelativeToEntryBlock(&MBB) * Unit, 1, Most);
  findPriced(MF);
}

// What PVMFrameLowering would save if it were used. A register that arguments
// or calls overwrite is saved anyway.
void PVMLinearScanCosts::findPriced(const MachineFunction &MF) {
  const TargetSubtargetInfo &STI = MF.getSubtarget();
  const MachineRegisterInfo &MRI = MF.getRegInfo();
  const Function &F = MF.getFunction();
  Priced.resize(STI.getRegisterInfo()->getNumRegs());
  if (MF.getInfo<PVMMachineFunctionInfo>()->isEntryFunction() ||
      F.hasFnAttribute(Attribute::NoReturn))
    return;
  bool OnlyRA = MF.getTarget().Options.EnableIPRA &&
                TargetFrameLowering::isSafeForNoCSROpt(F) &&
                STI.getFrameLowering()->isProfitableForNoCSROpt(F);
  for (const MCPhysReg *Saved = MRI.getCalleeSavedRegs(); *Saved; ++Saved)
    if ((*Saved == PVM::RA || !OnlyRA) && !MRI.isPhysRegModified(*Saved))
      Priced.set(*Saved);
}

int64_t PVMLinearScanCosts::getPrice(MCRegister Reg,
                                     const LiveRegMatrix &Matrix) const {
  return Priced.test(Reg) && !Matrix.isPhysRegUsed(Reg) ? 2 * Unit : 0;
}
