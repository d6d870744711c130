//===-- PVMRedundantReloads.cpp - Reload from registers -------------------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A live range that has been split may be in memory at one place and in registers at
// others, and each piece has been allocated without regard to the rest. So a piece is
// reloaded where another still has the value:
//
//     move_reg      a5, a1                   move_reg      a5, a1
//     ...                                    ...
//     load_imm_jump ra, f              =>    load_imm_jump ra, f
//     load_ind_u64  a1, [sp]                 move_reg      a1, a5
//
// Which registers hold what a stack slot holds is known where all ways to a place agree.
// A reload from such a register is a move, or nothing if it is the register itself; so is
// a store of what the slot holds. A slot that nobody reads any more goes.
//
// All allocators profit, and the check of the allocation comes behind.
//
//===----------------------------------------------------------------------===//

#include "MCTargetDesc/PVMMCTargetDesc.h"
#include "PVM.h"
#include "PVMInstrInfo.h"
#include "PVMRemarks.h"
#include "PVMSubtarget.h"
#include "llvm/ADT/PostOrderIterator.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/bit.h"
#include "llvm/CodeGen/LivePhysRegs.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineOptimizationRemarkEmitter.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/InitializePasses.h"
#include "llvm/Support/CommandLine.h"
#include <array>
#include <optional>

using namespace llvm;

#define DEBUG_TYPE "pvm-redundant-reloads"
#define PASS_NAME "PVM redundant reload elimination"

static cl::opt<bool>
    Enable("pvm-enable-redundant-reloads", cl::Hidden, cl::init(true),
           cl::desc("Move from a register what a stack slot holds, too"));

// Slots times blocks, of two bytes each.
static constexpr size_t MaxSize = 1 << 22;

namespace {

// A bit for each register.
using RegSet = uint16_t;
static constexpr RegSet AllRegs = RegSet(~0);

// For each register and stack slot, the registers that hold the same.
struct State {
  std::array<RegSet, 16> Registers;
  SmallVector<RegSet, 0> Slots;

  State(size_t NumSlots, RegSet Held) : Slots(NumSlots, Held) {
    for (auto [I, Same] : enumerate(Registers))
      Same = Held | RegSet(1 << I);
  }
  bool operator==(const State &Other) const {
    return Registers == Other.Registers && Slots == Other.Slots;
  }
};

class PVMRedundantReloads : public MachineFunctionPass {
  const PVMInstrInfo *TII = nullptr;
  const TargetRegisterInfo *TRI = nullptr;
  MachineFrameInfo *MFI = nullptr;
  MachineOptimizationRemarkEmitter *ORE = nullptr;
  SmallVector<State, 0> AtEnd; // by number of the block
  RegSet Tracked = 0;          // registers that are not reserved
  RegSet Extended = 0;         // those that are live longer than before

public:
  static char ID;
  PVMRedundantReloads() : MachineFunctionPass(ID) {}

  StringRef getPassName() const override { return PASS_NAME; }
  bool runOnMachineFunction(MachineFunction &MF) override;

  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.setPreservesCFG();
    AU.addRequired<MachineOptimizationRemarkEmitterPass>();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
  MachineFunctionProperties getRequiredProperties() const override {
    return MachineFunctionProperties().setNoVRegs();
  }

private:
  unsigned getNumber(Register Reg) const { return TRI->getEncodingValue(Reg); }
  RegSet getBit(Register Reg) const { return 1 << getNumber(Reg); }
  RegSet getWritten(const MachineInstr &MI) const;
  std::optional<int> getStored(const MachineInstr &MI) const;
  std::optional<int> getLoaded(const MachineInstr &MI) const;
  State getStart(const MachineBasicBlock &MBB) const;
  void step(const MachineInstr &MI, State &S) const;
  Register findSource(const MachineInstr &MI, const State &S) const;
  void replace(MachineInstr &MI, Register Source);
  void eraseUnreadSlots(MachineFunction &MF);
};
} // namespace

char PVMRedundantReloads::ID = 0;

INITIALIZE_PASS_BEGIN(PVMRedundantReloads, DEBUG_TYPE, PASS_NAME, false, false)
INITIALIZE_PASS_DEPENDENCY(MachineOptimizationRemarkEmitterPass)
INITIALIZE_PASS_END(PVMRedundantReloads, DEBUG_TYPE, PASS_NAME, false, false)

