//===-- PVMDynamicAlloca.cpp - Allocas of a size known at run time --------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An alloca whose size is known at run time, or which does not run once, moves the stack
// pointer. Two things must hold after it:
//
// * The stack pointer is a multiple of the greatest alignment that anything in the
//   function asks for, the argument areas of calls among them. Which that is, is known
//   when all of the function is selected, so a pseudo instruction stands in until then.
//
// * It has not stepped over the guard below the stack unnoticed. Where the size may be
//   larger than the guard, every guard's width is touched on the way:
//
//         add_imm_64 cur, sp, -65536
//         branch_le_s cur, new, .Ldone       # nearly always
//       .Lprobe:
//         store_imm_ind_u8 [cur], 0
//         add_imm_64 cur, cur, -65536
//         branch_gt_s cur, new, .Lprobe
//       .Ldone:
//         move_reg sp, new
//
//   The compares are signed because a size may be larger than the address.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVMFrameLowering.h"
#include "PVMISelLowering.h"
#include "PVMInstrInfo.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/CodeGen/SelectionDAG.h"
#include "llvm/Support/KnownBits.h"

using namespace llvm;

SDValue PVMTargetLowering::lowerDYNAMIC_STACKALLOC(SDValue Op,
                                                   SelectionDAG &DAG) const {
  SDLoc DL(Op);
  SDValue Size = Op.getOperand(1);
  bool Probe = DAG.computeKnownBits(Size).getMaxValue().ugt(
      PVMFrameLowering::GuardBytes);
  return DAG.getNode(PVMISD::ALLOCA, DL, DAG.getVTList(MVT::i64, MVT::Other),
                     Op.getOperand(0), Size,
                     DAG.getTargetConstant(Probe, DL, MVT::i64));
}

// Touches what lies between the stack pointer and New. Returns the block to go on in.
static MachineBasicBlock *emitProbes(MachineInstr &MI, MachineBasicBlock *MBB,
                                     Register New, const PVMInstrInfo &TII) {
  const DebugLoc &DL = MI.getDebugLoc();
  MachineFunction &MF = *MBB->getParent();
  MachineRegisterInfo &MRI = MF.getRegInfo();
  MachineBasicBlock *Loop = MF.CreateMachineBasicBlock(MBB->getBasicBlock());
  MachineBasicBlock *Done = MBB->splitAt(MI, /*UpdateLiveIns=*/false);
  if (Done == MBB) { // nothing stands behind the alloca
    Done = MF.CreateMachineBasicBlock(MBB->getBasicBlock());
    MF.insert(std::next(MBB->getIterator()), Done);
    Done->transferSuccessorsAndUpdatePHIs(MBB);
    MBB->addSuccessor(Done);
  }
  MF.insert(Done->getIterator(), Loop);
  MBB->addSuccessor(Loop);
  Loop->addSuccessor(Loop);
  Loop->addSuccessor(Done);

  auto Below = [&](MachineBasicBlock *Where, Register Dest, Register Src) {
    BuildMI(Where, DL, TII.get(PVM::ADD_IMM_64), Dest)
        .addReg(Src)
        .addImm(-int64_t(PVMFrameLowering::GuardBytes));
  };
  Register First = MRI.createVirtualRegister(&PVM::GPRRegClass);
  Register Current = MRI.createVirtualRegister(&PVM::GPRRegClass);
  Register Next = MRI.createVirtualRegister(&PVM::GPRRegClass);
  Below(MBB, First, PVM::SP);
  BuildMI(MBB, DL, TII.get(PVM::BRANCH_GE_S)).addReg(New).addReg(First).addMBB(Done);

  BuildMI(Loop, DL, TII.get(PVM::PHI), Current)
      .addReg(First)
      .addMBB(MBB)
      .addReg(Next)
      .addMBB(Loop);
  BuildMI(Loop, DL, TII.get(PVM::STORE_IMM_IND_U8))
      .addReg(Current)
      .addImm(0)
      .addImm(0);
  Below(Loop, Next, Current);
  BuildMI(Loop, DL, TII.get(PVM::BRANCH_LT_S)).addReg(New).addReg(Next).addMBB(Loop);
  return Done;
}

MachineBasicBlock *
PVMTargetLowering::emitDynamicAlloca(MachineInstr &MI, MachineBasicBlock *MBB) const {
  const PVMInstrInfo &TII = *Subtarget.getInstrInfo();
  const DebugLoc &DL = MI.getDebugLoc();
  MachineFunction &MF = *MBB->getParent();
  MachineRegisterInfo &MRI = MF.getRegInfo();
  Register Result = MI.getOperand(0).getReg();
  Register Size = MI.getOperand(1).getReg();
  bool Probe = MI.getOperand(2).getImm();

  Register New = MRI.createVirtualRegister(&PVM::GPRRegClass);
  BuildMI(*MBB, MI, DL, TII.get(PVM::SUB_64), New).addReg(PVM::SP).addReg(Size);
  Align Needed = MF.getFrameInfo().getMaxAlign();
  if (Needed > Subtarget.getFrameLowering()->getStackAlign()) {
    Register Aligned = MRI.createVirtualRegister(&PVM::GPRRegClass);
    BuildMI(*MBB, MI, DL, TII.get(PVM::AND_IMM), Aligned)
        .addReg(New)
        .addImm(-int64_t(Needed.value()));
    New = Aligned;
  }
  MachineBasicBlock *Done = Probe ? emitProbes(MI, MBB, New, TII) : MBB;
  MachineBasicBlock::iterator Where = Probe ? Done->begin() : MI.getIterator();
  BuildMI(*Done, Where, DL, TII.get(PVM::COPY), PVM::SP).addReg(New);
  BuildMI(*Done, Where, DL, TII.get(PVM::COPY), Result).addReg(New);
  MI.eraseFromParent();
  return Done;
}
