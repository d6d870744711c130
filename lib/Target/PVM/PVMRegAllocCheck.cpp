//===-- PVMRegAllocCheck.cpp - Prove a register allocation right ----------===//
//
// Part of the PVM toolchain, under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Compares a function before and after register allocation and proves that every
// instruction reads the values it read before, whatever the allocator did in between:
// spills and reloads, copies, splits, coalescing, constants computed anew. Example:
//
//   before                          after                     known after it
//     %1 = LOAD_IND_U64 %0, 0         $t0 = LOAD_IND_U64 $a0, 0    t0: %1
//                                     STORE_IND_U64 $t0, slot 0    t0, slot 0: %1
//     %2 = COPY %1                                                 both: %1, %2
//     CALL @f                         CALL @f                      slot 0: %1, %2
//                                     $a0 = LOAD_IND_U64 slot 0    slot 0, a0: %1, %2
//     %3 = ADD_64 %2, %2              $t0 = ADD_64 $a0, $a0        reads %2: right
//
// The two versions are run side by side, block by block, on the abstract state of
// PVMRegAllocCheckState.h, until nothing changes; then once more to compare.
// Instructions fall in three kinds:
//
//   in both   must be the same but for the virtual registers; each register read must
//             hold the value of the old operand;
//   only old  a copy only renames values; anything else must be without effect
//             besides its results, which then are nowhere;
//   only new  a move between places, or the repetition of an instruction whose result
//             is known to be the value of some register. Nothing else may be added.
//
// Nothing here is taken from an allocator or from the analyses that allocators use: not
// liveness, not the virtual register map. Therefore the check holds for all of them.
//
// It runs behind the rewriting of virtual registers, and a second time behind stack
// slot coloring, which lets values share slots.
//
//===----------------------------------------------------------------------===//

#include "PVMRegAllocCheck.h"
#include "PVM.h"
#include "PVMRegAllocCheckState.h"
#include "llvm/ADT/PostOrderIterator.h"
#include "llvm/ADT/SmallBitVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/CodeGen/MachineFrameInfo.h"
#include "llvm/CodeGen/MachineFunctionPass.h"
#include "llvm/CodeGen/MachineRegisterInfo.h"
#include "llvm/CodeGen/TargetInstrInfo.h"
#include "llvm/CodeGen/TargetSubtargetInfo.h"

using namespace llvm;

// Not the name of the option that adds the pass: opt makes options of pass names.
#define DEBUG_TYPE "pvm-regalloc-compare"

namespace {
class AllocationCheck {
public:
  AllocationCheck(const MachineFunction &MF, const PVMOldCode &Old)
      : MF(MF), Old(Old), TII(*MF.getSubtarget().getInstrInfo()),
        TRI(*MF.getSubtarget().getRegisterInfo()) {}

  void run();

private:
  struct BlockInfo {
    SmallVector<PVMCodeStep, 0> Steps;
    PVMBoundaryFacts Out;
    bool Visited = false;
  };

  // Structure: what may be there at all.
  void checkStructure(const MachineBasicBlock &MBB, const PVMCodeStep &Step,
                      ArrayRef<PVMCodeStep> Following);
  MCRegister getReservedCopyDest(const PVMCodeStep &Step) const;
  bool replacesReservedCopy(MCRegister Dest, ArrayRef<PVMCodeStep> Following) const;
  void checkSame(const MachineBasicBlock &MBB, const PVMCodeStep &Step);
  bool isMove(const MachineInstr &MI, PVMPlace &Dest, PVMPlace &Source) const;
  bool isNewSlot(int FrameIndex) const;

