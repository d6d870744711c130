//===-- PVMFrameLowering.cpp - Prologues, epilogues and stack frames ------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The frame of a function, from the caller's stack pointer (CFA) downwards:
//
//     CFA + 0     arguments on the stack
//     CFA         <- fp, if there is one
//     CFA - 8     saved registers
//                 locals and spill slots
//                 outgoing arguments
//     CFA - size  <- sp, and bp if there is one
//
// Nothing interrupts a PVM program, so a leaf may keep its frame below the stack
// pointer (red zone) and then needs no instruction to make or destroy it.
//
// An entry function is called by the machine: it saves nothing, and the address it
// returns to is the constant that halts (Gray Paper, appendix A.4).
//
//===----------------------------------------------------------------------===//

#include "PVMFrameLowering.h"
#include "MCTargetDesc/PVMBaseInfo.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVMMachineFunctionInfo.h"
#include "PVMRegisterInfo.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Target/TargetMachine.h"

using namespace llvm;

static cl::opt<bool> EnableRedZone(
    "pvm-enable-red-zone", cl::Hidden, cl::init(true),
    cl::desc("Let leaf functions use memory below the stack pointer"));
static cl::opt<bool> EnableEpilogueOrder(
    "pvm-enable-epilogue-order", cl::Hidden, cl::init(true),
    cl::desc("Reload the return address before other registers"));

PVMFrameLowering::PVMFrameLowering()
    : TargetFrameLowering(StackGrowsDown, Align(8), /*LocalAreaOffset=*/0,
                          /*TransientStackAlignment=*/Align(8)) {}

bool PVMFrameLowering::hasFPImpl(const MachineFunction &MF) const {
  const MachineFrameInfo &MFI = MF.getFrameInfo();
  return MF.getTarget().Options.DisableFramePointerElim(MF) ||
         MF.getSubtarget().getRegisterInfo()->hasStackRealignment(MF) ||
         MFI.hasVarSizedObjects() || MFI.isFrameAddressTaken();
}

bool PVMFrameLowering::hasBP(const MachineFunction &MF) const {
  return MF.getFrameInfo().hasVarSizedObjects() &&
         MF.getSubtarget().getRegisterInfo()->hasStackRealignment(MF);
}

bool PVMFrameLowering::hasReservedCallFrame(const MachineFunction &MF) const {
  return !MF.getFrameInfo().hasVarSizedObjects();
}

bool PVMFrameLowering::enableShrinkWrapping(const MachineFunction &MF) const {
  // An entry function has nothing to save, but every return of it must see the epilogue
  // that brings the halting address back.
  return !MF.getFunction().hasOptNone() &&
         !MF.getInfo<PVMMachineFunctionInfo>()->isEntryFunction();
}

bool PVMFrameLowering::usesRedZone(const MachineFunction &MF) const {
  const MachineFrameInfo &MFI = MF.getFrameInfo();
  return EnableRedZone && !MF.getFunction().hasFnAttribute(Attribute::NoRedZone) &&
         !MFI.hasCalls() && !MFI.adjustsStack() && !hasFP(MF) &&
         !MF.hasInlineAsm() && MFI.getStackSize() <= GuardBytes;
}

void PVMFrameLowering::emitRemarks(const MachineFunction &MF,
                                   MachineOptimizationRemarkEmitter *ORE) const {
  using NV = DiagnosticInfoOptimizationBase::Argument;
  const DISubprogram *Where = MF.getFunction().getSubprogram();
  uint64_t Size = MF.getFrameInfo().getStackSize();
  if (Size != 0 && usesRedZone(MF))
    ORE->emit([&] {
      MachineOptimizationRemark R("pvm-red-zone", "RedZone", Where, &MF.front());
      R << "frame of " << NV("Bytes", Size)
        << " bytes is kept below the stack pointer: two instructions less";
      return R;
    });
  ArrayRef<CalleeSavedInfo> Saved = MF.getFrameInfo().getCalleeSavedInfo();
  if (EnableEpilogueOrder && Saved.size() > 1 && Saved.front().getReg() == PVM::RA)
    ORE->emit([&] {
      MachineOptimizationRemark R("pvm-epilogue", "EpilogueOrder", Where, &MF.front());
      R << "ra is reloaded before " << NV("Others", unsigned(Saved.size() - 1))
        << " other saved registers";
      return R;
    });
}