FunctionPass *llvm::createPVMRedundantReloadsPass() {
  return new PVMRedundantReloads();
}

// Of a slot, or of a variable: not of an argument that the caller has stored.
static bool isInFrame(const MachineOperand &MO) {
  return MO.isFI() && MO.getIndex() >= 0;
}

RegSet PVMRedundantReloads::getWritten(const MachineInstr &MI) const {
  RegSet Written = 0;
  for (const MachineOperand &MO : MI.operands()) {
    if (MO.isReg() && MO.isDef() && MO.getReg().isValid())
      Written |= getBit(MO.getReg());
    if (MO.isRegMask())
      for (MCPhysReg Reg : PVM::GPRRegClass)
        if (MO.clobbersPhysReg(Reg))
          Written |= getBit(Reg);
  }
  return Written;
}

// What all predecessors agree on.
State PVMRedundantReloads::getStart(const MachineBasicBlock &MBB) const {
  State S(MFI->getObjectIndexEnd(), MBB.isEntryBlock() ? 0 : AllRegs);
  for (const MachineBasicBlock *Pred : MBB.predecessors()) {
    const State &End = AtEnd[Pred->getNumber()];
    for (auto [Here, There] : zip_equal(S.Registers, End.Registers))
      Here &= There;
    for (auto [Here, There] : zip_equal(S.Slots, End.Slots))
      Here &= There;
  }
  return S;
}

// The slot that MI stores to or loads from, and nothing else does unseen.
std::optional<int> PVMRedundantReloads::getStored(const MachineInstr &MI) const {
  int Slot;
  if (TII->isStoreToStackSlot(MI, Slot) && MFI->isSpillSlotObjectIndex(Slot))
    return Slot;
  return std::nullopt;
}

std::optional<int> PVMRedundantReloads::getLoaded(const MachineInstr &MI) const {
  int Slot;
  if (TII->isLoadFromStackSlot(MI, Slot) && MFI->isSpillSlotObjectIndex(Slot))
    return Slot;
  return std::nullopt;
}

void PVMRedundantReloads::step(const MachineInstr &MI, State &S) const {
  if (MI.isDebugInstr())
    return;
  if (std::optional<int> Slot = getStored(MI)) {
    S.Slots[*Slot] = S.Registers[getNumber(MI.getOperand(0).getReg())] & Tracked;
    return;
  }
  // The registers that hold what MI writes to its register. What is there beside a value
  // that nobody reads does not count, nor what a reserved register holds.
  std::optional<int> Loaded = getLoaded(MI);
  auto Copy = TII->isCopyInstr(MI);
  RegSet Written = getWritten(MI), Equal = 0;
  bool Keeps = (Loaded || Copy) && !MI.getOperand(0).isDead() && !(Written & ~Tracked);
  if (Keeps)
    Equal = Loaded ? S.Slots[*Loaded] : S.Registers[getNumber(Copy->Source->getReg())];
  Equal &= Tracked;
  if (!Loaded && !Copy)
    for (const MachineOperand &MO : make_filter_range(MI.operands(), isInFrame))
      S.Slots[MO.getIndex()] = 0;
  auto Update = [&](RegSet &Held) {
    bool IsEqual = Held & Equal;
    Held &= ~Written;
    if (IsEqual)
      Held |= Written;
  };
  for_each(S.Registers, Update);
  for_each(S.Slots, Update);
  for (RegSet Rest = Written; Rest; Rest &= Rest - 1)
    S.Registers[countr_zero(Rest)] =
        RegSet(Equal & ~Written) | RegSet(Rest & -Rest);
  if (Loaded && Keeps)
    S.Slots[*Loaded] |= Written;
}

// A register in front of MI that makes it redundant, itself if it can just go.
Register PVMRedundantReloads::findSource(const MachineInstr &MI, const State &S) const {
  std::optional<int> Loaded = getLoaded(MI), Stored = getStored(MI);
  if (!Loaded && !Stored)
    return Register();
  Register Reg = MI.getOperand(0).getReg();
  RegSet Held = S.Slots[Loaded ? *Loaded : *Stored];
  if (Held & getBit(Reg))
    return Reg;
  if (!Loaded || !Held)
    return Register();
  return *find_if(PVM::GPRRegClass,
                  [&](MCPhysReg Candidate) { return Held & getBit(Candidate); });
}