  // Values.
  void analyze();
  PVMHeldValues enter(const MachineBasicBlock &MBB) const;
  void interpret(const PVMCodeStep &Step, PVMHeldValues &State) const;
  void interpretBoth(const PVMCodeStep &Step, PVMHeldValues &State) const;
  void interpretOld(const PVMOldInstr &Instr, PVMHeldValues &State) const;
  void interpretNew(const MachineInstr &MI, PVMHeldValues &State) const;
  void checkValues(const MachineBasicBlock &MBB);
  void checkUses(const MachineBasicBlock &MBB, const PVMCodeStep &Step,
                 const PVMHeldValues &State,
                 const DenseMap<unsigned, const MachineInstr *> &Writers) const;
  bool isNoOp(const PVMCodeStep &Step) const;
  SmallVector<unsigned, 4> getWrittenPlaces(const MachineInstr &MI) const;

  // Messages.
  [[noreturn]] void fail(const MachineBasicBlock &MBB, const PVMCodeStep &Step,
                         const Twine &What) const;
  std::string print(const MachineInstr &MI) const;
  std::string printReg(Register Reg) const;

  const MachineFunction &MF;
  const PVMOldCode &Old;
  const TargetInstrInfo &TII;
  const TargetRegisterInfo &TRI;
  std::vector<BlockInfo> Info; // by block number
};
} // namespace

//===----------------------------------------------------------------------===//
// Messages
//===----------------------------------------------------------------------===//

std::string AllocationCheck::print(const MachineInstr &MI) const {
  std::string Text;
  raw_string_ostream OS(Text);
  MI.print(OS, /*IsStandalone=*/true, /*SkipOpers=*/false, /*SkipDebugLoc=*/true,
           /*AddNewLine=*/false, &TII);
  return Text;
}

std::string AllocationCheck::printReg(Register Reg) const {
  std::string Text;
  raw_string_ostream OS(Text);
  OS << llvm::printReg(Reg, &TRI);
  return Text;
}

void AllocationCheck::fail(const MachineBasicBlock &MBB, const PVMCodeStep &Step,
                           const Twine &What) const {
  std::string Text;
  raw_string_ostream OS(Text);
  OS << "wrong register allocation in function '" << MF.getName() << "', block "
     << printMBBReference(MBB);
  if (!MBB.getName().empty())
    OS << " (" << MBB.getName() << ')';
  if (Step.Old) {
    OS << "\n  before: ";
    Step.Old->print(OS, MF);
  }
  if (Step.New)
    OS << "\n  after:  " << print(*Step.New);
  OS << "\n  " << What;
  reportFatalUsageError(StringRef(Text));
}

//===----------------------------------------------------------------------===//
// Structure
//===----------------------------------------------------------------------===//

bool AllocationCheck::isNewSlot(int FrameIndex) const {
  return FrameIndex >= Old.getFirstNewFrameIndex() &&
         MF.getFrameInfo().isSpillSlotObjectIndex(FrameIndex);
}

// Recognises what an allocator adds to bring a value to another place.
bool AllocationCheck::isMove(const MachineInstr &MI, PVMPlace &Dest,
                             PVMPlace &Source) const {
  int FrameIndex;
  if (auto Copy = TII.isCopyInstr(MI)) {
    Dest = PVMPlace::reg(Copy->Destination->getReg().asMCReg());
    Source = PVMPlace::reg(Copy->Source->getReg().asMCReg());
    return true;
  }
  if (Register Reg = TII.isLoadFromStackSlot(MI, FrameIndex)) {
    Dest = PVMPlace::reg(Reg.asMCReg());
    Source = PVMPlace::slot(FrameIndex);
    return isNewSlot(FrameIndex);
  }
  if (Register Reg = TII.isStoreToStackSlot(MI, FrameIndex)) {
    Dest = PVMPlace::slot(FrameIndex);
    Source = PVMPlace::reg(Reg.asMCReg());
    return isNewSlot(FrameIndex);
  }
  return false;
}

static bool isMeta(unsigned Opcode) {
  return Opcode == TargetOpcode::KILL || Opcode == TargetOpcode::IMPLICIT_DEF;
}

// The instruction has lost its effect: allocators turn what they would delete into a
// KILL where something still refers to it.
bool AllocationCheck::isNoOp(const PVMCodeStep &Step) const {
  return !Step.New || (Step.New->isKill() &&
                       Step.Old->Desc->getOpcode() != TargetOpcode::KILL);
}

