//===-- PVMEarlyReloads.cpp - Reload in front of branches -----------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Under the full gas model a block waits for all that it loads, once. The register
// allocator reloads a value where it is used, which may be a block with nothing else to
// wait for, while the block in front of it waits for loads of its own:
//
//     load_ind_u32 a0, [a1]                  load_ind_u32 a0, [a1]
//     branch_eq_imm a0, 0, .Lout             load_ind_u64 t0, [sp + 8]
//     load_ind_u64 t0, [sp + 8]       =>     branch_eq_imm a0, 0, .Lout
//     add_64 t0, t0, a0                      add_64 t0, t0, a0
//     branch_ne t0, a2, .Lloop               branch_ne t0, a2, .Lloop
//
// A slot of the frame can always be read, so a reload moves to the ends of all blocks that
// lead to its own, if its register is not needed there, and the price of them all, as
// often as they run, falls. Blocks are taken from the last to the first, so that a
// reload may go on.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMBaseInfo.h"
#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVM.h"
#include "PVMGasCost.h"
#include "PVMInstrInfo.h"
#include "PVMRemarks.h"
#include "PVMSubtarget.h"
#include "llvm/CodeGen/MachineBlockFrequencyInfo.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/InitializePasses.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Target/TargetMachine.h"

using namespace llvm;

#define DEBUG_TYPE "pvm-early-reloads"
#define PASS_NAME "PVM early reloads"

static cl::opt<bool> Enable("pvm-enable-early-reloads", cl::Hidden, cl::init(true),
                            cl::desc("Reload in front of branches where blocks wait for "
                                     "memory anyway"));

// Blocks that lead to one, each of which gets a copy of the reload.
static constexpr unsigned MaxPredecessors = 4;

// What each instruction that is added has to save per call of the function, in gas.
static constexpr double LeastAtO2 = 3, LeastAtO3 = 0.3;

namespace {
class PVMEarlyReloads : public MachineFunctionPass {
  const TargetRegisterInfo *TRI = nullptr;
  const MachineBlockFrequencyInfo *MBFI = nullptr;
  const MachineFrameInfo *MFI = nullptr;
  MachineOptimizationRemarkEmitter *ORE = nullptr;
  double Least = LeastAtO2;

public:
  static char ID;
  PVMEarlyReloads() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.addRequired<MachineBlockFrequencyInfoWrapperPass>();
    AU.addRequired<MachineOptimizationRemarkEmitterPass>();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
  MachineFunctionProperties getRequiredProperties() const override {
    return MachineFunctionProperties().setNoVRegs();
  }

private:
  using Reloads = SmallVector<MachineInstr *, 4>;

  bool isReload(const MachineInstr &MI) const;
  bool mustStayBehind(const MachineInstr &Reload, const MachineInstr &MI) const;
  bool canGoToEnd(const MachineInstr &Reload, const MachineBasicBlock &Before,
                  const MachineBasicBlock &MBB) const;
  Reloads findReloads(MachineBasicBlock &MBB) const;
  MachineBasicBlock::iterator findPlace(const MachineInstr &Reload,
                                        MachineBasicBlock &Before) const;
  double getSaving(ArrayRef<MachineInstr *> Moved, MachineBasicBlock &MBB) const;
  bool isWorthIt(ArrayRef<MachineInstr *> Moved, MachineBasicBlock &MBB) const;
  void move(ArrayRef<MachineInstr *> Moved, MachineBasicBlock &MBB);
  bool moveReloads(MachineBasicBlock &MBB);
};
} // namespace

char PVMEarlyReloads::ID = 0;