void PVMRedundantReloads::replace(MachineInstr &MI, Register Source) {
  bool IsLoad = MI.mayLoad();
  PVM::remarkInstruction(*ORE, DEBUG_TYPE, IsLoad ? "Reload" : "Spill", MI,
                         IsLoad ? "value of a stack slot is still in a register"
                                : "stack slot holds the value already");
  if (Register Reg = MI.getOperand(0).getReg(); Reg != Source)
    TII->copyPhysReg(*MI.getParent(), MI, MI.getDebugLoc(), Reg, Source,
                     /*KillSrc=*/false);
  Extended |= getBit(Source);
  MI.eraseFromParent();
}

// What is stored where nothing is loaded.
void PVMRedundantReloads::eraseUnreadSlots(MachineFunction &MF) {
  BitVector Read(MFI->getObjectIndexEnd());
  SmallVector<MachineInstr *, 8> Stores;
  for (MachineBasicBlock &MBB : MF)
    for (MachineInstr &MI : MBB)
      if (getStored(MI))
        Stores.push_back(&MI);
      else if (!MI.isDebugInstr())
        for (const MachineOperand &MO : make_filter_range(MI.operands(), isInFrame))
          Read.set(MO.getIndex());
  BitVector Erased(Read.size());
  for (MachineInstr *MI : Stores)
    if (int Slot = *getStored(*MI); !Read.test(Slot)) {
      Erased.set(Slot);
      MI->eraseFromParent();
    }
  for (int Slot : Erased.set_bits())
    MFI->RemoveStackObject(Slot);
  auto IsErased = [&](const MachineOperand &MO) {
    return isInFrame(MO) && Erased.test(MO.getIndex());
  };
  for (MachineBasicBlock &MBB : MF)
    for (MachineInstr &MI : MBB)
      if (MI.isDebugValue() && any_of(MI.debug_operands(), IsErased))
        MI.setDebugValueUndef();
}

bool PVMRedundantReloads::runOnMachineFunction(MachineFunction &MF) {
  // Where setjmp returns again, registers hold what they held then, and the stack does not.
  if (!Enable || skipFunction(MF.getFunction()) || MF.exposesReturnsTwice())
    return false;
  const auto &STI = MF.getSubtarget<PVMSubtarget>();
  TII = STI.getInstrInfo();
  TRI = STI.getRegisterInfo();
  MFI = &MF.getFrameInfo();
  ORE = &getAnalysis<MachineOptimizationRemarkEmitterPass>().getORE();
  Tracked = 0;
  for (MCPhysReg Reg : PVM::GPRRegClass)
    if (!MF.getRegInfo().isReserved(Reg))
      Tracked |= getBit(Reg);
  size_t NumSlots = MFI->getObjectIndexEnd();
  bool Reloads = any_of(seq<int>(NumSlots), [&](int Slot) {
    return MFI->isSpillSlotObjectIndex(Slot) && !MFI->isDeadObjectIndex(Slot);
  });
  if (!Reloads || NumSlots * MF.getNumBlockIDs() > MaxSize)
    return false;

  AtEnd.assign(MF.getNumBlockIDs(), State(NumSlots, AllRegs));
  ReversePostOrderTraversal<MachineFunction *> Blocks(&MF);
  for (bool IsStable = false; !IsStable;) {
    IsStable = true;
    for (const MachineBasicBlock *MBB : Blocks) {
      State S = getStart(*MBB);
      for (const MachineInstr &MI : *MBB)
        step(MI, S);
      if (!(S == AtEnd[MBB->getNumber()])) {
        AtEnd[MBB->getNumber()] = std::move(S);
        IsStable = false;
      }
    }
  }
  Extended = 0;
  for (MachineBasicBlock *MBB : Blocks) {
    State S = getStart(*MBB);
    for (MachineInstr &MI : make_early_inc_range(*MBB)) {
      Register Source = findSource(MI, S);
      step(MI, S); // the same is known behind what replaces MI
      if (Source)
        replace(MI, Source);
    }
  }
  if (!Extended)
    return false;
  eraseUnreadSlots(MF);
  for (MCPhysReg Reg : PVM::GPRRegClass)
    if (Extended & getBit(Reg))
      MF.getRegInfo().clearKillFlags(Reg);
  SmallVector<MachineBasicBlock *, 0> Backward(post_order(&MF));
  fullyRecomputeLiveIns(Backward);
  return true;
}