// A deleted copy to a reserved register: the stack pointer is brought back. Something
// else must have done it.
MCRegister AllocationCheck::getReservedCopyDest(const PVMCodeStep &Step) const {
  if (!Step.Old || !isNoOp(Step) || !Step.Old->isCopy())
    return MCRegister();
  Register Dest = Step.Old->Operands[0].getReg();
  return Dest.isPhysical() && MF.getRegInfo().isReserved(Dest.asMCReg())
             ? Dest.asMCReg()
             : MCRegister();
}

// A reload to Dest may take the place of a copy, which is deleted before the next
// instruction that is in both codes.
bool AllocationCheck::replacesReservedCopy(MCRegister Dest,
                                           ArrayRef<PVMCodeStep> Following) const {
  for (const PVMCodeStep &Step : Following) {
    if (Step.Old && !isNoOp(Step))
      return false;
    if (getReservedCopyDest(Step) == Dest)
      return true;
  }
  return false;
}

void AllocationCheck::checkStructure(const MachineBasicBlock &MBB,
                                     const PVMCodeStep &Step,
                                     ArrayRef<PVMCodeStep> Following) {
  if (Step.New)
    for (const MachineOperand &MO : Step.New->operands())
      if (MO.isReg() && (MO.getReg().isVirtual() || MO.getSubReg()))
        fail(MBB, Step, "an operand is not a physical register");

  if (!Step.Old) {
    PVMPlace Dest = PVMPlace::fromId(0), Source = Dest;
    if (!isMeta(Step.New->getOpcode()) && !isMove(*Step.New, Dest, Source) &&
        Old.findShape(*Step.New) == PVMOldInstr::NoShape)
      fail(MBB, Step, "only moves and repeated computations may be added");
    if (any_of(Step.New->defs(), [&](const MachineOperand &MO) {
          MCRegister Reg = MO.getReg().asMCReg();
          return MF.getRegInfo().isReserved(Reg) &&
                 !replacesReservedCopy(Reg, Following);
        }))
      fail(MBB, Step, "a reserved register is overwritten");
    return;
  }
  if (isNoOp(Step)) {
    if (!Step.Old->MayVanish)
      fail(MBB, Step, "an instruction with an effect was deleted");
    return;
  }
  checkSame(MBB, Step);
}

// Virtual registers became physical ones that the instruction accepts; nothing else
// changed.
void AllocationCheck::checkSame(const MachineBasicBlock &MBB,
                                const PVMCodeStep &Step) {
  const MachineInstr &New = *Step.New;
  ArrayRef<MachineOperand> Operands = Step.Old->Operands;
  if (&New.getDesc() != Step.Old->Desc || New.getNumOperands() < Operands.size())
    fail(MBB, Step, "the instruction was changed into another");

  SmallBitVector Written(TRI.getNumRegs());
  for (const auto &[Index, OldMO] : enumerate(Operands)) {
    const MachineOperand &NewMO = New.getOperand(Index);
    auto failHere = [&](const Twine &What) {
      fail(MBB, Step, "operand " + Twine(Index) + ": " + What);
    };
    if (!OldMO.isReg()) {
      // Stack slots made by the allocator can only stand in instructions it added.
      if (!OldMO.isIdenticalTo(NewMO))
        failHere("changed");
      continue;
    }
    if (!NewMO.isReg() || NewMO.isDef() != OldMO.isDef() ||
        NewMO.isEarlyClobber() != OldMO.isEarlyClobber())
      failHere("changed");
    Register Reg = NewMO.getReg();
    if (OldMO.getReg() && !Reg)
      failHere("no register");
    if (OldMO.isTied() && OldMO.isUse() &&
        Reg != New.getOperand(New.findTiedOperandIdx(Index)).getReg())
      failHere(printReg(Reg) + " is not the register it is tied to");
    if (OldMO.isDef()) {
      if (Written.test(Reg))
        failHere(printReg(Reg) + " is written twice");
      Written.set(Reg);
    }
    if (!OldMO.getReg().isVirtual()) {
      if (Reg != OldMO.getReg())
        failHere(printReg(OldMO.getReg()) + " became " + printReg(Reg));
      continue;
    }
    if (OldMO.isDef() && MF.getRegInfo().isReserved(Reg.asMCReg()))
      failHere("the reserved register " + printReg(Reg) + " is overwritten");
    const TargetRegisterClass *RC = New.getRegClassConstraint(Index, &TII, &TRI);
    if (RC && !RC->contains(Reg))
      failHere(printReg(Reg) + " is not in the register class " +
               TRI.getRegClassName(RC));
  }
}