INITIALIZE_PASS_BEGIN(PVMEarlyReloads, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(MachineBlockFrequencyInfoWrapperPass)
INITIALIZE_PASS_DEPENDENCY(MachineOptimizationRemarkEmitterPass)
INITIALIZE_PASS_END(PVMEarlyReloads, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMEarlyReloadsPass() { return new PVMEarlyReloads(); }

// Only spill code accesses the slot. Reserved registers, among which may be a frame
// pointer that is restored, are live everywhere.
bool PVMEarlyReloads::isReload(const MachineInstr &MI) const {
  std::optional<int> Slot = PVM::getLoadedSlot(MI);
  return Slot && MFI->isSpillSlotObjectIndex(*Slot) &&
         !MI.getMF()->getRegInfo().isReserved(MI.getOperand(0).getReg());
}

// Can the reload not move in front of MI?
bool PVMEarlyReloads::mustStayBehind(const MachineInstr &Reload,
                                     const MachineInstr &MI) const {
  if (MI.isDebugInstr())
    return false;
  Register Loaded = Reload.getOperand(0).getReg();
  if (MI.isCall() || MI.isPosition() || MI.isInlineAsm() ||
      MI.readsRegister(Loaded, TRI) || MI.modifiesRegister(Loaded, TRI))
    return true;
  // What says nothing of its memory, or several things, may be spill code.
  if (MI.mayStore() && (!MI.hasOneMemOperand() ||
                        PVM::getAccessedSlot(MI) == PVM::getAccessedSlot(Reload)))
    return true;
  return any_of(Reload.uses(), [&](const MachineOperand &MO) {
    return MO.isReg() && MI.modifiesRegister(MO.getReg(), TRI);
  });
}

// Does code fall through from one to the other without another way in between?
static bool isOneBlock(const MachineBasicBlock &Before, const MachineBasicBlock &MBB) {
  return MBB.pred_size() == 1 && Before.terminators().empty();
}

// Is the register free behind the end of Before, but for MBB?
bool PVMEarlyReloads::canGoToEnd(const MachineInstr &Reload,
                                 const MachineBasicBlock &Before,
                                 const MachineBasicBlock &MBB) const {
  if (&Before == &MBB || isOneBlock(Before, MBB))
    return false;
  Register Loaded = Reload.getOperand(0).getReg();
  return none_of(Before.terminators(),
                 [&](const MachineInstr &MI) { return mustStayBehind(Reload, MI); }) &&
         all_of(Before.successors(), [&](const MachineBasicBlock *Other) {
           return Other == &MBB || !Other->isLiveIn(Loaded);
         });
}

PVMEarlyReloads::Reloads PVMEarlyReloads::findReloads(MachineBasicBlock &MBB) const {
  Reloads Found;
  for (MachineInstr &MI : MBB) {
    if (PVM::endsBlock(MI.getDesc()))
      break;
    if (isReload(MI) && !MBB.isLiveIn(MI.getOperand(0).getReg()) &&
        none_of(make_range(MBB.begin(), MachineBasicBlock::iterator(MI)),
                [&](const MachineInstr &Other) { return mustStayBehind(MI, Other); }) &&
        all_of(MBB.predecessors(), [&](const MachineBasicBlock *Before) {
          return canGoToEnd(MI, *Before, MBB);
        }))
      Found.push_back(&MI);
  }
  return Found;
}

// The first place from which the register stays free.
MachineBasicBlock::iterator
PVMEarlyReloads::findPlace(const MachineInstr &Reload,
                           MachineBasicBlock &Before) const {
  MachineBasicBlock::iterator Place = Before.getFirstTerminator();
  while (Place != Before.begin() && !mustStayBehind(Reload, *std::prev(Place)) &&
         std::prev(Place)->getOpcode() != PVM::UNLIKELY)
    --Place;
  return Place;
}

static bool isHinted(const MachineBasicBlock &MBB) {
  return any_of(MBB.terminators(),
                [](const MachineInstr &MI) { return MI.isConditionalBranch(); }) &&
         any_of(MBB.successors(), [](const MachineBasicBlock *Successor) {
           return PVM::startsWithHint(*Successor);
         });
}

// Gas per call of the function.
double PVMEarlyReloads::getSaving(ArrayRef<MachineInstr *> Moved,
                                  MachineBasicBlock &MBB) const {
  auto Price = [this](const MachineBasicBlock &Where, ArrayRef<const MachineInstr *> Block,
                      bool Hinted) {
    return MBFI->getBlockFreqRelativeToEntryBlock(&Where) *
           PVM::getGasCost(Block, Hinted);
  };
  SmallVector<const MachineInstr *, 16> Block = PVM::getFirstBlock(MBB);
  bool Hinted = isHinted(MBB);
  double Saving = Price(MBB, Block, Hinted);
  erase_if(Block, [&](const MachineInstr *MI) { return is_contained(Moved, MI); });
  Saving -= Price(MBB, Block, Hinted);
  for (MachineBasicBlock *Before : MBB.predecessors()) {
    Block = PVM::getLastBlock(*Before);
    Hinted = isHinted(*Before);
    Saving += Price(*Before, Block, Hinted);
    for (const MachineInstr *MI : Moved) {
      auto Place = find(Block, &*findPlace(*MI, *Before));
      Block.insert(Place, MI);
    }
    Saving -= Price(*Before, Block, Hinted);
  }
  return Saving;
}

bool PVMEarlyReloads::isWorthIt(ArrayRef<MachineInstr *> Moved,
                                MachineBasicBlock &MBB) const {
  double Saving = getSaving(Moved, MBB);
  return Saving > 0 && Saving >= Least * Moved.size() * (MBB.pred_size() - 1);
}

void PVMEarlyReloads::move(ArrayRef<MachineInstr *> Moved, MachineBasicBlock &MBB) {
  MachineFunction &MF = *MBB.getParent();
  for (MachineInstr *MI : Moved) {
    PVM::remarkInstruction(*ORE, DEBUG_TYPE, "Moved", *MI,
                           "reloaded in front of the branch, where memory is waited for");
    for (MachineBasicBlock *Before : MBB.predecessors())
      Before->insert(findPlace(*MI, *Before), MF.CloneMachineInstr(MI));
    MBB.addLiveIn(MI->getOperand(0).getReg());
    MI->eraseFromParent();
  }
  MBB.sortUniqueLiveIns();
}

bool PVMEarlyReloads::moveReloads(MachineBasicBlock &MBB) {
  if (MBB.isEntryBlock() || MBB.isEHPad() || MBB.hasAddressTaken() ||
      MBB.pred_empty() || MBB.pred_size() > MaxPredecessors)
    return false;
  Reloads Found = findReloads(MBB);
  if (Found.empty())
    return false;
  if (isWorthIt(Found, MBB)) {
    move(Found, MBB);
    return true;
  }
  for (MachineInstr *MI : Found)
    if (Found.size() > 1 && isWorthIt(MI, MBB)) {
      move(MI, MBB);
      return true;
    }
  return false;
}

bool PVMEarlyReloads::runOnMachineFunction(MachineFunction &MF) {
  const PVMSubtarget &STI = MF.getSubtarget<PVMSubtarget>();
  if (!Enable || skipFunction(MF.getFunction()) || MF.getFunction().hasOptSize() ||
      !STI.tuneFullGas())
    return false;
  TRI = STI.getRegisterInfo();
  MBFI = &getAnalysis<MachineBlockFrequencyInfoWrapperPass>().getMBFI();
  MFI = &MF.getFrameInfo();
  ORE = &getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE();
  Least = MF.getTarget().getOptLevel() == CodeGenOptLevel::Aggressive ? LeastAtO3
                                                                      : LeastAtO2;
  bool Changed = false;
  for (MachineBasicBlock &MBB : reverse(MF))
    Changed |= moveReloads(MBB);
  return Changed;
}
