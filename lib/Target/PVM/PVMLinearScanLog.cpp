//===-- PVMLinearScanLog.cpp - What the allocator decided -----------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM
// Exceptions. See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PVMLinearScanLog.h"
#include "llvm/CodeGen/LiveIntervals.h"
#include "llvm/CodeGen/MachineFunction.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/CodeGen/TargetRegisterInfo.h"
#include "llvm/CodeGen/TargetSubtargetInfo.h"
#include "llvm/CodeGen/VirtRegMap.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

static cl::opt<std::string> LoggedFunction(
    "pvm-ls-log", cl::Hidden, cl::value_desc("function"),
    cl::desc("Print what pvm-linear-scan does with this function"));

PVMLinearScanLog::PVMLinearScanLog(const MachineFunction &MF)
    : OS(LoggedFunction == MF.getName() ? &errs() : nullptr), MF(MF),
      TRI(*MF.getSubtarget().getRegisterInfo()) {}

void PVMLinearScanLog::printRange(const LiveRange &LR) {
  for (const LiveRange::Segment &S : LR)
    *OS << ' ' << S.start << '-' << S.end;
}

void PVMLinearScanLog::decide(const LiveInterval &LI, StringRef Word,
                              MCRegister Reg, Register Other) {
  if (!OS)
    return;
  *OS << printReg(LI.reg(), &TRI) << ' ' << Word;
  if (Reg)
    *OS << ' ' << printReg(Reg, &TRI);
  if (Other)
    *OS << " for " << printReg(Other, &TRI);
  *OS << format(" weight %.3g live", LI.weight());
  printRange(LI);
  *OS << '\n';
}

// The borders of the blocks and calls, to which the timeline refers.
void PVMLinearScanLog::printCode(const LiveIntervals &LIS) {
  if (!OS)
    return;
  *OS << "function " << MF.getName() << '\n';
  for (const MachineBasicBlock &MBB : MF)
    *OS << "block " << printMBBReference(MBB) << ' ' << LIS.getMBBStartIdx(&MBB)
        << '-' << LIS.getMBBEndIdx(&MBB) << '\n';
  for (SlotIndex Call : LIS.getRegMaskSlots())
    *OS << "call " << Call << '\n';
}

void PVMLinearScanLog::printResult(const LiveIntervals &LIS,
                                   const VirtRegMap &VRM) {
  if (!OS)
    return;
  const MachineRegisterInfo &MRI = MF.getRegInfo();
  for (unsigned I = 0, E = MRI.getNumVirtRegs(); I != E; ++I) {
    Register Reg = Register::index2VirtReg(I);
    if (MRI.reg_nodbg_empty(Reg) || !VRM.hasPhys(Reg))
      continue;
    *OS << "result " << printReg(Reg, &TRI) << " of "
        << printReg(VRM.getOriginal(Reg), &TRI) << " in "
        << printReg(VRM.getPhys(Reg), &TRI) << " live";
    printRange(LIS.getInterval(Reg));
    *OS << '\n';
  }
}