//===----------------------------------------------------------------------===//
// Interpretation
//===----------------------------------------------------------------------===//

// The old code runs an instruction that the new code lacks.
void AllocationCheck::interpretOld(const PVMOldInstr &Instr,
                                   PVMHeldValues &State) const {
  if (Instr.isCopy()) {
    const MachineOperand &Source = Instr.Operands[1];
    if (Source.isUndef())
      State.makeUndefined(Instr.Operands[0].getReg());
    else
      State.copy(Instr.Operands[0].getReg(), Source.getReg());
    return;
  }
  for (const MachineOperand &MO : Instr.Operands) {
    if (!MO.isReg() || !MO.isDef())
      continue;
    if (Instr.Desc->getOpcode() == TargetOpcode::IMPLICIT_DEF)
      State.makeUndefined(MO.getReg());
    else
      State.defineNowhere(MO.getReg());
  }
  if (Instr.mayBeRepeated() &&
      none_of(Instr.Operands.drop_front(), [&](const MachineOperand &MO) {
        return MO.isReg() && MO.getReg() == Instr.Operands[0].getReg();
      }))
    State.equate(Instr.Operands[0].getReg(), Instr);
}

// The new code runs an instruction that the old code lacks.
void AllocationCheck::interpretNew(const MachineInstr &MI,
                                   PVMHeldValues &State) const {
  PVMPlace Dest = PVMPlace::fromId(0), Source = Dest;
  if (MI.isKill())
    return;
  if (isMove(MI, Dest, Source)) {
    State.move(Dest, Source);
    return;
  }
  unsigned Shape = Old.findShape(MI);
  if (Shape == PVMOldInstr::NoShape) {
    for (unsigned Place : getWrittenPlaces(MI))
      State.clobber(PVMPlace::fromId(Place));
    return;
  }
  SmallVector<PVMPlace, 2> Sources;
  for (const MachineOperand &MO : MI.uses())
    if (MO.isReg())
      Sources.push_back(PVMPlace::reg(MO.getReg().asMCReg()));
  State.repeat(PVMPlace::reg(MI.getOperand(0).getReg().asMCReg()), Shape, Sources);
}

SmallVector<unsigned, 4>
AllocationCheck::getWrittenPlaces(const MachineInstr &MI) const {
  SmallVector<unsigned, 4> Places;
  for (const MachineOperand &MO : MI.operands()) {
    if (MO.isReg() && MO.isDef())
      Places.push_back(MO.getReg().id());
    if (MO.isRegMask())
      for (unsigned Reg = 1; Reg != TRI.getNumRegs(); ++Reg)
        if (MO.clobbersPhysReg(Reg))
          Places.push_back(Reg);
  }
  return Places;
}

void AllocationCheck::interpretBoth(const PVMCodeStep &Step,
                                    PVMHeldValues &State) const {
  const MachineInstr &New = *Step.New;
  if (Step.Old->isCopy()) {
    State.move(PVMPlace::reg(New.getOperand(0).getReg().asMCReg()),
               PVMPlace::reg(New.getOperand(1).getReg().asMCReg()));
    interpretOld(*Step.Old, State);
    return;
  }
  for (unsigned Place : getWrittenPlaces(New))
    State.clobber(PVMPlace::fromId(Place));
  for (const MachineOperand &MO : Step.Old->Operands)
    if (MO.isRegMask())
      for (unsigned Reg = 1; Reg != TRI.getNumRegs(); ++Reg)
        if (MO.clobbersPhysReg(Reg))
          State.defineNowhere(Reg);
  interpretOld(*Step.Old, State);
  for (const auto &[Index, MO] : enumerate(Step.Old->Operands))
    if (MO.isReg() && MO.isDef() && !State.isUndefined(MO.getReg()))
      State.addPlace(MO.getReg(),
                     PVMPlace::reg(New.getOperand(Index).getReg().asMCReg()));
}