bool PVMFrameLowering::needsStackProbe(const MachineFunction &MF) const {
  return MF.getFrameInfo().getStackSize() > GuardBytes;
}

int64_t PVM::getFrameOffset(const MachineFunction &MF, int64_t Offset) {
  if (!isInt<32>(Offset))
    reportFatalUsageError("frame of function '" + MF.getName() +
                          "' is larger than 2 GiB");
  return Offset;
}

//===----------------------------------------------------------------------===//
// Prologue and epilogue
//===----------------------------------------------------------------------===//

static void adjustRegister(MachineBasicBlock &MBB, MachineBasicBlock::iterator I,
                           const DebugLoc &DL, Register Dest, Register Src,
                           int64_t Amount, MachineInstr::MIFlag Flag) {
  if (Dest == Src && Amount == 0)
    return;
  const MachineFunction &MF = *MBB.getParent();
  Amount = PVM::getFrameOffset(MF, Amount);
  const TargetInstrInfo &TII = *MF.getSubtarget().getInstrInfo();
  if (Amount == 0)
    BuildMI(MBB, I, DL, TII.get(PVM::MOVE_REG), Dest).addReg(Src).setMIFlag(Flag);
  else
    BuildMI(MBB, I, DL, TII.get(PVM::ADD_IMM_64), Dest)
        .addReg(Src)
        .addImm(Amount)
        .setMIFlag(Flag);
}

void PVMFrameLowering::emitPrologue(MachineFunction &MF,
                                    MachineBasicBlock &MBB) const {
  if (usesRedZone(MF))
    return;

  const MachineFrameInfo &MFI = MF.getFrameInfo();
  const TargetInstrInfo &TII = *MF.getSubtarget().getInstrInfo();
  int64_t Size = MFI.getStackSize();
  MachineBasicBlock::iterator I = MBB.begin();
  DebugLoc DL;

  // Touch the frame in steps that cannot leap over the guard. A store needs no
  // register, and what it overwrites has no value yet.
  for (uint64_t Below = GuardBytes; Below < uint64_t(Size); Below += GuardBytes)
    BuildMI(MBB, I, DL, TII.get(PVM::STORE_IMM_IND_U8))
        .addReg(PVM::SP)
        .addImm(-int64_t(Below))
        .addImm(0)
        .setMIFlag(MachineInstr::FrameSetup);

  if (!hasFP(MF)) {
    adjustRegister(MBB, I, DL, PVM::SP, PVM::SP, -Size, MachineInstr::FrameSetup);
    return;
  }

  // Behind the stores of the saved registers, which include the old fp and bp.
  while (I != MBB.end() && I->getFlag(MachineInstr::FrameSetup))
    ++I;
  adjustRegister(MBB, I, DL, PVM::getFramePointer(), PVM::SP, 0,
                 MachineInstr::FrameSetup);
  adjustRegister(MBB, I, DL, PVM::SP, PVM::SP, -Size, MachineInstr::FrameSetup);
  if (MF.getSubtarget().getRegisterInfo()->hasStackRealignment(MF)) {
    int64_t Mask = -int64_t(MFI.getMaxAlign().value());
    BuildMI(MBB, I, DL, TII.get(PVM::AND_IMM), PVM::SP)
        .addReg(PVM::SP)
        .addImm(Mask)
        .setMIFlag(MachineInstr::FrameSetup);
  }
  if (hasBP(MF))
    adjustRegister(MBB, I, DL, PVM::getBasePointer(), PVM::SP, 0,
                   MachineInstr::FrameSetup);
}

