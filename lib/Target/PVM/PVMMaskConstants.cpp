//===-- PVMMaskConstants.cpp - Masks in registers instead of two shifts ---===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Selection masks by two shifts where the mask is no immediate. To load the mask and use
// it are no more instructions, and the value is there a cycle earlier; a mask that several
// values of a block or all runs of a loop can share is an instruction less each time:
//
//     loop:                                  load_imm_64 m, 0xfffffffffffff
//       shlo_l_imm_64 t, x, 12             loop:
//       shlo_r_imm_64 y, t, 12       =>      and y, x, m
//
// This is for the tuning that counts executed instructions. Under the full model a mask
// takes two slots to load and, in a loop, a register from values that are waited for: of
// programs some get cheaper by it and as many dearer.
//
// The pass runs behind those that move and merge computations: a mask that reaches over
// blocks outside of loops costs more registers than it saves instructions.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVM.h"
#include "PVMInstrInfo.h"
#include "PVMRemarks.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineInstrBuilder.h"
#include "llvm/CodeGen/MachineLoopInfo.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/InitializePasses.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-mask-constants"
#define PASS_NAME "PVM mask constants"

static cl::opt<bool>
    Enable("pvm-enable-mask-constants", cl::Hidden, cl::init(true),
           cl::desc("Keep masks in registers for loops and for several values"));

namespace {
class PVMMaskConstants : public MachineFunctionPass {
  const PVMInstrInfo *TII = nullptr;
  MachineRegisterInfo *MRI = nullptr;
  MachineOptimizationRemarkEmitter *ORE = nullptr;

public:
  static char ID;
  PVMMaskConstants() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.setPreservesCFG();
    AU.addRequired<MachineLoopInfoWrapperPass>();
    AU.addPreserved<MachineLoopInfoWrapperPass>();
    AU.addRequired<MachineOptimizationRemarkEmitterPass>();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
  MachineFunctionProperties getRequiredProperties() const override {
    return MachineFunctionProperties().setIsSSA();
  }

private:
  // Two shifts that do what a mask does.
  struct ShiftPair {
    MachineInstr *First, *Second;
    uint64_t Mask;
  };
  std::optional<ShiftPair> getPair(MachineInstr &MI) const;
  Register loadMask(MachineBasicBlock &MBB, MachineBasicBlock::iterator Before,
                    const DebugLoc &DL, uint64_t Mask) const;
  void replace(const ShiftPair &Pair, Register Mask) const;
};
} // namespace

char PVMMaskConstants::ID = 0;

INITIALIZE_PASS_BEGIN(PVMMaskConstants, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(MachineLoopInfoWrapperPass)
INITIALIZE_PASS_DEPENDENCY(MachineOptimizationRemarkEmitterPass)
INITIALIZE_PASS_END(PVMMaskConstants, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMMaskConstantsPass() { return new PVMMaskConstants(); }

std::optional<PVMMaskConstants::ShiftPair>
PVMMaskConstants::getPair(MachineInstr &MI) const {
  const unsigned Opcode = MI.getOpcode();
  if ((Opcode != PVM::SHLO_R_IMM_64 && Opcode != PVM::SHLO_L_IMM_64) ||
      !MI.getOperand(2).isImm() || !MI.getOperand(1).getReg().isVirtual())
    return std::nullopt;
  const unsigned Opposite =
      Opcode == PVM::SHLO_R_IMM_64 ? PVM::SHLO_L_IMM_64 : PVM::SHLO_R_IMM_64;
  const Register Shifted = MI.getOperand(1).getReg();
  MachineInstr *First = MRI->getVRegDef(Shifted);
  if (!First || First->getOpcode() != Opposite || !MRI->hasOneNonDBGUse(Shifted) ||
      First->getParent() != MI.getParent() ||
      !First->getOperand(1).getReg().isVirtual() ||
      !First->getOperand(2).isIdenticalTo(MI.getOperand(2)))
    return std::nullopt;
  const unsigned Amount = MI.getOperand(2).getImm() & 63;
  const uint64_t Mask = Opcode == PVM::SHLO_R_IMM_64 ? UINT64_MAX >> Amount
                                                     : UINT64_MAX << Amount;
  return ShiftPair{First, &MI, Mask};
}

Register PVMMaskConstants::loadMask(MachineBasicBlock &MBB,
                                    MachineBasicBlock::iterator Before,
                                    const DebugLoc &DL, uint64_t Mask) const {
  const Register Reg = MRI->createVirtualRegister(&PVM::GPRRegClass);
  BuildMI(MBB, Before, DL, TII->get(PVM::LOAD_IMM_64), Reg).addImm(Mask);
  return Reg;
}

void PVMMaskConstants::replace(const ShiftPair &Pair, Register Mask) const {
  MachineInstr &MI = *Pair.Second;
  PVM::remarkInstruction(*ORE, DEBUG_TYPE, "Constant", MI, "mask kept in a register");
  const Register Source = Pair.First->getOperand(1).getReg();
  BuildMI(*MI.getParent(), MI, MI.getDebugLoc(), TII->get(PVM::AND),
          MI.getOperand(0).getReg())
      .addReg(Source)
      .addReg(Mask);
  MRI->clearKillFlags(Source);
  MRI->markUsesInDebugValueAsUndef(MI.getOperand(1).getReg());
  MI.eraseFromParent();
  Pair.First->eraseFromParent();
}

// Where the masks of a block can be loaded for all runs of its loops, if it has any.
static MachineBasicBlock *getPlaceOutside(const MachineLoopInfo &Loops,
                                          const MachineBasicBlock &MBB) {
  const MachineLoop *Loop = Loops.getLoopFor(&MBB);
  return Loop ? Loop->getOutermostLoop()->getLoopPreheader() : nullptr;
}

bool PVMMaskConstants::runOnMachineFunction(MachineFunction &MF) {
  if (!Enable || MF.getFunction().hasOptSize() || skipFunction(MF.getFunction()) ||
      MF.getSubtarget<PVMSubtarget>().tuneFullGas())
    return false;
  TII = MF.getSubtarget<PVMSubtarget>().getInstrInfo();
  MRI = &MF.getRegInfo();
  ORE = &getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE();
  const auto &Loops = getAnalysis<MachineLoopInfoWrapperPass>().getLI();

  // By the block that loads them.
  DenseMap<std::pair<const MachineBasicBlock *, uint64_t>, Register> Masks;
  bool Changed = false;
  for (MachineBasicBlock &MBB : MF) {
    MachineBasicBlock *Outside = getPlaceOutside(Loops, MBB);
    MachineBasicBlock &Place = Outside ? *Outside : MBB;
    for (MachineInstr &MI : make_early_inc_range(MBB)) {
      std::optional<ShiftPair> Pair = getPair(MI);
      if (!Pair)
        continue;
      Register &Mask = Masks[{&Place, Pair->Mask}];
      if (!Mask)
        Mask = loadMask(Place, Outside ? Place.getFirstTerminator() : MI.getIterator(),
                        Outside ? DebugLoc() : MI.getDebugLoc(), Pair->Mask);
      replace(*Pair, Mask);
      Changed = true;
    }
  }
  return Changed;
}