void AllocationCheck::interpret(const PVMCodeStep &Step,
                                PVMHeldValues &State) const {
  if (!Step.Old)
    interpretNew(*Step.New, State);
  else if (isNoOp(Step))
    interpretOld(*Step.Old, State);
  else
    interpretBoth(Step, State);
}

// What is known where the block begins: what all visited ways in agree on.
PVMHeldValues AllocationCheck::enter(const MachineBasicBlock &MBB) const {
  PVMHeldValues State(Old, TRI.getNumRegs());
  std::optional<PVMBoundaryFacts> Facts;
  auto meet = [&](PVMBoundaryFacts In) {
    if (Facts)
      Facts->meet(In);
    else
      Facts = std::move(In);
  };
  if (&MBB == &MF.front()) {
    PVMHeldValues Entry(Old, TRI.getNumRegs());
    Entry.enterFunction();
    meet(Entry.getFacts({}));
  }
  for (const MachineBasicBlock *Pred : MBB.predecessors())
    if (Info[Pred->getNumber()].Visited)
      meet(Info[Pred->getNumber()].Out);
  State.enterBlock(Facts->keepOnly(Old.getLiveIns(MBB)));
  return State;
}

// Repeats until the facts at the ends of all blocks are stable. A block whose
// predecessors are not all visited yet starts with too many facts, never too few.
void AllocationCheck::analyze() {
  ReversePostOrderTraversal<const MachineFunction *> Order(&MF);
  BitVector Stale(Info.size(), true);
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (const MachineBasicBlock *MBB : Order) {
      if (!Stale.test(MBB->getNumber()))
        continue;
      Stale.reset(MBB->getNumber());
      BlockInfo &Block = Info[MBB->getNumber()];
      PVMHeldValues State = enter(*MBB);
      for (const PVMCodeStep &Step : Block.Steps)
        interpret(Step, State);
      PVMBoundaryFacts Out = State.getFacts(Old.getLiveOuts(*MBB));
      if (Block.Visited && Out == Block.Out)
        continue;
      Block.Out = std::move(Out);
      Block.Visited = true;
      for (const MachineBasicBlock *Succ : MBB->successors())
        Stale.set(Succ->getNumber());
      Changed = true;
    }
  }
}

//===----------------------------------------------------------------------===//
// Comparison
//===----------------------------------------------------------------------===//

void AllocationCheck::checkUses(
    const MachineBasicBlock &MBB, const PVMCodeStep &Step,
    const PVMHeldValues &State,
    const DenseMap<unsigned, const MachineInstr *> &Writers) const {
  if (Step.Old->Desc->getOpcode() == TargetOpcode::KILL)
    return;
  for (const auto &[Index, OldMO] : enumerate(Step.Old->Operands)) {
    if (!OldMO.isReg() || !OldMO.getReg() || !OldMO.readsReg() || OldMO.isDef())
      continue;
    Register Reg = Step.New->getOperand(Index).getReg();
    for (const MachineOperand &Def : Step.New->all_defs())
      if (Def.isEarlyClobber() && Def.getReg() == Reg && !Def.isTied())
        fail(MBB, Step,
             "operand " + Twine(Index) + ": " + printReg(Reg) +
                 " is overwritten before it is read");
    PVMPlace Place = PVMPlace::reg(Reg.asMCReg());
    if (State.holds(Place, OldMO.getReg()))
      continue;

    std::string Found;
    raw_string_ostream OS(Found);
    ListSeparator Also(", ");
    for (unsigned Value : State.getValues(Place))
      OS << Also << printReg(Register(Value));
    if (Found.empty())
      OS << "no known value";
    if (const MachineInstr *Writer = Writers.lookup(Place.id()))
      OS << "\n  written by: " << print(*Writer);
    fail(MBB, Step,
         "operand " + Twine(Index) + ": " + printReg(Reg) + " should hold " +
             printReg(OldMO.getReg()) + ", but holds " + Found);
  }
}