// An entry function that lost ra makes the halting address anew.
static void restoreHaltAddress(MachineBasicBlock &MBB, MachineInstr &Return,
                               const DebugLoc &DL) {
  MachineFunction &MF = *MBB.getParent();
  if (!MF.getInfo<PVMMachineFunctionInfo>()->isEntryFunction() ||
      !MF.getRegInfo().isPhysRegModified(PVM::RA))
    return;
  const TargetInstrInfo &TII = *MF.getSubtarget().getInstrInfo();
  BuildMI(MBB, Return, DL, TII.get(PVM::LOAD_IMM), PVM::RA)
      .addImm(PVM::HaltAddress)
      .setMIFlag(MachineInstr::FrameDestroy);
  Return.addOperand(MF, MachineOperand::CreateReg(PVM::RA, /*isDef=*/false,
                                                  /*isImp=*/true));
}

void PVMFrameLowering::emitEpilogue(MachineFunction &MF,
                                    MachineBasicBlock &MBB) const {
  MachineBasicBlock::iterator End = MBB.getFirstTerminator();
  DebugLoc DL = End != MBB.end() ? End->getDebugLoc() : DebugLoc();
  if (End != MBB.end() && End->isReturn())
    restoreHaltAddress(MBB, *End, DL);
  if (usesRedZone(MF))
    return;

  if (!hasFP(MF)) {
    adjustRegister(MBB, End, DL, PVM::SP, PVM::SP, MF.getFrameInfo().getStackSize(),
                   MachineInstr::FrameDestroy);
    return;
  }

  // Before the saved registers are restored, fp among them.
  MachineBasicBlock::iterator I = End;
  while (I != MBB.begin() && std::prev(I)->getFlag(MachineInstr::FrameDestroy))
    --I;
  adjustRegister(MBB, I, DL, PVM::SP, PVM::getFramePointer(), 0,
                 MachineInstr::FrameDestroy);
}

//===----------------------------------------------------------------------===//
// Saved registers
//===----------------------------------------------------------------------===//

bool PVMFrameLowering::spillCalleeSavedRegisters(
    MachineBasicBlock &MBB, MachineBasicBlock::iterator MI,
    ArrayRef<CalleeSavedInfo> CSI, const TargetRegisterInfo *TRI) const {
  const TargetInstrInfo &TII = *MBB.getParent()->getSubtarget().getInstrInfo();
  for (const CalleeSavedInfo &CS : CSI) {
    Register Reg = CS.getReg();
    // llvm.returnaddress reads ra after this point.
    bool IsKill = !MBB.getParent()->getRegInfo().isLiveIn(Reg);
    MBB.addLiveIn(Reg);
    TII.storeRegToStackSlot(MBB, MI, Reg, IsKill, CS.getFrameIdx(),
                            &PVM::GPRRegClass, Register(), MachineInstr::FrameSetup);
  }
  return true;
}

// In the order of saving: ra comes first, because the return waits for it (a load
// takes 25 cycles of gas and only four of them overlap).
bool PVMFrameLowering::restoreCalleeSavedRegisters(
    MachineBasicBlock &MBB, MachineBasicBlock::iterator MI,
    MutableArrayRef<CalleeSavedInfo> CSI, const TargetRegisterInfo *TRI) const {
  const TargetInstrInfo &TII = *MBB.getParent()->getSubtarget().getInstrInfo();
  auto Restore = [&](const CalleeSavedInfo &CS) {
    TII.loadRegFromStackSlot(MBB, MI, CS.getReg(), CS.getFrameIdx(),
                             &PVM::GPRRegClass, Register(), /*SubReg=*/0,
                             MachineInstr::FrameDestroy);
  };
  if (EnableEpilogueOrder)
    for_each(CSI, Restore);
  else
    for_each(reverse(CSI), Restore);
  return true;
}

void PVMFrameLowering::determineCalleeSaves(MachineFunction &MF,
                                            BitVector &SavedRegs,
                                            RegScavenger *RS) const {
  TargetFrameLowering::determineCalleeSaves(MF, SavedRegs, RS);
  if (MF.getInfo<PVMMachineFunctionInfo>()->isEntryFunction())
    return;
  if (hasFP(MF))
    SavedRegs.set(PVM::getFramePointer());
  if (hasBP(MF))
    SavedRegs.set(PVM::getBasePointer());
  const MachineRegisterInfo &MRI = MF.getRegInfo();
  for (const MCPhysReg *Reg = MRI.getCalleeSavedRegs(); *Reg; ++Reg)
    if (savesIfWritten(MF, *Reg) && MRI.isPhysRegModified(*Reg))
      SavedRegs.set(*Reg);
}

// Inter-procedural allocation tells callers of internal functions which registers are
// lost and saves none; the return needs its address all the same. And callers do not
// allocate their frame and base pointers, so that nobody keeps those elsewhere.
// A function that does not return has nothing to give back.
bool PVMFrameLowering::savesIfWritten(const MachineFunction &MF,
                                      Register Reg) const {
  const Function &F = MF.getFunction();
  if (MF.getInfo<PVMMachineFunctionInfo>()->isEntryFunction() ||
      F.hasFnAttribute(Attribute::NoReturn))
    return false;
  if (Reg == PVM::RA || Reg == PVM::getFramePointer() ||
      Reg == PVM::getBasePointer())
    return true;
  return !MF.getTarget().Options.EnableIPRA || !isSafeForNoCSROpt(F) ||
         !isProfitableForNoCSROpt(F);
}

//===----------------------------------------------------------------------===//
// Addresses of frame objects
//===----------------------------------------------------------------------===//

StackOffset
PVMFrameLowering::getFrameIndexReference(const MachineFunction &MF, int FI,
                                         Register &FrameReg) const {
  const MachineFrameInfo &MFI = MF.getFrameInfo();
  int64_t FromCFA = MFI.getObjectOffset(FI);
  int64_t Size = MFI.getStackSize();
  FrameReg = PVM::SP;
  if (usesRedZone(MF))
    return StackOffset::getFixed(FromCFA);

  bool IsSaved = any_of(MFI.getCalleeSavedInfo(), [FI](const CalleeSavedInfo &CS) {
    return !CS.isSpilledToReg() && CS.getFrameIdx() == FI;
  });
  // With a frame pointer they are stored before sp moves and reloaded when it is
  // back: what lies below it is safe.
  if (IsSaved)
    return StackOffset::getFixed(hasFP(MF) ? FromCFA : FromCFA + Size);

  bool Realigned = MF.getSubtarget().getRegisterInfo()->hasStackRealignment(MF);
  if (hasFP(MF) && (MFI.isFixedObjectIndex(FI) || !Realigned) &&
      (Realigned || MFI.hasVarSizedObjects())) {
    FrameReg = PVM::getFramePointer();
    return StackOffset::getFixed(FromCFA);
  }
  if (hasBP(MF))
    FrameReg = PVM::getBasePointer();
  return StackOffset::getFixed(FromCFA + Size);
}

// Of accesses whose base is the sum of an index and what PVMRegisterInfo puts in for the
// object of PseudoADD_FRAME.
void PVMFrameLowering::processFunctionBeforeFrameIndicesReplaced(
    MachineFunction &MF, RegScavenger *) const {
  for (MachineBasicBlock &MBB : MF)
    for (MachineInstr &MI : MBB)
      for (MachineOperand &MO : MI.operands())
        if (MO.isTargetIndex()) {
          Register FrameReg;
          StackOffset Frame = getFrameIndexReference(MF, MO.getIndex(), FrameReg);
          MO.ChangeToImmediate(
              PVM::getFrameOffset(MF, Frame.getFixed() + MO.getOffset()));
        }
}

MachineBasicBlock::iterator PVMFrameLowering::eliminateCallFramePseudoInstr(
    MachineFunction &MF, MachineBasicBlock &MBB,
    MachineBasicBlock::iterator MI) const {
  if (!hasReservedCallFrame(MF)) {
    // The stack pointer keeps the alignment that it has since the prologue.
    bool Realigned = MF.getSubtarget().getRegisterInfo()->hasStackRealignment(MF);
    int64_t Amount =
        alignTo(MI->getOperand(0).getImm(),
                Realigned ? MF.getFrameInfo().getMaxAlign() : getStackAlign());
    if (MI->getOpcode() == PVM::ADJCALLSTACKDOWN)
      Amount = -Amount;
    adjustRegister(MBB, MI, MI->getDebugLoc(), PVM::SP, PVM::SP, Amount,
                   MachineInstr::NoFlags);
  }
  return MBB.erase(MI);
}