void AllocationCheck::checkValues(const MachineBasicBlock &MBB) {
  PVMHeldValues State = enter(MBB);
  // For the message: who wrote a register last in this block.
  DenseMap<unsigned, const MachineInstr *> Writers;
  for (const PVMCodeStep &Step : Info[MBB.getNumber()].Steps) {
    if (Step.Old && !isNoOp(Step))
      checkUses(MBB, Step, State, Writers);
    interpret(Step, State);
    MCRegister Reserved = getReservedCopyDest(Step);
    if (Reserved && !State.holds(PVMPlace::reg(Reserved), Reserved))
      fail(MBB, Step, printReg(Reserved) + " is not written");
    if (Step.New)
      for (unsigned Place : getWrittenPlaces(*Step.New))
        Writers[Place] = Step.New;
  }
}

void AllocationCheck::run() {
  Info.resize(MF.getNumBlockIDs());
  for (const MachineBasicBlock &MBB : MF) {
    if (!Old.hasBlock(MBB) || !Old.hasSuccessors(MBB))
      fail(MBB, {}, "the control flow was changed");
    auto Steps = Old.getSteps(MBB);
    if (!Steps)
      fail(MBB, {}, "the order of the instructions was changed");
    for (const auto &[Index, Step] : enumerate(*Steps))
      checkStructure(MBB, Step, ArrayRef(*Steps).drop_front(Index + 1));
    Info[MBB.getNumber()].Steps = std::move(*Steps);
  }
  if (MF.size() != Old.getNumBlocks())
    fail(MF.front(), {}, "a block was deleted");
  analyze();
  for (const MachineBasicBlock &MBB : MF)
    if (Info[MBB.getNumber()].Visited)
      checkValues(MBB);
}

//===----------------------------------------------------------------------===//
// Pass
//===----------------------------------------------------------------------===//

namespace {
class PVMRegAllocCheck : public MachineFunctionPass {
  bool IsLast;

public:
  static char ID;
  explicit PVMRegAllocCheck(bool IsLast = true)
      : MachineFunctionPass(ID), IsLast(IsLast) {}

  StringRef getPassName() const override { return "PVM register allocation check"; }
  MachineFunctionProperties getRequiredProperties() const override {
    return MachineFunctionProperties().setNoVRegs();
  }
  void getAnalysisUsage(AnalysisUsage &AU) const override {
    AU.addRequired<PVMOldCodeStorage>();
    AU.setPreservesAll();
    MachineFunctionPass::getAnalysisUsage(AU);
  }
  bool runOnMachineFunction(MachineFunction &MF) override {
    auto &Storage = getAnalysis<PVMOldCodeStorage>();
    PVMOldCode *Old = Storage.find(MF);
    if (!Old) // The pipeline began behind the recording.
      return false;
    if (!Old->WasChecked)
      seedPVMRegAllocFault(MF, *Old);
    AllocationCheck(MF, *Old).run();
    Old->WasChecked = true;
    if (IsLast)
      Storage.forget(MF);
    return false;
  }
};
} // namespace

char PVMRegAllocCheck::ID = 0;

INITIALIZE_PASS_BEGIN(PVMRegAllocCheck, DEBUG_TYPE, "PVM register allocation check",
                      false, false)
INITIALIZE_PASS_DEPENDENCY(PVMOldCodeStorage)
INITIALIZE_PASS_END(PVMRegAllocCheck, DEBUG_TYPE, "PVM register allocation check",
                    false, false)

FunctionPass *llvm::createPVMRegAllocCheckPass(bool IsLast) {
  return new PVMRegAllocCheck(IsLast);
}
